// SPDX-License-Identifier: GPL-3.0-or-later

/// An instant, with the offset from UTC that clocks showed where it was recorded.
///
/// Time is data: nothing in the core reads a clock, every event brings its moment.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int
  /// Minutes east of UTC, -1439 to 1439.
  public var offset: Int

  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The day that a calendar on the wall showed.
  public var date: CivilDate { CivilDate(dayNumber: floorDivide(seconds + offset * 60, 86_400)) }

  /// Minutes since local midnight, 0 to 1439.
  public var minuteOfDay: Int {
    let local = seconds + offset * 60
    return (local - floorDivide(local, 86_400) * 86_400) / 60
  }

  /// The instant in UTC, `2027-01-12T08:00:11Z`: always 20 bytes for years 1 to 9999.
  public var utc: String {
    let day = floorDivide(seconds, 86_400)
    let second = seconds - day * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(CivilDate(dayNumber: day).iso)T\(clock.joined(separator: ":"))Z"
  }

  /// The offset, `+01:00`: always 6 bytes.
  public var offsetText: String {
    let size = abs(offset)
    return "\(offset < 0 ? "-" : "+")\(padded(size / 60, to: 2)):\(padded(size % 60, to: 2))"
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
}

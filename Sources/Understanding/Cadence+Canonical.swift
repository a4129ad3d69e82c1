// SPDX-License-Identifier: GPL-3.0-or-later

extension Cadence {
  /// The parts of a rule in RFC 5545, always in this order: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`.
  public var canonical: String {
    let day = weekday.map { ";BYDAY=\($0.rawValue)" } ?? ""
    return "FREQ=\(unit.rawValue);INTERVAL=\(interval)\(day)"
  }

  /// Reads exactly what ``canonical`` writes; anything else is nil.
  public init?(canonical: String) {
    let parts = canonical.split(separator: ";", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].hasPrefix("FREQ="),
      let unit = Unit(rawValue: String(parts[0].dropFirst(5))),
      parts[1].hasPrefix("INTERVAL="), let interval = Int(parts[1].dropFirst(9)), interval > 0
    else { return nil }
    self.init(every: interval, unit)
    if parts.count == 3 {
      guard parts[2].hasPrefix("BYDAY="), let day = Weekday(rawValue: String(parts[2].dropFirst(6)))
      else { return nil }
      weekday = day
    }
    guard self.canonical == canonical else { return nil }
  }
}

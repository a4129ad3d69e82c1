// SPDX-License-Identifier: GPL-3.0-or-later

extension Moment {
  /// Reads `2027-01-12T09:00`, with seconds and an offset (`Z`, `+01:00`) where given.
  ///
  /// - Parameters:
  ///   - text: The text; anything else in it gives nil.
  ///   - standard: Minutes east of UTC where the text names no offset.
  public init?(reading text: String, offset standard: Int = 0) {
    var rest = Array(text.utf8)[...]
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func number(below limit: Int) -> Int? {
      take(2).flatMap { decimal($0) }.flatMap { $0 < limit ? $0 : nil }
    }
    func skip(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }

    guard let day = take(10).flatMap({ CivilDate(iso: String(decoding: $0, as: UTF8.self)) }),
      skip(UInt8(ascii: "T")) || skip(UInt8(ascii: " ")), let hour = number(below: 24),
      skip(UInt8(ascii: ":")), let minute = number(below: 60)
    else { return nil }
    var second = 0
    if skip(UInt8(ascii: ":")) {
      guard let number = number(below: 60) else { return nil }
      second = number
    }
    var offset = standard
    if skip(UInt8(ascii: "Z")) {
      offset = 0
    } else if let sign = rest.first {
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), take(1) != nil,
        let hours = number(below: 15), skip(UInt8(ascii: ":")), let minutes = number(below: 60)
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
    guard rest.isEmpty else { return nil }
    self.init(
      seconds: day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset * 60,
      offset: offset)
  }
}

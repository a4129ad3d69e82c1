// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A moment as texts have it: `2027-01-12T08:00:31Z +01:00`.
enum MomentText {
  /// A moment outside of the years 1 to 9999 is written as the nearest within.
  static func written(_ moment: Moment) -> String {
    let moment = Moment(
      seconds: min(max(moment.seconds, -62_135_596_800), 253_402_300_799),
      offset: min(max(moment.offset, -1439), 1439))
    return "\(moment.utc) \(moment.offsetText)"
  }

  /// The moment; nil for anything that is not written so.
  static func read(_ text: String) -> Moment? {
    let bytes = Array(text.utf8)
    guard bytes.count == 27,
      let moment = Moment(reading: String(decoding: bytes[..<20], as: UTF8.self)),
      let hours = Int(String(decoding: bytes[22..<24], as: UTF8.self)),
      let minutes = Int(String(decoding: bytes[25...], as: UTF8.self))
    else { return nil }
    let sign = bytes[21] == UInt8(ascii: "-") ? -1 : 1
    let read = Moment(seconds: moment.seconds, offset: sign * (hours * 60 + minutes))
    return written(read) == text ? read : nil
  }
}

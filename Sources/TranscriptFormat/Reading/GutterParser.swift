// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What stands before the step: `SEQ TIME OFFSET CHECK `.
struct Gutter {
  var sequence: Int
  var moment: Moment
  var check: UInt32
  /// Where the check begins; it has eight digits and a space.
  var checkStart: Int
  /// Where the body begins.
  var end: Int { checkStart + 9 }
}

extension Gutter {
  /// Reads a gutter, byte for byte as it is written.
  ///
  /// - Parameter line: The record's first line, without its LF.
  /// - Throws: `Problem` at the first byte that is not as it must be.
  init(_ line: ArraySlice<UInt8>) throws(Problem) {
    let start = line.startIndex
    let digits = line.prefix(while: Byte.isDigit)
    guard digits.count >= 6, digits.count == 6 || digits.first != 0x30,
      let sequence = plainNumber(digits), line.dropFirst(digits.count).first == Byte.space
    else { throw .badGutter(at: start, "the record's number, six digits or more") }
    self.sequence = sequence

    let timeStart = digits.endIndex + 1
    guard let seconds = Self.seconds(line[timeStart...].prefix(21)) else {
      throw .badGutter(at: timeStart, "the time, like 2027-01-12T08:00:00Z")
    }
    let offsetStart = timeStart + 21
    guard let offset = Self.offset(line[offsetStart...].prefix(7)) else {
      throw .badGutter(at: offsetStart, "the offset from UTC, like +01:00")
    }
    moment = Moment(seconds: seconds, offset: offset)

    checkStart = offsetStart + 7
    let rest = line[checkStart...].prefix(9)
    guard rest.count == 9, rest.last == Byte.space, let check = number(hex: rest.dropLast()) else {
      throw .badGutter(at: checkStart, "the check, eight lower-case hex digits")
    }
    self.check = check
  }

  /// The seconds since 1970 that `YYYY-MM-DDTHH:MM:SSZ ` names.
  private static func seconds(_ time: ArraySlice<UInt8>) -> Int? {
    guard time.count == 21, matches(time, "dddd-dd-ddTdd:dd:ddZ ") else { return nil }
    let start = time.startIndex
    func field(_ from: Int, _ length: Int) -> Int {
      plainNumber(time[(start + from)..<(start + from + length)]) ?? 0
    }
    let (hour, minute, second) = (field(11, 2), field(14, 2), field(17, 2))
    guard let day = CivilDate(year: field(0, 4), month: field(5, 2), day: field(8, 2)),
      hour < 24, minute < 60, second < 60
    else { return nil }
    return day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The minutes that `+HH:MM ` or `-HH:MM ` names; no minus before zero.
  private static func offset(_ offset: ArraySlice<UInt8>) -> Int? {
    guard offset.count == 7, matches(offset, "sdd:dd ") else { return nil }
    let start = offset.startIndex
    let hours = plainNumber(offset[(start + 1)..<(start + 3)]) ?? 0
    let minutes = plainNumber(offset[(start + 4)..<(start + 6)]) ?? 0
    let isWest = offset[start] == UInt8(ascii: "-")
    let size = hours * 60 + minutes
    guard hours < 24, minutes < 60, !(isWest && size == 0) else { return nil }
    return isWest ? -size : size
  }

  /// Whether bytes have this form: `d` stands for a digit, `s` for a sign, the rest for itself.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ form: StaticString) -> Bool {
    form.withUTF8Buffer { form in
      zip(bytes, form).allSatisfy { byte, want in
        switch want {
        case UInt8(ascii: "d"): Byte.isDigit(byte)
        case UInt8(ascii: "s"): byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        default: byte == want
        }
      }
    }
  }
}

extension Problem {
  fileprivate static func badGutter(at offset: Int, _ expected: String) -> Self {
    Self(
      .badGutter, at: offset, "here belongs \(expected)", help: "restore the file from a copy")
  }
}

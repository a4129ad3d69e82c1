// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Accepts the line of a mark that is byte for byte as we write it, from its kind on.
///
/// It relies on an LF somewhere behind the bytes.
struct MarkScanner {
  let kind: RecordForm.Kind
  /// What follows the kind and its space; empty at the line's end where there is nothing.
  let payload: Range<Int>

  /// Nil where only `Body` can tell, too.
  init?(_ bytes: UnsafeRawPointer, at place: Int) {
    guard let (kind, length) = Self.kind(bytes, at: place),
      let end = Self.end(of: kind, bytes, from: place + length),
      bytes.load(fromByteOffset: end, as: UInt8.self) == Byte.lf
    else { return nil }
    self.kind = kind
    payload = place + length..<end
  }

  /// The kind, with the length of what is read of it: its space too, or all of the mark.
  private static func kind(
    _ bytes: UnsafeRawPointer, at place: Int
  ) -> (RecordForm.Kind, Int)? {
    func has(_ word: StaticString) -> Bool { RecordScanner.matches(bytes, place, word) }
    switch bytes.load(fromByteOffset: place, as: UInt8.self) {
    case UInt8(ascii: "t"): return has("text") ? (.text, 4) : nil
    case UInt8(ascii: "y"):
      return has("yes-no yes") ? (.yes, 10) : has("yes-no no") ? (.no, 9) : nil
    case UInt8(ascii: "c"):
      if has("choice ") { return (.choice, 7) }
      if has("command ") { return (.command, 8) }
      if has("confidential ") { return (.confidential, 13) }
      if has("cadence ") { return (.cadence, 8) }
      return has("closed") ? (.closed, 6) : nil
    case UInt8(ascii: "s"): return has("scale ") ? (.scale, 6) : nil
    case UInt8(ascii: "n"):
      if has("next") { return (.next, 4) }
      if has("name ") { return (.name, 5) }
      return has("number ") ? (.number, 7) : nil
    case UInt8(ascii: "d"): return has("date ") ? (.date, 5) : nil
    case UInt8(ascii: "p"): return has("pass") ? (.pass, 4) : has("paused") ? (.paused, 6) : nil
    case UInt8(ascii: "b"):
      return has("back first") ? (.backFirst, 10) : has("back second") ? (.backSecond, 11) : nil
    case UInt8(ascii: "o"): return has("opened ") ? (.opened, 7) : nil
    case UInt8(ascii: "l"): return has("list ") ? (.list, 5) : nil
    case UInt8(ascii: "m"): return has("moved ") ? (.moved, 6) : nil
    default: return nil
    }
  }

  /// Where the payload ends, if it is one of this kind.
  private static func end(
    of kind: RecordForm.Kind, _ bytes: UnsafeRawPointer, from start: Int
  ) -> Int? {
    switch kind {
    case .none, .other: return nil
    case .text, .yes, .no, .pass, .next, .backFirst, .backSecond, .closed, .paused: return start
    case .choice, .command, .confidential:
      var end = start
      while Byte.isOfID(RecordScanner.byte(bytes, end)) { end += 1 }
      return end > start ? end : nil
    case .scale, .number:
      let isNegative = RecordScanner.byte(bytes, start) == UInt8(ascii: "-")
      return endOfNumber(bytes, from: start + (isNegative ? 1 : 0), mayBeZero: !isNegative)
    case .opened: return endOfNumber(bytes, from: start, mayBeZero: false)
    case .date: return RecordScanner.day(bytes, at: start) == nil ? nil : start + 10
    case .moved:
      let isDigest = (0..<64).allSatisfy { isHexDigit(RecordScanner.byte(bytes, start + $0)) }
      return isDigest ? start + 64 : nil
    case .name: return endOfPlainName(bytes, from: start) ?? endOfValue("name", bytes, from: start)
    case .list: return endOfValue("list", bytes, from: start)
    case .cadence: return endOfValue("cadence", bytes, from: start)
    }
  }

  /// Where decimal digits end; no zero in front, and no more than surely fit.
  private static func endOfNumber(
    _ bytes: UnsafeRawPointer, from start: Int, mayBeZero: Bool
  ) -> Int? {
    var end = start
    while Byte.isDigit(RecordScanner.byte(bytes, end)) { end += 1 }
    let isZero = RecordScanner.byte(bytes, start) == 0x30
    guard 1...18 ~= end - start, !isZero || mayBeZero && end == start + 1 else { return nil }
    return end
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || byte &- UInt8(ascii: "a") < 6
  }

  /// Where a name ends that is one word of ASCII letters, and not long.
  private static func endOfPlainName(_ bytes: UnsafeRawPointer, from start: Int) -> Int? {
    var end = start
    while (RecordScanner.byte(bytes, end) | 0x20) &- UInt8(ascii: "a") < 26 { end += 1 }
    return 1...40 ~= end - start && RecordScanner.byte(bytes, end) == Byte.lf ? end : nil
  }

  /// Where a value ends that must be read to know whether it is one.
  private static func endOfValue(
    _ kind: String, _ bytes: UnsafeRawPointer, from start: Int
  ) -> Int? {
    var isEscaped = false
    guard let end = WordScanner.endOfLine(bytes, from: start, isEscaped: &isEscaped), !isEscaped
    else { return nil }
    let payload = UnsafeRawBufferPointer(start: bytes + start, count: end - start)
    let value = Value(kind: kind, canonical: String(decoding: payload, as: UTF8.self), words: "")
    return value == nil ? nil : end
  }
}

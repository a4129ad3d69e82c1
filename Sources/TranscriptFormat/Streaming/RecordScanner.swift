// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Accepts records that are byte for byte as we write them, without making anything of them.
///
/// It may refuse what is right: `RecordParser` decides then. It never accepts what is wrong.
struct RecordScanner {
  /// The record that was accepted last.
  private(set) var form = RecordForm()
  /// Eight digits: the check of the record before, as it is written.
  var digits: UInt64 = 0
  /// The date that was read last, as it is written, `1970-01-01` at first, and its day.
  private var date: (UInt64, UInt16) = (0x2d31_302d_3037_3931, 0x3130)
  private var day = 0

  /// Looks at the record that begins at `start`.
  ///
  /// - Parameters:
  ///   - bytes: The buffer, with an LF at `limit`.
  ///   - start: Where the record begins.
  ///   - limit: Where the bytes end that are there.
  ///   - isOver: Whether no more come.
  ///   - chain: What it must follow; `digits` are its check.
  /// - Returns: Whether `form` is now this record, and `digits` its check.
  mutating func accept(
    _ bytes: UnsafeRawPointer, at start: Int, limit: Int, isOver: Bool, after chain: Chain
  ) -> Bool {
    // No record is shorter, and the gutter can be read without looking where it ends.
    guard limit - start >= 48,
      let place = acceptGutter(bytes, at: start, after: chain.sequence),
      acceptBody(bytes, at: place + 9, limit: limit, isOver: isOver),
      form.end - start <= StreamReader.mostBytes
    else { return false }
    return isFitting(bytes, start..<place)
  }

  /// Whether the check is that of the record; `front` is what stands before it.
  @inline(__always)
  private mutating func isFitting(_ bytes: UnsafeRawPointer, _ front: Range<Int>) -> Bool {
    var sum = CRC32C()
    sum.update(eight: digits)
    sum.update(bytes + front.lowerBound, front.count)
    let body = front.upperBound + 9
    sum.update(bytes + body, form.end - body)
    let want = digitsOf(sum.value)
    guard Self.eight(bytes, front.upperBound) == want else { return false }
    form.check = sum.value
    digits = want
    return true
  }

  /// Reads up to the check; returns where that is.
  @inline(__always)
  private mutating func acceptGutter(
    _ bytes: UnsafeRawPointer, at start: Int, after sequence: Int
  ) -> Int? {
    var place = start
    var number = 0
    while case let digit = Int(bytes.load(fromByteOffset: place, as: UInt8.self)) - 0x30,
      0...9 ~= digit, place < start + 18
    {
      number = number * 10 + digit
      place += 1
    }
    guard number == sequence &+ 1, 6...10 ~= place - start,
      place - start == 6 || Self.byte(bytes, start) != 0x30,
      Self.byte(bytes, place) == Byte.space,
      let seconds = seconds(bytes, at: place + 1), let offset = Self.offset(bytes, at: place + 22),
      Self.byte(bytes, place + 37) == Byte.space
    else { return nil }
    form.sequence = number
    form.moment = Moment(seconds: seconds, offset: offset)
    return place + 29
  }

  /// The seconds since 1970 that `YYYY-MM-DDTHH:MM:SSZ ` names.
  @inline(__always)
  private mutating func seconds(_ bytes: UnsafeRawPointer, at place: Int) -> Int? {
    let written = (
      Self.eight(bytes, place),
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt16.self))
    )
    if written != date {
      guard let new = Self.day(bytes, at: place) else { return nil }
      (day, date) = (new, written)
    }
    let (hour, minute) = (Self.pair(bytes, place + 11), Self.pair(bytes, place + 14))
    let second = Self.pair(bytes, place + 17)
    guard hour < 24, minute < 60, second < 60, Self.byte(bytes, place + 10) == UInt8(ascii: "T"),
      Self.byte(bytes, place + 13) == Byte.colon, Self.byte(bytes, place + 16) == Byte.colon,
      Self.byte(bytes, place + 19) == UInt8(ascii: "Z"),
      Self.byte(bytes, place + 20) == Byte.space
    else { return nil }
    return day &* 86_400 &+ hour &* 3600 &+ minute &* 60 &+ second
  }

  /// The day that `YYYY-MM-DD` names.
  static func day(_ bytes: UnsafeRawPointer, at place: Int) -> Int? {
    let (century, year) = (pair(bytes, place), pair(bytes, place + 2))
    let (month, day) = (pair(bytes, place + 5), pair(bytes, place + 8))
    guard century < 100, year < 100, month < 100, day < 100,
      byte(bytes, place + 4) == UInt8(ascii: "-"), byte(bytes, place + 7) == UInt8(ascii: "-")
    else { return nil }
    return CivilDate(year: century * 100 + year, month: month, day: day)?.dayNumber
  }

  /// The minutes that `+HH:MM ` or `-HH:MM ` names; no minus before zero.
  @inline(__always)
  private static func offset(_ bytes: UnsafeRawPointer, at place: Int) -> Int? {
    let (hours, minutes) = (pair(bytes, place + 1), pair(bytes, place + 4))
    guard hours < 24, minutes < 60, byte(bytes, place + 3) == Byte.colon,
      byte(bytes, place + 6) == Byte.space
    else { return nil }
    let size = hours &* 60 &+ minutes
    switch byte(bytes, place) {
    case UInt8(ascii: "+"): return size
    case UInt8(ascii: "-"): return size == 0 ? nil : -size
    default: return nil
    }
  }

  /// Reads `[STEP] SPEAKER: TEXT` and the lines below.
  @inline(__always)
  private mutating func acceptBody(
    _ bytes: UnsafeRawPointer, at start: Int, limit: Int, isOver: Bool
  ) -> Bool {
    guard Self.byte(bytes, start) == Byte.opening else { return false }
    var place = start + 1
    while Byte.isOfID(Self.byte(bytes, place)) { place += 1 }
    guard place > start + 1, Self.byte(bytes, place) == Byte.closing,
      Self.byte(bytes, place + 1) == Byte.space,
      let colon = Self.endOfSpeaker(bytes, from: place + 2)
    else { return false }
    form.step = start + 1..<place
    form.speaker = place + 2..<colon
    form.isCoach = colon - place == 7 && Self.matches(bytes, place + 2, "coach")
    form.isPlain = true
    form.kind = .none
    form.lineCount = 1

    var isEscaped = false
    guard var end = Self.endOfWords(bytes, from: colon + 1, &isEscaped) else { return false }
    form.words = min(colon + 2, end)..<end
    form.textEnd = end
    // A record goes on as long as lines are indented, so what follows it must be known.
    while end + 1 < limit, Self.byte(bytes, end + 1) == Byte.space {
      guard form.kind == .none, Self.matches(bytes, end + 1, "    ") else { return false }
      form.lineCount += 1
      switch Self.byte(bytes, end + 5) {
      case Byte.bar:
        guard let next = Self.endOfWords(bytes, from: end + 6, &isEscaped) else { return false }
        end = next
        form.textEnd = end
      case Byte.equals:
        guard !form.isCoach, Self.byte(bytes, end + 6) == Byte.space,
          let next = acceptMark(bytes, at: end + 7)
        else { return false }
        end = next
      default: return false
      }
    }
    form.isPlain = !isEscaped
    form.end = end + 1
    return end + 1 < limit || end + 1 == limit && isOver
  }

  /// Reads `KIND VALUE`; returns where its line ends.
  private mutating func acceptMark(_ bytes: UnsafeRawPointer, at place: Int) -> Int? {
    guard let mark = MarkScanner(bytes, at: place) else { return nil }
    // A text must have more than white space: the reader of words decides what that is.
    if mark.kind == .text {
      let first = Self.byte(bytes, form.words.lowerBound)
      guard Byte.isVisible(first), first != Byte.backslash else { return nil }
    }
    form.kind = mark.kind
    form.payload = mark.payload
    return mark.payload.upperBound
  }

  /// Where a speaker's name ends, before its colon; nil where it is no name.
  @inline(__always)
  private static func endOfSpeaker(_ bytes: UnsafeRawPointer, from start: Int) -> Int? {
    var place = start
    while case let byte = byte(bytes, place), byte != Byte.colon {
      let length =
        byte >= 0x80
        ? WordScanner.lengthOfCharacter(bytes + place)
        : byte >= 0x20 && byte != 0x7f && byte != Byte.backslash ? 1 : 0
      guard length > 0 else { return nil }
      place += length
    }
    guard place > start, byte(bytes, start) != Byte.space, byte(bytes, place - 1) != Byte.space
    else { return nil }
    return place
  }

  /// Where the line ends on which nothing follows, or a space and words.
  @inline(__always)
  private static func endOfWords(
    _ bytes: UnsafeRawPointer, from place: Int, _ isEscaped: inout Bool
  ) -> Int? {
    if byte(bytes, place) == Byte.lf { return place }
    guard byte(bytes, place) == Byte.space, byte(bytes, place + 1) != Byte.lf else { return nil }
    return WordScanner.endOfLine(bytes, from: place + 1, isEscaped: &isEscaped)
  }
}

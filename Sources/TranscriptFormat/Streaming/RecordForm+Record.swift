// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

extension StreamReader {
  /// The record that a form stands for.
  ///
  /// - Parameter form: One that `next()` gave after the last `append(_:)`.
  /// - Returns: The record, with Strings of its own.
  public func record(_ form: RecordForm) -> Record {
    Record(
      sequence: form.sequence, moment: form.moment, check: form.check,
      line: form.line(in: UnsafeRawPointer(buffer.start)))
  }
}

extension StreamReader {
  /// Whether a record of the coach's says exactly this; quicker than to make the record.
  ///
  /// - Parameters:
  ///   - form: One that `next()` gave after the last `append(_:)`.
  ///   - line: What it may say.
  /// - Returns: False also where only `record(_:)` can tell.
  public func says(_ form: RecordForm, _ line: Line) -> Bool {
    guard form.isPlain, form.isCoach, line.mark == nil, form.textEnd == form.words.upperBound
    else { return false }
    let bytes = UnsafeRawPointer(buffer.start)
    return form.holds(line.text, form.words, in: bytes)
      && form.holds(line.step, form.step, in: bytes) && line.speaker == "coach"
  }
}

extension RecordForm {
  /// Whether these are the bytes at a range.
  fileprivate func holds(_ words: String, _ range: Range<Int>, in bytes: UnsafeRawPointer) -> Bool {
    guard words.utf8.count == range.count else { return false }
    var words = words
    return words.withUTF8 { words in
      guard let start = UnsafeRawPointer(words.baseAddress) else { return true }
      var index = 0
      // Eight bytes at a time.
      while index + 8 <= words.count {
        let ours = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let place = range.lowerBound + index
        guard ours == bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) else {
          return false
        }
        index += 8
      }
      while index < words.count {
        guard words[index] == RecordScanner.byte(bytes, range.lowerBound + index) else {
          return false
        }
        index += 1
      }
      return true
    }
  }

  /// What the record says.
  fileprivate func line(in bytes: UnsafeRawPointer) -> Line {
    let body = step.lowerBound - 1..<end
    // What was accepted once is read without a problem again.
    if !isPlain, let body = try? Body(Array(slice(bytes, body))[...]) {
      return Line(
        step: body.step ?? "", speaker: body.speaker, text: body.text, mark: body.mark)
    }
    let text = text(in: bytes)
    return Line(
      step: string(bytes, step), speaker: string(bytes, speaker), text: text,
      mark: mark(in: bytes, words: text))
  }

  private func slice(_ bytes: UnsafeRawPointer, _ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  private func string(_ bytes: UnsafeRawPointer, _ range: Range<Int>) -> String {
    String(decoding: slice(bytes, range), as: UTF8.self)
  }

  /// All lines of the text, joined by LF.
  private func text(in bytes: UnsafeRawPointer) -> String {
    guard textEnd > words.upperBound else { return string(bytes, words) }
    var joined = Array(slice(bytes, words))
    joined.reserveCapacity(textEnd - words.lowerBound)
    var start = words.upperBound
    while start < textEnd {
      var end = start + 1
      while RecordScanner.byte(bytes, end) != Byte.lf { end += 1 }
      joined.append(Byte.lf)
      // Behind the LF come four spaces, the bar, and a space if there are words.
      joined += slice(bytes, min(start + 7, end)..<end)
      start = end
    }
    return String(decoding: joined, as: UTF8.self)
  }

  private func mark(in bytes: UnsafeRawPointer, words: String) -> Mark? {
    switch kind {
    case .none, .other: nil
    case .pass: .pass
    case .next: .next
    case .backFirst: .back(.first)
    case .backSecond: .back(.second)
    case .closed: .closed
    case .paused: .paused
    case .command: .command(string(bytes, payload))
    case .confidential: .confidential(string(bytes, payload))
    case .moved: .moved(string(bytes, payload))
    case .opened: Int(string(bytes, payload)).map { .opened($0) }
    case .yes: .value(.yesNo(true))
    case .no: .value(.yesNo(false))
    case .text: isTrimmed(in: bytes) ? .value(.text(words)) : value("text", "", words: words)
    case .choice: .value(.choice(string(bytes, payload)))
    case .scale: Int(string(bytes, payload)).map { .value(.scale($0)) }
    case .number: Int(string(bytes, payload)).map { .value(.number($0)) }
    case .date:
      RecordScanner.day(bytes, at: payload.lowerBound).map {
        .value(.date(CivilDate(dayNumber: $0)))
      }
    case .name: .value(.name(string(bytes, payload)))
    case .list: value("list", string(bytes, payload))
    case .cadence: value("cadence", string(bytes, payload))
    }
  }

  /// Whether the text is one line that surely has no white space at its ends.
  private func isTrimmed(in bytes: UnsafeRawPointer) -> Bool {
    textEnd == words.upperBound && Byte.isVisible(RecordScanner.byte(bytes, words.lowerBound))
      && Byte.isVisible(RecordScanner.byte(bytes, textEnd - 1))
  }

  private func value(_ kind: String, _ canonical: String, words: String = "") -> Mark? {
    Value(kind: kind, canonical: canonical, words: words).map { .value($0) }
  }
}

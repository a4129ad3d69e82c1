// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

extension Chain {
  /// Moves on past lines that follow, all of one moment.
  ///
  /// - Parameters:
  ///   - lines: What was said; each must be one of those that `canHold(_:)` allows.
  ///   - moment: When it was said; outside of the years 1 to 9999 the nearest within.
  /// - Returns: The bytes to append to the file.
  public mutating func append(_ lines: [Line], at moment: Moment) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines { append(line, at: moment, to: &bytes) }
    return bytes
  }

  /// Moves on past lines that follow, each with its moment; returns the bytes to append.
  public mutating func append(_ lines: [(line: Line, moment: Moment)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (line, moment) in lines { append(line, at: moment, to: &bytes) }
    return bytes
  }

  /// Whether a line can be written and read again as the same: its step is an id, its speaker
  /// such a name as `isSpeaker(_:)` allows, the coach has no mark, and any other's is the one
  /// that its words and its canonical value give.
  public static func canHold(_ line: Line) -> Bool {
    guard isStep(line.step), isSpeaker(line.speaker) else { return false }
    guard let mark = line.mark else { return true }
    return line.speaker != "coach"
      && Mark(kind: mark.kind, payload: mark.payload, words: line.text) == mark
  }

  /// Whether a record can name its speaker so: something, with no colon, nothing that needs
  /// an escape, and no space at either end.
  public static func isSpeaker(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.first != Byte.space && bytes.last != Byte.space
      && name.unicodeScalars.allSatisfy {
        $0 != ":" && $0 != "\\" && $0 != "\t" && !Escapes.needs($0)
      }
  }

  /// Whether a record can name its step so.
  private static func isStep(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy(Byte.isOfID)
  }

  private mutating func append(_ line: Line, at moment: Moment, to bytes: inout [UInt8]) {
    precondition(Self.canHold(line), "a line must be readable from its record")
    let moment = moment.writable
    sequence += 1
    let start = bytes.count
    bytes += "\(padded(sequence)) \(moment.utc) \(moment.offsetText) ".utf8
    let place = bytes.count
    line.append(withStep: true, to: &bytes)
    check = check(of: bytes, start..<place, place..<bytes.count)
    bytes.insert(contentsOf: hex(check) + [Byte.space], at: place)
  }
}

/// A record's number, six digits or more.
private func padded(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
}

extension Moment {
  /// This moment, or the nearest that a file can hold.
  fileprivate var writable: Moment {
    Moment(
      seconds: min(max(seconds, -62_135_596_800), 253_402_300_799),
      offset: min(max(offset, -1439), 1439))
  }
}

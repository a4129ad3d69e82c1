// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts checks right in damaged transcripts, so that more is found than that they do not fit.
///
/// It knows the format by itself: nothing of it is shared with what is tested.
enum StreamMending {
  private static let lf = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// The same bytes, with the check of each header and record as what it says asks for.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var start = 0
    var header = 0
    var last: [UInt8] = Array("00000000".utf8)
    while start < bytes.count {
      let end = endOfLine(bytes, start)
      let line = bytes[start..<end]
      if line.starts(with: "comentor-transcript ".utf8) {
        header = start
      } else if line.starts(with: "check: ".utf8), line.count == 16 {
        last = hex(crc(bytes[header..<start]))
        bytes.replaceSubrange(start + 7..<start + 15, with: last)
      } else if let place = placeOfCheck(bytes, start, end) {
        var recordEnd = end
        while recordEnd < bytes.count, bytes[recordEnd] == space {
          recordEnd = endOfLine(bytes, recordEnd)
        }
        last = hex(crc((last + bytes[start..<place] + bytes[(place + 9)..<recordEnd])[...]))
        bytes.replaceSubrange(place..<place + 8, with: last)
      }
      start = end
    }
    return bytes
  }

  private static func endOfLine(_ bytes: [UInt8], _ start: Int) -> Int {
    (bytes[start...].firstIndex(of: lf) ?? bytes.count - 1) + 1
  }

  /// Where the eight digits of a check stand: behind the third space, before another.
  private static func placeOfCheck(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard 0x30...0x39 ~= bytes[start] else { return nil }
    var spaces = 0
    for place in start..<min(end, start + 64) where bytes[place] == space {
      spaces += 1
      guard spaces == 3 else { continue }
      return place + 9 < end && bytes[place + 9] == space ? place + 1 : nil
    }
    return nil
  }

  /// CRC-32C, by halves of bytes.
  private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(0xffff_ffff as UInt32) { state, byte in
      let low = step(state ^ UInt32(byte))
      return step(low)
    }
  }

  private static func step(_ state: UInt32) -> UInt32 { state >> 4 ^ table[Int(state & 0xf)] }

  private static let table: [UInt32] = (0..<16 as Range<UInt32>).map { half in
    (0..<4).reduce(half) { state, _ in state >> 1 ^ (state & 1 == 1 ? 0x82f6_3b78 : 0) }
  }

  private static func hex(_ check: UInt32) -> [UInt8] {
    let digits = String(check, radix: 16)
    return Array((String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
  }
}

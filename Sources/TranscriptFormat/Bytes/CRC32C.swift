// SPDX-License-Identifier: GPL-3.0-or-later

/// The CRC-32C (Castagnoli) of bytes that are given bit by bit.
struct CRC32C {
  private var state: UInt32 = 0xffff_ffff

  /// The check of all bytes so far.
  var value: UInt32 { ~state }

  init() {}

  /// The check of these bytes alone.
  init(of bytes: Span<UInt8>) { update(bytes) }

  /// Takes more bytes in.
  mutating func update(_ bytes: Span<UInt8>) {
    let table = Self.table
    var state = state
    var index = 0
    // Eight bytes at a time, each by the table for its distance from the end.
    while index + 8 <= bytes.count {
      state ^=
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
      let near =
        table[768 + Int(bytes[index + 4])] ^ table[512 + Int(bytes[index + 5])]
        ^ table[256 + Int(bytes[index + 6])] ^ table[Int(bytes[index + 7])]
      let far =
        table[1792 + Int(state & 0xff)] ^ table[1536 + Int(state >> 8 & 0xff)]
        ^ table[1280 + Int(state >> 16 & 0xff)] ^ table[1024 + Int(state >> 24)]
      state = near ^ far
      index += 8
    }
    while index < bytes.count {
      state = state >> 8 ^ table[Int((state ^ UInt32(bytes[index])) & 0xff)]
      index += 1
    }
    self.state = state
  }

  /// Eight tables of 256, one after the other: what a byte does to the state when it is
  /// followed by none, one, … seven more.
  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1 }
      table[byte] = value
    }
    for index in 256..<table.count {
      let before = table[index - 256]
      table[index] = before >> 8 ^ table[Int(before & 0xff)]
    }
    return table
  }()
}

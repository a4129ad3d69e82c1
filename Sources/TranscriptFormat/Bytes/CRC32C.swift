// SPDX-License-Identifier: GPL-3.0-or-later

/// The CRC-32C (Castagnoli) of bytes that are given bit by bit.
struct CRC32C {
  private var state: UInt32 = 0xffff_ffff
  private let table: UnsafePointer<UInt32>

  /// The check of all bytes so far.
  var value: UInt32 { ~state }

  init() { table = Table.shared.start }

  /// The check of these bytes alone.
  init(of bytes: Span<UInt8>) {
    self.init()
    update(bytes)
  }

  /// Takes more bytes in.
  mutating func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { update(start, bytes.count) }
    }
  }

  /// Takes in eight bytes, the lowest of the number first.
  @inline(__always)
  mutating func update(eight bytes: UInt64) {
    let near = UInt32(truncatingIfNeeded: bytes) ^ state
    state = part(near, 1024) ^ part(UInt32(truncatingIfNeeded: bytes >> 32), 0)
  }

  /// Takes in the `count` bytes that begin at `start`.
  @inline(__always)
  mutating func update(_ start: UnsafeRawPointer, _ count: Int) {
    var place = start
    var left = count
    // Sixteen bytes at a time, each by the table for its distance from the end.
    while left >= 16 {
      let first = Self.four(place, 0) ^ state
      state =
        part(first, 3072) ^ part(Self.four(place, 4), 2048) ^ part(Self.four(place, 8), 1024)
        ^ part(Self.four(place, 12), 0)
      place += 16
      left -= 16
    }
    if left >= 8 {
      state = part(Self.four(place, 0) ^ state, 1024) ^ part(Self.four(place, 4), 0)
      place += 8
      left -= 8
    }
    if left >= 4 {
      state = part(Self.four(place, 0) ^ state, 0)
      place += 4
      left -= 4
    }
    while left > 0 {
      let byte = place.load(as: UInt8.self)
      state = state >> 8 ^ table[Int((state ^ UInt32(byte)) & 0xff)]
      place += 1
      left -= 1
    }
  }

  /// What four bytes do to the state that are followed by `distance` / 256 more.
  @inline(__always)
  private func part(_ four: UInt32, _ distance: Int) -> UInt32 {
    let tables = table + distance
    return tables[768 + Int(four & 0xff)] ^ tables[512 + Int(four >> 8 & 0xff)]
      ^ tables[256 + Int(four >> 16 & 0xff)] ^ tables[Int(four >> 24)]
  }

  @inline(__always)
  private static func four(_ place: UnsafeRawPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: place.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

/// Sixteen tables of 256, one after the other: what a byte does to the state when it is
/// followed by none, one, … fifteen more.
///
/// Made once and never changed or freed, so it may be read from anywhere.
private struct Table: @unchecked Sendable {
  let start: UnsafePointer<UInt32>

  static let shared = Table()

  private init() {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 16 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1 }
      (table + byte).initialize(to: value)
    }
    for index in 256..<(16 * 256) {
      let before = table[index - 256]
      (table + index).initialize(to: before >> 8 ^ table[Int(before & 0xff)])
    }
    start = UnsafePointer(table)
  }
}

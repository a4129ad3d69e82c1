// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Secret keys in a file where none belongs: findings show lines, and may not show those.
enum SecretKeys {
  private static let start = Array("age-secret-key-".utf8)

  /// The file with every letter of its secret keys replaced, and where they were.
  static func masked(_ source: SourceText) -> (source: SourceText, keys: [Range<Int>]) {
    var bytes = source.bytes
    var keys: [Range<Int>] = []
    var index = 0
    while index + start.count <= bytes.count {
      guard zip(bytes[index...], start).allSatisfy({ lowered($0) == $1 }) else {
        index += 1
        continue
      }
      let first = index
      index += start.count
      while index < bytes.count, isOfKey(bytes[index]) {
        bytes[index] = UInt8(ascii: "X")
        index += 1
      }
      keys.append(first..<index)
    }
    guard !keys.isEmpty else { return (source, []) }
    return (SourceText(name: source.name, bytes: bytes), keys)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    let letter = lowered(byte)
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Transcripts, and ways to damage them.
enum Mutation {
  /// The conversations that this project keeps.
  static func conversations() throws -> [[UInt8]] { try kept.get() }

  private static let kept = Result { try read() }

  private static func read() throws -> [[UInt8]] {
    let folder = "\(SourceTree.root())/Tests/comentorTests/Conversations"
    let names = try #require(SourceTree.names(in: folder)).filter {
      $0.hasSuffix(".transcript.txt")
    }
    try #require(names.count >= 4)
    return try names.map { try #require(SourceTree.bytes(of: "\(folder)/\($0)")) }
  }

  /// The first forty lines of each.
  static func fronts() throws -> [[UInt8]] { try keptFronts.get() }

  private static let keptFronts = Result {
    try conversations().map { bytes in
      let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).prefix(40)
      return Array((lines + [[]]).joined(separator: [0x0a]))
    }
  }

  /// The same bytes with one to three things that can happen to a file.
  static func of(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      if Bool.random(using: &random) {
        changeBytes(&bytes, &random)
      } else {
        changeLines(&bytes, &random)
      }
    }
    return bytes
  }

  private static let insertions: [[UInt8]] = [
    [0], [0, 0, 0], [0x0a], [0x0a, 0x0a], [0x0d], [0xef, 0xbb, 0xbf], [0xff], [0xc3], [0x20],
    Array("    ".utf8), Array("    | ".utf8), Array("    = pass\n".utf8), Array("\\".utf8),
    Array("\\u{1b}".utf8), Array("\n    |\n".utf8), Array("comentor-transcript 1\n".utf8),
    Array("comentor-transcript 1\nscenario: ".utf8), Array("comen".utf8), Array("\u{202e}".utf8),
    Array("[a] coach: hello\n".utf8), Array("é".utf8), Array("\n000002 ".utf8),
  ]

  private static func changeBytes(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 5: bytes.removeSubrange(..<place)
    default:
      bytes.insert(contentsOf: insertions.randomElement(using: &random) ?? [], at: place)
    }
  }

  private static func changeLines(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (
      lines.indices.randomElement(using: &random) ?? 0,
      lines.indices.randomElement(using: &random) ?? 0
    )
    switch Int.random(in: 0..<7, using: &random) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: one)
    case 2: lines.swapAt(one, other)
    case 3: lines.insert(lines[one], at: other)
    case 4: lines.removeSubrange(one...)
    case 5 where one + 1 < lines.count:
      lines[one] += lines[one + 1]
      lines.remove(at: one + 1)
    default:
      lines.insert(insertions.randomElement(using: &random) ?? [], at: one)
    }
    bytes = Array(lines.joined(separator: [0x0a]))
  }
}

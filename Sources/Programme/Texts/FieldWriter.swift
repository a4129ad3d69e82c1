// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Sealing
import TranscriptFormat
import Understanding

/// Writes a text of lines `name: value`.
struct FieldWriter {
  private(set) var bytes: [UInt8]

  init(_ kind: TextKind) { bytes = Array("\(kind.firstLine)\n".utf8) }

  /// A field; what must not stand in a text is escaped as in transcripts.
  mutating func field(_ name: String, _ value: String) {
    bytes += "\(name): ".utf8
    bytes += RecordPieces.written(value)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func field(_ name: String, _ moment: Moment) {
    field(name, MomentText.written(moment))
  }

  mutating func field(_ name: String, _ isTrue: Bool) { field(name, isTrue ? "yes" : "no") }

  mutating func field(secret: [UInt8]) { field("secret", Hex.written(secret)) }

  /// A line for each of those who hold keys.
  mutating func fields(_ readers: [MentoringProgramme.Reader]) {
    for reader in readers {
      field("recipient \(reader.role.rawValue)", "\(reader.key.text) \(reader.name)")
    }
  }

  /// Lines that stand as they are.
  mutating func block(_ lines: [UInt8]) { bytes += lines }

  /// The text, ended by a check of all lines above it.
  func checked() -> [UInt8] { bytes + Self.checkLine(of: bytes[...]) }

  /// The line that ends a text, so that one that was cut or altered is known.
  static func checkLine(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array("check: sha256 \(Hex.written(SHA256.hash(data: bytes)))\n".utf8)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// The text at the start of a sealed file: for whom its key is wrapped, and a code over it all.
struct Header {
  /// The most stanzas that are written or read.
  ///
  /// Each costs a computation before anything of the file can be trusted.
  static let mostStanzas = 128
  /// The most bytes that are read of a header.
  static let largest = 256 << 10

  var stanzas: [Stanza]
  /// The header's bytes that the code is taken over.
  var covered: [UInt8]
  /// The code that stands there.
  var code: [UInt8]
  /// Where the payload begins.
  var end: Int

  private static let version = Array("age-encryption.org/v1\n".utf8)
  private static let anyVersion = Array("age-encryption.org/".utf8)
  private static let mark = Array("---".utf8)

  /// Reads a header, byte for byte as the format has it; one of more stanzas than `most` is
  /// refused.
  init(reading file: [UInt8], most: Int = mostStanzas) throws(SealingError) {
    let most = min(most, Self.mostStanzas)
    guard file.starts(with: Self.version) else {
      guard file.starts(with: Self.anyVersion) else { throw .notAge }
      let written = file[Self.anyVersion.count...].prefix { $0 != UInt8(ascii: "\n") }
      guard Stanza.isArgument(written), written.count <= 32,
        file.count > Self.anyVersion.count + written.count
      else { throw .header("its first line names no version") }
      throw .unsupportedVersion(String(decoding: written, as: UTF8.self))
    }
    var lines = HeaderLines(file.prefix(Self.largest), from: Self.version.count)
    stanzas = []
    while let start = lines.next() {
      if start.starts(with: Self.mark) {
        covered = Array(file[..<(start.startIndex + Self.mark.count)])
        let rest = start.dropFirst(Self.mark.count)
        guard !stanzas.isEmpty else { throw .header("nobody is named who could open it") }
        guard rest.count == 44, rest.first == UInt8(ascii: " "),
          let code = Base64.decode(rest.dropFirst())
        else { throw .header("its code is not written as it should be") }
        self.code = code
        end = lines.position
        return
      }
      guard stanzas.count < most else {
        throw .header("it is for more than \(most) keys")
      }
      stanzas.append(try Stanza(start: start, in: &lines))
    }
    throw .header(
      file.count > Self.largest ? "it is longer than any real one" : "it was cut off")
  }

  /// A header for these stanzas, with its code under the file's key.
  init(_ stanzas: [Stanza], key: FileKey) {
    self.stanzas = stanzas
    covered = Self.version + stanzas.flatMap(\.text) + Self.mark
    code = key.code(over: covered)
    end = covered.count + 45
  }

  /// The header as it is written.
  var text: [UInt8] {
    covered + [UInt8(ascii: " ")] + Base64.encode(code) + [UInt8(ascii: "\n")]
  }

  /// The length of a header for so many recipients.
  static func size(recipients: Int) -> Int {
    version.count + recipients * Stanza.sizeForRecipient + mark.count + 45
  }
}

/// The lines of a header, one after another.
struct HeaderLines {
  private let bytes: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next line without its end; nil where there is no more that is whole.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let stop = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { position = stop + 1 }
    return bytes[position..<stop]
  }
}

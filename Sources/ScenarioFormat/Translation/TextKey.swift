// SPDX-License-Identifier: GPL-3.0-or-later

/// What names a text in a scenario and in its tables: `steps.welcome.say`, `banks.openers[1]`.
struct TextKey: Hashable, CustomStringConvertible {
  /// Keys from the outside in; a place in a list is written `[1]`, which no id can be.
  var parts: [String]

  init(_ parts: String...) { self.parts = parts }

  static let root = TextKey()

  func appending(_ part: String) -> TextKey {
    var key = self
    key.parts.append(part)
    return key
  }

  /// The text at a position of this list, counted from 0.
  func item(_ index: Int) -> TextKey { appending("[\(index + 1)]") }

  /// Whether it names a text of a list.
  var isItem: Bool { parts.last.map(Self.isItem) ?? false }

  static func isItem(_ part: String) -> Bool { part.hasPrefix("[") }

  /// The key of the list or mapping that it stands in.
  var parent: TextKey {
    var key = self
    if !key.parts.isEmpty { key.parts.removeLast() }
    return key
  }

  var description: String {
    parts.reduce("") { $0.isEmpty || Self.isItem($1) ? $0 + $1 : "\($0).\($1)" }
  }
}

/// A source text's mark: FNV-1a with 32 bits over its bytes, so that a change of it is seen.
struct TextHash: Hashable, CustomStringConvertible {
  var value: UInt32

  init(of text: String) {
    value = text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Eight lower-case hex digits, or nil.
  init?(_ digits: String) {
    let isHex = digits.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard digits.utf8.count == 8, isHex, let value = UInt32(digits, radix: 16) else { return nil }
    self.value = value
  }

  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

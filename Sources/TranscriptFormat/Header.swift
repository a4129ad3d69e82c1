// SPDX-License-Identifier: GPL-3.0-or-later

/// What a transcript says of itself, above its records.
public struct Header: Hashable, Sendable {
  public var scenarioID: String
  public var scenarioVersion: String
  /// SHA-256 of the scenario's files, 64 lower-case hex digits.
  public var digest: String
  public var language: String
  public var pair: String
  /// The time zone's name; no moment is read by it.
  public var zone: String
  /// Decides what is drawn from banks; 0 to 2^63 - 1.
  public var seed: UInt64

  public init(
    scenarioID: String, scenarioVersion: String, digest: String, language: String, pair: String,
    zone: String, seed: UInt64
  ) {
    self.scenarioID = scenarioID
    self.scenarioVersion = scenarioVersion
    self.digest = digest
    self.language = language
    self.pair = pair
    self.zone = zone
    self.seed = seed
  }

  /// The version of the format that this program reads and writes.
  public static let formatVersion = "1"

  /// The fields, in the order of the file.
  enum Field: String, CaseIterable {
    case scenario, digest, language, pair, zone, seed
  }

  /// The text of a field, after its name, the colon and the space.
  func text(of field: Field) -> String {
    switch field {
    case .scenario: "\(scenarioID) \(scenarioVersion)"
    case .digest: "sha256 \(digest)"
    case .language: language
    case .pair: pair
    case .zone: zone
    case .seed: String(seed)
    }
  }

  /// What a field must look like, in words; nil where it does.
  func problem(in field: Field) -> String? {
    switch field {
    case .scenario:
      Self.isID(scenarioID) && Self.isWord(scenarioVersion)
        ? nil : "the scenario's id, a space, and its version"
    case .digest:
      Self.isDigest(digest)
        ? nil : "'sha256 ' and 64 lower-case hex digits"
    case .language: Self.isWord(language) ? nil : "a language code"
    case .pair: Self.isPairID(pair) ? nil : "1 to 32 of a-z, 0-9 and -"
    case .zone: Self.isWord(zone) ? nil : "a time zone's name"
    case .seed: seed <= UInt64(Int64.max) ? nil : "a number from 0 to 9223372036854775807"
    }
  }

  /// Whether this may be a pair's id.
  public static func isPairID(_ id: String) -> Bool { isID(id) && id.utf8.count <= 32 }

  /// Whether this is a digest as we write it.
  static func isDigest(_ digest: String) -> Bool {
    digest.utf8.count == 64 && digest.utf8.allSatisfy { number(hex: [$0]) != nil }
  }

  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy(Byte.isOfID)
  }

  /// Whether this is ASCII without spaces, and something.
  private static func isWord(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy(Byte.isVisible)
  }
}

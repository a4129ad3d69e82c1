// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Glibc
import Subprocess
import TestSupport

@testable import Sealing

/// A published sample of the format: a file, the keys to try, and what must come of it.
struct Vector {
  /// What comes of opening a file.
  enum Outcome: String, Comparable {
    case success
    case noMatch = "no match"
    case hmacFailure = "HMAC failure"
    case headerFailure = "header failure"
    case armourFailure = "armor failure"
    case payloadFailure = "payload failure"
    /// Not one of the collection's: the file is for keys that are not supported here.
    case unsupported = "unsupported recipients"

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  var name: String
  var expected: Outcome
  /// The SHA-256 of all text that may be seen, also where the rest fails.
  var payload: String?
  /// The secret keys that are of our type.
  var identities: [Identity] = []
  /// Whether it is about keys of other types.
  var isForeign = false
  var isArmoured = false
  var isCompressed = false
  var file: [UInt8]

  struct Malformed: Error { var name: String, reason: String }

  /// Reads a sample; nil where it has a key that is not known.
  init?(_ name: String, _ bytes: [UInt8]) throws {
    self.name = name
    guard let end = bytes.firstRange(of: [0x0A, 0x0A]) else {
      throw Malformed(name: name, reason: "it has no empty line")
    }
    file = Array(bytes[end.upperBound...])
    var expected: Outcome?
    for line in String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstRange(of: ": ") else {
        throw Malformed(name: name, reason: "'\(line)'")
      }
      let value = String(line[colon.upperBound...])
      switch line[..<colon.lowerBound] {
      case "expect": expected = Outcome(rawValue: value)
      case "payload": payload = value
      case "identity" where value.hasPrefix("AGE-SECRET-KEY-PQ-1"):
        isForeign = true
        // It is known for what it is, and refused.
        guard (try? Identity(value)) == nil else {
          throw Malformed(name: name, reason: "a post-quantum key was taken")
        }
      case "identity": identities.append(try Identity(value))
      case "passphrase": isForeign = true
      case "armored": isArmoured = value == "yes"
      case "compressed":
        guard value == "zlib" else { return nil }
        isCompressed = true
      case "file key", "comment": break
      default: return nil
      }
    }
    guard let expected else { throw Malformed(name: name, reason: "no result is stated") }
    self.expected = expected
  }

  /// Opens the file, and records all text that has proved authentic on the way.
  func open() -> (outcome: Outcome, seen: [UInt8]) {
    var seen: [UInt8] = []
    do throws(SealingError) {
      let binary = isArmoured ? try Armour.decode(file) : file
      // Where all keys are of other types, one that opens nothing.
      try AgeFile.open(binary: binary, with: identities.isEmpty ? [Identity()] : identities) {
        seen += $0
      }
      return (.success, seen)
    } catch {
      return (Self.outcome(of: error), seen)
    }
  }

  static func outcome(of error: SealingError) -> Outcome {
    switch error.kind {
    case .notAge, .unsupportedVersion, .headerFailure: .headerFailure
    case .unsupportedRecipients: .unsupported
    case .noMatch: .noMatch
    case .armourFailure: .armourFailure
    case .hmacFailure: .hmacFailure
    default: .payloadFailure
    }
  }

  /// What is wrong with how the file was opened; empty where all is as stated.
  func problems() -> [String] {
    let (outcome, seen) = open()
    var problems: [String] = []
    // Keys of other types are refused, unless the file is refused for being damaged.
    let isRight =
      outcome == expected && !(isForeign && outcome == .success)
      || isForeign && outcome == .unsupported
    if !isRight { problems.append("\(name): \(outcome.rawValue), not \(expected.rawValue)") }
    if let payload, !isForeign {
      let found = Self.hash(seen)
      if found != payload { problems.append("\(name): text \(found), not \(payload)") }
    } else if !seen.isEmpty {
      problems.append("\(name): \(seen.count) bytes are seen, where there is no text")
    }
    let opened = try? AgeFile.open(file, with: identities.isEmpty ? [Identity()] : identities)
    if opened != (outcome == .success ? seen : nil) {
      problems.append("\(name): opened as people open it, it gives something else")
    }
    return problems
  }

  static func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// The folder of samples that stands beside the project's.
enum Vectors {
  static let folder = "\(SourceTree.root())/../shared/vectors/age"

  /// All that are there, those that are compressed made plain; and how many are not understood.
  static func all() async throws -> (vectors: [Vector], ignored: Int) {
    var vectors: [Vector] = []
    var ignored = 0
    for name in SourceTree.names(in: folder) ?? [] {
      if let vector = try Vector(name, SourceTree.bytes(of: "\(folder)/\(name)") ?? []) {
        vectors.append(vector)
      } else {
        ignored += 1
      }
    }
    let work = TemporaryFolder()
    defer { withExtendedLifetime(work) {} }
    let compressed = vectors.indices.filter { vectors[$0].isCompressed }
    for index in compressed {
      try Files.write(vectors[index].file, to: work / vectors[index].name)
    }
    try await Tools.python("inflate.py", [work.path])
    for index in compressed {
      vectors[index].file = try Files.read(work / "\(vectors[index].name).plain")
      vectors[index].isCompressed = false
    }
    return (vectors, ignored)
  }
}

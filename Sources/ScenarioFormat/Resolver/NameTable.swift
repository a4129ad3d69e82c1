// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Ids of one kind, in order, with where each is defined.
struct NameTable {
  /// What the ids name, for messages: `flow`.
  let kind: String
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]
  private var places: [String: Place] = [:]

  init(_ kind: String) { self.kind = kind }

  func index(of name: String) -> Int? { indices[name] }
  func place(of name: String) -> Place? { places[name] }

  /// Takes an id, or reports why it cannot be taken; what it stands for is still read.
  mutating func add(
    _ name: String, at place: Place, reserved: Set<String> = [], findings: Findings
  ) {
    if !Self.isID(name) {
      findings.error(
        .badID, at: place, "'\(name)' is no id",
        help: "an id is made of 1 to 32 of the characters a-z, 0-9 and -")
    } else if reserved.contains(name) {
      findings.error(.reservedID, at: place, "'\(name)' means something else already")
    } else if let first = places[name] {
      findings.error(
        .duplicateID, at: place, "there is a \(kind) '\(name)' already",
        help: "it is defined at \(findings.line(of: first))")
    }
    if indices[name] == nil {
      indices[name] = names.count
      places[name] = place
    }
    names.append(name)
  }

  /// The index of a name that is used somewhere, or nil, which is reported.
  func require(
    _ name: String, _ code: Diagnostic.Code, at place: Place, findings: Findings
  ) -> Int? {
    if let index = indices[name] { return index }
    findings.unknown(code, kind, name, at: place, among: names) { places[$0] }
    return nil
  }

  static func isID(_ name: String) -> Bool {
    let bytes = name.utf8
    return (1...32).contains(bytes.count)
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Understanding

/// The languages of a scenario: its own, and those that it has tables for.
struct LanguageList {
  struct Table {
    var code: String
    var file: String
    var place: Place
  }

  /// The language that the scenario is written in.
  let own: String
  private(set) var tables: [Table] = []

  /// All languages, the scenario's own first.
  var codes: [String] { [own] + tables.map(\.code) }

  /// What a main file says of its languages; what is wrong with it is reported.
  ///
  /// - Parameters:
  ///   - main: The main file's tree.
  ///   - included: The names of the files that it includes.
  ///   - findings: Takes what is wrong; the main file is its first.
  init(in main: Node, included: [String], findings: Findings) {
    own = main.entries["language"]?.text ?? Self.standard
    guard let node = main.entries["languages"],
      let entries = findings.mapping(node, "'languages'")
    else { return }
    for entry in entries {
      guard findings.isLanguage(entry.key, at: entry.keyPlace) else { continue }
      guard entry.key != own else {
        findings.error(
          .badValue, at: entry.keyPlace, "'\(own)' is the language of the scenario itself")
        continue
      }
      guard let file = findings.scalar(entry.value, "a file name") else { continue }
      let others = included + tables.map(\.file)
      if Includes.accepts(file, at: entry.value.place, besides: others, findings: findings) {
        tables.append(Table(code: entry.key, file: file, place: entry.value.place))
      }
    }
  }

  /// The table for a language.
  subscript(code: String) -> Table? { tables.first { $0.code == code } }

  /// The language of a scenario that names none, and of the base of the coach's phrases.
  static let standard = "en"
}

extension Findings {
  /// Whether answers can be read in this language; if not, that is reported.
  func isLanguage(_ code: String, at place: Place) -> Bool {
    if Language.codes.contains(code) { return true }
    error(
      .unknownLanguage, at: place, "comentor does not know the language '\(code)'",
      help: "it knows: \(Language.codes.joined(separator: ", "))")
    return false
  }
}

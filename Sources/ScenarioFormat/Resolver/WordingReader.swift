// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Puts the coach's phrases together: those of the base, some replaced by the scenario.
struct WordingReader {
  let outline: Outline
  let findings: Findings

  /// The wording; nil has been reported.
  func wording() -> Wording? {
    var base: [Phrase: String] = [:]
    for entry in outline.baseWording { read(entry, into: &base, base: nil) }
    // The base is of one language; a scenario of another has to have all phrases itself.
    let language = outline.main["language"]
    let code = language?.text ?? LanguageList.standard
    let isOfBase = code == LanguageList.standard || !Language.codes.contains(code)
    var texts = isOfBase ? base : [:]
    for entry in outline.wording { read(entry, into: &texts, base: base) }
    takeNewer(into: &texts)
    switch Wording.make(texts) {
    case .success(let wording): return wording
    case .failure(let missing):
      let names = missing.phrases.map(\.rawValue).joined(separator: ", ")
      let start = Place(file: outline.wordingFile, range: 0..<0)
      findings.error(
        .missingPhrase, at: isOfBase ? start : language?.place ?? start,
        "phrases are missing: \(names)",
        help: isOfBase ? nil : "in this language, all of them belong under 'wording:'")
      return nil
    }
  }

  /// Takes the phrases that are missing from files of a later release.
  private func takeNewer(into texts: inout [Phrase: String]) {
    for file in outline.newer where texts.count < Phrase.allCases.count {
      guard let tree = NodeBuilder.tree(file: findings.add(file), findings: findings) else {
        continue
      }
      for var entry in tree.entries("wording") {
        guard let phrase = Phrase(rawValue: entry.key), texts[phrase] == nil else { continue }
        // In a table, a text that is marked.
        if let text = entry.value.entries["is"] { entry.value = text }
        read(entry, into: &texts, base: nil)
      }
    }
  }

  /// Takes a phrase; one that replaces another may use the places of that one.
  private func read(
    _ entry: Entry, into texts: inout [Phrase: String], base: [Phrase: String]?
  ) {
    guard let phrase = Phrase(rawValue: entry.key) else {
      // An earlier release may have said what this one does not.
      guard outline.newer.isEmpty else { return }
      findings.unknown(
        .unknownPhrase, "phrase", entry.key, at: entry.keyPlace,
        among: Phrase.allCases.map(\.rawValue))
      return
    }
    guard let text = findings.line(entry.value, "a phrase") else { return }
    let places = Self.places(in: text)
    let known =
      base?[phrase].map { Self.places(in: $0).map(\.name) }
      ?? places.map(\.name).filter { Phrase.Place(rawValue: $0) != nil }
    for place in places where !known.contains(place.name) {
      let near = nearest(place.name, among: known)
      findings.error(
        .unknownPlace, at: findings.place(of: place.range, in: entry.value),
        "'{\(place.name)}' is not filled in here",
        help: near.map { "did you mean '{\($0)}'?" } ?? Self.help(known))
    }
    texts[phrase] = text
  }

  private static func help(_ known: [String]) -> String {
    known.isEmpty
      ? "nothing is filled in in this phrase"
      : "this phrase has \(known.map { "{\($0)}" }.joined(separator: ", "))"
  }

  /// The names in braces.
  static func places(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var result: [(name: String, range: Range<Int>)] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") {
        start = offset
      } else if byte == UInt8(ascii: "}"), let open = start {
        let name = String(decoding: bytes[open + 1..<offset], as: UTF8.self)
        result.append((name, open..<offset + 1))
        start = nil
      }
    }
    return result
  }
}

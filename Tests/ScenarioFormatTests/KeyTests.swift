// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import TestSupport
import Testing

@testable import ScenarioFormat

/// The table of keys, the reader and the documentation say the same.
@Suite struct KeyTests {
  private static let page = "\(SourceTree.root())/Sources/comentor/comentor.docc/ScenarioFormat.md"

  /// Keys that the page does not name, and keys in its tables that there are none of.
  private func differences(in page: String) -> [String] {
    let missing = Keys.all.filter { key in
      !["`\(key)`", "`\(key):", "{\(key):", " \(key): ", "\n\(key):", " \(key):\n"].contains {
        page.contains($0)
      }
    }
    var unknown: [String] = []
    var isTable = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| key |") { isTable = true }
      if !line.hasPrefix("|") { isTable = false }
      guard isTable, let cell = line.dropFirst(2).split(separator: " |").first else { continue }
      unknown += cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }.filter { !Keys.all.contains($0) }
    }
    return missing.sorted() + unknown
  }

  @Test func `every key is on the page, and every key on the page is one`() throws {
    let bytes = try #require(SourceTree.bytes(of: Self.page))
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(differences(in: page) == [])
    #expect(differences(in: page.replacing("`reask`", with: "`re-ask`")) == ["reask", "re-ask"])
  }

  /// A mapping of each kind, with all that it needs, in a scenario with nothing wrong.
  private static let mappings: [(keys: Keys, entries: [(String, String)], place: String)] = [
    (.roleRule, [("round", "main"), ("over", "1"), ("share", "each")], "roles: [@]"),
    (
      .check, [("title", "A"), ("at", "[meeting-over]"), ("holds", "way is set")],
      "checks: {a: @}"
    ),
    (.acceptance, [("code", "leak"), ("at", "a"), ("because", "b")], "accept: [@]"),
    (.libraryEntry, [("title", "A"), ("text", "B")], "library: {a: @}"),
    (.command, [("call", "goodbye"), ("help", "says bye")], "commands: {a: @}"),
    (.note, [("title", "A"), ("call", "alone"), ("consent", "may-i")], "private: {a: @}"),
    (.slot, [("type", "text")], "banks: {}\n  SLOT"),
  ]

  @Test(arguments: mappings.indices)
  func `what the table requires, the reader requires, and nothing else`(index: Int) {
    let (keys, entries, place) = Self.mappings[index]
    #expect(keys.keys.filter(\.isRequired).map(\.name) == entries.map(\.0))
    func codes(_ entries: [(String, String)]) -> [String] {
      let mapping = "{" + entries.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
      let isSlot = place.contains("SLOT")
      let text = scenario(
        slots: isSlot ? "  extra: \(mapping)" : "",
        more: isSlot ? "" : place.replacing("@", with: mapping))
      return MarkedSource(text).read().findings.map(\.code.rawValue)
    }
    #expect(!codes(entries).contains("missing-key"))
    for left in entries.indices {
      var rest = entries
      rest.remove(at: left)
      #expect(codes(rest).contains("missing-key"), "\(keys.what) without \(entries[left].0)")
    }
  }

  @Test(arguments: ActionKey.allCases)
  func `what the table requires of a step, the reader requires`(action: ActionKey) {
    let values = [
      "to": "both", "while": "way is set", "do": "goodbye", "invite": "Alone.",
    ]
    let others = Keys.step(action).keys.filter(\.isRequired).dropFirst()
    for key in others {
      let rest = others.filter { $0.name != key.name }.map {
        ", \($0.name): \(values[$0.name] ?? "")"
      }
      let findings = MarkedSource(step("{\(action.rawValue): x\(rest.joined())}")).read().findings
      #expect(
        findings.contains {
          $0.code.rawValue == "missing-key" && $0.message.contains("'\(key.name)'")
        },
        "\(action) without \(key.name)")
    }
  }
}

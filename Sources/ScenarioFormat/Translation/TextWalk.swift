// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What kind of text a scalar is: which braces mean something in it.
enum TextKind {
  /// With paths in braces, and paragraphs.
  case text
  /// Words as they stand: a title, a label, a default.
  case words
  /// One of the coach's own phrases, with its places in braces.
  case phrase
}

/// Goes through all texts of a scenario that are shown to people, in the order of its files.
///
/// The one list of what a table can translate: reading a table, checking it and writing it
/// all go by this walk. What is not of the shape that it should be is passed over; the
/// scenario's reader reports it.
struct TextWalk {
  /// The keys of a step that hold a text.
  static let stepTexts: Set<String> = [
    "say", "ask", "why", "reask", "confirm-ask", "floor", "browse", "invite",
  ]

  /// Sees each text, and may put another in its place.
  let visit: (TextKey, TextKind, inout Node) -> Void

  func walk(_ trees: inout ScenarioTrees) {
    trees.main.change("title") { text(TextKey("title"), .words, &$0) }
    sections(&trees.main)
    for index in trees.included.indices { sections(&trees.included[index]) }
    // A phrase that the scenario replaces is translated there.
    let replaced = Set(trees.all.flatMap { $0.entries("wording").map(\.key) })
    trees.wording.change("wording") { phrases(&$0, but: replaced) }
  }

  private func sections(_ tree: inout Node) {
    tree.change("slots") { $0.eachEntry { slot(TextKey("slots", $0.key), &$0.value) } }
    tree.change("flows") { flows in
      flows.eachEntry { flow in
        flow.value.eachEntry { step(TextKey("steps", $0.key), &$0.value) }
      }
    }
    tree.change("banks") { $0.eachEntry { list(TextKey("banks", $0.key), .text, &$0.value) } }
    tree.change("library") { library in
      library.eachEntry { entry in
        let key = TextKey("library", entry.key)
        entry.value.change("title") { text(key.appending("title"), .words, &$0) }
        entry.value.change("text") { text(key.appending("text"), .text, &$0) }
      }
    }
    part("commands", "help", of: &tree)
    part("private", "title", of: &tree)
    part("checks", "title", of: &tree)
    tree.change("wording") { phrases(&$0, but: []) }
  }

  /// The one text of each entry of a section.
  private func part(_ section: String, _ name: String, of tree: inout Node) {
    tree.change(section) { entries in
      entries.eachEntry { entry in
        let key = TextKey(section, entry.key, name)
        entry.value.change(name) { text(key, .words, &$0) }
      }
    }
  }

  private func slot(_ key: TextKey, _ node: inout Node) {
    options(key, &node)
    switch node.entries["type"]?.text {
    case "text": node.change("default") { text(key.appending("default"), .words, &$0) }
    case "list": node.change("default") { list(key.appending("default"), .words, &$0) }
    default: break
    }
    node.change("fields") { fields in
      fields.eachEntry { options(key.appending("fields").appending($0.key), &$0.value) }
    }
  }

  private func step(_ key: TextKey, _ node: inout Node) {
    node.eachEntry { entry in
      if Self.stepTexts.contains(entry.key) {
        text(key.appending(entry.key), .text, &entry.value)
      }
    }
    options(key, &node)
  }

  /// The labels of options; those of a mere list are their ids.
  private func options(_ key: TextKey, _ node: inout Node) {
    let key = key.appending("options")
    node.change("options") { options in
      if case .sequence(let ids) = options.content, ids.allSatisfy({ $0.text != nil }) {
        let entries = ids.map { Entry(key: $0.text ?? "", keyPlace: $0.place, value: $0) }
        options.content = .mapping(entries)
      }
      options.eachEntry { option in
        let place = option.value.place
        text(key.appending(option.key), .words, &option.value)
        // What is wrong with a label is found where the label is.
        if option.value.place != place { option.keyPlace = option.value.place }
      }
    }
  }

  private func list(_ key: TextKey, _ kind: TextKind, _ node: inout Node) {
    guard case .sequence(var nodes) = node.content else { return }
    for index in nodes.indices { text(key.item(index), kind, &nodes[index]) }
    node.content = .sequence(nodes)
  }

  private func phrases(_ node: inout Node, but replaced: Set<String>) {
    node.eachEntry { entry in
      if Phrase(rawValue: entry.key) != nil, !replaced.contains(entry.key) {
        text(TextKey("wording", entry.key), .phrase, &entry.value)
      }
    }
  }

  private func text(_ key: TextKey, _ kind: TextKind, _ node: inout Node) {
    if node.text != nil { visit(key, kind, &node) }
  }
}

extension Node {
  /// The entries of a mapping; none where it is something else.
  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The entries of the mapping under a key.
  func entries(_ key: String) -> [Entry] { entries[key]?.entries ?? [] }

  /// Changes what stands under a key, where it is there.
  mutating func change(_ key: String, _ body: (inout Node) -> Void) {
    eachEntry { if $0.key == key { body(&$0.value) } }
  }

  /// Changes each entry of a mapping in turn.
  mutating func eachEntry(_ body: (inout Entry) -> Void) {
    guard case .mapping(var entries) = content else { return }
    content = .sequence([])  // So that the entries are not copied.
    for index in entries.indices { body(&entries[index]) }
    content = .mapping(entries)
  }
}

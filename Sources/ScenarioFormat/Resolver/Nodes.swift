// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

extension [Entry] {
  /// The value of a key.
  package subscript(key: String) -> Node? { first { $0.key == key }?.value }
}

/// What a node should be; nil has been reported.
extension Findings {
  package func mapping(_ node: Node, _ what: String) -> [Entry]? {
    if case .mapping(let entries) = node.content { return entries }
    error(.wrongShape, at: node.place, "\(what) is a mapping, not \(node.kind)")
    return nil
  }

  package func sequence(_ node: Node, _ what: String) -> [Node]? {
    if case .sequence(let nodes) = node.content { return nodes }
    error(.wrongShape, at: node.place, "\(what) is a list, not \(node.kind)")
    return nil
  }

  package func scalar(_ node: Node, _ what: String) -> String? {
    guard let text = node.text else {
      error(.wrongShape, at: node.place, "\(what) is text, not \(node.kind)")
      return nil
    }
    return text
  }

  /// A line of plain words: a title, a label.
  package func line(_ node: Node, _ what: String) -> String? {
    guard var text = scalar(node, what) else { return nil }
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    guard !text.isEmpty else {
      error(.empty, at: node.place, "\(what) is empty")
      return nil
    }
    checkComment(after: node)
    guard !text.contains("\n") else {
      error(.badValue, at: node.place, "\(what) is one line")
      return nil
    }
    return text
  }

  /// `yes` or `no`; without a node, what it is by default.
  func flag(_ node: Node?, default value: Bool = false) -> Bool {
    guard let node else { return value }
    switch node.text {
    case "yes": return true
    case "no": return false
    default:
      let near = node.text.flatMap { nearest($0.lowercased(), among: ["yes", "no"]) }
      let word = ["yes", "no"].first { $0 == node.text?.lowercased() } ?? near
      error(
        .badValue, at: node.place, "'yes' or 'no' belongs here",
        help: word.map { "did you mean '\($0)'?" })
      return value
    }
  }

  /// One of some words.
  package func choice(_ node: Node, among words: [String]) -> String? {
    if let text = node.text, words.contains(text) { return text }
    let near = node.text.flatMap { nearest($0, among: words) }
    error(
      .badValue, at: node.place, "one of these belongs here: \(words.joined(separator: ", "))",
      help: near.map { "did you mean '\($0)'?" })
    return nil
  }

  func party(_ node: Node) -> Party? {
    choice(node, among: Party.allCases.map(\.rawValue)).flatMap(Party.init)
  }

  /// Reports keys that are not among those known.
  package func checkKeys(_ entries: [Entry], _ keys: Keys) {
    let known = keys.names
    for entry in entries where !known.contains(entry.key) && !isFull {
      var help = nearest(entry.key, among: known).map { "did you mean '\($0)'?" }
      // `{say: Then do that today, please.}`
      if entry.value.place.range.isEmpty {
        help = "a comma ends the text within { }; if this belongs to it, put all of it in quotes"
      }
      error(
        .unknownKey, at: entry.keyPlace, "\(keys.what) has no key '\(entry.key)'", help: help)
    }
  }

  /// The value of a key that has to be there.
  package func require(_ key: String, of entries: [Entry], at place: Place, in what: String)
    -> Node?
  {
    if let node = entries[key] { return node }
    error(.missingKey, at: place, "\(what) needs '\(key)'")
    return nil
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

extension Mark {
  /// The word for it in a file.
  var kind: String {
    switch self {
    case .value(let value): value.kind
    case .pass: "pass"
    case .next: "next"
    case .back: "back"
    case .command: "command"
    case .confidential: "confidential"
    case .opened: "opened"
    case .closed: "closed"
    case .paused: "paused"
    case .moved: "moved"
    }
  }

  /// What follows the word, not escaped yet; empty for nothing.
  var payload: String {
    switch self {
    case .value(let value): value.canonical
    case .pass, .next, .closed, .paused: ""
    case .back(let person): person == .first ? "first" : "second"
    case .command(let name): name
    case .confidential(let id): id
    case .opened(let number): String(number)
    case .moved(let digest): digest
    }
  }

  /// Whose backslashes are in the payload.
  var backslashes: Escapes.Backslashes { Self.backslashes(in: kind) }

  /// Whose backslashes are in the payload of this kind.
  static func backslashes(in kind: String) -> Escapes.Backslashes {
    kind == "list" ? .ofList : .plain
  }

  /// The kinds of values, as a file names them.
  static let valueKinds = [
    "text", "yes-no", "choice", "scale", "number", "date", "cadence", "name", "list",
  ]

  /// The kinds of marks that are no value.
  static let otherKinds = [
    "pass", "next", "back", "command", "confidential", "opened", "closed", "paused",
    "moved",
  ]

  /// Reads a mark; nil where the payload is not exactly as we write it.
  ///
  /// - Parameters:
  ///   - kind: One of `valueKinds` or `otherKinds`.
  ///   - payload: What follows the kind, unescaped.
  ///   - words: The record's text.
  init?(kind: String, payload: String, words: String) {
    let isID = !payload.isEmpty && payload.utf8.allSatisfy(Byte.isOfID)
    switch (kind, payload) {
    case ("pass", ""): self = .pass
    case ("next", ""): self = .next
    case ("closed", ""): self = .closed
    case ("paused", ""): self = .paused
    case ("back", "first"): self = .back(.first)
    case ("back", "second"): self = .back(.second)
    case ("command", _) where isID: self = .command(payload)
    case ("confidential", _) where isID: self = .confidential(payload)
    case ("moved", _) where Header.isDigest(payload): self = .moved(payload)
    case ("opened", _):
      guard let meeting = number(decimal: Array(payload.utf8)[...]), meeting > 0 else { return nil }
      self = .opened(meeting)
    case _ where Self.valueKinds.contains(kind):
      guard let value = Value(kind: kind, canonical: payload, words: words) else { return nil }
      self = .value(value)
    default: return nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A pattern in which `*` stands for any run of characters and `?` for one.
struct Glob: Sendable {
  enum Token: Sendable, Equatable {
    case one(Character)
    case anyOne
    case anyRun
  }

  private(set) var tokens: [Token] = []

  /// Reads a pattern; nil where a backslash stands before anything but `*`, `?` and a backslash.
  init?(_ pattern: some StringProtocol) {
    var rest = pattern[...]
    while let character = rest.popFirst() {
      switch character {
      case "*": tokens.append(.anyRun)
      case "?": tokens.append(.anyOne)
      case "\\":
        guard let next = rest.popFirst(), "*?\\".contains(next) else { return nil }
        tokens.append(.one(next))
      default: tokens.append(.one(character))
      }
    }
  }

  /// The pattern of everything that a scenario's text can become.
  init(_ text: Text) {
    for piece in text.pieces {
      switch piece {
      case .literal(let words): tokens += words.map { .one($0) }
      case .path: tokens.append(.anyRun)
      }
    }
  }

  /// The pattern of everything that a phrase with `{places}` can become.
  init(phrase: String) {
    var isPlace = false
    for character in phrase {
      switch character {
      case "{":
        isPlace = true
        tokens.append(.anyRun)
      case "}": isPlace = false
      default: if !isPlace { tokens.append(.one(character)) }
      }
    }
  }

  /// How many letters it has of its own.
  var letters: Int {
    tokens.count { if case .one(let character) = $0 { character.isLetter } else { false } }
  }

  /// Whether a whole text fits.
  func matches(_ text: some StringProtocol) -> Bool {
    let text = Array(text)
    var (at, token) = (0, 0)
    // Where to go on after a run that turned out too short.
    var retry: (at: Int, token: Int)?
    while at < text.count {
      if token < tokens.count, tokens[token] == .anyRun {
        retry = (at, token + 1)
        token += 1
      } else if token < tokens.count, tokens[token] == .anyOne || tokens[token] == .one(text[at]) {
        at += 1
        token += 1
      } else if let last = retry {
        retry = (last.at + 1, last.token)
        (at, token) = (last.at + 1, last.token)
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .anyRun }
  }

  /// A line as a pattern that fits it alone.
  static func escaped(_ line: some StringProtocol) -> String {
    var pattern = ""
    for character in line {
      if "*?\\".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern
  }
}

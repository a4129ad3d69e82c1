// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal

/// Why a line of piped input was not taken, in words.
struct Problem {
  var cause: String
  var help: String

  init(_ refusal: Refusal) {
    switch refusal {
    case .invalidUTF8(let offset):
      cause = "byte \(offset + 1) of this line is not UTF-8; nothing of the line was taken."
      help = "Please send it as UTF-8 text."
    case .nul(let offset):
      cause = "byte \(offset + 1) of this line is NUL, which no text holds; nothing was taken."
      help = "Please send it as plain text."
    case .tooLong(let bytes, let limit):
      cause =
        "\(bytes) bytes at once are more than the \(limit) that can be taken; none of them was."
      help = "Please shorten it, or keep it in a file and name the file."
    }
  }
}

extension Wording {
  /// What a person is told whose line was not taken.
  func refusing(_ refusal: Refusal) -> String {
    switch refusal {
    case .invalidUTF8(let offset): self(.refusedBytes, [.count: "\(offset + 1)"])
    case .nul(let offset): self(.refusedNul, [.count: "\(offset + 1)"])
    case .tooLong(let bytes, let limit):
      self(.refusedLong, [.count: "\(bytes)", .high: "\(limit)"])
    }
  }
}

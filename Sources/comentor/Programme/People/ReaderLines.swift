// SPDX-License-Identifier: GPL-3.0-or-later

import Programme

extension MentoringProgramme.Reader {
  /// Who holds the key and what for: `Maria Lopez (coordinator)`.
  var title: String { "\(name) (\(role.rawValue))" }

  /// The same, with the words that people compare the key by below it.
  var lines: String { "\(title):\n  \(key.fingerprint)" }
}

extension [MentoringProgramme.Reader] {
  /// All of them, each with its words.
  var lines: String { map(\.lines).joined(separator: "\n") }
}

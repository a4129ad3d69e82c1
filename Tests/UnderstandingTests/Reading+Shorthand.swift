// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

/// A Tuesday.
let today = day("2027-01-12")

func day(_ iso: String) -> CivilDate {
  guard let day = CivilDate(iso: iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}

func reading(
  _ words: String, as type: AnswerType, in language: Language = .english,
  on today: CivilDate = today
) -> Reading {
  read(words, as: type, in: language, on: today)
}

/// Options whose labels are these, in order; their ids are the first words, in lower case.
func options(_ labels: String...) -> [AnswerType.Option] {
  labels.map { label in
    let word = label.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return AnswerType.Option(id: word, label: label)
  }
}

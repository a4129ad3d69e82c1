// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A scenario with nothing in it but what has to be there.
func small() -> Scenario {
  let words = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0, $0.rawValue) })
  guard case .success(let wording) = Wording.make(words) else { fatalError("no wording") }
  return Scenario(
    id: "small", version: "1", title: "Small", language: "en", start: 0, ending: 0,
    wording: wording)
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let englishFillers = words(
    """
    just, really, honestly, literally, actually, seriously, truly, only, simply, sometimes, often
    always, constantly, still, even, fucking, fuckin, bloody, damn, so, now, then, kinda, maybe
    probably, definitely, also, repeatedly, today, yesterday, currently, already, basically
    """)

  /// Writes the phrases of this language.
  static let englishConcernWords = ConcernWords(spelling: .plain, fillers: englishFillers)

  static let englishConcerns = Concerns(
    spelling: .plain, negations: englishNegations, fillers: englishFillers,
    auxiliaries: words(
      "is, are, was, were, has, have, had, be, been, being, ever, do, does, did, one, can, could"),
    selfHarm: englishSelfHarm, harassment: englishHarassment)
}

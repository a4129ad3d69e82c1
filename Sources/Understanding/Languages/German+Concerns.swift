// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let germanFillers = germanSpelling.set(
    """
    einfach, nur, noch, echt, wirklich, jetzt, auch, schon, manchmal, oft, gerade, mal, halt, so
    ständig, dauernd, immer, andauernd, eigentlich, bloß, bald, endlich, heute, gestern, ehrlich
    wieder, tatsächlich, ernsthaft, inzwischen, langsam, total, dann, dauernd, mehrfach, mehrmals
    """)

  /// Writes the phrases of this language.
  static let germanConcernWords = ConcernWords(spelling: germanSpelling, fillers: germanFillers)

  static let germanConcerns = Concerns(
    spelling: germanSpelling, negations: germanNegations, fillers: germanFillers,
    auxiliaries: germanSpelling.set(
      "ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, wurde, wurden, je, jemals"),
    selfHarm: germanSelfHarm, harassment: germanHarassment)
}

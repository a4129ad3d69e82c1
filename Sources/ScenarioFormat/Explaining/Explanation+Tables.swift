// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// Languages, and tables of translations.
  static let ofTables: [Explanation] = [
    Explanation(
      .unknownLanguage,
      "A scenario is written in a language in which answers can be read, and so are its tables.",
      "Use the code of one of those that are named, such as `en` or `de`.",
      bad: .part("language: deutsch"),
      good: .part("language: en")),
    Explanation(
      .otherTable,
      "A table says which language it is for and of which scenario, and `languages` names it for that.",
      "Correct `translation` and `of` in the table, or name the table that is meant.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        """#,
        table: #"""
          translation: de
          of: lunch-pairs
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        """#,
        table: #"""
          translation: de
          of: example
          """#)),
    Explanation(
      .missingTranslation,
      "A table has every text of its scenario, so that no conversation changes its language halfway.",
      "Write the text; `comentor scenario translate` puts what is missing into the table, in comments.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            wish: {ask: What do you wish for?, to: both}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: Hallo.}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            wish: {ask: What do you wish for?, to: both}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: Hallo.}
            wish: {ask: Was wünscht ihr euch?}
          """#)),
    Explanation(
      .otherLength,
      "In a table, a bank has as many texts as in its source, in the same order.",
      "Translate each of them, where it stands; `comentor scenario translate` shows them in order.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        banks: {openers: [What is new?, What is old?]}
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#,
        table: #"""
          banks: {openers: [Was ist neu?]}
          steps:
            open: {say: "{drawn}"}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        banks: {openers: [What is new?, What is old?]}
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#,
        table: #"""
          banks: {openers: [Was ist neu?, Was ist alt?]}
          steps:
            open: {say: "{drawn}"}
          """#)),
    Explanation(
      .otherPlaces,
      "A translation fills in what its source fills in, in any order.",
      "Write the paths in braces as the source has them; only the words of {path or 'words'} are translated.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: "Hello, {first.name or 'you'}."}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: "Hallo, {erste.name or 'du'}."}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: "Hello, {first.name or 'you'}."}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: "Hallo, {first.name or 'du'}."}
          """#)),
    Explanation(
      .unknownText,
      "A table has texts of its scenario only, by the ids that they have there.",
      "Correct the id, or leave the text out; `comentor scenario translate` does, and names it.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: Hallo.}
            welcome: {say: Willkommen.}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: Hallo.}
          """#)),
    Explanation(
      .staleTranslation,
      "A text is marked with a hash of the source that it was checked against, and that is still the source.",
      "Read the two beside each other, change the text where it has to be, then run `comentor scenario translate --mark`.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello again.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: {of: a521c1ff, is: Hallo.}}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello again.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: {of: 65cbeba7, is: Hallo noch einmal.}}
          """#)),
    Explanation(
      .unmarkedTranslation,
      "A text of a table says which source it was checked against, so that it is seen when that changes.",
      "When you have read the texts beside their sources, run `comentor scenario translate --mark`.",
      bad: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: Hallo.}
          """#),
      good: .part(
        #"""
        languages: {de: de.yaml}
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#,
        table: #"""
          steps:
            hello: {say: {of: a521c1ff, is: Hallo.}}
          """#)),
  ]
}

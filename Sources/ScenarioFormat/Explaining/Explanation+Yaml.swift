// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// What a file has to be before anybody can read it as a scenario.
  static let ofYaml: [Explanation] = [
    Explanation(
      .fileTooLarge,
      "A file has at most 4 MiB: many times more than a scenario of a thousand questions.",
      "Split the scenario: put its stages into files of their own, under `include`.",
      bad: .shown(
        "# and so on, for five million bytes",
        as: {
          Array(repeating: UInt8(ascii: "#"), count: 5_000_000)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .emptyFile,
      "A file holds a scenario, or a part of one.",
      "Write the keys that a main file begins with.",
      bad: .whole("# nothing but this line"),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .notUTF8,
      "A file is text in UTF-8, as every editor can save it.",
      "Save the file again, with the encoding UTF-8.",
      bad: .shown(
        "title: Gr�n   # a byte that is no UTF-8",
        as: {
          Array("title: Gr".utf8) + [0xFC] + Array("n".utf8)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .byteOrderMark,
      "A file begins with its text, not with the invisible mark that some editors put before it.",
      "Save the file as UTF-8 without a byte order mark.",
      bad: .shown(
        "scenario: example   # an invisible mark stands before it",
        as: {
          [0xEF, 0xBB, 0xBF] + Array("scenario: example".utf8)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .controlCharacter,
      "A file has no control characters: a terminal could take them for orders.",
      "Delete the character; it cannot be seen, but your editor's cursor stops at it.",
      bad: .shown(
        "title: An ␛ example   # an invisible character",
        as: {
          Array("title: An ".utf8) + [0x1B] + Array(" example".utf8)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .tab,
      "Lines are indented with spaces.",
      "Replace the tab by spaces; most editors can be set to do that.",
      bad: .shown(
        #"""
        flows:
        →main:   # a tab before main
        """#,
        as: {
          Array("flows:\n\tmain: {}".utf8)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .yamlSyntax,
      "A file follows the rules of YAML: a space after each colon and dash, quotes that are closed, neighbours that are indented alike.",
      "Look at the line that is shown and at the one above. When in doubt, put a text in double quotes.",
      bad: .part("title: An example: the first"),
      good: .part(
        #"""
        library:
          a: {title: "An example: the first", text: Look around.}
        flows:
          main:
            look: {browse: Here it is.}
            end: {finish: yes}
        """#)),
    Explanation(
      .tooDeep,
      "Lists and mappings stand in each other at most 32 deep, brackets in a condition at most 24.",
      "Nobody reads that; make several steps of it.",
      bad: .whole("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .anchor,
      "YAML's anchors (&name) are not used: every text stands where it is said.",
      "Write the text out; one that begins with & needs double quotes.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: &greeting Hello.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#)),
    Explanation(
      .alias,
      "YAML's aliases (*name) are not used: every text stands where it is said.",
      "Write the text out; one that begins with * needs double quotes.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: *greeting}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: "*waves*"}
            end: {finish: yes}
        """#)),
    Explanation(
      .tag,
      "YAML's tags (!!str) are not used: every value is text until its key says more.",
      "Leave the tag out; a text that begins with ! needs double quotes.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: !!str Hello.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: "!!! Hello."}
            end: {finish: yes}
        """#)),
    Explanation(
      .directive,
      "YAML's directives (%YAML) are not used.",
      "Leave the line out.",
      bad: .whole(
        #"""
        %YAML 1.1
        ---
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .mergeKey,
      "YAML's merge key (<<) is not used.",
      "Write the keys out.",
      bad: .part(
        #"""
        slots:
          wish: {type: text, <<: {per: person}}
        """#),
      good: .part(
        #"""
        slots:
          wish: {type: text, per: person}
        """#)),
    Explanation(
      .severalDocuments,
      "A file holds one scenario.",
      "Leave the line with --- out, or make two files.",
      bad: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        ---
        title: Another
        """#),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .duplicateKey,
      "A key stands once in a mapping: the second would silently replace the first.",
      "Leave one of the two out, or give one another name.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., say: Good morning.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello.}
            morning: {say: Good morning.}
            end: {finish: yes}
        """#)),
    Explanation(
      .tooManyFindings,
      "After 200 findings the rest is left out.",
      "Mend the first ones, then look again.",
      bad: .shown(
        "one: a   # and two hundred more keys that are none",
        as: {
          Array((0..<300).map { "x\($0): y\n" }.joined().utf8)
        }),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
  ]
}

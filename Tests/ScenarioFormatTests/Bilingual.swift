// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat

/// A scenario with every kind of text, and its table.
enum Bilingual {
  static let main = """
    scenario: sample
    version: "1"
    title: Sample
    start: main
    ending: goodbye
    languages: {de: de.yaml}
    include: [more.yaml]
    slots:
      way: {type: choice, options: {turns: in turn, both: both at once | both}}
      rule: {type: text, default: We listen.}
      values: {type: list, default: [trust, time]}
      wish: {type: text, per: person}
      commitments:
        type: records
        per: person
        fields: {act: {type: text}, state: {type: choice, options: [open, kept]}}
    flows:
      main:
        hello:
          say: >
            Hello {first.name or 'you'}
            and {second.name or 'you'}.

            {count(first.commitments where item.state is open)} open. {rule} {values}
        wish-ask:
          ask: "{me.name}, your wish?"
          to: each
          save: me.wish
          why: "{partner.name} hears it."
          reask: A wish, please.
          confirm: partner
          confirm-ask: "Is it “{answer}”?"
        way-ask: {ask: Which way?, to: both, save: way}
        mood: {ask: How is it?, to: both, type: choice, options: {fine: fine, bad: not fine}}
        draw: {say: "{drawn}", draw: openers}
        talk: {floor: Talk.}
        shelf: {browse: Read.}
        lines:
          say: |
            {way}
            {first.wish}

            The end.
        alone: {confidential: exit, invite: Come alone.}
        end: {finish: yes}
      goodbye:
        closed: {say: Bye.}
    banks:
      openers: [What is new?, "What is old, {first.name}?"]
    library:
      smart: {title: A goal, text: Five checks.}
    private:
      exit: {title: How it was, call: exit-questions, consent: exit-may}
    checks:
      wished: {title: Both have a wish., at: [way-ask], holds: first.wish is set}
    wording:
      again-range: "From {low} to {high}, please."
    """

  static let more = """
    flows:
      exit-questions:
        exit-may:
          ask: "{readers} May I ask?"
          to: me
          type: yes-no
          next: [{if: answer is yes, go: exit-ask}, {else: return}]
        exit-ask: {ask: How was it?, to: me}
      show:
        shown: {say: Nothing.}
    commands:
      show: {call: show, help: what there is}
    """

  /// FNV-1a, as its authors give it.
  static func hash(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 {
      hash ^= UInt32(byte)
      hash = hash &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// A text with the mark of its source.
  static func mark(_ source: String, _ text: String) -> String {
    "{of: \(hash(source)), is: \"\(text)\"}"
  }

  private static let texts = """
    translation: de
    of: sample
    title: \(mark("Sample", "Muster"))
    slots:
      way:
        options:
          turns: \(mark("in turn", "im Wechsel"))
          both: \(mark("both at once | both", "beides zugleich | beides"))
      rule: {default: \(mark("We listen.", "Wir hören zu."))}
      values:
        default:
          - \(mark("trust", "Vertrauen"))
          - \(mark("time", "Zeit"))
      commitments:
        fields:
          state:
            options: {open: \(mark("open", "offen")), kept: \(mark("kept", "gehalten"))}
    steps:
      hello:
        say:
          of: \(hash("Hello {first.name or 'you'} and {second.name or 'you'}.\n{count(first.commitments where item.state is open)} open. {rule} {values}\n"))
          is: >-
            Hallo {second.name or 'du'} und {first.name or 'du'}.

            {count(first.commitments
            where item.state is open)} offen. {rule} {values}
      wish-ask:
        ask: \(mark("{me.name}, your wish?", "{me.name}, dein Wunsch?"))
        why: \(mark("{partner.name} hears it.", "{partner.name} hört ihn."))
        reask: \(mark("A wish, please.", "Einen Wunsch, bitte."))
        confirm-ask: \(mark("Is it “{answer}”?", "Ist es „{answer}“?"))
      way-ask: {ask: \(mark("Which way?", "Wie?"))}
      mood:
        ask: \(mark("How is it?", "Wie ist es?"))
        options: {fine: \(mark("fine", "gut")), bad: \(mark("not fine", "nicht gut"))}
      draw: {say: \(mark("{drawn}", "{drawn}"))}
      talk: {floor: \(mark("Talk.", "Redet."))}
      shelf: {browse: \(mark("Read.", "Lest."))}
      lines:
        say:
          of: \(hash("{way}\n{first.wish}\n\nThe end.\n"))
          is: |
            {way}
            {first.wish}

            Das Ende.
      alone: {invite: \(mark("Come alone.", "Kommt allein."))}
      closed: {say: \(mark("Bye.", "Tschüss."))}
      exit-may: {ask: \(mark("{readers} May I ask?", "{readers} Darf ich fragen?"))}
      exit-ask: {ask: \(mark("How was it?", "Wie war es?"))}
      shown: {say: \(mark("Nothing.", "Nichts."))}
    banks:
      openers:
        - \(mark("What is new?", "Was ist neu?"))
        - \(mark("What is old, {first.name}?", "Was ist alt, {first.name}?"))
    library:
      smart:
        title: \(mark("A goal", "Ein Ziel"))
        text: \(mark("Five checks.", "Fünf Prüfungen."))
    commands:
      show: {help: \(mark("what there is", "was es gibt"))}
    private:
      exit: {title: \(mark("How it was", "Wie es war"))}
    checks:
      wished: {title: \(mark("Both have a wish.", "Beide haben einen Wunsch."))}
    wording:

    """

  /// The table, with every phrase of the coach's own followed by `(de)`.
  static let table: String = {
    let source = read(main: main).scenario
    return Phrase.allCases.reduce(into: texts) { table, phrase in
      let words = source?.wording(phrase) ?? ""
      table += "  \"\(phrase.rawValue)\": \(mark(words, words + " (de)"))\n"
    }
  }()

  static func files(main: String, table: String?) -> [SourceText] {
    [SourceText(name: "main.yaml", text: main), SourceText(name: "more.yaml", text: more), wording]
      + (table.map { [SourceText(name: "de.yaml", text: $0)] } ?? [])
  }

  /// The scenario in its own language; its table is not looked at.
  static func read(main: String) -> (scenario: Scenario?, findings: [Diagnostic]) {
    ScenarioReader.read(files(main: main, table: ""), main: "main.yaml")
  }

  /// The scenario in German.
  static func read(main: String = main, table: String) -> (
    scenario: Scenario?, findings: [Diagnostic]
  ) {
    ScenarioReader.read(files(main: main, table: table), main: "main.yaml", in: .exactly("de"))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

/// Whom questions are put to, and what becomes of the answers.
struct QuestionTests {
  static let names = """
    flows:
      main:
        names:
          ask: Name?
          to: each
          save: me.name
          pass: no
    """

  @Test func `each is asked in turn, and is called by name from then on`() throws {
    var stage = try Stage(
      Self.names + """

            color:
              ask: "{me.name}, which colour does {partner.name} wear?"
              to: each
        """)
    #expect(stage.question == "first> Name?")
    stage.say("Ines")
    #expect(stage.question == "second> Name?")
    stage.say("Tomasz")
    #expect(stage.question == "Ines> Ines, which colour does Tomasz wear?")
    stage.say("green")
    #expect(stage.question == "Tomasz> Tomasz, which colour does Ines wear?")
  }

  @Test func `two people of one name are asked how to tell them apart`() throws {
    var stage = try Stage(Self.names)
    stage.say("Ines")
    let again = stage.say("ines")
    #expect(again.count == 1 && again[0].contains("tell you apart"))
    stage.say("Ines B")
    #expect(stage.session.isEndedNow)
  }

  @Test func `a question goes to the mentor of the day, and to the other after a swap`() throws {
    var stage = try Stage(
      """
      slots:
        who: {type: person}
      """ + "\n" + Self.names + """

            starts:
              ask: Who is mentor first?
              to: both
              save: who
            begin:
              set: {mentor: who}
            one:
              ask: "Mentor {mentor.name}?"
              to: mentor
            swap:
              swap: roles
            two:
              ask: "Mentor {mentor.name}?"
              to: mentor
            three:
              ask: "Mentee {mentee.name}?"
              to: mentee
        """)
    stage.say("Ines")
    stage.say("Tomasz")
    #expect(stage.question == "both> Who is mentor first?")
    stage.say("tomasz")
    #expect(stage.question == "Tomasz> Mentor Tomasz?")
    stage.say("a")
    #expect(stage.question == "Ines> Mentor Ines?")
    stage.say("b")
    #expect(stage.question == "Tomasz> Mentee Tomasz?")
  }

  @Test func `an answer that needs the other's yes is asked again after a no`() throws {
    var stage = try Stage(
      """
      slots:
        day: {type: date}
      """ + "\n" + Self.names + """

            when:
              ask: When?
              to: first
              save: day
              confirm: partner
              confirm-ask: "{partner.name}, is {answer} right?"
            then:
              ask: "So {day}."
              to: both
        """)
    stage.say("Ines")
    stage.say("Tomasz")
    stage.say("30 June 2027")
    // `me` is whoever gave the answer, so `partner` is who confirms it.
    #expect(stage.question == "Tomasz> Tomasz, is 30 June 2027 right?")
    stage.say("no")
    #expect(stage.question == "Ines> When?")
    stage.say("1 July 2027")
    stage.say("yes")
    #expect(stage.question == "both> So 1 July 2027.")
  }

  @Test func `a pass leaves the slot unset, and is refused where an answer is needed`() throws {
    var stage = try Stage(
      """
      slots:
        wish: {type: text, per: person}
      """ + "\n" + Self.names + """

            wish:
              ask: Wish?
              to: first
              save: first.wish
              next:
                - {if: answer is set, go: told}
                - {else: quiet}
            told:
              say: "Told {first.wish}."
              next: last
            quiet:
              say: "Quiet {first.wish or 'nothing'}."
            last:
              ask: Last?
              to: both
        """)
    stage.happen(.passed)
    #expect(stage.notices.count == 1 && stage.question == "first> Name?")
    stage.say("Ines")
    stage.say("Tomasz")
    #expect(stage.happen(.passed) == ["Quiet nothing.", "Last?"])
  }

  @Test func `words that cannot be read are kept without a value and asked for again`() throws {
    var stage = try Stage(
      """
      slots:
        sure: {type: yes-no}
      """ + "\n" + Self.names + """

            sure:
              ask: Sure?
              to: second
              save: sure
        """)
    stage.say("Ines")
    stage.say("Tomasz")
    let again = stage.say("I could not say")
    #expect(again == ["I need a yes or a no here."])
    let recorded = stage.effects.compactMap { effect -> Line? in
      if case .record(let line) = effect { line } else { nil }
    }
    #expect(
      recorded.first == Line(step: "sure", speaker: "Tomasz", text: "I could not say", mark: nil))
    #expect(stage.question == "Tomasz> Sure?")
  }
}

extension Session {
  /// Whether nothing more will be asked.
  var isEndedNow: Bool { state.isEnded }
}

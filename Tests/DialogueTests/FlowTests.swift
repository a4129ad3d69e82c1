// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

/// Calls, loops, lists, banks, floors, meetings and endings.
struct FlowTests {
  static let names = QuestionTests.names

  private func talk(_ slots: String, _ steps: String, more: String = "") throws -> Stage {
    var stage = try Stage(slots + "\n" + Self.names + "\n" + steps + more)
    stage.say("Ines")
    stage.say("Tomasz")
    return stage
  }

  @Test func `a flow called for each has both as me, one after the other`() throws {
    var stage = try talk(
      "",
      """
          both:
            call: one, please
      """.replacing("one, please", with: "one\n      for: each"),
      more: """

          one:
            hello:
              ask: "{me.name}, how is {partner.name}?"
              to: me
        """)
    #expect(stage.question == "Ines> Ines, how is Tomasz?")
    stage.say("fine")
    #expect(stage.question == "Tomasz> Tomasz, how is Ines?")
    stage.say("fine")
    #expect(stage.session.isEndedNow)
  }

  @Test func `records are added, visited while they meet the condition, and counted`() throws {
    var stage = try talk(
      """
      slots:
        tasks:
          type: records
          per: person
          fields:
            act: {type: text}
            state: {type: choice, options: [open, kept]}
      """,
      """
          add:
            call: add
            for: each
          follow:
            call: follow
            for: each
          count:
            say: "{first.name} has {count(first.tasks)}, open {count(first.tasks where item.state is open)}, last {first.tasks.last.act}."
          last:
            ask: Done?
            to: both
      """,
      more: """

          add:
            new:
              new: me.tasks
            open:
              set: {item.state: open}
            act:
              ask: "{me.name}, what will you do?"
              to: me
              save: item.act
          follow:
            each:
              for-each: me.tasks
              where: item.state is open
              do: ask-one
          ask-one:
            kept:
              ask: "{me.name}: {item.act}?"
              to: me
              type: yes-no
              next:
                - {if: answer is yes, go: close}
                - {else: return}
            close:
              set: {item.state: kept}
        """)
    stage.say("call Maria")
    stage.say("write it up")
    #expect(stage.question == "Ines> Ines: call Maria?")
    stage.say("yes")
    #expect(stage.question == "Tomasz> Tomasz: write it up?")
    let said = stage.say("no")
    #expect(said.first == "Ines has 1, open 0, last call Maria.")
  }

  @Test func `a bank gives no text twice before all have been given`() throws {
    var stage = try talk(
      """
      slots:
        rounds: {type: number, default: 0}
      banks:
        words: [one, two, three, four]
      """,
      """
          loop:
            repeat: round
            while: rounds < 8
      """,
      more: """

          round:
            draw:
              ask: "{drawn}"
              to: both
              draw: words
            count:
              set: {rounds: rounds + 1}
        """)
    var drawn: [String] = []
    while !stage.session.isEndedNow {
      drawn.append(stage.question)
      stage.say("x")
    }
    #expect(drawn.count == 8)
    #expect(Set(drawn[..<4]).count == 4 && Set(drawn[4...]).count == 4)
  }

  @Test func `chance is the seed's alone`() throws {
    let text = """
      banks:
        words: [one, two, three, four, five, six, seven, eight, nine]
      flows:
        main:
          draw:
            ask: "{drawn}"
            to: first
            draw: words
      """
    let questions = try (0..<20).map { try Stage(text, seed: $0).question }
    #expect(try (0..<20).map { try Stage(text, seed: $0).question } == questions)
    #expect(Set(questions).count > 4)
  }

  @Test func `an open floor goes to and fro until both have no more`() throws {
    var stage = try talk(
      "",
      """
          floor:
            floor: Ask each other.
            to: second
          last:
            ask: Last?
            to: both
      """)
    #expect(stage.question == "Tomasz> Ask each other.")
    #expect(stage.say("why?").isEmpty)
    #expect(stage.question.hasPrefix("Ines>"))
    stage.say("because")
    stage.happen(.next)
    #expect(stage.question.hasPrefix("Ines>"))
    stage.say("one more thing")
    #expect(stage.question.hasPrefix("Ines>"))
    stage.happen(.next)
    #expect(stage.question == "both> Last?")
  }

  @Test func `a meeting ends, forgets what is its own, and the next one counts on`() throws {
    var stage = try talk(
      """
      slots:
        mood: {type: text, lasts: meeting}
        aim: {type: text}
      """,
      """
          mood:
            ask: Mood?
            to: both
            save: mood
          aim:
            ask: Aim?
            to: both
            save: aim
          over:
            end-meeting: yes
          again:
            ask: "Meeting {meeting}: {mood or 'no mood'}, {aim}."
            to: each
      """)
    stage.say("calm")
    stage.say("learn")
    #expect(stage.session.state.isBetweenMeetings)
    #expect(stage.effects.contains(.meetingOver(1)))
    stage.say("too late")
    #expect(stage.notices.count == 1)
    stage.happen(.opened)
    // In even meetings the second person comes first.
    #expect(stage.question == "Tomasz> Meeting 2: no mood, learn.")
  }

  @Test func `a command's flow runs, and the same question is put again`() throws {
    var stage = try talk(
      """
      commands:
        aims: {call: show-aims, help: what you want}
        look: {call: look, help: something to look at}
      library:
        one: {title: First thing, for: both, text: Text of the first.}
        two: {title: Second thing, for: mentor, text: Text of the second.}
      """,
      """
          open:
            ask: "{first.name}, go on?"
            to: first
      """,
      more: """

          show-aims:
            none:
              say: "{me.name}, nothing yet."
          look:
            shelf:
              browse: On the shelf
        """)
    #expect(stage.happen(.command("aims")) == ["Ines, nothing yet.", "Ines, go on?"])
    stage.happen(.command("look"))
    #expect(stage.question.hasPrefix("both> On the shelf\n1 First thing\n2 Second thing (mentor)"))
    #expect(stage.say("second")[0] == "Second thing (mentor)\n\nText of the second.")
    // A command that asks waits for the one before; one that only says does not.
    stage.happen(.command("look"))
    #expect(stage.notices.count == 1)
    #expect(stage.happen(.command("aims")).first == "Ines, nothing yet.")
    #expect(stage.happen(.next) == ["Ines, go on?"])
    stage.happen(.command("nowhere"))
    #expect(stage.notices[0].contains("/nowhere"))
    #expect(stage.question == "Ines> Ines, go on?")
  }

  @Test(arguments: [Event.Kind.closedByProgramme, .pausedByProgramme])
  func `closed or paused, every state leads to the same ending in one turn`(
    kind: Event.Kind
  ) throws {
    let steps = """
          a:
            ask: A?
            to: each
          over:
            end-meeting: yes
          b:
            floor: Talk.
            to: first
      """
    for answers in 0...6 {
      var stage = try Stage(Self.names + "\n" + steps)
      for index in 0..<answers {
        let isBetween = stage.session.state.isBetweenMeetings
        stage.happen(isBetween ? .opened : .answered("answer\(index)", read: nil))
      }
      let names = stage.machine.label(of: .first, in: stage.session)
      let said = stage.happen(kind)
      #expect(said.count == 1 && said[0].hasPrefix("This is the end of it"))
      #expect(answers == 0 || said[0].contains(names))
      #expect(stage.session.isEndedNow)
    }
  }

  @Test func `a private note knows the names and nothing else`() throws {
    let text = """
      slots:
        aim: {type: text, per: person}
        rating: {type: scale, range: 1..5, per: person}
      private:
        how: {title: How it was, call: note, consent: may-ask}
      """
    let stage = try talk(
      text,
      """
          aim:
            ask: Aim?
            to: each
            save: me.aim
          alone:
            confidential: how
            invite: Each of you can answer alone.
      """,
      more: """

          note:
            may-ask:
              ask: "{readers} May I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: rate}, {else: return}]
            rate:
              ask: "{me.name}, how was {partner.name}, 1 to 5?"
              to: me
              save: me.rating
        """)
    var shared = stage
    shared.say("a")
    let before = shared.lines.count
    shared.say("b")
    #expect(
      Array(shared.lines[before...]) == [
        "Tomasz: b", "coach: Each of you can answer alone.", "pair: ",
      ])

    let (begun, _) = shared.machine.beginPrivateNote(
      0, by: .second, of: shared.session, at: Stage.start)
    let readers = shared.machine.scenario.wording(.privateNothingKept)
    #expect(shared.machine.question(begun)?.text == "\(readers) May I ask?")
    let (declined, _) = shared.machine.step(
      begun, Event(.answered("no", read: nil), at: Stage.start))
    #expect(declined.state.isEnded)
    let (session, _) = shared.machine.step(
      begun, Event(.answered("yes", read: nil), at: Stage.start))
    let question = try #require(shared.machine.question(session))
    #expect(question.text == "Tomasz, how was Ines, 1 to 5?")
    let (after, _) = shared.machine.step(
      session, Event(.answered("4", read: nil), at: Stage.start))
    #expect(after.state.isEnded)
  }
}

/// Who speaks on an open floor.
struct FloorTests {
  private func floor() throws -> Stage {
    var stage = try Stage(
      QuestionTests.names + "\n" + """
            floor:
              floor: Talk.
              to: second
            last:
              ask: Last?
              to: both
        """)
    stage.say("Ines")
    stage.say("Tomasz")
    return stage
  }

  @Test func `a line that begins with a name is that person's, whoever's turn it is`() throws {
    var stage = try floor()
    stage.say("why?")
    stage.say("tomasz: I mean, why now?")
    #expect(stage.lines.suffix(2) == ["Tomasz: why?", "Tomasz: tomasz: I mean, why now?"])
    #expect(stage.question.hasPrefix("Ines>"))
  }

  @Test func `the other is asked for more, and who had no more may find something`() throws {
    var stage = try floor()
    stage.happen(.next)
    #expect(stage.notices.count == 1 && stage.notices[0].contains("Ines"))
    stage.say("Tomasz: one thing after all")
    stage.happen(.next)
    #expect(stage.question.hasPrefix("Tomasz>"))
    stage.happen(.next)
    #expect(stage.question == "both> Last?")
  }
}

/// What is drawn stays known in its flow; what an answer is about is watched.
struct DrawnAndAboutTests {
  @Test func `a text that was drawn is known to the later steps of its flow`() throws {
    var stage = try Stage(
      """
      slots:
        opener: {type: text}
      banks:
        words: [one, two, three]
      """ + "\n" + QuestionTests.names + """

            draw:
              say: "Drawn: {drawn}"
              draw: words
            keep:
              set: {opener: drawn}
            floor:
              floor: "Talk about {drawn}."
              to: first
              draw: words
            last:
              ask: "First it was {opener}, then {drawn}."
              to: both
        """)
    stage.say("Ines")
    let drawn = try #require(stage.say("Tomasz").first?.dropFirst(7))
    let floor = stage.question.dropFirst("Ines> Talk about ".count).dropLast()
    #expect(drawn != floor)
    stage.happen(.next)
    stage.happen(.next)
    #expect(stage.question == "both> First it was \(drawn), then \(floor).")
  }

  @Test func `an agreement is asked for again when what it is about has changed`() throws {
    var stage = try Stage(
      """
      slots:
        rule: {type: text}
        agrees: {type: yes-no, per: person}
      """ + "\n" + QuestionTests.names + """

            rule:
              ask: A rule?
              to: first
              save: rule
            agree:
              ask: "{me.name}, do you agree?"
              to: each
              save: me.agrees
              about: "{rule or ''}"
            last:
              ask: Last?
              to: both
        """)
    for words in ["Ines", "Tomasz", "on time", "yes", "yes"] { stage.say(words) }
    #expect(stage.question == "both> Last?")
    stage.happen(.back(.first))
    stage.happen(.back(.first))
    stage.say("late")
    #expect(stage.question == "Ines> Ines, do you agree?")
    stage.say("no")
    #expect(stage.question == "Tomasz> Tomasz, do you agree?")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A small whole scenario to begin from.
public enum StarterScenario {
  /// Whether a file and a scenario can be called so.
  public static func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return (1...32).contains(bytes.count) && bytes[0] != UInt8(ascii: "-")
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The text of the scenario's file.
  ///
  /// - Parameter name: The scenario's id, for which ``isName(_:)`` holds.
  /// - Returns: YAML with comments for whoever goes on with it.
  public static func yaml(named name: String) -> String {
    let words = name.replacing("-", with: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    return template.replacing("NAME", with: name).replacing("TITLE", with: title)
  }

  private static let template = """
    # A small conversation for two people, whole as it stands. Make it yours: change the words
    # between the quotes first, then add steps like those that are here. After each change:
    #
    #   comentor lint NAME.yaml
    #   comentor chat --scenario NAME.yaml --transcript try.txt     (a new transcript each time)
    #
    # Everything that can be written here is on the page "The scenario file":
    # Sources/comentor/comentor.docc/ScenarioFormat.md, in the folder that comentor came in.

    scenario: NAME
    version: "1"                 # any text; change it when you give out a changed scenario
    title: "TITLE"
    language: en                 # of what is said, and of how answers are read
    start: conversation          # the flow below that a pair begins with
    ending: stopped              # the flow that is said when the programme ends for a pair

    # What is remembered of the answers. How each is called (name) is always remembered.
    slots:
      hope: {type: text, per: person}

    flows:
      # A flow is a list of steps, done from top to bottom. Each has a name of its own, and no
      # other step in this file may have the same.
      conversation:
        welcome:
          say: "Welcome, both of you. This takes a quarter of an hour."
        ask-name:
          ask: "What is your name?"
          to: each               # each in turn; it could be both, first, second, mentor, mentee
          save: me.name          # "me" is whoever is asked
          pass: no               # this one has to be answered
        ask-hope:
          ask: "{me.name}, what would make this hour worth it for you?"
          to: each
          save: me.hope
          why: "So that you both know what the other is here for."     # said at /help
        both-hopes:
          say: >-
            {first.name}: “{first.hope or 'not said'}”.
            {second.name}: “{second.hope or 'not said'}”.
        # A loop: a question is drawn, and another one for as long as the two of you say yes.
        question:
          ask: "{me.name}, {drawn}"
          to: each
          draw: questions        # from the texts under "banks", at the end of this file
        question-more:
          ask: "Shall I ask one more, yes or no?"
          to: both
          type: yes-no
          next: [{if: answer is yes, go: question}, {else: continue}]
        # Nothing is asked here: this is the place where both hear how to write alone.
        word-alone:
          confidential: afterwards
          invite: "Each of you can say alone how it was: run comentor and choose the private note."
        goodbye:
          say: "{first.name} and {second.name}, thank you. That was all for today."
        end:
          finish: yes

      # The private note, answered by one person alone. "{readers}" tells who will read it.
      alone:
        may-i-ask:
          ask: "{readers} Shall I ask you, {me.name}?"
          to: me
          type: yes-no
          next: [{if: answer is yes, go: how-was-it}, {else: return}]
        how-was-it:
          ask: "How was it for you, {me.name}?"
          to: me
          long: yes              # as many lines as one likes

      stopped:
        stopped-here:
          say: "This series of conversations ends here. Thank you both."

    private:
      afterwards: {title: "How it was for you", call: alone, consent: may-i-ask}

    # Texts of which one is drawn at a time, none twice until all have been drawn.
    banks:
      questions:
        - "what have you changed your mind about this year?"
        - "which rule here would you drop?"
        - "what do you wish that people asked you about your work?"

    """
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Keys {
  /// Those of a step that does this.
  static func step(_ action: ActionKey) -> Keys {
    Keys("a step with '\(action.rawValue)'", [action.key] + ofEveryStep + action.others)
  }

  /// Those that any step may have.
  static let ofEveryStep: [Key] = [
    Key("if", .condition, "The step is left out unless this holds."),
    Key(
      "next", .either([.id, .branches]),
      "Where to go then: a step, 'continue', 'return', or a list of branches that ends with 'else'."
    ),
  ]

  static let branch = Keys(
    "a branch",
    [
      Key("if", .condition, required: true, "The branch is taken if this holds."),
      Key("go", .id, required: true, "A step of the same flow, 'continue' or 'return'."),
    ])

  static let otherwise = Keys(
    "a branch with 'else'",
    [Key("else", .id, required: true, "Where to go if no branch above is taken.")])

  fileprivate static let people = Party.allCases.map(\.rawValue)
  fileprivate static let draw = Key(
    "draw", .id, "A bank; one of its texts is drawn, for {drawn}.")
}

extension ActionKey {
  /// The key that says what the step does.
  var key: Key {
    switch self {
    case .say: Key("say", .text, required: true, "Says something.")
    case .ask: Key("ask", .text, required: true, "Asks a question.")
    case .floor:
      Key("floor", .text, required: true, "Opens a conversation between the two.")
    case .call: Key("call", .id, required: true, "Runs a flow and comes back.")
    case .repeatFlow:
      Key("repeat", .id, required: true, "Runs a flow again and again while a condition holds.")
    case .forEach:
      Key("for-each", .path, required: true, "Runs a flow for each record of a list.")
    case .new:
      Key(
        "new", .path, required: true, "Adds an empty record to a list; it is 'item' from here on.")
    case .set:
      Key("set", .assignments, required: true, "Puts values into slots.")
    case .swap: Key("swap", .word(["roles"]), required: true, "The mentor becomes mentee.")
    case .browse:
      Key("browse", .text, required: true, "Offers the library to read in.")
    case .endMeeting:
      Key("end-meeting", .word(["yes"]), required: true, "The meeting ends here.")
    case .confidential:
      Key("confidential", .id, required: true, "The place of a private note.")
    case .finish: Key("finish", .word(["yes"]), required: true, "The end of the programme.")
    case .nothing:
      Key("do", .word(["nothing"]), required: true, "Does nothing: a place to branch from.")
    }
  }

  /// The keys that may stand beside it, apart from `if` and `next`.
  fileprivate var others: [Key] {
    switch self {
    case .say:
      [
        Keys.draw,
        Key("certificate", .flag, "'yes': the text is written to a file of its own, too."),
      ]
    case .ask: Self.ofQuestions
    case .floor:
      [Key("to", .word(Keys.people), "Who writes first; the mentor by default."), Keys.draw]
    case .call:
      [
        Key(
          "for", .word(["each"] + Keys.people),
          "Who is 'me' in the flow; 'each': one, then the other.")
      ]
    case .repeatFlow:
      [Key("while", .condition, required: true, "Tested before each run of the flow.")]
    case .forEach:
      [
        Key("do", .id, required: true, "The flow that is run, with the record as 'item'."),
        Key("where", .condition, "Only for records that meet it."),
      ]
    case .confidential:
      [Key("invite", .text, required: true, "Says how each can answer alone.")]
    case .new, .set, .swap, .browse, .endMeeting, .finish, .nothing: []
    }
  }

  private static let ofQuestions: [Key] =
    [
      Key(
        "to", .word(["each", "both"] + Keys.people), required: true,
        "Who is asked: a person, 'each' in turn, or 'both' as one."),
      Key("save", .path, "Where the answer is kept; its type is the answer's."),
      Key("type", .word(SlotReader.types), "How the answer is read, where it is not saved."),
    ] + Keys.ofType + [
      Key("long", .flag, "'yes': several lines, ended by /done."),
      Key("pass", .flag, "'no': it has to be answered."),
      Key("confirm", .word(Keys.people), "Who must say yes before the answer counts."),
      Key("confirm-ask", .text, "What that person is asked; {answer} is the answer."),
      Key("reask", .text, "Said when an answer cannot be read, instead of the usual words."),
      Key("why", .text, "Said at /help: why this is asked."),
      Keys.draw,
      Key("about", .text, "Never shown: the paths that the answer is about."),
      Keys.examplesKey,
    ]
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

extension Keys {
  /// Those of a main file.
  static let main = Keys("a scenario", head + sections)
  /// Those of a file that is included.
  static let part = Keys("an included file", sections)
  /// Those of the file with the base of the phrases.
  static let wordingFile = Keys("the file of the wording", sections.filter { $0.name == "wording" })

  static let head: [Key] = [
    Key("scenario", .id, required: true, "The scenario's id."),
    Key("version", .line, required: true, "Any text; say a new one when you change the questions."),
    Key("title", .line, required: true, "What people see as the scenario's name."),
    Key(
      "language", .word(Language.codes),
      "The language of the texts, and of how answers are read."),
    Key(
      "languages", .languages,
      "Further languages, each with the file of its table of translations."),
    Key("start", .id, required: true, "The flow that a pair begins with."),
    Key(
      "ending", .id, required: true,
      "The flow that is said when the programme closes or pauses the pair before its end."),
    Key("include", .list(.line), "Other files of the same folder, which belong to the scenario."),
    Key(
      "roles", .list(.keys(roleRule)), "What is promised about who is mentor how often."),
  ]

  static let sections: [Key] = [
    Key("slots", .ids(.slot), "Where answers are remembered."),
    Key(
      "flows", .ids(.ids(.step, min: 1)),
      "What is said and asked: runs of steps, from top to bottom."),
    Key("banks", .ids(.list(.text, min: 1)), "Lists of texts, of which one is drawn at a time."),
    Key("library", .ids(.keys(libraryEntry)), "Pages to read, which a step with 'browse' offers."),
    Key("commands", .ids(.keys(command)), "Slash commands of the scenario's own."),
    Key("private", .ids(.keys(note)), "Questions that a person answers alone."),
    Key("checks", .ids(.keys(check)), "What has to hold of every transcript."),
    Key("wording", .phrases, "Phrases that replace the coach's own."),
    Key("accept", .list(.keys(acceptance)), "Findings that are accepted, each for a reason."),
  ]

  /// Those of a text in a table that is marked.
  static let translation = Keys(
    "a translation",
    [
      Key("of", .line, required: true, "The hash of the source text that it was checked against."),
      Key("is", .text, required: true, "The text."),
    ])

  static let roleRule = Keys(
    "a promise about roles",
    [
      Key(
        "round", .id, required: true,
        "The flow that is a round of work for whoever is mentor when it begins."),
      Key("if", .condition, "The promise holds for meetings in which this holds all the time."),
      Key(
        "over", .number(1...12), required: true,
        "In how many meetings in a row it is kept."),
      Key(
        "share", .word(RoleRule.Share.allCases.map(\.rawValue)), required: true,
        "'equal': each is mentor as often as the other; 'each': once at least."),
    ])

  static let check = Keys(
    "a check",
    [
      Key("title", .line, required: true, "What holds, in one sentence."),
      Key(
        "at", .list(.line, min: 1), required: true,
        "When it is looked at: steps that ask, 'meeting-over', 'programme-over', 'entering FLOW' "
          + "or 'leaving FLOW'."),
      Key("if", .condition, "It is looked at only where this holds."),
      Key("holds", .condition, required: true, "What has to hold there."),
    ])

  static let acceptance = Keys(
    "an accepted finding",
    [
      Key("code", .id, required: true, "The code of the finding, which stands in its brackets."),
      Key(
        "at", .id, required: true,
        "The id of the step, flow, slot or bank where it is accepted; or the scenario's."),
      Key("because", .line, required: true, "The reason."),
    ])

  static let libraryEntry = Keys(
    "an entry of the library",
    [
      Key("title", .line, required: true, "What is listed."),
      Key(
        "for", .word(LibraryEntry.Audience.allCases.map(\.rawValue)),
        "Whom it is for; shown beside the title where it is one role."),
      Key("text", .text, required: true, "What is shown."),
    ])

  static let command = Keys(
    "a command",
    [
      Key("call", .id, required: true, "The flow that it runs."),
      Key("help", .line, required: true, "What it does, for /help."),
    ])

  static let note = Keys(
    "a private note",
    [
      Key("title", .line, required: true, "What is listed where somebody has several notes."),
      Key("call", .id, required: true, "The flow with its questions."),
      Key(
        "consent", .id, required: true,
        "The step of the flow that says, with {readers}, who will read the answers, and asks for"
          + " a yes."),
      Key("leaving", .flag, "Whether whoever answers it wants to leave the pair."),
      Key(
        "contact", .id,
        "The step that asks whether, and how, somebody is to get in touch; a plain no, or a pass,"
          + " asks for nobody."),
      Key("ratings", .ids(.id), "Names, each with the step whose scale is counted under it."),
    ])
}

// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioFormat

/// The keys of a `programme.yaml`.
extension Keys {
  static let programme = Keys(
    "a programme",
    [
      Key("programme", .id, required: true, "The programme's id."),
      Key("title", .line, required: true, "What people see as the programme's name."),
      Key("recipients", .list(.keys(recipient)), "Who can open private notes."),
      Key(
        "contacts", .ids(.keys(contacts), min: 1), required: true,
        "Languages, each with where help is to be had."),
    ])

  static let recipient = Keys(
    "a recipient",
    [
      Key(
        "role", .word(MentoringProgramme.Reader.Role.allCases.map(\.rawValue)), required: true,
        "What the key is for: daily work, or a safe."),
      Key("name", .line, required: true, "Who holds the key, as people are told."),
      Key("key", .line, required: true, "The public key, 'age1…'."),
    ])

  static let contacts = Keys(
    "the contacts of a language",
    [
      Key("emergency", .line, required: true, "The number for danger to somebody's life."),
      Key("helpline", .line, required: true, "A helpline that answers at any hour."),
      Key("workplace", .line, "Somebody at work: a doctor, the staff office."),
      Key(
        "independent", .line, required: true,
        "Somebody outside the programme, for harassment and threats."),
      Key(
        "alternate", .line, required: true,
        "Whom to turn to where it is about the coordinator."),
      Key("policy", .line, "Where the organisation's rules about harassment stand."),
    ])
}

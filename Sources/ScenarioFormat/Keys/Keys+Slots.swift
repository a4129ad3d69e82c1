// SPDX-License-Identifier: GPL-3.0-or-later

extension Keys {
  static let slot = Keys(
    "a slot",
    [
      Key(
        "type", .word(SlotReader.types + ["records"]), required: true,
        "What it holds, and how an answer is read."),
      Key("per", .word(["pair", "person"]), "Whose it is: the pair's (default) or each person's."),
      Key(
        "lasts", .word(["programme", "meeting"]),
        "How long it is remembered: to the end (default), or of the meeting only."),
    ] + ofType + [
      Key(
        "default", .either([.line, .list(.line)]), "What it holds from the beginning."),
      Key("fields", .ids(.field, min: 1), "Of records: what each of them holds."),
      examplesKey,
    ])

  static let field = Keys(
    "a field",
    [
      Key(
        "type", .word(SlotReader.types), required: true,
        "What it holds, and how an answer is read.")
    ] + ofType + [examplesKey])

  /// Those that go with a type.
  static let ofType: [Key] = [
    Key(
      "options", .either([.list(.id, min: 1), .ids(.line, min: 1)]),
      "Of a choice: ids, or ids with what people see and other ways to say it: a | b | c."),
    Key("range", .range, "Of a scale or a number: LOW..HIGH."),
    Key("words", .range, "Of a text: how many words, LOW..HIGH."),
    Key("items", .range, "Of a list: how many items, LOW..HIGH."),
    Key("earliest", .word(["today"]), "Of a date: not before today."),
  ]

  static let examplesKey = Key(
    "examples", .keys(examples),
    "Answers that are to be taken, and others that are not; lint tries.")

  static let examples = Keys(
    "'examples'",
    [
      Key("ok", .list(.line), "Answers that are to be read."),
      Key("bad", .list(.line), "Answers that are not to be read."),
    ])
}

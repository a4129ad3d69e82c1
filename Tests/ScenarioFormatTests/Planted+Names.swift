// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  /// Names of things that are not there.
  static let names: [Planted] = [
    Planted("unknown-slot", step("{ask: Which way?, to: both, save: ▸wya}")),
    Planted("unknown-slot", step("{say: \"Both: {▸wya}\"}")),
    Planted("unknown-slot", step("{say: \"Both: {first.▸whish}\"}")),
    Planted("unknown-field", step("{say: \"{first.commitments.last.▸acts}\"}")),
    Planted("unknown-option", step("{say: Hello, if: way is ▸bth}")),
    Planted("unknown-option", step("{say: Hello, if: \"way is one of turns, ▸bth\"}")),
    Planted("unknown-option", step("{set: {way: ▸bth}}")),
    Planted(
      "unknown-option",
      scenario(
        slots: "  a: {type: choice, options: [x, y], default: ▸z}")),
    Planted("unknown-flow", step("{call: ▸godbye}")),
    Planted("unknown-flow", scenario(more: "commands:\n  a: {call: ▸godbye, help: Says bye.}")),
    Planted("unknown-step", step("{say: Hello, next: ▸edn}")),
    Planted("unknown-step", step("{say: Hello, next: ▸closed}")),
    Planted("unknown-slot", scenario(more: check(holds: "▸wya is set"))),
    Planted("unknown-option", scenario(more: check(more: ", if: way is ▸bth"))),
    Planted("unknown-step", step("{ask: Well?, to: both}", more: check(at: "[one, ▸on]"))),
    Planted("unknown-step", scenario(more: check(at: "[▸meeting-ovr]"))),
    Planted("unknown-flow", scenario(more: check(at: "[▸entering godbye]"))),
    Planted("unknown-flow", scenario(more: check(at: "[▸leaving godbye]"))),
    Planted("unknown-bank", step("{say: Hello, draw: ▸openers}")),
    Planted("unknown-note", step("{confidential: ▸exit, invite: Come alone.}")),
  ]

  /// Texts, paths and conditions that cannot be read, or do not fit.
  static let expressions: [Planted] = [
    Planted("bad-text", step("{say: \"An open ▸{ brace\"}")),
    Planted(
      "bad-text",
      step("{say: \"A closed ▸} brace\"}")),
    Planted("bad-text", step("{say: \"Say {way or ▸nothing}\"}")),
    Planted("bad-text", step("{say: \"A \\u00e9 {way ▸is}\"}")),
    Planted("bad-text", step("{say: 'It''s {way or ▸\"\"}'}")),
    Planted(
      "bad-text",
      scenario(main: "    one:\n      say: |\n        Hello.\n\n          Näher: {▸}\n        Bye.")
    ),
    Planted(
      "unknown-slot",
      scenario(main: "    one:\n      say: >\n        Hello\n        you. {▸wya}\n        Bye.")),
    Planted(
      "unknown-slot",
      scenario(main: "    one:\n      say: Hello\n        you. {way},\n        {▸wya}")
    ),
    Planted("bad-path", step("{ask: Which?, to: both, save: ▸me..wish}")),
    Planted("bad-path", step("{say: \"{▸you.wish}\"}")),
    Planted("bad-path", step("{say: \"{first.commitments.▸newest.act}\"}")),
    Planted("bad-path", step("{say: Hello, if: ▸item is set}")),
    Planted("bad-condition", step("{say: Hello, if: way ▸== turns}")),
    Planted("bad-condition", step("{say: Hello, if: way▸}")),
    Planted("bad-condition", step("{say: Hello, if: (way is set▸}")),
    Planted("bad-condition", step("{say: Hello, if: ▸3 is 3}")),
    Planted("bad-condition", step("{say: Hello, if: due < ▸2027-02-30}")),
    Planted(
      "too-deep",
      step(
        "{say: Hello, if: \(String(repeating: "(", count: 24))▸way is set\(String(repeating: ")", count: 24))}"
      )),
    Planted("wrong-owner", step("{say: Hello, if: ▸wish is set}")),
    Planted("wrong-owner", step("{say: Hello, if: first.▸way is set}")),
    Planted("wrong-type", step("{say: Hello, if: way < ▸planned}")),
    Planted("wrong-type", step("{say: Hello, if: planned is ▸'six'}")),
    Planted("wrong-type", step("{say: Hello, if: first.wish is ▸planned}")),
    Planted("wrong-type", step("{say: Hello, if: ▸first.commitments is set}")),
    Planted("wrong-type", step("{say: Hello, if: count(▸way) > 1}")),
    Planted("wrong-type", step("{say: \"{▸first.commitments}\"}")),
    Planted("wrong-type", step("{new: ▸topics}")),
    Planted("wrong-type", step("{set: {way: ▸due}}")),
    Planted("wrong-type", step("{set: {▸first.commitments: unset}}")),
    Planted("bad-value", step("{say: Hello, if: first.confidence is ▸11}")),
    Planted("read-only", step("{set: {▸meeting: 3}}")),
    Planted("read-only", step("{ask: Who?, to: both, save: ▸mentor}")),
    Planted("answer-outside", step("{say: Hello, if: ▸answer is set}")),
    Planted("drawn-without-draw", step("{say: \"{▸drawn}\"}")),
  ]
}

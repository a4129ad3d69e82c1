// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Planted {
  /// Mistakes in what a scenario is made of, apart from its steps.
  static let shape: [Planted] = [
    Planted("unknown-key", scenario(more: "▸titel: Sample")),
    Planted("unknown-key", scenario(slots: "  a: {type: text, ▸perr: person}")),
    Planted(
      "missing-key",
      "▸scenario: a\nversion: b\nstart: main\nending: main\nflows: {main: {a: {say: A.}}}"),
    Planted("missing-key", scenario(slots: "  a: {type: ▸scale}")),
    Planted("missing-key", scenario(slots: "  ▸a: {type: records}")),
    Planted("missing-key", scenario(more: "library:\n  a: ▸{title: A}")),
    Planted("misplaced-key", scenario(slots: "  a: {type: date, ▸range: 1..2}")),
    Planted("misplaced-key", scenario(slots: "  a: {type: text, ▸fields: {b: {type: text}}}")),
    Planted("bad-id", scenario(slots: "  ▸Wish: {type: text}")),
    Planted("bad-id", scenario(slots: "  ▸\(String(repeating: "a", count: 33)): {type: text}")),
    Planted("reserved-id", scenario(slots: "  ▸today: {type: date}")),
    Planted("reserved-id", scenario(slots: "  ▸name: {type: text}")),
    Planted(
      "reserved-id", scenario(more: "commands:\n  ▸help: {call: goodbye, help: Says bye.}")),
    Planted("reserved-id", scenario(more: check(id: "▸coach"))),
    Planted("reserved-id", scenario(main: "    ▸continue: {finish: yes}")),
    Planted("duplicate-id", scenario(flows: "  other:\n    ▸end: {say: A.}")),
    Planted(
      "duplicate-id", scenario(more: "include: [more.yaml]"),
      files: [SourceText(name: "more.yaml", text: "slots:\n  way: {type: text}\n")]),
    Planted("duplicate-id", scenario(slots: "  a: {type: choice, options: {x: Yes, ▸y: yes}}")),
    Planted("empty", scenario(flows: "  ▸other: {}")),
    Planted("empty", scenario(slots: "  a: {type: choice, options: ▸[]}")),
    Planted("empty", step("{say: ▸\"  \"}")),
    Planted("bad-value", scenario(slots: "  a: {type: ▸txt}")),
    Planted("bad-value", scenario(more: check(at: "[▸before end]"))),
    Planted("bad-value", scenario(more: check(at: "[▸end]"))),
    Planted("empty", scenario(more: check(at: "▸[]"))),
    Planted("wrong-shape", scenario(more: check(at: "▸meeting-over"))),
    Planted("unknown-key", scenario(more: check(more: ", ▸hold: way is set"))),
    Planted("missing-key", scenario(more: "checks: {a: ▸{title: A., at: [meeting-over]}}")),
    Planted("bad-value", scenario(slots: "  a: {type: number, range: ▸3-4}")),
    Planted("bad-value", scenario(slots: "  a: {type: number, range: 1..3, default: ▸4}")),
    Planted("bad-value", scenario(slots: "  a: {type: yes-no, default: ▸maybe}")),
    Planted("unknown-language", scenario(more: "language: ▸xx")),
    Planted("bad-include", scenario(more: "include: [▸../other.yaml]")),
    Planted("bad-include", scenario(more: "include: [▸.hidden.yaml]")),
    Planted("bad-include", scenario(more: "include: [▸notes.txt]")),
    Planted("bad-include", scenario(more: "include: [▸wording.yaml]")),
    Planted("part-of-scenario", "▸flows:\n  main:\n    one: {say: Hello.}\n"),
    Planted("missing-file", scenario(more: "include: [▸more.yaml]")),
    Planted("unknown-phrase", scenario(more: "wording: {▸agan-empty: What?}")),
    Planted("unknown-place", scenario(more: "wording: {again-range: \"▸{lowest} please\"}")),
    Planted("unknown-place", scenario(more: "wording: {again-range: \"▸{name} please\"}")),
  ]
}

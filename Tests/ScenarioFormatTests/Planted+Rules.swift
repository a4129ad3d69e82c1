// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  private static let note = "private: {exit: {title: Exit, call: alone, consent: asked}}"
  /// The same with one more key.
  private static func note(_ more: String) -> String {
    "private: {exit: {title: Exit, call: alone, consent: asked, \(more)}}"
  }
  private static let rated = "a: {ask: Well?, to: me, type: scale, range: 1..5}"
  /// A flow for it that asks what it has to, then does `step`.
  private static func alone(_ step: String, asked: String = "") -> String {
    let consent = """
      ask: "{readers} Go on?", to: me, type: yes-no,
            next: [{if: answer is yes, go: a}, {else: return}]
      """
    return "  alone:\n    asked: {\(asked.isEmpty ? consent : asked)}\n    \(step)"
  }

  /// Mistakes that only show in the whole.
  static let rules: [Planted] = [
    Planted(
      "recursive-flow",
      step("{call: a}", flows: "  a:\n    to-b: {call: b}\n  b:\n    ▸to-a: {call: a}")),
    Planted("recursive-flow", scenario(main: "    ▸one: {call: main}")),
    Planted("unbound-item", step("{say: \"{▸item.act}\"}")),
    Planted(
      "unbound-item",
      scenario(
        main: """
              skip: {say: Hello, next: [{if: way is set, go: late}, {else: continue}]}
              fresh: {new: first.commitments}
              late: {set: {▸item.act: 'walk'}}
          """)),
    Planted(
      "mixed-item",
      scenario(
        slots: "  ideas: {type: records, fields: {text: {type: text}}}",
        main: "    a: {for-each: ideas, do: show}\n    b: {for-each: first.commitments, do: show}",
        flows: "  show:\n    shown: {say: \"{▸item.text}\"}")),
    Planted("unbound-me", step("{say: \"{▸me.wish}\"}")),
    Planted(
      "unbound-me", step("{call: sub}", flows: "  sub:\n    a: {say: Hi, if: ▸partner.wish is set}")
    ),
    Planted("unbound-me", step("{ask: Well?, to: ▸me}")),
    Planted("unbound-me", step("{ask: Well?, to: both, save: ▸me.wish}")),
    Planted("unbound-me", step("{say: Well done., certificate: ▸yes}")),
    Planted(
      "unbound-me",
      step("{say: \"{drawn}\", draw: ▸openers}", more: "banks: {openers: [\"Hello {me.name}\"]}")),
    Planted("unbound-me", scenario(more: "library:\n  a: {title: A, text: \"{▸me.name}\"}")),
    Planted(
      "endless-loop",
      scenario(main: "    one: {say: Hello}\n    two: {do: nothing, next: ▸one}")),
    Planted(
      "endless-loop",
      scenario(
        main:
          "    one: {say: Hi}\n    two: {do: nothing, next: [{if: way is set, go: ▸one}, {else: return}]}"
      )),
    Planted(
      "endless-loop", step("{repeat: ▸sub, while: way is set}", flows: "  sub:\n    a: {say: Hi}")),
    Planted("ending-flow", scenario(ending: "    ▸closed: {ask: Well?, to: both}")),
    Planted("ending-flow", scenario(ending: "    closed: {say: \"{first.name} {▸way}\"}")),
    Planted(
      "private-step", scenario(flows: alone("▸a: {ask: Well?, to: both}"), more: note)),
    Planted("private-step", scenario(flows: alone("▸a: {end-meeting: yes}"), more: note)),
    Planted(
      "private-step",
      scenario(
        main: "    ▸aloud: {call: alone, for: each}",
        flows: "  alone:\n    ok: {ask: \"{readers} Ok?\", to: me, type: yes-no}",
        more: "private: {exit: {title: Exit, call: alone, consent: ok}}")),
    Planted(
      "private-slot-foreign",
      scenario(flows: alone("a: {say: \"{me.name}: {▸way}\"}"), more: note)),
    Planted(
      "private-slot-shared",
      scenario(
        main: "    one: {say: \"{▸first.wish}\"}",
        flows: alone("a: {ask: Well?, to: me, save: me.wish}"), more: note)),
    Planted(
      "reserved-id", scenario(more: "commands: {▸help-now: {call: goodbye, help: says bye}}")),
    Planted("missing-key", scenario(more: "private: {exit: ▸{title: Exit, call: goodbye}}")),
    Planted(
      "unknown-step",
      scenario(
        flows: alone("a: {say: Bye.}"),
        more: "private: {exit: {title: Exit, call: alone, consent: ▸end}}")),
    Planted(
      "bad-consent",
      scenario(
        flows: "  alone:\n    ▸asked: {ask: Go on?, to: me, type: yes-no}\n    a: {say: Bye.}",
        more: note)),
    Planted(
      "bad-consent",
      scenario(
        flows: "  alone:\n    ▸asked: {ask: \"{readers}\", to: me}\n    a: {say: Bye.}", more: note)
    ),
    Planted(
      "bad-consent", scenario(flows: "  alone:\n    ▸asked: {say: \"{readers}\"}", more: note)),
    Planted("unknown-step", scenario(flows: alone(rated), more: note("contact: ▸hwo"))),
    Planted("unknown-step", scenario(flows: alone(rated), more: note("ratings: {heard: ▸hwo}"))),
    Planted("bad-id", scenario(flows: alone(rated), more: note("ratings: {▸Heard: a}"))),
    Planted("bad-value", scenario(flows: alone(rated), more: note("leaving: ▸perhaps"))),
    Planted("wrong-shape", scenario(flows: alone(rated), more: note("ratings: ▸[a]"))),
    Planted(
      "bad-note-step",
      step("{ask: Well?, to: both}", flows: alone(rated), more: note("contact: ▸one"))),
    Planted("bad-note-step", scenario(flows: alone("a: {say: Bye.}"), more: note("contact: ▸a"))),
    Planted("bad-note-step", scenario(flows: alone(rated), more: note("contact: ▸asked"))),
    Planted(
      "bad-note-step",
      scenario(
        flows: alone("a: {ask: Well?, to: me}"), more: note("ratings: {heard: ▸a}"))),
    Planted(
      "bad-note-step", scenario(flows: alone(rated), more: note("ratings: {heard: ▸asked}"))),
    Planted(
      "bad-note-step",
      scenario(flows: alone(rated), more: note("ratings: {heard: a, seen: ▸a}"))),
    Planted("readers-outside", step("{say: \"{▸readers}\"}")),
    Planted("unknown-flow", scenario(more: "roles: [{round: ▸gooodbye, over: 1, share: equal}]")),
    Planted("unbound-me", scenario(more: check(holds: "▸me.wish is set"))),
    Planted("unbound-item", scenario(more: check(holds: "▸item.act is set"))),
    Planted("answer-outside", scenario(more: check(holds: "▸answer is set"))),
    Planted("wrong-owner", scenario(more: check(holds: "▸wish is set"))),
    Planted(
      "bad-value",
      scenario(
        flows: alone("a: {ask: Well?, to: me}"), more: note + "\n" + check(at: "[▸a]"))),
    Planted(
      "bad-value",
      scenario(
        flows: alone("a: {ask: Well?, to: me}"), more: note + "\n" + check(at: "[▸leaving alone]"))),
    Planted("bad-value", scenario(more: "roles: [{round: goodbye, over: ▸13, share: equal}]")),
    Planted("bad-value", scenario(more: "roles: [{round: goodbye, over: 1, share: ▸half}]")),
    Planted("unknown-key", scenario(more: "roles: [{round: main, over: 1, share: each, ▸of: a}]")),
    Planted(
      "unknown-slot",
      scenario(more: "roles: [{round: main, if: ▸weh is set, over: 1, share: each}]")),
    Planted(
      "bad-accept", scenario(more: "accept: [{code: ▸unused-folw, at: lonely, because: I know}]")),
    Planted("bad-accept", scenario(more: "accept: [{code: ▸leak, at: end, because: I know}]")),
    Planted("bad-accept", scenario(more: "accept: [{code: ▸bad-text, at: end, because: I know}]")),
    Planted("empty", scenario(more: "accept: [{code: unused-flow, at: end, because: ▸\" \"}]")),
    Planted("missing-key", scenario(more: "accept: [▸{code: unused-flow, at: end}]")),
    Planted("unused-flow", scenario(flows: "  ▸lonely:\n    a: {say: Hello}")),
  ]
}

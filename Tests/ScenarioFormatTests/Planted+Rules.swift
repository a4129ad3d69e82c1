// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  private static let note = "private: {exit: {title: Exit, call: alone}}"

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
      "private-step", scenario(flows: "  alone:\n    ▸a: {ask: Well?, to: both}", more: note)),
    Planted("private-step", scenario(flows: "  alone:\n    ▸a: {end-meeting: yes}", more: note)),
    Planted(
      "private-slot-foreign",
      scenario(flows: "  alone:\n    a: {say: \"{me.name}: {▸way}\"}", more: note)),
    Planted(
      "private-slot-shared",
      scenario(
        main: "    one: {say: \"{▸first.wish}\"}",
        flows: "  alone:\n    a: {ask: Well?, to: me, save: me.wish}", more: note)),
    Planted("unused-flow", scenario(flows: "  ▸lonely:\n    a: {say: Hello}")),
  ]
}

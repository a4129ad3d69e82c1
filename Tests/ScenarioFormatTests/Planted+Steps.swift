// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  /// Mistakes in single steps.
  static let steps: [Planted] = [
    Planted("unknown-key", step("{say: Hello, ▸loud: yes}")),
    Planted("misplaced-key", step("{say: Hello, ▸save: way}")),
    Planted("misplaced-key", step("{ask: Hello, to: both, save: way, ▸type: text}")),
    Planted("missing-key", scenario(main: "    ▸one: {ask: Which way?}")),
    Planted(
      "missing-key",
      scenario(main: "    ▸one: {repeat: sub}", flows: "  sub:\n    a: {swap: roles}")),
    Planted("missing-key", step("{ask: Which?, to: both, ▸confirm-ask: Sure?}")),
    Planted(
      "missing-key", scenario(main: "    ▸one: {ask: Which?, to: both, confirm: second}")),
    Planted("no-action", scenario(main: "    ▸one: {if: way is set}")),
    Planted("no-action", scenario(main: "    one: {▸sya: Hello}")),
    Planted("several-actions", scenario(main: "    ▸one: {say: Hello, ask: You?}")),
    Planted("wrong-shape", scenario(main: "    one: ▸Hello")),
    Planted("wrong-shape", step("{say: ▸[Hello]}")),
    Planted("wrong-shape", step("{say: Hello, next: ▸{if: way is set, go: end}}")),
    Planted("bad-value", step("{say: Hello, certificate: ▸maybe}")),
    Planted("bad-value", step("{ask: Hello, to: ▸everybody}")),
    Planted("bad-value", step("{ask: Hello, to: both, save: way, long: ▸yes}")),
    Planted("bad-value", step("{finish: ▸no}")),
    Planted("bad-value", step("{swap: ▸seats}")),
    Planted("bad-value", step("{set: {planned: ▸13}}")),
    Planted("bad-value", step("{set: {planned: planned +▸}}")),
    Planted("missing-else", step("{say: Hello, next: [▸{if: way is set, go: end}]}")),
    Planted(
      "missing-else",
      step("{say: Hello, next: [▸{else: end}, {if: way is set, go: end}, {else: end}]}")),
    Planted("missing-else", step("{say: Hello, next: ▸[]}")),
    Planted("unknown-key", step("{say: Hello, next: [{else: end, ▸go: end}]}")),
    Planted("empty", step("{set: ▸{}}")),
    Planted("empty", scenario(main: "    ▸one: {browse: Look around.}")),
  ]
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  private init(advice code: String, _ text: String) {
    self.init(code, text, isAdvice: true)
  }

  /// A scenario in which linting finds nothing, with slots and more before its flows.
  private static func quiet(
    _ more: String = "", main: String = "    one: {say: Hello.}", id: String = "quiet"
  ) -> String {
    """
    scenario: \(id)
    version: "1"
    title: Quiet
    start: main
    ending: goodbye
    \(more)
    flows:
      main:
    \(main)
        end: {finish: yes}
      goodbye:
        closed: {say: Bye.}
    """
  }

  /// What may be used as it is, but is probably not meant.
  static let advice: [Planted] = [
    Planted(advice: "no-role-rule", quiet(main: "    one: {say: \"{mentor.name}\"}", id: "▸quiet")),
    Planted(advice: "no-role-rule", quiet(main: "    one: {swap: roles}", id: "▸quiet")),
    Planted(
      advice: "comment-in-text", quiet(main: "    one:\n      say: We meet in room ▸#4 today")),
    Planted(
      advice: "comment-in-text",
      quiet(
        "banks:\n  b:\n    - Room ▸# 4\n    - Here",
        main: "    one: {say: \"{drawn}\", draw: b}")),
    Planted(
      advice: "comment-in-text",
      quiet(
        "slots:\n  w: {type: choice, options: {\n    a: room ▸# 4\n    , b: c}}",
        main:
          "    one: {ask: \"Room?\", to: both, save: w, next: [{if: w is a, go: end}, {else: end}]}"
      )),
    Planted(
      advice: "glued-lines",
      quiet(
        "banks:\n  b:\n    - What is odd here?\n      ▸Whom should one know?\n    - Here?",
        main: "    one: {say: \"{drawn}\", draw: b}")),
    Planted(
      advice: "draw-unused",
      quiet("banks: {b: [One, Two]}", main: "    one: {say: Hello., draw: ▸b}")),
    Planted(advice: "unused-bank", quiet("banks: {▸b: [One, Two]}")),
    Planted(advice: "unused-slot", quiet("slots: {▸lonely: {type: text}}")),
    Planted(
      advice: "unused-slot",
      quiet("slots: {▸kept: {type: text}}", main: "    one: {ask: What?, to: both, save: kept}")),
    Planted(
      advice: "unused-slot",
      quiet(
        "slots: {list: {type: records, fields: {a: {type: text}, ▸b: {type: text}}}}",
        main: """
              one: {new: list}
              two: {set: {item.a: 'x', item.b: 'y'}}
              three: {say: "{list.last.a}"}
          """)),
    Planted(
      advice: "unused-slot",
      quiet(
        "slots: {▸list: {type: records, fields: {a: {type: text}}}}",
        main: "    one: {new: list}\n    two: {set: {item.a: 'x'}}")),
    Planted(
      advice: "overwritten-answer",
      quiet(
        "slots: {wish: {type: text}}",
        main: "    one: {ask: What?, to: each, save: ▸wish}\n    two: {say: \"{wish}\"}")),
    Planted(
      advice: "overwritten-answer",
      quiet(
        "slots: {wish: {type: text, per: person}}",
        main:
          "    one: {ask: What?, to: each, save: ▸first.wish}\n    two: {say: \"{first.wish}\"}")),
  ]

  /// Examples that are not what they are said to be.
  static let examples: [Planted] = [
    example("example-refused", "type: yes-no, examples: {ok: [yes, ▸perhaps]}"),
    example("example-accepted", "type: yes-no, examples: {bad: [perhaps, ▸sure]}"),
    example("example-refused", "type: scale, range: 1..5, examples: {ok: [three, ▸\"6\"]}"),
    example("example-accepted", "type: scale, range: 1..5, examples: {bad: [\"6\", ▸three]}"),
    example(
      "example-refused",
      "type: choice, options: {a: in turn | taking turns, b: both}, "
        + "examples: {ok: [in turn, Taking Turns, ▸neither]}"),
    example(
      "example-accepted",
      "type: choice, options: {a: in turn | taking turns, b: both}, "
        + "examples: {bad: [neither, ▸taking turns]}"),
    example(
      "example-refused",
      "type: date, earliest: today, examples: {ok: [tomorrow, 2027-01-12, ▸2027-01-11]}"),
    example("example-refused", "type: text, words: 2..3, examples: {ok: [two words, ▸one]}"),
    example("example-refused", "type: cadence, examples: {ok: [every two weeks, ▸soonish]}"),
    example("example-refused", "type: name, examples: {ok: [Ines, ▸\"a:b\"]}"),
    example("example-refused", "type: list, items: 2..3, examples: {ok: [\"a, b\", ▸a]}"),
    example("example-refused", "type: number, examples: {ok: [\"4\", ▸many]}"),
    Planted(
      advice: "example-refused",
      quiet(
        "slots: {who: {type: person, examples: {ok: [first of you, ▸Ines]}}}",
        main: "    one: {say: \"{who}\"}")),
    Planted(
      advice: "example-refused",
      quiet(
        """
        slots:
          list:
            type: records
            fields:
              day: {type: date, examples: {ok: [today, ▸someday]}}
        """,
        main: "    one: {new: list}\n    two: {say: \"{list.last.day}\"}")),
    Planted("bad-examples", step("{ask: Hello?, to: both, examples: {ok: [a], bad: [▸a]}}")),
    Planted("bad-examples", step("{ask: Hello?, to: both, examples: ▸{}}")),
    Planted("unknown-key", step("{ask: Hello?, to: both, examples: {▸yes: [a]}}")),
    Planted("wrong-shape", step("{ask: Hello?, to: both, examples: {ok: ▸a}}")),
    Planted("misplaced-key", step("{say: Hello, ▸examples: {ok: [a]}}")),
  ]

  /// Examples beside a question.
  private static func example(_ code: String, _ keys: String) -> Planted {
    Planted(advice: code, quiet(main: "    one: {ask: Well?, to: both, \(keys)}"))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

/// Scenarios that are written by rule, to see how proofs take size.
enum Synthetic {
  /// A scenario of stages, each a flow of twenty-five steps.
  ///
  /// A stage has questions with answers that are
  /// shown later, a choice with branches, a question about each person, a guarded loop, and
  /// every second stage after a meeting's end. Its texts rest on what is set.
  static func yaml(stages: Int) -> String {
    var slots = ""
    var main = ""
    var flows = ""
    for stage in 1...stages {
      let s = "s\(stage)"
      slots += """
          \(s)-wish: {type: text, per: person}
          \(s)-plan: {type: text}
          \(s)-way: {type: choice, options: [fast, slow, other]}
          \(s)-left: {type: number, default: 0, lasts: meeting}
          \(s)-fine: {type: yes-no}

        """
      main += "    \(s)-call: {call: \(s)}\n"
      if stage % 2 == 0 { main += "    \(s)-over: {end-meeting: yes}\n" }
      let earlier = stage > 1 ? "s\(stage - 1)" : s
      flows += """
          \(s):
            \(s)-hello: {say: "Stage \(stage)."\(stage > 1 ? ", if: \(earlier)-fine is set" : "")}
            \(s)-wishes: {ask: "Your wish?", to: each, save: me.\(s)-wish}
            \(s)-first: {say: "{first.\(s)-wish}", if: first.\(s)-wish is set}
            \(s)-second: {say: "{second.\(s)-wish}", if: second.\(s)-wish is set}
            \(s)-which: {ask: "Which way?", to: both, save: \(s)-way, next: [{if: answer is fast, go: \(s)-fast}, {if: answer is slow, go: \(s)-slow}, {else: \(s)-none}]}
            \(s)-fast: {say: "Fast.", next: \(s)-plan-ask}
            \(s)-slow: {say: "Slow.", next: \(s)-plan-ask}
            \(s)-none: {say: "Neither."}
            \(s)-plan-ask: {ask: "The plan?", to: both, save: \(s)-plan}
            \(s)-plan-said: {say: "{\(s)-plan or 'none'}"}
            \(s)-each: {call: \(s)-one, for: each}
            \(s)-count: {set: {\(s)-left: 2}}
            \(s)-loop: {repeat: \(s)-round, while: \(s)-left > 0}
            \(s)-talk: {floor: "Talk.", to: first}
            \(s)-earlier: {say: "{\(earlier)-plan}", if: \(earlier)-plan is set and not (\(earlier)-way is other)}
            \(s)-end: {do: nothing}
          \(s)-one:
            \(s)-one-said: {say: "{me.name}: {me.\(s)-wish}", if: me.\(s)-wish is set}
            \(s)-one-ask: {ask: "More, {me.name}?", to: me, type: yes-no, next: [{if: answer is yes, go: \(s)-one-more}, {else: return}]}
            \(s)-one-more: {ask: "What?", to: me}
            \(s)-one-said-2: {say: "Noted."}
            \(s)-one-over: {do: nothing}
          \(s)-round:
            \(s)-round-count: {set: {\(s)-left: \(s)-left - 1}}
            \(s)-round-ask: {ask: "Is that fine?", to: both, save: \(s)-fine, pass: no, next: [{if: answer is yes, go: \(s)-round-out}, {else: return}]}
            \(s)-round-out: {set: {\(s)-left: 0}}

        """
    }
    return """
      scenario: synthetic
      version: "1"
      title: Synthetic
      start: main
      ending: goodbye
      slots:
      \(slots)flows:
        main:
          names: {ask: "Your name?", to: each, save: me.name, pass: no}
      \(main)    over: {finish: yes}
      \(flows)  goodbye:
          closed: {say: "Goodbye, {first.name} and {second.name}."}
      """
  }

  static func scenario(stages: Int) throws -> Scenario {
    let main = SourceText(name: "synthetic.yaml", bytes: Array(yaml(stages: stages).utf8))
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let (scenario, findings) = ScenarioReader.read([main, wording], main: "synthetic.yaml")
    return try #require(
      scenario, "\(findings.prefix(3).map { $0.rendered() }.joined(separator: "\n"))")
  }
}

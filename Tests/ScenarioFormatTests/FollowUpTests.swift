// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat
import Testing

/// One slip is one finding, and says what to do.
@Suite struct FollowUpTests {
  private static let steps = """
        one:
          ask: "Are you there, {first.name}?"
          to: both
          save: there
          next: [{if: answer is yes, go: end}, {else: continue}]
        two:
          ask: Which way?
          to: both
          save: way
          next: [{if: answer is turns and way is set, go: end}, {else: continue}]
        three: {for-each: first.commitments, do: show}
        end: {finish: yes}
    """

  private func findings(_ there: String, _ wrong: String) -> [Diagnostic] {
    let good = scenario(
      slots: "  there: {type: yes-no}", main: Self.steps,
      flows: "  show:\n    shown: {say: \"{item.act} {there}\"}")
    #expect(MarkedSource(good).read().findings.isEmpty)
    let bad = good.replacing(there, with: wrong)
    #expect(bad != good)
    return MarkedSource(bad).read().findings
  }

  @Test(
    arguments: [
      ("save: there", "save: thare", "unknown-slot", "did you mean 'there'"),
      ("there: {type: yes-no}", "there: {type: yes-on}", "bad-value", "did you mean 'yes-no'"),
      ("there: {type: yes-no}", "there: {type: yes-no, perr: person}", "unknown-key", "'per'"),
      ("start: main", "start: mian", "unknown-flow", "did you mean 'main'"),
      ("ask: Which way?", "aks: Which way?", "no-action", "did you mean 'ask'"),
      ("      to: both\n      save: way", "      save: way", "missing-key", ""),
      ("to: both\n      save: way", "to: all\n      save: way", "bad-value", ""),
      ("do: show", "do: shwo", "unknown-flow", "did you mean 'show'"),
      ("{else: continue}]\n    three", "{else: thee}]\n    three", "unknown-step", "'three'"),
      ("way: {type: choice", "way: {type: choise", "bad-value", "'choice'"),
      ("way is set", "way is sett", "unknown-option", "did you mean 'set'"),
      ("answer is yes", "answer is Yes", "unknown-option", "did you mean 'yes'"),
      ("answer is yes", "answer is maybe", "unknown-option", "'yes', 'no' or unset"),
      ("answer is turns", "answer is 'in turn'", "wrong-type", "'turns'"),
      ("answer is turns", "answer is in turn", "bad-condition", "id"),
      ("answer is turns", "answer is Turns", "unknown-option", "'turns'"),
      ("answer is yes", "answer", "bad-condition", "'answer is yes'"),
      ("answer is turns", "way is ‘turns’", "bad-condition", "straight single quotes"),
      ("{there}", "{there or “no”}", "bad-text", "straight single quotes"),
      (
        "to: both\n      save: there", "to: both\n      save: there\n      pass: No", "bad-value",
        "did you mean 'no'"
      ),
      ("{finish: yes}", "{say: Do that, please.}", "unknown-key", "quotes"),
      (
        "go: end}, {else: continue}]\n    three", "go: there}, {else: continue}]\n    three",
        "unknown-step", "'three'"
      ),
    ])
  func `a slip gives one finding, with help`(
    there: String, wrong: String, code: String, help: String
  ) {
    let findings = findings(there, wrong)
    #expect(
      findings.map(\.code.rawValue) == [code],
      "\(findings.map { $0.rendered() }.joined(separator: "\n"))")
    #expect(
      help.isEmpty || findings.first?.help?.contains(help) == true,
      "\(findings.first?.rendered() ?? "")")
  }

  @Test func `what is wrong with a record is still said where the calls are right`() {
    let findings = findings("three: {for-each: first.commitments, do: show}", "three: {call: show}")
    #expect(findings.map(\.code.rawValue) == ["unbound-item"])
  }
}

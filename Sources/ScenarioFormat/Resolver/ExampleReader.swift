// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Answers that a question has to take, and others that it must not.
struct Examples {
  var taken: [(words: String, place: Place)] = []
  var refused: [(words: String, place: Place)] = []
}

/// Reads the `examples` beside a question or a slot.
struct ExampleReader {
  let findings: Findings

  /// The examples; those that could be made out, where something is wrong.
  func examples(_ node: Node) -> Examples {
    guard let entries = findings.mapping(node, "'examples'") else { return Examples() }
    findings.checkKeys(entries, .examples)
    let examples = Examples(
      taken: words(entries["ok"], "'ok'"), refused: words(entries["bad"], "'bad'"))
    if entries.isEmpty {
      findings.error(
        .badExamples, at: node.place, "there are no examples",
        help: "write 'ok: [...]' for answers that are taken, 'bad: [...]' for others")
    }
    for example in examples.refused {
      if let same = examples.taken.first(where: { $0.words == example.words }) {
        findings.error(
          .badExamples, at: example.place, "'\(example.words)' is both ok and bad",
          help: "it is ok at \(findings.line(of: same.place))")
      }
    }
    return examples
  }

  private func words(_ node: Node?, _ what: String) -> [(words: String, place: Place)] {
    guard let node, let nodes = findings.sequence(node, what) else { return [] }
    return nodes.compactMap { node in
      findings.scalar(node, "an example").map { ($0, node.place) }
    }
  }
}

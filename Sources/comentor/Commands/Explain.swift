// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Glibc
import ScenarioFormat
import Terminal

/// `comentor explain`: what a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a finding of lint means, with examples.",
    discussion: """
      A finding's code stands in brackets at the end of its first line. Without a code, all of \
      them are listed.

      Examples:
        comentor explain
        comentor explain unknown-step
      """)

  @Argument(
    help: "The code of a finding.",
    completion: .list(Explanation.all.map(\.code.rawValue)))
  var code: String?

  func run() throws {
    let output = Output(STDOUT_FILENO)
    if let code {
      guard let explanation = Explanation.of(code) else {
        let near = nearest(code, among: Explanation.all.map(\.code.rawValue))
        throw Failure(
          .usage, "no finding has the code '\(code)'",
          help: near.map { "did you mean: comentor explain \($0)" }
            ?? "see all of them: comentor explain")
      }
      try output.write(text: fitted(explanation.description, to: output))
    } else {
      let lines = Explanation.all.map { explanation in
        "\(explanation.code): \(explanation.rule)\n"
      }
      try output.write(text: fitted(lines.joined(), to: output))
    }
    try output.flush()
  }
}

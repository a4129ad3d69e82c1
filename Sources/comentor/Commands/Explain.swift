// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Glibc
import Programme
import ScenarioFormat
import Terminal

/// `comentor explain`: what a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a finding of lint or of doctor means, with examples.",
    discussion: """
      A finding's code stands in brackets at the end of its first line. Without a code, all of \
      them are listed.

      Examples:
        comentor explain
        comentor explain unknown-step
      """)

  @Argument(
    help: "The code of a finding.",
    completion: .list(all.map(\.code.rawValue)))
  var code: String?

  private static let all = Explanation.all + Explanation.ofProgrammes

  func run() throws {
    let output = Output(STDOUT_FILENO)
    if let code {
      guard let explanation = Self.all.first(where: { $0.code.rawValue == code }) else {
        let near = nearest(code, among: Self.all.map(\.code.rawValue))
        throw Failure(
          .usage, "no finding has the code '\(code)'",
          help: near.map { "did you mean: comentor explain \($0)" }
            ?? "see all of them: comentor explain")
      }
      try output.write(text: fitted(explanation.description, to: output))
    } else {
      let lines = Self.all.map { explanation in
        "\(explanation.code): \(explanation.rule)\n"
      }
      try output.write(text: fitted(lines.joined(), to: output))
    }
    try output.flush()
  }
}

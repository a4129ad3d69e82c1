// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Terminal

/// `comentor certificate`: prints the certificates that a conversation ended with.
struct Certificate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the certificates of a pair that has come to the end.",
    discussion: """
      Examples:
        comentor certificate transcript.txt
      """)

  @Argument(
    help: "The transcript; by default the only one in the folder of your conversations.",
    completion: .file(extensions: ["txt"]))
  var file: String?

  func run() throws {
    let file = try Places.transcript(or: file)
    var clock = Clock.wall
    let pair = try Pair(resuming: file, clock: &clock)
    let steps = Set(pair.editions.flatMap(\.machine.scenario.certificateSteps))
    let texts = pair.records.compactMap { record in
      record.line.speaker == "coach" && steps.contains(record.line.step) ? record.line.text : nil
    }
    guard !texts.isEmpty else {
      throw Failure(
        .damaged, "\(file): this pair has not come to its certificates yet",
        help: "go on with it: comentor chat --transcript \(shellWord(file))")
    }
    let output = Output(STDOUT_FILENO)
    try output.write(text: fitted(texts.joined(separator: "\n\n") + "\n", to: output))
    try output.flush()
  }
}

extension Scenario {
  /// The ids of the steps whose text is a certificate.
  var certificateSteps: [String] {
    steps.compactMap { step in
      if case .say(_, _, certificate: true) = step.action { step.id } else { nil }
    }
  }
}

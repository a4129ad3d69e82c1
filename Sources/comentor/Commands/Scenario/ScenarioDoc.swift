// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import ScenarioViews
import Terminal

/// `comentor scenario doc`: a copy for people who review a scenario.
struct ScenarioDoc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: "Write a scenario as a reading copy, in Markdown.",
    discussion: """
      For colleagues who comment on what is said and asked: all texts in reading order, whom \
      they are for, what can be answered and where it goes on, without any YAML.

      Examples:
        comentor scenario doc > reading-copy.md
        comentor scenario doc book-club.yaml
        comentor scenario doc --flow goals-of-both
      """)

  @OptionGroup var source: ScenarioSource

  @Option(help: ArgumentHelp("Only this flow and those that it runs.", valueName: "id"))
  var flow: String?

  func run() throws {
    let scenario = try source.scenario()
    let copy = scenario.readingCopy(of: try flow.map(scenario.flow(named:)))
    let output = Output(STDOUT_FILENO)
    try output.write(text: copy)
    try output.flush()
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Dialogue
import Glibc
import ScenarioViews
import Terminal

/// `comentor scenario graph`: draws a scenario.
struct ScenarioGraph: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid }

  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a scenario as a graph, for Graphviz or Mermaid.",
    discussion: """
      Without --flow: an overview of all flows and of what runs them. Whom a step asks, what \
      kind of step it is and what is private is told by its words and its shape.

      Examples:
        comentor scenario graph
        comentor scenario graph --flow goal | dot -Tsvg > goal.svg
        comentor scenario graph --flow goal --depth 1
        comentor scenario graph book-club.yaml --format mermaid
        comentor scenario graph book-club.yaml --all-steps
      """)

  @OptionGroup var source: ScenarioSource

  @Option(help: ArgumentHelp("Only this flow, with all its steps.", valueName: "id"))
  var flow: String?

  @Option(help: "In which language: dot (Graphviz) or mermaid.")
  var format = Format.dot

  @Option(
    help: ArgumentHelp(
      "With --flow, also the steps of the flows it runs, so many calls deep.", valueName: "calls"))
  var depth: Int?

  @Flag(help: "Every step of every flow.")
  var allSteps = false

  func validate() throws {
    if allSteps, flow != nil { throw ValidationError("--all-steps does not go with --flow") }
    if depth != nil, flow == nil { throw ValidationError("--depth needs --flow") }
    if let depth, depth < 0 { throw ValidationError("--depth is 0 or more, not \(depth)") }
  }

  func run() throws {
    let scenario = try source.scenario()
    let graph =
      if let flow {
        Graph(of: try scenario.flow(named: flow), in: scenario, depth: depth ?? 0)
      } else if allSteps {
        Graph(allStepsOf: scenario)
      } else {
        Graph(overviewOf: scenario)
      }
    let output = Output(STDOUT_FILENO)
    try output.write(text: format == .dot ? graph.dot : graph.mermaid)
    try output.flush()
  }
}

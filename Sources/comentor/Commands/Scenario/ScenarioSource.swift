// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Dialogue

/// Which scenario a command looks at.
struct ScenarioSource: ParsableArguments {
  @Argument(
    help: "The scenario's main file; by default the scenario that comes with comentor.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  /// The scenario; one with errors is a failure that tells them.
  func scenario() throws -> Scenario { try files().scenario }

  /// The same with its files, in a language that was asked for, otherwise in its own.
  func files(in language: String? = nil) throws -> ScenarioFiles {
    let wanted = language.map { WantedLanguage(option: $0) }
    let choice = wanted?.wanted ?? .own
    let files = try file.map { try ScenarioFiles.read($0, choice) } ?? .builtin(choice)
    try wanted?.check(files)
    return files
  }
}

extension Scenario {
  /// The flow with an id.
  func flow(named id: String) throws -> FlowIndex {
    if let flow = flows.firstIndex(where: { $0.id == id }) { return flow }
    let ids = flows.map(\.id)
    let near = nearest(id, among: ids)
    throw Failure(
      .usage, "there is no flow '\(id)' in this scenario",
      help: near.map { "did you mean '\($0)'?" } ?? "its flows: \(ids.joined(separator: ", "))")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// `comentor scenario`: what coordinators do with scenarios.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Look at a scenario, start one, translate it, move conversations to a new version.",
    subcommands: [
      ScenarioNew.self,
      ScenarioGraph.self,
      ScenarioDoc.self,
      ScenarioSimulate.self,
      Schema.self,
      Translate.self,
      Migrate.self,
    ])
}

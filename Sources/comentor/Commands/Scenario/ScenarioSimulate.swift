// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Terminal
import TranscriptFormat
import Understanding

/// `comentor scenario simulate`: two made-up people walk a scenario.
struct ScenarioSimulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Let two made-up people walk a scenario, and print their transcript.",
    discussion: """
      They answer at random, so what they say means nothing; it shows what is asked in which \
      order, and how a conversation reads. The same command prints the same bytes: another --seed \
      gives other answers. Between two meetings lie two weeks.

      Private notes are not in it, for nothing of them is in a shared transcript; nor is /back.

      Where the two do not get to the end within \(Simulation.mostTurns) answers, what they said \
      is printed, and the step they were at is told.

      Examples:
        comentor scenario simulate | comentor show -
        comentor scenario simulate book-club.yaml --seed 7
        comentor scenario simulate --language de
        comentor scenario simulate book-club.yaml --meetings 1 --passes 0
        comentor scenario simulate small.yaml --commands --now 2027-03-01T17:30+01:00

      Exit codes: 0 the end was reached, 1 it was not, 65 the scenario has errors.
      """)

  @OptionGroup var source: ScenarioSource

  @Option(help: "Decide what they answer, and what is drawn from question banks.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("Stop after so many meetings; otherwise at the end.", valueName: "count"))
  var meetings: Int?

  @Option(
    help: ArgumentHelp("Of a hundred questions, how many they pass.", valueName: "percent"))
  var passes = 10

  @Flag(help: "Let them use the scenario's commands now and then.")
  var commands = false

  @Option(
    help: ArgumentHelp(
      "The language that they speak; by default the one it is written in.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("When the first meeting begins.", valueName: "time"))
  var now = "2027-01-12T09:00"

  func validate() throws {
    if let meetings, meetings < 1 {
      throw ValidationError("--meetings is 1 or more, not \(meetings)")
    }
    guard (0...100).contains(passes) else {
      throw ValidationError("--passes is from 0 to 100, not \(passes)")
    }
    guard seed <= UInt64(Int64.max) else {
      throw ValidationError("--seed is at most \(Int64.max), not \(seed)")
    }
  }

  func run() throws {
    let files = try source.files(in: language)
    let start = try Moment(asked: now)
    var simulation = Simulation(
      files.edition.machine,
      Simulation.Manner(passes: passes, usesCommands: commands, lastMeeting: meetings),
      seed: seed, at: start)
    let end = simulation.run()
    let header = Header(
      scenarioID: files.scenario.id, scenarioVersion: files.scenario.version,
      digest: files.digest, language: files.scenario.language, pair: Pair.pairID(seed: seed),
      zone: Clock.scripted(from: start).zone, seed: seed)
    var chain = Chain(after: header)
    let bytes = header.bytes + chain.append(simulation.lines)
    let output = Output(STDOUT_FILENO)
    try output.write(raw: String(decoding: bytes, as: UTF8.self))
    try output.flush()
    if let problem = problem(end, simulation) {
      let errors = Output(STDERR_FILENO)
      try errors.write(text: "comentor: \(problem.cause)\n  \(problem.help)\n")
      try errors.flush()
      throw ExitCode(1)
    }
  }

  /// What kept the two from getting to the end; nil where they did.
  private func problem(
    _ end: Simulation.End, _ simulation: Simulation
  ) -> (cause: String, help: String)? {
    switch end {
    case .conversationOver, .meetingOver: return nil
    case .gaveUp:
      let place = simulation.place.map { "at the step '\($0)' of" } ?? "after"
      return (
        "\(Simulation.mostTurns) answers did not lead to the end; "
          + "the two are still \(place) meeting \(simulation.session.state.meeting)",
        "see whether there is a way out: comentor lint \(source.file.map(shellWord) ?? "")"
      )
    case .stuck(let step):
      return (
        "the scenario runs on from its step '\(step)' and asks nothing more",
        "give its loop a question that is always reached"
      )
    }
  }
}

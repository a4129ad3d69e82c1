// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import Understanding

/// `comentor scenario migrate`: moves conversations to a new edition of their scenario.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Move conversations that have begun to a new edition of their scenario.",
    discussion: """
      A conversation keeps the scenario it was begun with until you move it. Each one gets a \
      line that says how it would go on: already in this scenario; wording only; current step \
      unchanged; current step changed, to be asked again; or that it stays as it is, and why. \
      Values that would no longer count are named by their slots. A folder stands for every \
      transcript.txt below it.

      --plan, which is the default, changes nothing. --apply sorts each conversation anew, keeps \
      the new scenario beside its transcript and notes the move in it; those that cannot be moved \
      are left as they are.

      Examples:
        comentor scenario migrate small.yaml --plan transcript.txt
        comentor scenario migrate small.yaml --apply transcript.txt
        comentor scenario migrate --builtin --plan data/comentor
        comentor scenario migrate --builtin --plan --json data/comentor

      Exit codes: 0 all can be moved or need not be, 1 some cannot, 65 some could not be read.
      """)

  @Argument(
    help: "The new scenario (left out with --builtin), then transcripts or folders of them.",
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Say what would become of each conversation; nothing is changed.")
  var plan = false

  @Flag(help: "Move those that can be moved.")
  var apply = false

  @Flag(help: "Move to the scenario that comes with this version of comentor.")
  var builtin = false

  @Flag(help: "One JSON object a line instead of words.")
  var json = false

  @Option(help: ArgumentHelp("The time of the move (also COMENTOR_NOW).", valueName: "time"))
  var now: String?

  func validate() throws {
    guard !(plan && apply) else {
      throw ValidationError("--plan changes nothing and --apply does: give one of them.")
    }
    guard paths.count > (builtin ? 0 : 1) else {
      throw ValidationError(
        builtin
          ? "Name a transcript, or a folder of transcripts."
          : "Name the new scenario, then a transcript or a folder of transcripts.")
    }
  }

  func run() throws {
    var target = Migration.Target(try builtin ? .builtin() : .read(paths[0]))
    var clock = try Clock(reading: now)
    var isStaying = false
    var code: Failure.Code?
    let output = Output(STDOUT_FILENO)
    for path in try Places.transcripts(named: builtin ? paths[...] : paths[1...]) {
      do {
        let migration = Migration(path: path)
        let sorted = try apply ? migration.apply(&target, &clock) : migration.plan(&target)
        isStaying = isStaying || sorted.move.session == nil
        try show(sorted.report(isJSON: json), on: output)
      } catch let failure as Failure {
        if code == nil { code = failure.code }
        try show(failure.report(of: path, isJSON: json), on: output)
        let errors = Output(STDERR_FILENO)
        try errors.write(text: "comentor: \(failure.message)\n  \(failure.help)\n")
        try errors.flush()
      }
    }
    if let code { throw ExitCode(code.rawValue) }
    if isStaying { throw ExitCode(1) }
  }

  /// Shows a line at once: whoever moves many sees how far it is.
  private func show(_ line: String, on output: Output) throws {
    try json ? output.write(raw: line + "\n") : output.write(text: fitted(line + "\n", to: output))
    try output.flush()
  }
}

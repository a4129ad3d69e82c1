// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal

/// The program: parses, calls a command, exits.
@main
struct Comentor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comentor",
    abstract: "A coach for two colleagues who mentor each other, in turn.",
    discussion: """
      Without a command: goes on with your conversation, or begins one.

      Examples:
        comentor
        comentor --plain
        comentor chat --names Ines,Tomasz
        comentor show --json transcript.txt

      Exit codes: 0 fine, 1 something was found, 64 wrong usage, 65 damaged input, 73 cannot \
      create, 74 input or output failed, 75 busy, 77 not permitted, 78 configuration, 128+n ended \
      by signal n.
      """,
    version: "0.1.0",
    subcommands: [
      Open.self, Chat.self, Show.self, Certificate.self, Test.self, Check.self, Lint.self,
      Explain.self,
      ScenarioCommand.self, KeyCommand.self, InviteCommand.self, Enrol.self, Doctor.self,
      InboxCommand.self, PairCommand.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      let text = "comentor: \(failure.message)\n  \(failure.help)\n"
      let errors = Output(STDERR_FILENO)
      try? errors.write(text: text)
      try? errors.flush()
      Glibc.exit(failure.code.rawValue)
    } catch OutputFailure.closed {
      // Whoever read our output has gone: as if SIGPIPE had not been ignored.
      Glibc.exit(128 + SIGPIPE)
    } catch OutputFailure.failed(let number) {
      let errors = Output(STDERR_FILENO)
      try? errors.write(
        text: "comentor: standard output: \(String(cString: strerror(number)))\n"
          + "  what was done before is done, and what was answered is kept: see what is there "
          + "before you start again\n")
      try? errors.flush()
      Glibc.exit(Failure.Code.inputOutput.rawValue)
    } catch {
      say(fullMessage(for: error), code: exitCode(for: error).rawValue)
    }
  }

  /// Ends with a message of the parser's: help and version go to the output, and fail where
  /// that fails.
  private static func say(_ message: String, code: Int32) -> Never {
    let output = Output(code == 0 ? STDOUT_FILENO : STDERR_FILENO)
    do {
      try output.write(text: message.isEmpty ? "" : "\(message)\n")
      try output.flush()
    } catch OutputFailure.closed {
      Glibc.exit(128 + SIGPIPE)
    } catch {
      Glibc.exit(Failure.Code.inputOutput.rawValue)
    }
    Glibc.exit(code)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import Understanding

/// What every command that talks takes.
struct TalkOptions: ParsableArguments {
  @Flag(help: "No line editing, no colour, no redraw: for screen readers (also ACCESSIBLE=1).")
  var plain = false

  @Flag(name: .customLong("no-color"), help: "No colour and no bold (also NO_COLOR=1).")
  var noColor = false

  @Option(
    help: ArgumentHelp(
      "Start a clock at this time that moves a second a record (also COMENTOR_NOW).",
      valueName: "time"))
  var now: String?

  @Option(help: "Decide what is drawn from question banks (also COMENTOR_SEED).")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The language of a new conversation (also COMENTOR_LANGUAGE); by default that of your "
        + "locale where the scenario has it.",
      valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "The folder of your programme (also COMENTOR_PROGRAMME); by default the one that you are "
        + "enrolled in, if any.", valueName: "folder"),
    completion: .directory)
  var programme: String?

  /// The language that was asked for.
  var wantedLanguage: WantedLanguage { WantedLanguage(option: language) }

  /// Whether nothing may be redrawn.
  var isPlain: Bool { plain || environment("ACCESSIBLE").map { $0 != "0" } ?? false }

  /// The clock that was asked for.
  func clock() throws -> Clock { try Clock(reading: now) }

  /// The seed that was asked for, or one by chance; below 2^63.
  func chosenSeed() throws -> UInt64 {
    if let seed { return try checked(seed) }
    guard let text = environment("COMENTOR_SEED") else {
      return UInt64.random(in: 0...UInt64(Int64.max))
    }
    guard let number = UInt64(text) else {
      throw Failure(
        .usage, "COMENTOR_SEED: '\(text)' is no whole number", help: "give one, or none")
    }
    return try checked(number)
  }

  private func checked(_ seed: UInt64) throws -> UInt64 {
    guard seed <= UInt64(Int64.max) else {
      throw Failure(
        .usage, "the seed \(seed) is too large", help: "give one up to \(Int64.max), or none")
    }
    return seed
  }

  /// The screen for standard output.
  func screen(isPiped: Bool) -> Screen {
    let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
    return Screen(
      output: Output(STDOUT_FILENO),
      style: Style(isTerminal: isTerminal, isWanted: !noColor && !isPlain),
      isLive: !isPiped)
  }

  /// Where answers come from.
  func source() -> any LineSource {
    if !Terminal.isTerminal(STDIN_FILENO) { return PipeSource(STDIN_FILENO) }
    return isPlain ? PlainSource() : ReadlineSource(isKept: { concern(in: $0) == nil })
  }
}

extension Clock {
  /// The clock that an option or the environment asks for; otherwise the computer's.
  init(reading option: String?) throws {
    guard let text = option ?? environment("COMENTOR_NOW") else {
      self = .wall
      return
    }
    self = .scripted(from: try Moment(asked: text))
  }
}

extension Moment {
  /// The time that an option or the environment names.
  init(asked text: String) throws {
    guard let moment = Moment(reading: text) else {
      throw Failure(
        .usage, "'\(text)' is no time",
        help: "write it like --now 2027-01-12T09:00, or with an offset: 2027-01-12T09:00+01:00")
    }
    self = moment
  }
}

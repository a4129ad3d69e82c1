// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Terminal

/// `comentor chat`: begins a conversation, or goes on with one.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a conversation, or go on where it was left.",
    discussion: """
      Goes on with the transcript where there is one, otherwise begins it. With standard \
      input not a terminal, each line answers the question at hand; a meeting's end ends the \
      program unless the next line says when the next meeting is: @now 2027-01-26T09:00

      Examples:
        comentor chat
        comentor chat --transcript pair.txt --names Ines,Tomasz
        comentor chat --transcript pair.txt --scenario book-club.yaml
        comentor chat --transcript pair.txt --language en
        comentor chat --transcript pair.txt --seed 7 < answers.txt
      """)

  @Option(
    help:
      "The transcript; by default a new one in the folder of your conversations, or your pair's.",
    completion: .file(extensions: ["txt"]))
  var transcript: String?

  @Option(
    help: "The scenario of a new conversation; by default the one that comes with comentor.",
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: ArgumentHelp("Your two names, with a comma between them.", valueName: "a,b"))
  var names: String?

  @OptionGroup var options: TalkOptions

  func run() throws {
    harden()
    let names = try presetNames()
    var clock = try options.clock()
    let deployment = try Deployment.find(
      options.programme, for: options.wantedLanguage)
    // In a programme a pair has one conversation, unless another one is named.
    let home = transcript == nil ? deployment.host?.home : nil
    let path = transcript ?? home?.transcript
    // A conversation that is there goes on in its own scenario.
    let isThere = path.map(TranscriptStore.exists) ?? false
    let pair = try Pair.open(
      transcript: path, scenario: scenario ?? (isThere ? nil : deployment.host?.scenarioPath()),
      language: options.wantedLanguage, seed: options.chosenSeed(), clock: &clock, id: home?.id)
    var talk = Talk(
      pair: pair, deployment: deployment, options: options, clock: clock, names: names)
    try talk.run()
  }

  private func presetNames() throws -> [String] {
    guard let names else { return [] }
    let parts = names.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Failure(
        .usage, "--names takes two names with a comma between them, not '\(names)'",
        help: "write it like --names Ines,Tomasz, or leave it out to be asked")
    }
    return parts
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal
import Understanding

/// What is typed to the program: commands, and the directions of piped input.
extension Sitting {
  /// Does what a command of the program's, or of the scenario's, says.
  mutating func obey(_ name: String, _ argument: String, _ question: Question) throws {
    switch name {
    case "help":
      try screen.help(
        machine, reason: machine.reason(for: question, in: session), isAlone: isAlone)
      try screen.coach(question.text)
    case "pass": try happen(.passed)
    case "next": try happen(.next)
    case "done" where question.kind == .floor: try happen(.next)
    case "done": try screen.notice(wording(.doneNothing))
    case "repeat": try screen.coach(question.text)
    case "who": try screen.who(question, session, machine)
    case "transcript": try screen.notice(place)
    case "back":
      guard let person = person(called: argument) else {
        try screen.notice(wording(.backWhom, [.name: argument]))
        return
      }
      try happen(.back(person))
    // What else a scenario offers speaks of what the two have said.
    case _ where isAlone && machine.scenario.commands.contains { $0.name == name }:
      try screen.notice(wording(.privateAlone))
    default: try happen(.command(name))
    }
    try screen.flush()
  }

  /// The person whom `/back` means; nil where the name is nobody's.
  private func person(called name: String) -> Person? {
    if name.isEmpty { return machine.speakerForBack(session) }
    return Person.allCases.first { person in
      [machine.label(of: person, in: session), screen.shownName(person, session, machine)]
        .contains { $0.lowercased() == name.lowercased() }
    }
  }

  /// `@now`, `@closed` and `@paused` of piped input.
  mutating func follow(direction name: String, _ argument: String) throws {
    switch name {
    case "now":
      guard let moment = Moment(reading: argument, offset: session.state.now.offset) else {
        throw Failure(
          .damaged, "standard input:\(lineNumber): '\(argument)' is no time",
          help: "write it like @now 2027-01-12T09:00")
      }
      guard clock.move(to: moment) else {
        throw Failure(
          .damaged, "standard input:\(lineNumber): \(moment.utc) is before the time it is",
          help: "@now moves the clock forwards only")
      }
    case "closed" where !takesEndings, "paused" where !takesEndings:
      throw Failure(
        .permission, "standard input:\(lineNumber): only whoever runs the programme ends a pair",
        help: "they use: \(Pair.command) pair close, or pause")
    case "closed": try happen(.closedByProgramme)
    case "paused": try happen(.pausedByProgramme)
    default:
      throw Failure(
        .damaged, "standard input:\(lineNumber): there is no direction @\(name)",
        help: "use @now, @closed or @paused; an answer that begins with @ is written with two")
    }
  }

  /// On a pipe, a direction after a meeting's end opens the next one; otherwise it is over.
  mutating func waitForNextMeeting() throws -> Bool {
    guard isPiped else { return false }
    var line = ""
    repeat {
      if !line.isEmpty { try sayHelp() }
      let input = source.next(prompt: Prompt(""), completions: [], history: nil)
      guard case .line(let next) = input else { return false }
      line = next
      lineNumber += 1
    } while Typed.asksForHelpNow(line)
    guard case .direction(let name, let argument) = Typed(line, isPiped: true) else {
      try screen.aside(wording(.inputLeft, [.count: "\(lineNumber)"]))
      return false
    }
    try follow(direction: name, argument)
    if session.state.isBetweenMeetings { try happen(.opened) }
    return true
  }
}

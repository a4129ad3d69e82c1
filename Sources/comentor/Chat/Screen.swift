// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Terminal

/// What people see: the coach's words, wrapped to the width there is.
final class Screen {
  /// The program's own commands, in the order of `/help`.
  static let commands: [(name: String, help: Phrase)] = [
    ("help", .helpHelp), ("back", .helpBack), ("pass", .helpPass), ("repeat", .helpRepeat),
    ("who", .helpWho), ("transcript", .helpTranscript), ("done", .helpDone), ("next", .helpNext),
    ("help-now", .helpHelpNow), ("quit", .helpQuit),
  ]

  /// What those are in a private note that are something else there.
  private static let alone: [Phrase: Phrase] = [
    .helpBack: .helpBackAlone, .helpWho: .helpWhoAlone, .helpTranscript: .helpTranscriptAlone,
    .helpQuit: .helpQuitAlone,
  ]

  /// The scenario's commands; one that was kept by an earlier release may have a word that is
  /// the program's own by now.
  static func others(_ machine: Machine) -> [Command] {
    machine.scenario.commands.filter { command in
      !commands.contains { $0.name == command.name }
    }
  }

  let output: Output
  let style: Style
  /// Whether a person reads it as it comes: then what is said is set apart by empty lines.
  private let isLive: Bool
  private var isFirst = true
  /// How a text is shown that is taller than a screen on which nothing can be scrolled back to.
  var pages: Pages?

  /// The rows that there are, and what waits until a page was read.
  struct Pages {
    var rows: () -> Int
    /// False where the same page is to be shown once more.
    var turn: () throws -> Bool

    /// Pages that Enter turns.
    ///
    /// - Parameters:
    ///   - hidden: The screen that they are on.
    ///   - source: What Enter is typed in.
    ///   - sayHelp: Says where to turn, which can be asked for at any page.
    init(
      over hidden: AlternateScreen, from source: PlainSource, sayHelp: @escaping () throws -> Void
    ) {
      rows = { hidden.rows }
      turn = {
        switch source.next(prompt: Prompt("[Enter] "), completions: [], history: nil) {
        case .continued: return false
        case .line(let line) where Typed.asksForHelpNow(line):
          try sayHelp()
          return false
        case .hangup(let signal): throw Hangup(signal: signal)
        default: return true
        }
      }
    }
  }

  init(output: Output, style: Style, isLive: Bool) {
    self.output = output
    self.style = style
    self.isLive = isLive
  }

  func coach(_ text: String) throws { try show(style.coach(wrapped(text))) }

  func notice(_ text: String) throws {
    if !text.isEmpty { try show(style.notice(wrapped(text))) }
  }

  /// Says something beside the output that others may read on.
  func aside(_ text: String) throws {
    let errors = Output(STDERR_FILENO)
    try errors.write(text: "comentor: \(text)\n")
    try errors.flush()
  }

  func flush() throws { try output.flush() }

  private func show(_ dressed: String) throws {
    if isLive, !isFirst { try output.write(raw: "\n") }
    isFirst = false
    try output.write(raw: try lastPage(of: dressed) + "\n")
    try output.flush()
  }

  /// Shows all pages of a text but its last, one at a time; returns that one.
  private func lastPage(of dressed: String) throws -> String {
    guard let pages else { return dressed }
    var lines = dressed.split(separator: "\n", omittingEmptySubsequences: false)[...]
    // Below each page there is a prompt.
    while case let room = max(1, pages.rows() - 2), lines.count > room {
      repeat {
        try output.write(raw: lines.prefix(room).joined(separator: "\n") + "\n")
        try output.flush()
      } while try !pages.turn()
      lines = lines.dropFirst(room)
    }
    return lines.joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    guard isLive, let width = windowWidth(output.descriptor) else { return text }
    return wrap(text, width: width)
  }

  /// Who is asked, and in which role.
  func prompt(for question: Question, in session: Session, _ machine: Machine) -> String {
    let wording = machine.scenario.wording
    switch question.speaker {
    case .both:
      let names = Person.allCases.map { shownName($0, session, machine) }
      return "\(names[0]) \(wording(.and)) \(names[1])> "
    case .person(let person):
      let name = shownName(person, session, machine)
      guard let role = session.state.role(of: person) else { return "\(name)> " }
      return "\(name), \(wording(role == .mentor ? .mentor : .mentee))> "
    }
  }

  func shownName(_ person: Person, _ session: Session, _ machine: Machine) -> String {
    session.state.name(of: person)
      ?? machine.scenario.wording(person == .first ? .firstOfYou : .secondOfYou)
  }

  /// `/who`: who is asked, and who is what today.
  func who(_ question: Question, _ session: Session, _ machine: Machine) throws {
    let wording = machine.scenario.wording
    let names = Person.allCases.map { shownName($0, session, machine) }
    let asked =
      switch question.speaker {
      case .both: "\(names[0]) \(wording(.and)) \(names[1])"
      case .person(let person): shownName(person, session, machine)
      }
    var text = wording(.whoAsked, [.name: asked])
    if let mentor = Person.allCases.first(where: { session.state.role(of: $0) == .mentor }) {
      text +=
        "\n"
        + wording(
          .whoRoles,
          [
            .mentor: shownName(mentor, session, machine),
            .mentee: shownName(mentor.partner, session, machine),
          ])
    }
    try notice(text)
  }

  /// `/help`: every command in a line, and why the open question is asked.
  ///
  /// Somebody who answers alone has no use for what is there for both, and some commands do
  /// something else there.
  func help(_ machine: Machine, reason: String?, isAlone: Bool) throws {
    let wording = machine.scenario.wording
    let own = Self.commands.map { command in
      (
        "/\(command.name)",
        wording(isAlone ? Self.alone[command.help] ?? command.help : command.help)
      )
    }
    let others = isAlone ? [] : Self.others(machine).map { ("/\($0.name)", $0.help) }
    let lines = (own + others).map { "  \($0.0): \($0.1)" }
    try notice(([wording(.helpIntro)] + lines).joined(separator: "\n"))
    if !isAlone, !machine.scenario.privateNotes.isEmpty { try notice(wording(.helpPrivate)) }
    if let reason { try coach(wording(.helpWhy, [.text: reason])) }
  }
}

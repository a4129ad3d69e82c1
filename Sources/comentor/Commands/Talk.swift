// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Terminal
import Understanding

/// A pair's sitting at this terminal or pipe, from its opening to the exit code.
struct Talk {
  var pair: Pair
  let deployment: Deployment
  let options: TalkOptions
  var clock: Clock
  var names: [String] = []

  /// Talks until it is over; exits by itself only where a signal ended it.
  mutating func run(from source: (any LineSource)? = nil) throws {
    let isPiped = !Terminal.isTerminal(STDIN_FILENO)
    let screen = options.screen(isPiped: isPiped)
    // Whatever lies there that is no order is told before anything is asked.
    let order = try deployment.host.flatMap {
      pair.path == $0.home.transcript ? try Order.waiting(for: $0) : nil
    }
    let reliedOn = try deployment.reliedOn(in: pair.header.language)
    let readers = deployment.readers(
      of: pair.path, (reliedOn ?? pair.machine.scenario).wording)
    var sitting = Sitting(
      machine: pair.machine, session: pair.session, clock: clock, keeper: pair.keeper,
      source: source ?? options.source(), screen: screen, isPiped: isPiped,
      farewell: "\(pair.machine.scenario.wording(.leave))\n  \(comeBack)", place: readers)
    sitting.help = deployment.help(in: pair.header.language)
    let state = try? Places.state(of: deployment.host?.enrolment.pair ?? pair.header.pair)
    // There only an order of the programme's ends a pair.
    sitting.takesEndings = deployment.host == nil
    sitting.historyFile = { person in state.map { "\($0)/history-\(person)" } }
    // Where it cannot be made, the lines go with the sitting.
    if !isPiped, !options.isPlain, let state { try? makePrivateFolder(state) }

    if pair.isNew {
      sitting.opening = readers
      sitting.presetNames = names
      let moment = sitting.clock.tick()
      let (session, effects) = sitting.machine.begin(seed: pair.header.seed, at: moment)
      sitting.session = session
      try sitting.keep(effects, from: moment)
    } else if order == nil || pair.session.state.isEnded {
      try greetAgain(&sitting, screen, (reliedOn ?? pair.machine.scenario).wording)
    }
    // Then there is nothing to come back to: the ending is all that is said.
    if let order, !sitting.session.state.isEnded { try sitting.happen(order.event) }
    let end = try sitting.run()
    sitting.source.close()
    if end == .meetingOver { try screen.notice(sitting.farewell) }
    if case .hangup(let signal) = end { endProcess(by: signal) }
  }

  /// How to come back: on a host, where plain `comentor` leads.
  private var comeBack: String {
    pair.path == deployment.host?.home.transcript ? Pair.command : pair.comeBack
  }

  /// Two lines that say where the pair is, and the open question again.
  private func greetAgain(
    _ sitting: inout Sitting, _ screen: Screen, _ wording: Wording
  ) throws {
    let machine = pair.machine
    let state = pair.session.state
    let names = Person.allCases.map { screen.shownName($0, pair.session, machine) }
      .joined(separator: " \(wording(.and)) ")
    if let torn = pair.torn { try screen.notice(wording(.torn, [.file: torn])) }
    if state.isEnded {
      try screen.notice(wording(.ended))
      return
    }
    if state.isBetweenMeetings {
      try screen.notice(
        wording(.recapBetween, places(names, state, machine)))
      if pair.isRenewed { try screen.notice(wording(.recapRenewed)) }
      return try sitting.happen(.opened)
    }
    try screen.notice(wording(.recapWhere, places(names, state, machine)))
    // Words of harm were meant for that moment, and are not held up to anybody.
    if let last = pair.lastAnswer, concern(in: last.text) == nil {
      try screen.notice(
        wording(.recapLast, [.speaker: last.speaker, .text: shortened(last.text)]))
    } else if pair.lastAnswer == nil {
      try screen.notice(wording(.recapStart))
    }
    if pair.isRenewed { try screen.notice(wording(.recapRenewed)) }
    if let line = machine.question(pair.session)?.text { try screen.coach(line) }
  }

  /// Who is back, and where they were.
  private func places(_ names: String, _ state: State, _ machine: Machine) -> [Phrase.Place: String]
  {
    let date = pair.lastMoment?.date ?? state.now.date
    return [
      .name: names, .meeting: "\(state.meeting)",
      .date: spoken(.date(date), in: machine.language),
    ]
  }

  /// The beginning of a text, in one line.
  private func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 160 ? line : "\(line.prefix(159))…"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal

/// A private note: one person, alone, with questions that leave no trace.
struct PrivateSitting {
  let pair: Pair
  var clock: Clock
  var source: any LineSource
  let screen: Screen

  /// Asks who writes, then runs the note, whose first question says what becomes of the answers.
  mutating func run() throws {
    let scenario = pair.machine.scenario
    let wording = scenario.wording
    var menu = Menu(source: source, screen: screen)
    menu.scenario = scenario
    try screen.coach(wording(.privateWho))
    let again = wording(.menuAgain, [.high: "2"])
    let language = pair.machine.language
    guard let who = try menu.pick(pair.names, again: again, in: language),
      let person = Person(rawValue: who)
    else { return }
    let titles = scenario.privateNotes.map(\.title)
    var note = 0
    if titles.count > 1 {
      let again = wording(.menuAgain, [.high: "\(titles.count)"])
      guard let index = try menu.pick(titles, again: again, in: language) else { return }
      note = index
    }
    if scenario.privateNotes[note].consent == nil {
      guard try agrees(person, &menu) else { return }
    }
    source = menu.source

    let (session, effects) = pair.machine.beginPrivateNote(
      note, by: person, of: pair.session, at: clock.tick())
    var sitting = Sitting(
      machine: pair.machine, session: session, clock: clock, keeper: .nowhere, source: source,
      screen: screen, isPiped: false, farewell: "", place: wording(.privateKeepNone))
    sitting.isAlone = true
    try sitting.keep(effects, from: clock.tick())
    let end = try sitting.run()
    if case .hangup(let signal) = end { endProcess(by: signal) }
    try screen.notice(wording(.privateOver))
    try screen.notice(wording(.privateKeepNone))
  }

  /// Whether whoever writes wants to, knowing who can read it: for a note that does not ask so
  /// itself, as those of scenarios that an earlier release kept.
  private func agrees(_ person: Person, _ menu: inout Menu) throws -> Bool {
    let wording = pair.machine.scenario.wording
    try screen.coach(wording(.privateNothingKept))
    try screen.coach(wording(.againYesNo))
    let agrees = try menu.yesOrNo(
      prompt: "\(pair.names[person.rawValue])> ", again: wording(.againYesNo),
      in: pair.machine.language)
    if agrees == false { try screen.notice(wording(.privateKeepNone)) }
    return agrees ?? false
  }
}

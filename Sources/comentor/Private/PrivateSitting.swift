// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Journal
import Programme
import Terminal
import Understanding

/// A private note: one person, alone, from the first prompt to the sealed file.
///
/// Nothing that is typed here goes through readline, into the history of the arrow keys, a draft
/// or a temporary file, an argument or the environment; the first byte of it that reaches a disk
/// is sealed.
struct PrivateSitting {
  let deployment: Deployment
  let home: PairHome
  /// The pair's conversation; nil where it cannot be read, or has not begun.
  let pair: Pair?
  let language: WantedLanguage
  var clock: Clock
  /// Asks what is no question of a scenario.
  var menu: Menu
  /// What is open in place of the note's room until that is taken.
  let spares: SpareDescriptors
  /// The note's room, kept to the end: that something is closed could be seen from other accounts.
  private var reservation: Reservation?
  /// Whether somebody sits at a terminal, so that what was said stays on its screen.
  private var isOnTerminal = false

  private var screen: Screen { menu.screen }

  init(
    deployment: Deployment, home: PairHome, pair: Pair?, language: WantedLanguage, clock: Clock,
    menu: Menu, spares: SpareDescriptors
  ) {
    self.deployment = deployment
    self.home = home
    self.pair = pair
    self.language = language
    self.clock = clock
    self.menu = menu
    self.spares = spares
  }

  /// Asks who writes and which note, runs it, and files it.
  ///
  /// - Parameter isPlain: Whether nothing may be redrawn.
  /// - Throws: A `Failure` where it could not be filed, before anything is asked.
  mutating func run(isPlain: Bool) throws {
    // On every way out the screen is wiped and left, before anything else is said.
    defer { menu.source.close() }
    let offers = try OfferedNote.all(of: pair?.machine, language, in: deployment)
    guard let first = offers.first else { return }
    let scenario =
      deployment.host == nil ? (pair?.machine ?? first.machine).scenario : first.machine.scenario
    let wording = scenario.wording
    menu.scenario = scenario
    try deployment.host?.checkGroups()
    try deployment.host?.checkReaders(wording, deployment.help(in: scenario.language))
    try hide(isPlain: isPlain, wording)
    do {
      try write(among: offers, wording)
    } catch let hangup as Hangup {
      menu.source.close()
      endProcess(by: hangup.signal)
    }
  }

  /// Goes to a screen that is not kept, or says that there is none.
  private mutating func hide(isPlain: Bool, _ wording: Wording) throws {
    guard let source = menu.source as? PlainSource else { return }
    isOnTerminal = true
    let hidden = isPlain ? nil : menu.hidden ?? AlternateScreen()
    source.becomePrivate(on: hidden)
    guard let hidden else { return try screen.notice(wording(.privateScrollback)) }
    let (screen, help) = (screen, deployment.help(in: menu.scenario?.language ?? "en"))
    screen.pages = Screen.Pages(over: hidden, from: source) {
      for paragraph in help.paragraphs(wording, at: .alone) { try screen.notice(paragraph) }
    }
  }

  private mutating func write(among offers: [OfferedNote], _ wording: Wording) throws {
    guard let writer = try self.writer(wording), let offered = try choose(among: offers, wording)
    else { return }
    let channel = try NoteChannel(deployment, home)
    // What could keep the note from being filed is told before a word is typed.
    spares.release()
    do {
      reservation = try channel?.reserve()
    } catch {
      throw Failure(error)
    }
    let readers = readers(of: channel, writer, wording)
    if offered.note.consent == nil {
      guard try agrees(writer, readers ?? wording(.privateNothingKept), offered.machine) else {
        return try finish(wording(.privateKeepNone))
      }
    }

    let sitting = try talk(offered, writer, channel, readers)
    guard case (let sitting, .conversationOver) = sitting else {
      return try finish(wording(channel == nil ? .privateKeepNone : .privateLeft))
    }
    guard let channel, let reservation, offered.isAgreed(in: sitting.session) else {
      return try finish("\(wording(.privateOver)) \(wording(.privateKeepNone))")
    }
    var note = draft(offered, writer, channel)
    note.take(sitting.session, of: offered, asked: sitting.questions)
    try file(note, reservation, channel, offered.machine.language, wording)
  }

  // MARK: - Who writes what

  /// Who writes: on a host, whoever's account it is.
  private mutating func writer(_ wording: Wording) throws -> NoteWriter? {
    if let host = deployment.host { return NoteWriter(host.enrolment, in: pair?.session) }
    guard let pair else {
      let language = try ScenarioFiles.builtin(language.wanted).edition.machine.language
      return try menu.name(asking: wording(.privateName), wording, in: language)
        .map(NoteWriter.init(called:))
    }
    guard
      let index = try menu.pick(
        pair.names, asking: wording(.privateWho), again: wording(.menuAgain, [.high: "2"]),
        in: pair.machine.language), let person = Person(rawValue: index)
    else { return nil }
    return NoteWriter(person, of: Person.allCases.map { pair.session.state.name(of: $0) })
  }

  private mutating func choose(
    among offers: [OfferedNote], _ wording: Wording
  ) throws -> OfferedNote? {
    guard offers.count > 1 else { return offers[0] }
    let titles = offers.map(\.note.title) + [wording(.menuLeave)]
    let again = wording(.menuAgain, [.high: "\(titles.count)"])
    let index = try menu.pick(titles, again: again, in: offers[0].machine.language)
    guard let index, index < offers.count else { return nil }
    return offers[index]
  }

  /// Who can read it, in words; nil where nothing of it is kept.
  private func readers(
    of channel: NoteChannel?, _ writer: NoteWriter, _ wording: Wording
  ) -> String? {
    guard let channel else { return nil }
    let partner = writer.names[writer.person.partner.rawValue] ?? wording(.privateOther)
    let phrases: [Phrase] =
      deployment.host == nil
      ? [.privateReadersTable, .privatePartnerTable, .privateLimitsTable]
      : [.privateReadersHost, .privatePartnerHost, .privateLimitsHost]
    return phrases.map { wording($0, [.name: channel.names(wording), .partner: partner]) }
      .joined(separator: "\n\n")
  }

  /// Whether whoever writes wants to, knowing who can read it: for a note that does not ask so
  /// itself, as those of scenarios that an earlier release kept.
  private mutating func agrees(
    _ writer: NoteWriter, _ readers: String, _ machine: Machine
  ) throws -> Bool {
    let wording = machine.scenario.wording
    let name = writer.name ?? wording(writer.person == .first ? .firstOfYou : .secondOfYou)
    return try menu.yesOrNo(
      asking: "\(readers)\n\(wording(.againYesNo))", prompt: "\(name)> ",
      again: wording(.againYesNo), in: machine.language) ?? false
  }

  // MARK: - The questions

  /// Asks the note's questions.
  private mutating func talk(
    _ offered: OfferedNote, _ writer: NoteWriter, _ channel: NoteChannel?, _ readers: String?
  ) throws -> (Sitting, Sitting.End) {
    let wording = offered.machine.scenario.wording
    let (session, effects) = offered.machine.beginPrivateNote(
      offered.index, by: writer.person, named: writer.names, readers: readers, at: clock.tick())
    var sitting = Sitting(
      machine: offered.machine, session: session, clock: clock, keeper: .nowhere,
      source: menu.source, screen: screen, isPiped: false, farewell: "",
      place: readers ?? wording(.privateNothingKept))
    sitting.isAlone = true
    sitting.help = deployment.help(in: offered.machine.scenario.language)
    if let channel {
      let empty = draft(offered, writer, channel)
      sitting.refusal = { session in
        var note = empty
        note.take(session, of: offered, asked: [:])
        return note.problem.map { wording.refusing(note: $0) }
      }
    }
    try sitting.keep(effects, from: clock.tick())
    let end = try sitting.run()
    clock = sitting.clock
    menu.source = sitting.source
    if case .hangup(let signal) = end { throw Hangup(signal: signal) }
    return (sitting, end)
  }

  /// The pair's id; on a host that of the enrolment, for either of the two can change the file.
  private var pairID: String {
    deployment.host?.enrolment.pair ?? pair?.header.pair ?? home.id
  }

  /// The number of the meeting; nil where it is none that a note can hold, which nobody has come
  /// to in earnest.
  private var meeting: Int? {
    pair.flatMap {
      Note.meetings.contains($0.session.state.meeting) ? $0.session.state.meeting : nil
    }
  }

  /// The note without its answers.
  private func draft(_ offered: OfferedNote, _ writer: NoteWriter, _ channel: NoteChannel) -> Note {
    var clock = clock
    let wording = offered.machine.scenario.wording
    return Note(
      id: Note.newID(), programme: channel.programme, pair: pairID,
      person: writer.id,
      name: writer.name ?? wording(writer.person == .first ? .firstOfYou : .secondOfYou),
      kind: offered.note.id, meeting: meeting, written: clock.tick())
  }

  // MARK: - The sealed file

  /// Seals and files the note, as often as it takes or as the person wants to try.
  private mutating func file(
    _ note: Note, _ reservation: Reservation, _ channel: NoteChannel, _ language: Language,
    _ wording: Wording
  ) throws {
    let bytes = try channel.seal(note)
    let name = "\(note.id).age"
    var room: Reservation? = reservation
    while true {
      do {
        try (room ?? channel.reserve()).file(bytes, as: name)
        break
      } catch let error as JournalError {
        room = nil
        let again = try menu.yesOrNo(
          asking: wording(.privateFailed, [.text: "\(error.message)."]), prompt: "> ",
          again: wording(.againYesNo), in: language)
        guard again == true else { return try finish(wording(.privateKeepNone)) }
      }
    }
    var words = [wording(.privateSealed, [.text: String(note.id.prefix(8))])]
    if deployment.host == nil {
      let place = "\(channel.drop.path)/\(name)"
      words.append(
        wording(.privateSealedTable, [.file: place, .name: channel.coordinators(wording)]))
    } else {
      words.append(wording(.privateSealedHost, [.name: channel.coordinators(wording)]))
    }
    try finish((words + [wording(.privateOver)]).joined(separator: "\n"))
  }

  /// Says the last thing; where it would be wiped, waits until it was read.
  private mutating func finish(_ text: String) throws {
    try screen.notice(text)
    guard let pages = screen.pages else {
      // All that was typed is above it.
      if isOnTerminal { try screen.notice(menu.scenario?.wording(.privateScrollback) ?? "") }
      return
    }
    while try !pages.turn() { try screen.notice(text) }
  }
}

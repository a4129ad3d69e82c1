// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Glibc
import Terminal
import TranscriptFormat
import Understanding

/// A pair is to be closed or paused: at a table it is done, on a host an order is left.
struct Decision {
  private enum Place {
    /// The pair's conversation, to be ended now.
    case table(Pair)
    /// The programme's folder.
    case host(String)
  }

  private let order: Order
  private let id: String
  private let place: Place
  /// Whether it was said beforehand that it is wanted.
  private let isAgreed: Bool
  private var clock: Clock
  private let output = Output(STDOUT_FILENO)

  /// Finds the pair.
  ///
  /// - Throws: A `Failure` where there is no such pair, or where it has come to its end.
  init(_ order: Order, on id: String, in programme: String?, isAgreed: Bool) throws {
    guard Header.isPairID(id) else { throw Failure(noPairID: id) }
    self.order = order
    self.id = id
    self.isAgreed = isAgreed
    clock = try Clock(reading: nil)
    if let folder = programme {
      _ = try Deployment.read(in: folder)
      try Self.check(id, in: "\(folder)/pairs") { "\($0)/\(id)" }
      place = .host(folder)
    } else {
      let home = PairHome(folder: "\(try Places.pairs())/\(id)", id: id)
      try Self.check(id, in: try Places.pairs()) { _ in home.transcript }
      let pair = try Pair(resuming: home.transcript, clock: &clock)
      guard !pair.session.state.isEnded else {
        let day = pair.records.last.map { " on \($0.moment.date.iso)" } ?? ""
        throw Failure(
          .cannotCreate, "\(id): this pair has come to its end already\(day)",
          help: "nothing was changed; see how: \(Pair.command) show \(shellWord(home.transcript))")
      }
      place = .table(pair)
    }
  }

  /// Whether there is such a pair in a folder of pairs.
  private static func check(
    _ id: String, in folder: String, _ path: (String) -> String
  ) throws {
    var status = stat()
    guard lstat(path(folder), &status) != 0 else { return }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw Failure(
        .permission, "\(path(folder)): \(String(cString: strerror(errno)))",
        help: "use the account that runs the programme")
    }
    // On a host nobody can list the pairs but by the register.
    let register = (try? RegisterFolder(of: Places.folder(of: folder)).registrations()) ?? []
    let others = Set(register.map(\.pair) + ((try? Places.names(in: folder)) ?? [])).sorted()
    let help =
      nearest(id, among: others).map { "did you mean '\($0)'?" }
      ?? (others.isEmpty
        ? "there is none yet; where there is a programme, name its folder: --programme FOLDER"
        : "there are: \(others.prefix(20).joined(separator: ", "))")
    throw Failure(.damaged, "there is no pair '\(id)' in \(folder)", help: help)
  }

  /// Says what the two will be told, asks where somebody is there to answer, and does it.
  mutating func run() throws {
    switch place {
    case .table(let pair): try end(pair)
    case .host(let folder): try file(in: folder)
    }
  }

  private var verb: String { order == .close ? "close" : "pause" }

  // MARK: - At a table

  private mutating func end(_ pair: Pair) throws {
    var session = pair.session
    let moment = clock.tick()
    let effects = pair.machine.step(&session, Event(order.event, at: moment))
    for case .stuck(let step) in effects {
      throw Failure(
        .damaged, "the scenario runs on from its step '\(step)' and never ends",
        help: "nothing was changed; mend the scenario's ending, then move the pair to it: "
          + "\(Pair.command) scenario migrate")
    }
    try say("Their conversation ends with these words of the coach's:", words(of: effects))
    guard try isWanted() else { return }
    var lines: [(line: Line, moment: Moment)] = []
    for case .record(let line) in effects {
      lines.append((line, lines.isEmpty ? moment : clock.tick()))
    }
    var keeper = pair.keeper
    try keeper.append(lines)
    for case .certificate(let person, let text) in effects {
      guard let problem = keeper.write(certificate: text, for: person) else { continue }
      try say("\(problem.file): \(problem.reason). To print it: \(problem.command)", "")
    }
    try say("\(id) is \(order == .close ? "closed" : "paused").", "")
  }

  // MARK: - On a host

  private func file(in folder: String) throws {
    let path = Order.path(for: id, in: folder)
    if let known = Self.order(at: path) {
      try say(
        "There is an order for \(id) already, to \(known.order.rawValue), of \(known.day). It is "
          + "taken up when one of the two next starts comentor, and does nothing after that; a new "
          + "one takes its place.", "")
    }
    let effects = try ending(of: folder)
    try say(
      "When one of the two next starts comentor, they are told, and the other one at the next "
        + "start after that, in the words of their own scenario; the one that comes with comentor "
        + "says:", words(of: effects))
    guard try isWanted() else { return }
    try makeFolder(Places.folder(of: path))
    try replaceDurably(path, Array(order.text.utf8), mode: 0o644)
    try say(
      "The order to \(verb) \(id) is left: \(path)\nTo take it back before it is taken up: "
        + "\(Pair.command) pair withdraw \(id) --programme \(shellWord(folder))", "")
  }

  /// The order that lies at a path, and the day that it is of; nil where none does.
  private static func order(at path: String) -> (order: Order, day: String)? {
    var status = stat()
    guard lstat(path, &status) == 0, let bytes = try? readFile(path, limit: 4096),
      let order = Order.allCases.first(where: { Array($0.text.utf8) == bytes })
    else { return nil }
    return (order, Moment(seconds: status.st_mtim.tv_sec).date.iso)
  }

  /// How the scenario that comes with comentor ends, for the two of whom the register knows.
  private func ending(of folder: String) throws -> [Effect] {
    let machine = try ScenarioFiles.builtin().edition.machine
    let start = Moment(seconds: 0)
    var (session, _) = machine.begin(seed: 1, at: start)
    let register = (try? RegisterFolder(of: folder).registrations()) ?? []
    let names = register.filter { $0.pair == id }.map(\.name)
    for name in names.count == 2 ? names : [] {
      guard case .name = machine.question(session)?.type else { break }
      _ = machine.step(&session, Event(.answered(name, read: nil), at: start))
    }
    return machine.step(&session, Event(order.event, at: start))
  }

  /// The folder of orders: everybody may take up an order, nobody may see whose there are.
  private func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o711) == 0 else {
      guard errno != EEXIST else { return }
      throw Failure(
        errno == EACCES ? .permission : .cannotCreate,
        "\(path): cannot be made: \(String(cString: strerror(errno)))",
        help: "use the account that runs the programme")
    }
    chmod(path, 0o711)
  }

  // MARK: - Words

  private func words(of effects: [Effect]) -> String {
    effects.compactMap { effect in
      if case .record(let line) = effect, line.speaker == "coach" { line.text } else { nil }
    }.joined(separator: "\n\n")
  }

  private func say(_ text: String, _ words: String) throws {
    let quoted = words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    let whole = words.isEmpty ? "\(text)\n" : "\(text)\n\n\(quoted)\n\n"
    try output.write(text: fitted(whole, to: output))
    try output.flush()
  }

  /// Whether it is wanted: there is no way back.
  private func isWanted() throws -> Bool {
    if isAgreed { return true }
    guard Terminal.isTerminal(STDIN_FILENO) else {
      throw Failure(
        .usage, "nobody is here to say yes; nothing was changed",
        help: "to \(verb) it without being asked, add --yes")
    }
    let source = PlainSource()
    defer { source.close() }
    let prompt = Prompt("Shall I \(verb) \(id)? yes or no> ")
    while true {
      switch source.next(prompt: prompt, completions: [], history: nil) {
      case .line(let line):
        let today = CivilDate(dayNumber: 0)
        guard case .value(.yesNo(let isYes)) = read(line, as: .yesNo, in: .english, on: today)
        else { continue }
        if !isYes { try say("Nothing was changed.", "") }
        return isYes
      case .refused, .continued: continue
      case .interrupted, .end:
        try say("\nNothing was changed.", "")
        return false
      case .hangup(let signal):
        source.close()
        endProcess(by: signal)
      }
    }
  }
}

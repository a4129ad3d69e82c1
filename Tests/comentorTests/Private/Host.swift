// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import Subprocess
import Synchronization
import SystemPackage
import TestSupport

/// A programme on a host, with the folders and modes that it needs, and two people enrolled in it.
final class Host {
  /// Somebody who is enrolled.
  struct Member {
    var id: String
    var name: String
    var account: UInt32
    let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
  }

  /// Whose the accounts are.
  enum Accounts {
    /// All of them are that of whoever tests.
    case own
    /// Each has a number of its own, which need be in no list of accounts: only the administrator
    /// can run programs as them.
    case separate
  }

  static let pair = "k7"
  private static let count = Atomic(0)

  /// The number of the coordinator's account and group; the others follow on it.
  ///
  /// Each host has
  /// numbers of its own, so that what runs on one is not taken for another's.
  let coordinator: UInt32
  let pairGroup: UInt32

  let program: Program
  let accounts: Accounts
  let keys = [Identity(), Identity()]
  let members: [Member]
  private let folder = TemporaryFolder()

  /// Makes the programme.
  ///
  /// - Parameters:
  ///   - accounts: Whose they are.
  ///   - scenario: The programme's own, by its path; nil for the one that comes with comentor.
  /// - Throws: `Program.Unprepared`.
  init(_ accounts: Accounts = .own, scenario: String? = nil) throws {
    program = try Program()
    self.accounts = accounts
    let number = UInt32(Self.count.wrappingAdd(4, ordering: .relaxed).oldValue)
    coordinator = accounts == .own ? geteuid() : 61_000 + number
    pairGroup = accounts == .own ? Self.otherGroup ?? getegid() : 61_003 + number
    members = zip(["p4xk2m", "q8rw3n"], ["Ines", "Tomasz"]).enumerated().map {
      let account = accounts == .own ? geteuid() : 61_001 + number + UInt32($0.offset)
      return Member(id: $0.element.0, name: $0.element.1, account: account)
    }
    // The others have to get through to it.
    chmod(folder.path, 0o711)
    try makeFolders()
    try write(programme(readers), to: "programme/programme.yaml", 0o644)
    if let scenario {
      let text = String(decoding: SourceTree.bytes(of: scenario) ?? [], as: UTF8.self)
      try write(text, to: "programme/scenario.yaml", 0o644)
    }
    for member in members { try enrol(member) }
  }

  /// Two notes, and as little conversation as there can be around them.
  static let notes = "\(Program.project)/Tests/comentorTests/Scenarios/notes.yaml"

  /// The programme's folder.
  var path: String { folder / "programme" }

  /// Where everything is, the people's own folders as well.
  var root: String { folder.path }

  /// What the two share.
  var home: String { "\(path)/pairs/\(Self.pair)" }

  func drop(of member: Member) -> String { "\(path)/drop/\(member.id)/in" }

  func own(_ member: Member) -> String { folder / "home-\(member.id)" }

  var readers: [MentoringProgramme.Reader] {
    [
      .init(role: .coordinator, name: "Maria Lopez", key: keys[0].recipient),
      .init(role: .recovery, name: "the works council's safe", key: keys[1].recipient),
    ]
  }

  // MARK: - Making it

  func programme(_ readers: [MentoringProgramme.Reader]) -> String {
    let recipients = readers.map {
      "  - {role: \($0.role), name: \"\($0.name)\", key: \($0.key.text)}\n"
    }.joined()
    return """
      programme: acme-mentoring
      title: Reciprocal mentoring at Acme
      recipients:
      \(recipients)contacts:
        en:
          emergency: "112"
          helpline: 116 123, day and night
          independent: the ombuds office, 555 01
          alternate: Jonas Beck, 555 02
        de:
          emergency: "112"
          helpline: 0800 111 0 111
          independent: die Ombudsstelle, 555 01
          alternate: Jonas Beck, 555 02

      """
  }

  private func makeFolders() throws {
    try make("programme", 0o755)
    try make("programme/pairs", 0o711)
    try make("programme/pairs/\(Self.pair)", 0o2770, group: pairGroup)
    try make("programme/drop", 0o711)
    try make("programme/register", 0o700)
    try make("programme/orders", 0o711)
    for member in members {
      try make("programme/drop/\(member.id)", 0o710, group: member.account)
      try make("programme/drop/\(member.id)/in", 0o1730, group: member.account)
      try make("home-\(member.id)", 0o700, member.account, group: member.account)
      for name in [".config", ".config/comentor"] {
        try make("home-\(member.id)/\(name)", 0o700, member.account, group: member.account)
      }
    }
  }

  private func make(
    _ name: String, _ mode: mode_t, _ owner: UInt32? = nil, group: UInt32? = nil
  ) throws {
    guard mkdir(folder / name, 0o700) == 0 else { throw Program.Unprepared(number: errno) }
    try set(folder / name, mode, owner ?? coordinator, group ?? coordinator)
  }

  /// A group that files can be given, and that is not the one they get; nil where there is none.
  ///
  /// The pair's must not be that of the drops.
  static let otherGroup: UInt32? = {
    if geteuid() == 0 { return 61_990 }
    var groups = Array(repeating: gid_t(0), count: 1024)
    let count = getgroups(Int32(groups.count), &groups)
    return groups.prefix(Int(max(count, 0))).first { $0 != getegid() }
  }()

  private func set(_ path: String, _ mode: mode_t, _ owner: UInt32, _ group: UInt32) throws {
    let isChanged = accounts == .separate || group == pairGroup
    guard !isChanged || chown(path, owner, group) == 0 else {
      throw Program.Unprepared(number: errno)
    }
    guard chmod(path, mode) == 0 else { throw Program.Unprepared(number: errno) }
  }

  /// Writes one of the coordinator's files.
  func write(_ text: String, to name: String, _ mode: mode_t) throws {
    try put(Array(text.utf8), at: folder / name)
    try set(folder / name, mode, coordinator, coordinator)
  }

  private func put(_ bytes: [UInt8], at path: String) throws {
    guard let file = fopen(path, "w") else { throw Program.Unprepared(number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Program.Unprepared(number: errno)
    }
  }

  func enrolmentFile(of member: Member) -> String {
    "\(own(member))/.config/comentor/enrolment.txt"
  }

  /// Enrols somebody, as they are or changed.
  func enrol(_ member: Member, _ change: (inout Enrolment) -> Void = { _ in }) throws {
    var enrolment = Enrolment(
      folder: path, programme: "acme-mentoring", person: member.id, pair: Self.pair,
      name: member.name, account: member.account, readers: readers, secret: member.secret)
    change(&enrolment)
    let file = enrolmentFile(of: member)
    try put(enrolment.text, at: file)
    try set(file, 0o600, member.account, member.account)
  }

  // MARK: - Using it

  func variables(of member: Member) -> [String: String] {
    let home = own(member)
    var variables = program.variables
    variables["HOME"] = home
    for (name, folder) in [
      ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state"), ("XDG_CONFIG_HOME", ".config"),
    ] {
      variables[name] = "\(home)/\(folder)"
    }
    return variables
  }

  /// The words that run something as a member, before those of what is run.
  func words(as member: Member) -> [String] {
    guard accounts == .separate else { return [] }
    return [
      "/usr/bin/setpriv", "--reuid=\(member.account)", "--regid=\(member.account)",
      "--groups=\(member.account),\(pairGroup)",
    ]
  }

  /// Runs the program as a member, to its end.
  func comentor(
    _ member: Member, _ arguments: String..., at now: String = "2027-01-12T09:00",
    input: String...
  ) async throws -> Program.Run {
    let lines = input.map { "\($0)\n" }.joined()
    return try await run(
      member, [Program.path.string] + arguments + ["--now", now, "--seed", "7"],
      input: Array(lines.utf8))
  }

  /// Runs any program as a member, to its end.
  func run(_ member: Member, _ words: [String], input: [UInt8] = []) async throws -> Program.Run {
    var program = program
    program.environment = variables(of: member)
    let all = self.words(as: member) + words
    return try await program.run(
      .path(FilePath(all[0])), Array(all.dropFirst()), input: input)
  }

  /// Starts the program as a member, at a terminal.
  func start(
    _ member: Member, _ arguments: String..., columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      words(as: member) + [Program.path.string] + arguments, environment: variables(of: member),
      directory: "/", columns: columns, rows: rows)
  }

  // MARK: - Looking into it

  /// The notes of a member that were filed, opened, each with its name.
  func notes(of member: Member) throws -> [(name: String, text: [UInt8], note: Note)] {
    try (SourceTree.names(in: drop(of: member)) ?? []).map { name in
      let sealed = SourceTree.bytes(of: "\(drop(of: member))/\(name)") ?? []
      let text = try AgeFile.open(sealed, with: [keys[1]])
      return (name, text, try Note(reading: text))
    }
  }
}

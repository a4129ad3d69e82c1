// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Glibc
import Journal
import Programme
import Sealing
import TranscriptFormat

/// What a host has to have.
extension Checkup {
  /// Looks at all of a programme's folder, as whoever runs it or the machine.
  mutating func whole(_ folder: String, _ identities: [Identity]) throws {
    let path = Places.programme(in: folder)
    guard let programme = programme(at: path, isTable: false) else { return }
    guard let owner = file(path) else { return }
    readers(of: programme, isTable: false)
    canary(programme, identities)
    contacts(of: programme, scenario: scenario(in: folder))
    fileSystem(at: folder)
    let coordinator = Account.of(owner)
    root(folder, coordinator)
    let register = RegisterFolder(of: folder)
    guard let registrations = attempt({ try register.registrations() }) else { return }
    for registration in registrations { entry(register.path(of: registration.person), owner) }
    let people = registrations.map { registration in
      HostPlan.Person(
        id: registration.person, pair: registration.pair,
        account: account(of: registration, in: folder, identities))
    }
    if people.isEmpty {
      add(.ok, "nobody is invited yet: \(Pair.command) invite NAME --programme \(folder)")
    }
    check(HostPlan(for: people, isWhole: true), folder, coordinator)
    if geteuid() == 0 {
      for pair in Set(people.map(\.pair)).sorted() { transcripts(of: "\(folder)/pairs/\(pair)") }
    }
  }

  /// Looks at what concerns the person whose account this is.
  mutating func own(_ enrolment: Enrolment) throws {
    let folder = enrolment.folder
    let path = Places.programme(in: folder)
    guard let programme = programme(at: path, isTable: false), let owner = file(path) else {
      return
    }
    pinned(enrolment, programme)
    contacts(of: programme, scenario: scenario(in: folder))
    fileSystem(at: folder)
    let coordinator = Account.of(owner)
    root(folder, coordinator)
    let person = HostPlan.Person(
      id: enrolment.person, pair: enrolment.pair, account: Account.of(enrolment.account))
    let plan = HostPlan(for: [person], isWhole: false)
    check(plan, folder, coordinator)
    loggedIn(plan)
  }

  /// Whether keys are those that the person was shown.
  private mutating func pinned(_ enrolment: Enrolment, _ programme: MentoringProgramme) {
    let changes = enrolment.changes(in: programme)
    for reader in enrolment.readers { add(.ok, "can read your notes: \(reader.lines)") }
    for change in changes {
      add(
        change.isOfKeys ? .mend : .warn,
        "since you enrolled, those who can read notes have changed: \(change.lines)\n"
          + "ask the coordinator, by telephone or in person, whether that is right")
    }
  }

  /// Whether the groups that the account is in count for this login already.
  private mutating func loggedIn(_ plan: HostPlan) {
    var numbers = [gid_t](repeating: 0, count: 65_536)
    let count = max(0, getgroups(Int32(numbers.count), &numbers))
    let now = Set(numbers.prefix(Int(count)) + [getegid()])
    for group in plan.groups {
      guard let number = getgrnam(group.name)?.pointee.gr_gid else { continue }
      if FolderFacts.members(of: group.name)?.contains(geteuid()) == true, !now.contains(number) {
        add(.mend, "group \(group.name): counts from your next login on; log out and in again")
      }
    }
  }

  private mutating func check(_ plan: HostPlan, _ folder: String, _ coordinator: Note.Account) {
    var facts = HostFacts(folder: folder, coordinator: coordinator)
    for part in plan.folders {
      facts.folders[part.path] = FolderFacts.thing(at: "\(folder)/\(part.path)")
    }
    for group in plan.groups { facts.groups[group.name] = FolderFacts.members(of: group.name) }
    let owners = facts.folders.values.compactMap { thing -> UInt32? in
      if case .found(let status) = thing { status.owner } else { nil }
    }
    for number in Set(owners + facts.groups.values.flatMap(\.self)) {
      facts.logins[number] = Account.of(number).login
    }
    add(HostCheck(plan, facts).findings)
  }

  // MARK: - Single files and folders

  /// Looks at the programme's file itself; its owner, who runs the programme.
  private mutating func file(_ path: String) -> UInt32? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      add(
        .mend, "\(path): is a link or no plain file, so it could be exchanged\nput the file there")
      return nil
    }
    let facts = FolderFacts.facts(of: status, at: path)
    if facts.mode & 0o022 != 0 {
      add(
        .mend, "\(path): others than its owner can change who reads notes",
        [["chmod", "0644", path]])
    } else if facts.mode & 0o004 == 0 {
      add(.mend, "\(path): people cannot read it", [["chmod", "0644", path]])
    } else if facts.hasAccessList {
      add(.mend, "\(path): has an access list", [["setfacl", "-b", path]])
    } else {
      add(.ok, "\(path): only \(Account.of(status.st_uid).login) can change it")
    }
    return status.st_uid
  }

  /// Looks at the programme's folder and those above it: whoever can change one of them can put
  /// other folders in the place of ours.
  private mutating func root(_ folder: String, _ coordinator: Note.Account) {
    var path = folder
    var isFine = true
    while true {
      var status = stat()
      guard lstat(path, &status) == 0 else { break }
      let isSticky = status.st_mode & 0o1000 != 0 && path != folder
      if status.st_mode & 0o022 != 0, !isSticky {
        isFine = false
        add(
          .mend, "\(path): others can put something else in the place of the programme's folders",
          [["chmod", "go-w", path]])
      }
      if status.st_mode & 0o001 == 0 {
        isFine = false
        add(.mend, "\(path): people cannot get through it", [["chmod", "a+x", path]])
      }
      if status.st_uid != 0 {
        isFine = false
        let owner = Account.of(status.st_uid).login
        add(
          status.st_uid == coordinator.number && path == folder ? .warn : .mend,
          "\(path): belongs to \(owner), who can put other folders in the place of the pairs'",
          [["chown", "root", path]])
      }
      if path == "/" { break }
      path = Places.folder(of: path)
    }
    if isFine { add(.ok, "\(folder): only root can exchange what is in it") }
  }

  /// Looks at an entry of the register.
  private mutating func entry(_ path: String, _ owner: UInt32) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & 0o077 != 0 || status.st_uid != owner {
      add(
        .mend, "\(path): is not for \(Account.of(owner).login) alone",
        [["chown", Account.of(owner).login, path], ["chmod", "0600", path]])
    }
  }

  /// Looks at the files of a pair, which nobody else may read.
  private mutating func transcripts(of folder: String) {
    for name in (try? Places.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      guard isFolder || status.st_mode & S_IFMT == S_IFREG else {
        add(.mend, "\(path): is a link or no plain file; see who put it there")
        continue
      }
      if status.st_mode & 0o007 != 0 {
        add(.mend, "\(path): people outside of the pair can get at it", [["chmod", "o=", path]])
      }
      if status.st_mode & 0o060 != 0o060 {
        add(
          .mend, "\(path): only one of the two can use it", [["chmod", "g+rw", path]])
      }
    }
  }

  // MARK: - People

  /// A person's account: as the coordinator has named it, or as the receipt has it.
  private func account(
    of registration: Registration, in folder: String, _ identities: [Identity]
  ) -> Note.Account? {
    if let named = registration.account { return Account.named(named) }
    guard !identities.isEmpty,
      let opened = try? AgeFile.open(registration.sealedSecret, with: identities),
      let secret = try? Registration.secret(in: opened, of: registration.person),
      let bytes = try? readFile(
        "\(folder)/drop/\(registration.person)/in/\(Note.receiptName(under: secret))",
        limit: 1 << 20),
      let text = try? AgeFile.open(bytes, with: identities),
      Note.isAuthentic(text, under: secret), let note = try? Note(reading: text)
    else { return nil }
    // A login may have changed since; the number is what counts.
    return note.account.map { Account.of($0.number) }
  }

  /// The scenario that a programme brings along.
  private func scenario(in folder: String) -> SourceText? {
    let path = "\(folder)/scenario.yaml"
    guard TranscriptStore.exists(path), let bytes = try? readFile(path, limit: 4 << 20) else {
      return nil
    }
    return SourceText(name: "scenario.yaml", bytes: bytes)
  }
}

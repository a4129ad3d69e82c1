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
    guard TranscriptStore.exists(path) else { return missing(path, in: folder) }
    guard let programme = programme(at: path, isTable: false) else { return }
    guard let owner = file(of: folder, orRunner: true) else { return }
    readers(of: programme, isTable: false)
    canary(programme, identities)
    contacts(of: programme, scenario: scenario(in: folder), isWarning: true)
    ownScenario(in: folder, of: owner.account)
    fileSystem(at: folder)
    let coordinator = Account.of(owner.account)
    root(folder, coordinator)
    let register = RegisterFolder(of: folder)
    guard let registrations = attempt({ try register.registrations() }) else { return }
    invitations(registrations, of: programme, in: folder)
    // What follows depends on who the coordinator is.
    guard owner.isKnown else { return }
    for registration in registrations {
      entry(register.path(of: registration.person), owner.account)
    }
    let people = registrations.map { registration in
      HostPlan.Person(
        id: registration.person, pair: registration.pair,
        account: account(of: registration, in: folder, identities))
    }
    let plan = HostPlan(for: people, isWhole: true)
    add(HostCheck(plan, facts(of: plan, folder, coordinator)).findings)
    if geteuid() == 0 {
      for pair in Set(people.map(\.pair)).sorted() { transcripts(of: "\(folder)/pairs/\(pair)") }
    }
  }

  /// What there is of a plan.
  func facts(
    of plan: HostPlan, _ folder: String, _ coordinator: Note.Account
  ) -> HostFacts {
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
    return facts
  }

  // MARK: - Single files and folders

  /// Looks at the programme's file itself; whose it is, who runs the programme.
  ///
  /// - Parameters:
  ///   - folder: The programme's.
  ///   - orRunner: Whether whoever runs doctor may be the coordinator, where nothing else tells.
  /// - Returns: The coordinator's account, and whether it owns the file already; nil where nobody
  ///   can tell.
  mutating func file(of folder: String, orRunner: Bool) -> (account: UInt32, isKnown: Bool)? {
    let path = Places.programme(in: folder)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      add(
        .mend, "\(path): is a link or no plain file, so it could be exchanged\nput the file there")
      return nil
    }
    let other = status.st_uid == 0 ? otherCoordinator(folder, orRunner: orRunner) : nil
    if let other {
      add(
        .mend,
        "\(path): belongs to root, so root would be the coordinator; whoever runs the programme "
          + "is to own it",
        [["chown", other.login, path]])
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
    } else if other == nil {
      let owner = status.st_uid == 0 ? "" : "but \(Account.of(status.st_uid).login) "
      add(.ok, "\(path): no ordinary account \(owner)can change it")
    }
    return (other?.number ?? status.st_uid, other == nil)
  }

  /// Who seems to run a programme whose file is root's; nil where that is root, or nobody can tell.
  private func otherCoordinator(_ folder: String, orRunner: Bool) -> Note.Account? {
    var status = stat()
    if lstat(RegisterFolder(of: folder).path, &status) == 0 {
      return status.st_uid == 0 ? nil : Account.of(status.st_uid)
    }
    return orRunner && geteuid() != 0 ? Account.own : nil
  }

  /// Looks at the programme's folder and those above it: whoever can change one of them can put
  /// other folders in the place of ours.
  mutating func root(_ folder: String, _ coordinator: Note.Account) {
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
    if isFine { add(.ok, "\(folder): no ordinary account can exchange what is in it") }
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
}

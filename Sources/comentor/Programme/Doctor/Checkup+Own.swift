// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme

/// What concerns somebody who is enrolled, in words: what is to be done is the coordinator's to say.
extension Checkup {
  /// Looks at what concerns the person whose account this is.
  mutating func own(_ enrolment: Enrolment) throws {
    let folder = enrolment.folder
    var programme: MentoringProgramme?
    let path = Places.programme(in: folder)
    if TranscriptStore.exists(path) {
      programme = self.programme(at: path, isTable: false)
    } else {
      add(.mend, "\(path): is not there")
    }
    if let programme {
      pinned(enrolment, programme)
      contacts(of: programme, scenario: scenario(in: folder), isWarning: false)
      let person = HostPlan.Person(
        id: enrolment.person, pair: enrolment.pair, account: Account.of(enrolment.account))
      let plan = HostPlan(for: [person], isWhole: false)
      var host = Checkup()
      host.machine(plan, in: folder)
      add(host.findings.map(\.inWords))
      if host.findings.contains(where: { $0.verdict != .ok }) { askCoordinator(folder) }
      loggedIn(plan)
    } else {
      askCoordinator(folder)
    }
  }

  private mutating func askCoordinator(_ folder: String) {
    closing = (
      "Ask the coordinator to run:",
      "\(Pair.command) doctor --programme \(shellWord(folder))"
    )
  }

  private mutating func machine(_ plan: HostPlan, in folder: String) {
    fileSystem(at: folder)
    // Whoever this is, they do not run the programme.
    guard let owner = file(of: folder, orRunner: false) else { return }
    let coordinator = Account.of(owner.account)
    root(folder, coordinator)
    guard owner.isKnown else { return }
    add(HostCheck(plan, facts(of: plan, folder, coordinator)).ownFindings)
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
}

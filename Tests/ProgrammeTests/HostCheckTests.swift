// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Testing

@Suite struct HostCheckTests {
  private static let ines = HostPlan.Person(
    id: "p4xk2m", pair: "k7", account: .init(number: 1001, login: "ines"))
  private static let tomasz = HostPlan.Person(
    id: "q8rw3n", pair: "k7", account: .init(number: 1002, login: "tomasz"))
  private let plan = HostPlan(for: [ines, tomasz], isWhole: true)

  /// A host that is as it has to be.
  private var facts: HostFacts {
    var facts = HostFacts(folder: "/srv/acme", coordinator: .init(number: 900, login: "maria"))
    facts.logins = [0: "root", 900: "maria", 1001: "ines", 1002: "tomasz", 1003: "kim"]
    facts.groups = [
      "cm-pair-k7": [1001, 1002], "cm-own-p4xk2m": [1001], "cm-own-q8rw3n": [1002],
    ]
    for folder in plan.folders {
      facts.folders[folder.path] = .found(
        .init(
          owner: folder.owner == .root ? 0 : 900, group: folder.group ?? "maria",
          mode: folder.mode))
    }
    return facts
  }

  /// The findings that are not fine, after a change.
  private func faults(_ change: (inout HostFacts) -> Void) -> [HostFinding] {
    var facts = facts
    change(&facts)
    return HostCheck(plan, facts).findings.filter { $0.verdict != .ok }
  }

  private func found(
    owner: UInt32 = 900, group: String = "cm-own-p4xk2m", mode: UInt32 = 0o710, list: Bool = false
  ) -> HostFacts.Thing {
    .found(.init(owner: owner, group: group, mode: mode, hasAccessList: list))
  }

  @Test func `a sound host has a line for each group and folder, and nothing to mend`() {
    let findings = HostCheck(plan, facts).findings
    #expect(findings.allSatisfy { $0.verdict == .ok && $0.commands.isEmpty })
    #expect(
      findings.map(\.text) == [
        "group cm-pair-k7: ines, tomasz", "group cm-own-p4xk2m: ines",
        "group cm-own-q8rw3n: tomasz", "/srv/acme/pairs: 0711, root",
        "/srv/acme/drop: 0711, maria", "/srv/acme/register: 0700, maria",
        "/srv/acme/orders: 0711, maria", "/srv/acme/pairs/k7: 2770, root:cm-pair-k7",
        "/srv/acme/drop/p4xk2m: 0710, maria:cm-own-p4xk2m",
        "/srv/acme/drop/p4xk2m/in: 1730, maria:cm-own-p4xk2m",
        "/srv/acme/drop/q8rw3n: 0710, maria:cm-own-q8rw3n",
        "/srv/acme/drop/q8rw3n/in: 1730, maria:cm-own-q8rw3n",
      ])
  }

  @Test func `each folder is missed, and each of its qualities is looked at`() {
    for folder in plan.folders {
      let path = "/srv/acme/\(folder.path)"
      let missing = faults { $0.folders[folder.path] = .missing }
      #expect(missing.map(\.text) == ["\(path): is not there"])
      #expect(missing[0].commands[0].prefix(2) == ["install", "-d"])
      #expect(missing[0].commands[0].last == path)
      let link = faults { $0.folders[folder.path] = .other("a symbolic link") }
      #expect(link.count == 1 && link[0].text.contains("is a symbolic link, not a folder"))
      #expect(link[0].commands.isEmpty)
      let barred = faults { $0.folders[folder.path] = .unreadable("Permission denied") }
      #expect(barred.count == 1 && barred[0].text.contains("cannot be looked at"))
      let owner = folder.owner == .root ? UInt32(0) : 900
      let group = folder.group ?? "maria"
      for bit in 0..<12 {
        let turned = faults {
          $0.folders[folder.path] = found(
            owner: owner, group: group, mode: folder.mode ^ (1 << UInt32(bit)))
        }
        #expect(turned.count == 1 && turned[0].text.contains("has mode "))
      }
      let stranger = faults {
        $0.folders[folder.path] = found(owner: 1003, group: group, mode: folder.mode)
      }
      #expect(stranger.count == 1 && stranger[0].text.contains("belongs to kim, not to "))
      let list = faults {
        $0.folders[folder.path] = found(
          owner: owner, group: group, mode: folder.mode, list: true)
      }
      #expect(list.count == 1 && list[0].commands == [["setfacl", "-b", path]])
    }
  }

  @Test func `another group is a fault where a group decides`() {
    let other = faults { $0.folders["drop/p4xk2m"] = found(group: "users") }
    #expect(other.count == 1 && other[0].text.contains("has the group users, not cm-own-p4xk2m"))
    #expect(faults { $0.folders["drop"] = found(group: "users", mode: 0o711) }.isEmpty)
  }

  @Test func `a pair's folder that is the coordinator's is a fault`() {
    let faults = faults {
      $0.folders["pairs/k7"] = found(owner: 900, group: "cm-pair-k7", mode: 0o2770)
    }
    #expect(faults.map(\.text) == ["/srv/acme/pairs/k7: belongs to maria, not to root"])
  }

  @Test func `who is in a group that is not theirs is found, in every group`() {
    for group in plan.groups {
      for stranger in [900, 1003] as [UInt32] {
        let faults = faults { $0.groups[group.name]?.append(stranger) }
        let login = facts.name(of: stranger)
        #expect(
          faults.count == 1 && faults[0].text.hasPrefix("group \(group.name): \(login) is in"))
        #expect(faults[0].commands == [["gpasswd", "-d", login, group.name]])
      }
      let gone = faults { $0.groups[group.name] = nil }
      #expect(gone.count == 1 && gone[0].commands[0] == ["groupadd", group.name])
      #expect(gone[0].commands.count == 1 + group.people.count)
      let empty = faults { $0.groups[group.name] = [] }
      #expect(empty.count == group.people.count)
    }
    let partner = faults { $0.groups["cm-own-p4xk2m"] = [1001, 1002] }
    #expect(
      partner.map(\.text) == [
        "group cm-own-p4xk2m: tomasz is in it, and can see what is not theirs"
      ])
  }

  @Test func `somebody whose account is not known can be one that nobody else is`() {
    var unknown = Self.tomasz
    unknown.account = nil
    let plan = HostPlan(for: [Self.ines, unknown], isWhole: false)
    var facts = facts
    let known = HostCheck(plan, facts).findings.filter { $0.verdict != .ok }
    #expect(known.count == 1 && known[0].verdict == .warn && known[0].text.hasPrefix("q8rw3n: "))
    facts.groups["cm-pair-k7"] = [1001, 1002, 1003]
    #expect(HostCheck(plan, facts).findings.contains { $0.text.contains("kim is in it") })
    facts.groups["cm-pair-k7"] = [1001, 900]
    #expect(HostCheck(plan, facts).findings.contains { $0.text.contains("maria is in it") })
  }

  @Test func `one account for two, a coordinator in a pair, and three of a pair are faults`() {
    func texts(_ people: [HostPlan.Person]) -> [String] {
      HostCheck(HostPlan(for: people, isWhole: false), facts).findings
        .filter { $0.verdict == .mend }.map(\.text)
    }
    var twin = Self.tomasz
    twin.account = Self.ines.account
    #expect(texts([Self.ines, twin]).contains { $0.contains("has the account of p4xk2m, ines") })
    var maria = Self.tomasz
    maria.account = .init(number: 900, login: "maria")
    #expect(texts([Self.ines, maria]).contains { $0.contains("has the coordinator's account") })
    let third = HostPlan.Person(
      id: "p33333", pair: "k7", account: .init(number: 1003, login: "kim"))
    #expect(
      texts([Self.ines, Self.tomasz, third]).contains("pair k7: has 3 people in the register"))
  }

  @Test func `commands come once, and groups before what is given to them`() {
    let nothing = HostFacts(folder: "/srv/acme", coordinator: facts.coordinator)
    let commands = HostCheck.commands(of: HostCheck(plan, nothing).findings)
    #expect(Set(commands.map { $0.joined(separator: " ") }).count == commands.count)
    #expect(
      commands.map { $0[0] }
        == Array(repeating: "groupadd", count: 3) + Array(repeating: "usermod", count: 4)
        + Array(repeating: "install", count: 9))
    #expect(
      commands.map { $0.joined(separator: " ") }.contains(
        "install -d -m 1730 -o maria -g cm-own-p4xk2m /srv/acme/drop/p4xk2m/in"))
  }

  // MARK: - Somebody who is enrolled

  /// What somebody who is enrolled is told of a host, after a change, but for what is fine.
  private func ownFaults(_ change: (inout HostFacts) -> Void = { _ in }) -> [HostFinding] {
    var facts = facts
    change(&facts)
    return HostCheck(HostPlan(for: [Self.ines], isWhole: false), facts).ownFindings
      .filter { $0.verdict != .ok }
  }

  @Test func `somebody who is enrolled is told of their own account alone`() {
    let findings = HostCheck(HostPlan(for: [Self.ines], isWhole: false), facts).ownFindings
    #expect(
      findings.prefix(2).map(\.text) == [
        "group cm-pair-k7: your account is in it", "group cm-own-p4xk2m: your account is in it",
      ])
    #expect(ownFaults().isEmpty)
    #expect(findings.allSatisfy { !$0.text.contains("tomasz") })
  }

  @Test func `somebody whose account has changed sees nothing that would undo it`() {
    let faults = ownFaults {
      $0.groups = ["cm-pair-k7": [1002, 1003], "cm-own-p4xk2m": [1003]]
    }
    #expect(
      faults.map(\.text) == [
        "group cm-pair-k7: your account is not in it; your enrolment may have been replaced by "
          + "another account's",
        "group cm-own-p4xk2m: your account is not in it",
      ])
    #expect(faults.allSatisfy { $0.commands.isEmpty })
  }

  @Test func `somebody who is enrolled is told that others are in a group, and not who`() {
    let strangers: [(String, [UInt32])] = [
      ("cm-pair-k7", [1001, 1002, 1003]), ("cm-pair-k7", [1001, 900]),
      ("cm-own-p4xk2m", [1001, 1002]),
    ]
    for (group, members) in strangers {
      let faults = ownFaults { $0.groups[group] = members }
      #expect(
        faults.map(\.text) == ["group \(group): an account that does not belong there is in it"])
      #expect(faults.allSatisfy { $0.commands.isEmpty })
    }
    let gone = ownFaults { $0.groups = [:] }
    #expect(gone.count == 2 && gone.allSatisfy { $0.verdict == .mend && $0.commands.isEmpty })
    let missing = ownFaults { $0.folders["drop/p4xk2m"] = .missing }
    #expect(missing.map(\.text) == ["/srv/acme/drop/p4xk2m: is not there"])
    #expect(missing.allSatisfy { $0.commands.isEmpty })
  }
}

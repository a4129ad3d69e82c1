// SPDX-License-Identifier: GPL-3.0-or-later

/// Holds what was found on a host against the plan.
public struct HostCheck {
  let plan: HostPlan
  let facts: HostFacts

  public init(_ plan: HostPlan, _ facts: HostFacts) {
    self.plan = plan
    self.facts = facts
  }

  /// A finding for each thing of the plan: people first, then groups, then folders.
  public var findings: [HostFinding] {
    people() + plan.groups.flatMap(group) + plan.folders.flatMap(folder)
  }

  /// The findings for somebody who is enrolled, whom the plan is for: in words, and nothing of
  /// anybody else's account.
  ///
  /// The enrolment may be an old one; whoever runs the programme is the one who knows.
  public var ownFindings: [HostFinding] {
    (people() + plan.groups.flatMap(ownGroup) + plan.folders.flatMap(folder)).map(\.inWords)
  }

  /// All commands of findings, each once: groups are made before folders are given to them.
  public static func commands(of findings: [HostFinding]) -> [[String]] {
    let order = ["groupadd", "gpasswd", "usermod", "install", "chmod", "chown", "setfacl"]
    var commands: [[String]] = []
    for command in findings.flatMap(\.commands) where !commands.contains(command) {
      commands.append(command)
    }
    return commands.enumerated().sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.element[0]) ?? order.count }
      return (places[0], left.offset) < (places[1], right.offset)
    }.map(\.element)
  }

  // MARK: - People

  private func people() -> [HostFinding] {
    var findings: [HostFinding] = []
    var known: [UInt32: HostPlan.Person] = [:]
    for person in plan.people {
      guard let account = person.account else {
        findings.append(
          HostFinding(
            .warn,
            "\(person.id): this person's account is not known, so it is to be put into the groups "
              + "\(HostPlan.group(ofPair: person.pair)) and \(HostPlan.group(ofPerson: person.id)) "
              + "by hand; where the invitation names it (--account), or the person has enrolled "
              + "and doctor has an --identity, it is known"))
        continue
      }
      if let other = known[account.number] {
        findings.append(
          HostFinding(
            .mend,
            "\(person.id): has the account of \(other.id), \(account.login): of two people "
              + "with one account neither can write alone"))
      }
      known[account.number] = person
      if account.number == facts.coordinator.number, account.number != 0 {
        findings.append(
          HostFinding(
            .mend,
            "\(person.id): has the coordinator's account, \(account.login): nobody can be "
              + "both"))
      }
    }
    for pair in Set(plan.people.map(\.pair)).sorted() {
      let people = plan.people.filter { $0.pair == pair }
      if people.count > 2 {
        findings.append(
          HostFinding(.mend, "pair \(pair): has \(people.count) people in the register"))
      }
    }
    return findings
  }

  // MARK: - Groups

  private func group(_ group: HostPlan.Group) -> [HostFinding] {
    let additions = group.people.compactMap(\.account).map {
      ["usermod", "-aG", group.name, $0.login]
    }
    guard let members = facts.groups[group.name] else {
      return [
        HostFinding(
          .mend, "group \(group.name): is not there",
          commands: [["groupadd", group.name]] + additions)
      ]
    }
    var findings: [HostFinding] = []
    for account in group.people.compactMap(\.account) where !members.contains(account.number) {
      findings.append(
        HostFinding(
          .mend, "group \(group.name): \(account.login) is not in it",
          commands: [["usermod", "-aG", group.name, account.login]]))
    }
    let known = group.people.compactMap(\.account?.number)
    var unknown = group.limit - known.count
    for member in members where !known.contains(member) {
      // Somebody whose account is not known may be this one, but the coordinator is not.
      if unknown > 0, member != facts.coordinator.number {
        unknown -= 1
        continue
      }
      findings.append(
        HostFinding(
          .mend,
          "group \(group.name): \(facts.name(of: member)) is in it, and can see what is not theirs",
          commands: [["gpasswd", "-d", facts.name(of: member), group.name]]))
    }
    let names = members.map(facts.name).sorted().joined(separator: ", ")
    return findings.isEmpty
      ? [HostFinding(.ok, "group \(group.name): \(names.isEmpty ? "nobody yet" : names)")]
      : findings
  }

  private func ownGroup(_ group: HostPlan.Group) -> [HostFinding] {
    guard let members = facts.groups[group.name] else {
      return [HostFinding(.mend, "group \(group.name): is not there")]
    }
    let own = group.people.compactMap(\.account?.number)
    var findings: [HostFinding] = []
    if !own.allSatisfy(members.contains) {
      // Of a pair there are two: this one's place was given to somebody, or not to anybody yet.
      let isPairs = group.limit > 1
      findings.append(
        HostFinding(
          .mend,
          "group \(group.name): your account is not in it"
            + (isPairs ? "; your enrolment may have been replaced by another account's" : "")))
    }
    let coordinator = facts.coordinator.number
    if members.count > group.limit || members.contains(coordinator) && !own.contains(coordinator) {
      findings.append(
        HostFinding(
          .mend, "group \(group.name): an account that does not belong there is in it"))
    }
    return findings.isEmpty
      ? [HostFinding(.ok, "group \(group.name): your account is in it")] : findings
  }

  // MARK: - Folders

  private func folder(_ folder: HostPlan.Folder) -> [HostFinding] {
    let path = "\(facts.folder)/\(folder.path)"
    let owner = folder.owner == .root ? 0 : facts.coordinator.number
    let ownerName = folder.owner == .root ? "root" : facts.coordinator.login
    let group = folder.group
    let wanted = "\(Self.octal(folder.mode)), \(ownerName)\(group.map { ":\($0)" } ?? "")"
    // Like the whole table of modes: four digits, of which the first is the special one.
    let command =
      ["install", "-d", "-m", Self.octal(folder.mode), "-o", ownerName]
      + (group.map { ["-g", $0] } ?? []) + [path]
    switch facts.folders[folder.path] ?? .missing {
    case .missing:
      return [HostFinding(.mend, "\(path): is not there", commands: [command])]
    case .unreadable(let why): return [HostFinding(.mend, "\(path): cannot be looked at: \(why)")]
    case .other(let what):
      return [
        HostFinding(
          .mend, "\(path): is \(what), not a folder; see who put it there before you move it away")
      ]
    case .found(let status):
      var wrong: [String] = []
      if status.owner != owner {
        wrong.append("belongs to \(facts.name(of: status.owner)), not to \(ownerName)")
      }
      if let group, status.group != group {
        wrong.append("has the group \(status.group), not \(group)")
      }
      if status.mode != folder.mode {
        wrong.append("has mode \(Self.octal(status.mode)), not \(Self.octal(folder.mode))")
      }
      var findings: [HostFinding] = []
      if !wrong.isEmpty {
        // 'install' leaves a special bit where it is, unless five digits are given.
        let excess = status.mode & ~folder.mode & 0o7000
        let clearing = excess == 0 ? [] : [["chmod", "0\(Self.octal(folder.mode))", path]]
        findings.append(
          HostFinding(
            .mend, "\(path): \(wrong.joined(separator: "; "))", commands: [command] + clearing))
      }
      if status.hasAccessList {
        findings.append(
          HostFinding(
            .mend, "\(path): has an access list, which may let others in (getfacl shows it)",
            commands: [["setfacl", "-b", path]]))
      }
      return findings.isEmpty ? [HostFinding(.ok, "\(path): \(wanted)")] : findings
    }
  }

  /// A mode as `chmod` has it, four digits.
  public static func octal(_ mode: UInt32) -> String {
    let digits = String(mode & 0o7777, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

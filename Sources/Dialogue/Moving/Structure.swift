// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a scenario decides where answers lead: everything but words and the library.
///
/// Parts are known by their ids, so that it does not matter where in a file they stand.
struct Structure: Equatable {
  /// Each part, such as `step ask-name`, written out with ids for indices.
  private var parts: [String: String] = [:]

  init(_ scenario: Scenario) {
    parts["start"] = scenario.flows[scenario.start].id
    parts["ending"] = scenario.flows[scenario.ending].id
    for slot in scenario.slots { parts["slot \(slot.id)"] = Self.text(of: slot, scenario) }
    for bank in scenario.banks { parts["bank \(bank.id)"] = "" }
    for command in scenario.commands {
      parts["command \(command.name)"] = scenario.flows[command.flow].id
    }
    for note in scenario.privateNotes {
      parts["private note \(note.id)"] = scenario.flows[note.flow].id
    }
    for flow in scenario.flows {
      parts["flow \(flow.id)"] = scenario.steps[flow.steps.lowerBound].id
      for index in flow.steps {
        parts["step \(scenario.steps[index].id)"] = Self.text(of: index, in: flow, scenario)
      }
    }
  }

  /// What was added, removed and changed, in words; nil where nothing was.
  func difference(to new: Structure) -> String? {
    func named(_ keys: some Sequence<String>) -> String {
      let keys = keys.sorted()
      let shown = keys.prefix(4).joined(separator: ", ")
      return keys.count > 4 ? "\(shown) and \(keys.count - 4) more" : shown
    }
    let added = named(new.parts.keys.filter { parts[$0] == nil })
    let removed = named(parts.keys.filter { new.parts[$0] == nil })
    let changed = named(
      parts.keys.filter { key in new.parts[key].map { $0 != parts[key] } ?? false })
    let all = [("new", added), ("gone", removed), ("changed", changed)].filter { !$1.isEmpty }
    guard !all.isEmpty else { return nil }
    return all.map { "\($0): \($1)" }.joined(separator: "; ")
  }

  private static func text(of slot: Slot, _ scenario: Scenario) -> String {
    let initial = slot.initial.map { scenario.describe($0) } ?? ""
    return "\(slot.owner) \(slot.lifetime) \(slot.type.outline) '\(initial)'"
  }

  /// A step with its ways on; what comes after it by its place is a way as any other.
  private static func text(
    of index: StepIndex, in flow: Flow, _ scenario: Scenario
  ) -> String {
    let step = scenario.steps[index]
    let below = index + 1 < flow.steps.upperBound ? scenario.steps[index + 1].id : "return"
    func name(_ target: Branch.Target) -> String {
      switch target {
      case .step(let index): scenario.steps[index].id
      case .below: below
      case .back: "return"
      }
    }
    var ways = step.next.map { branch in
      "\(branch.condition.map { scenario.describe($0) } ?? "else") > \(name(branch.target))"
    }
    if step.next.allSatisfy({ $0.condition != nil }) { ways.append("else > \(below)") }
    let guarded = step.guardCondition.map { "if \(scenario.describe($0)), else \(below): " } ?? ""
    let action = scenario.outline(of: step.action)
    return "\(flow.id): \(guarded)\(action); \(ways.joined(separator: ", "))"
  }
}

extension Scenario {
  /// What a step does, without its words.
  func outline(of action: Action) -> String {
    func drawing(_ bank: BankIndex?) -> String { bank.map { " from \(banks[$0].id)" } ?? "" }
    switch action {
    case .say(_, let bank, let certificate):
      return "say\(drawing(bank))\(certificate ? " certificate" : "")"
    case .ask(let ask): return "ask \(outline(of: ask))\(drawing(ask.draw))"
    case .floor(_, let opener, let bank): return "floor \(opener)\(drawing(bank))"
    case .browse: return "browse"
    case .call(let flow, let target): return "call \(flows[flow].id) \(target)"
    case .repeatFlow(let flow, let condition):
      return "repeat \(flows[flow].id) while \(describe(condition))"
    case .forEach(let list, let condition, let flow):
      let filter = condition.map { " where \(describe($0))" } ?? ""
      return "for-each \(describe(list))\(filter) \(flows[flow].id)"
    case .newRecord(let list): return "new \(describe(list))"
    case .set(let assignments):
      return assignments.map { "\(outline(of: $0.target)) = \(outline(of: $0.source))" }
        .joined(separator: ", ")
    case .swapRoles: return "swap roles"
    case .endMeeting: return "end meeting"
    case .confidential(let note, _): return "private note \(privateNotes[note].id)"
    case .finish: return "finish"
    case .nothing: return "nothing"
    }
  }

  /// Whom a question is for, what it takes and where that goes.
  func outline(of ask: Ask) -> String {
    let save = ask.save.map { outline(of: $0) } ?? "nowhere"
    let confirmed = ask.confirm.map { " confirmed by \($0.by)" } ?? ""
    return "\(ask.to) \(ask.type.outline) into \(save)\(confirmed)"
      + "\(ask.long ? " long" : "")\(ask.mayPass ? " or pass" : "")"
  }

  /// Where a value goes, such as `me.mood`.
  func outline(of target: Target) -> String {
    switch target {
    case .pair(let slot): slots[slot].id
    case .person(let party, let slot): "\(party.rawValue).\(slots[slot].id)"
    case .item(let slot, let field): "\(slots[slot].id).item.\(name(of: field, in: slot))"
    case .mentor: "mentor"
    }
  }

  private func outline(of source: Assignment.Source) -> String {
    switch source {
    case .value(let value): describe(value)
    case .path(let path): describe(path)
    case .sum(let path, let addend): "\(describe(path)) + \(addend)"
    case .unset: "unset"
    }
  }

  /// A text as a file writes it: the same in two scenarios where it says the same of each.
  func outline(of text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .path(let path, let fallback):
        "{\(describe(path))\(fallback.map { " or '\($0)'" } ?? "")}"
      }
    }.joined()
  }
}

extension SlotType {
  /// The type without the labels of its options; the order of options and fields is no matter.
  var outline: String {
    switch self {
    case .choice(let options): "choice of \(options.map(\.id).sorted().joined(separator: ", "))"
    case .records(let fields):
      "records of "
        + fields.map { "\($0.id): \($0.type.outline)" }.sorted().joined(separator: "; ")
    default: "\(self)"
    }
  }
}

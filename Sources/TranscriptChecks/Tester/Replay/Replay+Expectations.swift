// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// What `expect` lines say of the place where they stand.
extension Replay {
  mutating func judge(_ expectation: Expectation, _ index: Int) {
    let session = talk.session
    switch expectation {
    case .sees: break
    case .holds(let path, let wanted):
      guard let place = place(path, index) else { return }
      guard case .value(let value, let type) = place else {
        return failPlace(index, "'\(path)' is a list of records: say which of its fields")
      }
      let ways = value.map { said($0, type) } ?? []
      guard !ways.contains(where: wanted.matches) else { return }
      differ(.validation, index, path, ways.first.map { "= \($0)" } ?? "is unset")
    case .isSet(let path, let isSet):
      guard let place = place(path, index) else { return }
      let count: Int
      var now = "is unset"
      switch place {
      case .records(let number): count = number
      case .value(let value, let type):
        count = value == nil ? 0 : 1
        now = value.flatMap { said($0, type).first }.map { "= \($0)" } ?? now
      }
      if (count > 0) != isSet {
        differ(.validation, index, path, count > 0 && now == "is unset" ? "has \(count)" : now)
      }
    case .has(let path, let wanted):
      guard let place = place(path, index) else { return }
      let count: Int
      switch place {
      case .records(let number): count = number
      case .value(.list(let items), _): count = items.count
      case .value(nil, .list): count = 0
      case .value: return failPlace(index, "'\(path)' is no list, so nothing in it can be counted")
      }
      if count != wanted { differ(.validation, index, path, "has \(count)") }
    case .step(let id):
      let step = stepNow ?? "nobody is asked"
      guard step != id else { return }
      let scenario = talk.machine.scenario
      guard scenario.steps.contains(where: { $0.id == id }) else {
        let near = nearest(id, among: scenario.steps.map(\.id))
        return fail(
          .route, index, "the scenario has no step '\(id)'",
          help: near.map { "did you mean '\($0)'?" }, goesOn: true)
      }
      differ(.route, index, "step", "= \(step)")
    case .asked(let name):
      let asked = talk.askedLabel ?? "nobody"
      if !isSame(name, asked) { differ(.route, index, "asked", "= \(asked)") }
    case .role(let name, let role):
      guard let person = person(called: name) else { return failName(name, index) }
      let now = session.state.role(of: person)
      if now != role {
        differ(.route, index, "\(name).role", now.map { "= \($0.rawValue)" } ?? "is unset")
      }
    case .mentor(let name):
      let mentor = Person.allCases.first { session.state.role(of: $0) == .mentor }
      let label = mentor.map { talk.machine.label(of: $0, in: session) } ?? "nobody"
      if !isSame(name, label) { differ(.route, index, "mentor", "= \(label)") }
    case .meeting(let number):
      if session.state.meeting != number {
        differ(.route, index, "meeting", "= \(session.state.meeting)")
      }
    case .state(let wanted):
      let state: Expectation.Standing =
        session.state.isEnded
        ? .ended : session.state.isBetweenMeetings ? .betweenMeetings : .asking
      if state != wanted { differ(.route, index, "state", "= \(state.rawValue)") }
    }
  }

  private var stepNow: String? { talk.machine.question(talk.session)?.stepID }

  /// Whether a name in a script is this label, in any case, or says where the person sits.
  private func isSame(_ name: String, _ label: String) -> Bool {
    if name.lowercased() == label.lowercased() { return true }
    guard let person = Person(id: name) else { return false }
    return talk.machine.label(of: person, in: talk.session) == label
  }

  /// Notes what the line would have to be.
  private mutating func differ(
    _ kind: TestRun.Class, _ index: Int, _ subject: String, _ actual: String
  ) {
    let item = script.items[index]
    fail(
      kind, index, "here \(subject) \(actual)",
      difference: [
        DifferenceLine(
          .expected, line: item.line, "expect " + script.text(of: item.text, in: item)),
        DifferenceLine(.actual, "expect \(subject) \(actual)"),
      ], goesOn: true)
  }

  mutating func failName(_ name: String, _ index: Int) {
    let names = Person.allCases.map { talk.machine.label(of: $0, in: talk.session) }
    let near = nearest(name, among: names)
    fail(
      .route, index, "nobody here is called '\(name)'",
      help: near.map { "did you mean '\($0)'?" } ?? "here are " + names.joined(separator: ", "),
      goesOn: true)
  }

  private mutating func failPlace(_ index: Int, _ message: String, help: String? = nil) {
    fail(.validation, index, message, help: help, goesOn: true)
  }

  // MARK: - Slots

  /// What a path of an expectation leads to.
  private enum Place {
    case value(Value?, SlotType)
    /// A list of so many records.
    case records(Int)
  }

  /// What a path leads to; nil, with a finding, where it is none.
  private mutating func place(_ path: String, _ index: Int) -> Place? {
    let (owner, rest) = owner(of: path)
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let slots = talk.machine.scenario.slots
    guard let slot = slots.firstIndex(where: { $0.id == parts[0] }) else {
      let near = nearest(parts[0], among: slots.map(\.id))
      if owner == nil, parts.count > 1 {
        failPlace(
          index, "nobody is called '\(parts[0])', and no slot either",
          help: near.map { "did you mean '\($0)'?" })
      } else {
        failPlace(
          index, "the scenario has no slot '\(parts[0])'",
          help: near.map { "did you mean '\($0)'?" })
      }
      return nil
    }
    let isOfPerson = slots[slot].owner == .person
    guard isOfPerson == (owner != nil) else {
      failPlace(
        index,
        isOfPerson
          ? "the slot '\(parts[0])' is each person's" : "the slot '\(parts[0])' is the pair's",
        help: isOfPerson ? "say whose: 'first.\(rest)', or a name" : "write '\(rest)' alone")
      return nil
    }
    let cell = State.cell(slot, of: owner)
    let state = talk.session.state
    guard case .records(let fields) = slots[slot].type else {
      guard parts.count == 1 else {
        failPlace(index, "the slot '\(parts[0])' has no fields", help: "write '\(parts[0])' alone")
        return nil
      }
      return .value(state.cells[cell], slots[slot].type)
    }
    guard parts.count > 1 else { return .records(state.lists[cell].count) }
    guard parts.count == 2, let field = fields.firstIndex(where: { $0.id == parts[1] }) else {
      let near = nearest(parts[1], among: fields.map(\.id))
      failPlace(
        index,
        "the records of '\(parts[0])' have no field '\(parts.dropFirst().joined(separator: "."))'",
        help: near.map { "did you mean '\($0)'?" }
          ?? "they have " + fields.map(\.id).joined(separator: ", "))
      return nil
    }
    return .value(state.lists[cell].last?[field] ?? nil, fields[field].type)
  }

  /// Whose a path is, and the rest of it; a name may hold a full stop.
  private func owner(of path: String) -> (Person?, String) {
    if path.hasPrefix("pair.") { return (nil, String(path.dropFirst(5))) }
    let folded = path.lowercased()
    for person in Person.allCases {
      let label = talk.machine.label(of: person, in: talk.session)
      for name in [label, person.id] where folded.hasPrefix(name.lowercased() + ".") {
        return (person, String(path.dropFirst(name.count + 1)))
      }
    }
    return (nil, path)
  }

  /// A value in the ways in which an expectation may say it, the one that people read first.
  private func said(_ value: Value, _ type: SlotType) -> [String] {
    var ways = [spoken(value, in: talk.machine.language), value.canonical]
    if case .choice(let id) = value {
      switch type {
      case .choice(let options): ways = options.filter { $0.id == id }.map(\.label) + [id]
      case .person:
        let person = Person(id: id).map { talk.machine.label(of: $0, in: talk.session) }
        ways = [person ?? id, id]
      default: break
      }
    }
    if case .text(let text) = value { ways = [text] }
    // As a file has it, a line: a text of several has its ends written.
    return ways.map { written($0).joined(separator: "\\n") }
  }
}

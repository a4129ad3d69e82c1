// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Carries where a pair stands from one scenario into another, by ids.
struct Carrier {
  /// Why a conversation cannot go on in the new scenario.
  struct Stays: Error { var reason: MoveReason }

  let machine: Machine
  let old: Scenario
  /// Where the pair stands in the old scenario.
  let from: State
  /// Where it stands in the new one, as far as it has been carried.
  var to: State
  /// What becomes of answers.
  var losses: [MoveReason] = []
  /// What is new about the questions that are open.
  var news: [MoveReason] = []
  /// Whether the question that is open is to be put again.
  var asksAgain = false

  let flows: [String: FlowIndex]
  let steps: [String: StepIndex]
  let banks: [String: BankIndex]
  let slots: [String: SlotIndex]

  var new: Scenario { machine.scenario }

  init(_ state: State, from old: Machine, to machine: Machine) throws(Stays) {
    let new = machine.scenario
    self.machine = machine
    self.old = old.scenario
    var from = state
    // Nothing is run any more, whatever a scenario that ran on has left there.
    if state.isEnded { from.frames = [] }
    self.from = from
    to = State(scenario: new, flow: new.start, seed: state.seed, now: state.now)
    flows = Self.indices(new.flows.map(\.id))
    steps = Self.indices(new.steps.map(\.id))
    banks = Self.indices(new.banks.map(\.id))
    slots = Self.indices(new.slots.map(\.id))
    guard old.scenario.id == new.id else {
      throw Stays(
        reason: MoveReason(
          .otherScenario, "the conversation is in '\(old.scenario.id)', not in '\(new.id)'"))
    }
    guard old.scenario.language == new.language else {
      throw Stays(
        reason: MoveReason(
          .otherLanguage,
          "the conversation is held in '\(old.scenario.language)', which the new scenario has no "
            + "texts in"))
    }
    to.phase = state.phase
    to.mentor = state.mentor
    to.meeting = state.meeting
    to.draws = state.draws
    carrySlots()
    carryBanks()
    to.frames = []
    for index in from.frames.indices { to.frames.append(try frame(index)) }
    for index in from.frames.indices { try settle(index, of: old) }
  }

  private static func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Banks

  /// What was drawn stays drawn.
  private mutating func carryBanks() {
    for (index, bank) in old.banks.enumerated() {
      guard let other = banks[bank.id] else { continue }
      let places = self.places(of: bank, in: new.banks[other])
      to.drawn[other] = from.drawn[index].compactMap { places[$0] }
    }
  }

  /// Where each text of a bank stands in its new version: by its words; a text that was put in
  /// place of another stands for it; nil where it is gone.
  func places(of bank: Bank, in other: Bank) -> [Int?] {
    let before = bank.texts.map { old.outline(of: $0) }
    let after = other.texts.map { new.outline(of: $0) }
    var isTaken = after.map { _ in false }
    var places: [Int?] = before.map { _ in nil }
    for (index, text) in before.enumerated() where index < after.count && after[index] == text {
      (places[index], isTaken[index]) = (index, true)
    }
    for (index, text) in before.enumerated() where places[index] == nil {
      guard let place = after.indices.first(where: { !isTaken[$0] && after[$0] == text })
      else { continue }
      (places[index], isTaken[place]) = (place, true)
    }
    for index in before.indices where places[index] == nil && index < after.count {
      guard !isTaken[index], !before.contains(after[index]) else { continue }
      (places[index], isTaken[index]) = (index, true)
    }
    return places
  }
}

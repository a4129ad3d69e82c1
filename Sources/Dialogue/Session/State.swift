// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Where a pair stands: every slot, and the place in the scenario.
///
/// A plain value: copy it to branch, compare it to test. It keeps what people said and never
/// what was said to them.
public struct State: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case running
    /// A meeting is over, the next has not begun.
    case betweenMeetings
    case ended
  }

  package var phase = Phase.running
  /// The flows that are being run, the innermost last.
  package var frames: [Frame]
  /// What the slots hold; see `cell`.
  package var cells: [Value?]
  /// The records of the slots that are lists of records; see `cell`.
  package var lists: [[[Value?]]]
  /// Who is mentor; nil until the scenario has said so.
  package var mentor: Person?
  /// 1 for the first.
  public package(set) var meeting = 1
  /// Decides, with the count of draws, what is drawn from banks.
  package let seed: UInt64
  package var draws: UInt64 = 0
  /// For each bank, what has been drawn since all of it was there.
  package var drawn: [[Int]]
  /// The time of the latest event.
  public package(set) var now: Moment
  /// In a private note, who can read it, in words; nil where nothing of it is kept.
  package var readers: String?

  init(scenario: Scenario, flow: FlowIndex, seed: UInt64, now: Moment) {
    frames = [Frame(flow: flow, step: scenario.flows[flow].steps.lowerBound)]
    cells = scenario.slots.flatMap { slot in [slot.initial, slot.initial] }
    lists = Array(repeating: [], count: scenario.slots.count * 2)
    drawn = Array(repeating: [], count: scenario.banks.count)
    self.seed = seed
    self.now = now
  }

  private init() {
    (frames, cells, lists, drawn) = ([], [], [], [])
    seed = 0
    now = Moment(seconds: 0)
  }

  /// Stands for a state that is lent to somebody else.
  static let vacant = State()

  /// Where the slot of a person, or of the pair (nil), stands in `cells` and `lists`.
  package static func cell(_ slot: SlotIndex, of owner: Person?) -> Int {
    slot * 2 + (owner?.rawValue ?? 0)
  }

  /// Whether a question is open.
  public var isAsking: Bool { phase == .running && !frames.isEmpty }
  /// Whether the pair is between two meetings.
  public var isBetweenMeetings: Bool { phase == .betweenMeetings }
  /// Whether nothing more will be asked.
  public var isEnded: Bool { phase == .ended }

  /// The name of a person, once it was given.
  public func name(of person: Person) -> String? {
    guard case .name(let name) = cells[Self.cell(Scenario.nameSlot, of: person)] else {
      return nil
    }
    return name
  }

  /// The role of a person today; nil until roles were given out.
  public func role(of person: Person) -> Party? {
    mentor.map { $0 == person ? .mentor : .mentee }
  }
}

extension Scenario {
  /// The slot that holds what a person is called: the only one that the machine knows.
  public static let nameSlot: SlotIndex = 0
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the two people of a pair, in the order in which they gave their names.
public enum Person: Int, CaseIterable, Hashable, Sendable {
  case first = 0
  case second = 1

  /// The other of the two.
  public var partner: Person { self == .first ? .second : .first }

  /// `first` or `second`, as transcripts and values write it.
  public var id: String { self == .first ? "first" : "second" }

  /// The person with this id.
  public init?(id: some StringProtocol) {
    switch id {
    case "first": self = .first
    case "second": self = .second
    default: return nil
    }
  }
}

/// A way to name a person that depends on where a pair stands.
public enum Party: String, CaseIterable, Hashable, Sendable {
  case first, second, mentor, mentee, me, partner
}

/// What a text, a condition or an assignment reads.
public indirect enum Path: Hashable, Sendable {
  /// A slot of the pair.
  case pair(SlotIndex)
  /// A slot of a person.
  case person(Party, SlotIndex)
  /// A field of the record at hand.
  case item(of: SlotIndex, FieldIndex)
  /// A field of the newest or oldest record of a list.
  case end(ListPath, End, FieldIndex)
  /// Who somebody is: `mentor` as a person.
  case who(Party)
  /// How many records, or items of a list, there are; with a condition, how many meet it.
  case count(Path)
  case countRecords(ListPath, where: Condition?)
  case meeting
  case today
  /// What the step's question was answered.
  case answer
  /// The text drawn from a bank.
  case drawn
  /// Who can read a private note, in the program's own words.
  case readers

  public enum End: Hashable, Sendable { case first, last }
}

/// A list of records.
public struct ListPath: Hashable, Sendable {
  /// Nil for a list of the pair.
  public var party: Party?
  public var slot: SlotIndex

  public init(_ party: Party?, _ slot: SlotIndex) {
    self.party = party
    self.slot = slot
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A place where an answer is remembered.
public struct Slot: Sendable {
  public enum Owner: Sendable { case pair, person }
  public enum Lifetime: Sendable { case programme, meeting }

  public var id: String
  public var type: SlotType
  public var owner: Owner
  public var lifetime: Lifetime
  /// What it holds from the beginning.
  public var initial: Value?

  public init(
    id: String, type: SlotType, owner: Owner = .pair, lifetime: Lifetime = .programme,
    initial: Value? = nil
  ) {
    self.id = id
    self.type = type
    self.owner = owner
    self.lifetime = lifetime
    self.initial = initial
  }
}

/// What a slot can hold.
public indirect enum SlotType: Hashable, Sendable {
  case text(words: ClosedRange<Int>?)
  case yesNo
  case choice([AnswerType.Option])
  case scale(ClosedRange<Int>)
  case number(ClosedRange<Int>?)
  case date(fromToday: Bool)
  case cadence
  case name
  case list(items: ClosedRange<Int>?)
  /// One of the two; held as a choice of `first` or `second`.
  case person
  /// A list of records, each with these fields.
  case records([Field])

  /// A named value of a record.
  public struct Field: Hashable, Sendable {
    public var id: String
    public var type: SlotType

    public init(id: String, type: SlotType) {
      self.id = id
      self.type = type
    }
  }
}

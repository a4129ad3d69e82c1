// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// One thing that the coach does.
public struct Step: Sendable {
  /// Unique in the scenario; transcripts name steps by it.
  public var id: String
  public var flow: FlowIndex
  /// The step is left out unless this holds.
  public var guardCondition: Condition?
  public var action: Action
  /// Where to go afterwards: the first branch whose condition holds; the step below if none.
  public var next: [Branch]

  public init(
    id: String, flow: FlowIndex, guardCondition: Condition? = nil, action: Action,
    next: [Branch] = []
  ) {
    self.id = id
    self.flow = flow
    self.guardCondition = guardCondition
    self.action = action
    self.next = next
  }
}

/// A way on from a step.
public struct Branch: Sendable {
  public enum Target: Hashable, Sendable {
    /// A step of the same flow.
    case step(StepIndex)
    /// The step below.
    case below
    /// Back to where the flow was called.
    case back
  }
  /// Nil for `else`.
  public var condition: Condition?
  public var target: Target

  public init(if condition: Condition?, to target: Target) {
    self.condition = condition
    self.target = target
  }
}

/// What a step does.
public enum Action: Sendable {
  case say(Text, draw: BankIndex?, certificate: Bool)
  case ask(Ask)
  /// An open conversation: both write in turn until both have said `/next`.
  case floor(Text, opener: Party, draw: BankIndex?)
  case browse(Text)
  case call(FlowIndex, for: CallTarget)
  case repeatFlow(FlowIndex, while: Condition)
  case forEach(ListPath, where: Condition?, do: FlowIndex)
  case newRecord(ListPath)
  case set([Assignment])
  case swapRoles
  case endMeeting
  /// The place of a private note: index into `Scenario.privateNotes`, and how to answer alone.
  case confidential(Int, invite: Text)
  case finish
  case nothing
}

/// For whom a flow is called.
public enum CallTarget: Hashable, Sendable {
  /// `me` stays who it was.
  case same
  case one(Party)
  /// For each person in turn.
  case each
}

/// A question.
public struct Ask: Sendable {
  public enum To: Hashable, Sendable {
    case one(Party)
    /// Each in turn; `me` is the one asked.
    case each
    /// Both, as one.
    case both
  }
  public var text: Text
  public var to: To
  public var type: SlotType
  public var save: Target?
  /// Whether the answer has several lines, ended by `/done`.
  public var long: Bool
  /// Whether `/pass` is accepted.
  public var mayPass: Bool
  public var confirm: Confirmation?
  /// Said in place of the usual words when an answer cannot be read.
  public var reask: Text?
  /// Why it is asked, for `/help`.
  public var why: Text?
  public var draw: BankIndex?
  /// What the answer is about, where the question's own words do not tell: when `/back` has
  /// changed it, the question is asked again.
  public var about: Text?

  /// Somebody else's yes that an answer needs.
  public struct Confirmation: Sendable {
    public var by: Party
    public var text: Text

    public init(by party: Party, text: Text) {
      self.by = party
      self.text = text
    }
  }

  public init(
    text: Text, to: To, type: SlotType, save: Target? = nil, long: Bool = false,
    mayPass: Bool = true, confirm: Confirmation? = nil, reask: Text? = nil, why: Text? = nil,
    draw: BankIndex? = nil
  ) {
    self.text = text
    self.to = to
    self.type = type
    self.save = save
    self.long = long
    self.mayPass = mayPass
    self.confirm = confirm
    self.reask = reask
    self.why = why
    self.draw = draw
  }
}

/// Where a value goes.
public enum Target: Hashable, Sendable {
  case pair(SlotIndex)
  case person(Party, SlotIndex)
  case item(of: SlotIndex, FieldIndex)
  /// Who is mentor; takes a person.
  case mentor
}

/// `TARGET: SOURCE` of a `set` step.
public struct Assignment: Sendable {
  public enum Source: Hashable, Sendable {
    case value(Value)
    case path(Path)
    /// A number slot, plus this (negative for minus); an unset one counts as 0.
    case sum(Path, Int)
    case unset
  }
  public var target: Target
  public var source: Source

  public init(_ target: Target, _ source: Source) {
    self.target = target
    self.source = source
  }
}

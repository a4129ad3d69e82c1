// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything the coach can say and ask, resolved: names have become indices.
///
/// A scenario is built by a reader that has checked it (`ScenarioFormat`); the machine trusts
/// its indices, and traps where one is wrong.
public struct Scenario: Sendable {
  public var id: String
  public var version: String
  public var title: String
  /// The language of the texts, `en`.
  public var language: String

  public var slots: [Slot] = []
  public var flows: [Flow] = []
  /// All steps; those of a flow stand together, in order.
  public var steps: [Step] = []
  public var banks: [Bank] = []
  public var library: [LibraryEntry] = []
  public var commands: [Command] = []
  public var privateNotes: [PrivateNote] = []
  /// How roles have to be shared out, for proofs; the machine does nothing with them.
  public var roleRules: [RoleRule] = []
  /// What has to hold of every conversation, for whoever checks its transcript; the machine does
  /// nothing with it.
  public var checks: [ScenarioCheck] = []

  /// The flow that a pair begins with.
  public var start: FlowIndex
  /// What is said when the programme closes or pauses the pair, whatever the cause.
  public var ending: FlowIndex
  public var wording: Wording

  public init(
    id: String, version: String, title: String, language: String, start: FlowIndex,
    ending: FlowIndex, wording: Wording
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.language = language
    self.start = start
    self.ending = ending
    self.wording = wording
  }
}

public typealias SlotIndex = Int
public typealias FlowIndex = Int
public typealias StepIndex = Int
public typealias BankIndex = Int
public typealias FieldIndex = Int

/// A named run of steps.
public struct Flow: Sendable {
  public var id: String
  /// Where its steps stand in `Scenario.steps`; never empty.
  public var steps: Range<StepIndex>

  public init(id: String, steps: Range<StepIndex>) {
    self.id = id
    self.steps = steps
  }
}

/// Texts of which one is drawn at a time, none twice until all have been drawn.
public struct Bank: Sendable {
  public var id: String
  public var texts: [Text]

  public init(id: String, texts: [Text]) {
    self.id = id
    self.texts = texts
  }
}

/// Something to read, offered by a `browse` step.
public struct LibraryEntry: Sendable {
  public enum Audience: String, CaseIterable, Sendable { case mentor, mentee, both }
  public var id: String
  public var title: String
  public var audience: Audience
  public var text: Text

  public init(id: String, title: String, audience: Audience, text: Text) {
    self.id = id
    self.title = title
    self.audience = audience
    self.text = text
  }
}

/// A slash command that runs a flow, then comes back to the open question.
public struct Command: Sendable {
  /// What is typed after the slash.
  public var name: String
  public var flow: FlowIndex
  /// One line for `/help`.
  public var help: String
  /// Whether the flow, or one that it calls, asks something.
  public var asks: Bool

  public init(name: String, flow: FlowIndex, help: String, asks: Bool) {
    self.name = name
    self.flow = flow
    self.help = help
    self.asks = asks
  }
}

/// Questions that a person answers alone.
public struct PrivateNote: Sendable {
  /// A scale of the note that is compared over time, under a name that all notes share.
  public struct Rating: Hashable, Sendable {
    public var name: String
    public var step: StepIndex

    public init(name: String, step: StepIndex) {
      self.name = name
      self.step = step
    }
  }

  public var id: String
  public var title: String
  public var flow: FlowIndex
  /// The question that explains who will read the answers; only a yes to it lets others be asked.
  public var consent: StepIndex?
  /// Whether whoever answers it wants to leave the pair.
  public var isLeaving = false
  /// The question whether, and how, somebody shall get in touch.
  public var contact: StepIndex?
  /// The scales that are counted.
  public var ratings: [Rating] = []

  public init(id: String, title: String, flow: FlowIndex, consent: StepIndex? = nil) {
    self.id = id
    self.title = title
    self.flow = flow
    self.consent = consent
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What a person answered alone, as it stands inside a sealed file.
public struct Note: Equatable, Sendable {
  /// An answer, with the question as it was put.
  public struct Answer: Equatable, Sendable {
    /// The id of the step that asked.
    public var step: String
    public var question: String
    /// What was typed; nil for a pass.
    public var words: String?
    public var value: Value?

    public init(step: String, question: String, words: String?, value: Value?) {
      self.step = step
      self.question = question
      self.words = words
      self.value = value
    }
  }

  /// A scale that is compared over time.
  public struct Rating: Equatable, Sendable {
    /// What it is about, in one word of the scenario's: `heard`.
    public var name: String
    public var value: Int

    public init(name: String, value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// The account that somebody enrolled with.
  public struct Account: Equatable, Sendable {
    public var number: UInt32
    /// What the machine calls it.
    public var login: String

    public init(number: UInt32, login: String) {
      self.number = number
      self.login = login
    }
  }

  /// The most bytes of all answers together, counted as ``size(of:)`` does.
  public static let largestText = 12_000
  /// The bytes of the text that is sealed, whatever was answered.
  public static let bucket = 16_384

  /// Drawn by chance, 32 hexadecimal digits: tells notes apart.
  public var id: String
  /// The programme's id; nil at a table that belongs to none.
  public var programme: String?
  /// The pair's id.
  public var pair: String
  /// The person's id; at a table `first` or `second`, or `someone` where that is not known.
  public var person: String
  /// What the person is called.
  public var name: String
  /// The id of the scenario's private note.
  public var kind: String
  /// The number of the pair's meeting that came last; nil where it is not known.
  public var meeting: Int?
  public var written: Moment
  /// Whether the person wants to leave the pair.
  public var isLeaving: Bool
  /// Whether the person asks for somebody to get in touch.
  public var wantsContact: Bool
  public var ratings: [Rating]
  public var answers: [Answer]
  /// Of the receipt that an enrolment leaves, whose account it is; nil for what a person writes.
  public var account: Account?

  public init(
    id: String, programme: String?, pair: String, person: String, name: String, kind: String,
    meeting: Int?, written: Moment, isLeaving: Bool = false, wantsContact: Bool = false,
    ratings: [Rating] = [], answers: [Answer] = [], account: Account? = nil
  ) {
    self.id = id
    self.programme = programme
    self.pair = pair
    self.person = person
    self.name = name
    self.kind = kind
    self.meeting = meeting
    self.written = written
    self.isLeaving = isLeaving
    self.wantsContact = wantsContact
    self.ratings = ratings
    self.answers = answers
    self.account = account
  }
}

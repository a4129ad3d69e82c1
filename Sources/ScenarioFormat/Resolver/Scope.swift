// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What the words of an expression can mean where it stands.
struct Scope {
  enum Item {
    /// A record of this list, or of one with the same fields.
    case record(of: SlotIndex, [SlotType.Field])
    /// Nothing, or not always something; the text says why.
    case none(String)
    /// Records of different kinds; the text names their lists.
    case mixed(String)
  }

  /// Nil outside flows.
  var flow: FlowIndex?
  var step: StepIndex?
  var item: Item
  /// Why `me` is nobody here; nil where it is somebody.
  var noMe: String?
  /// The type of the step's answer, where there is one.
  var answer: SlotType?
  /// Whether there is an answer of a type that could not be made out, which has been reported.
  var isAnswerUnclear = false
  /// Whether a text has been drawn from a bank.
  var hasDrawn: Bool
  /// Whether it belongs to a private note.
  var isPrivate = false

  /// The scope of texts that stand outside flows.
  static let outside = Self(
    flow: nil, item: .none("'item' is only known in flows"),
    noMe: "'me' is only known in flows", answer: nil, hasDrawn: false)

  /// The scope of what is said to somebody who is asked here.
  var asked: Self {
    var scope = self
    scope.noMe = nil
    return scope
  }

  /// The scope of a condition on each record of a list.
  func each(of slot: SlotIndex, _ fields: [SlotType.Field]) -> Self {
    var scope = self
    scope.item = .record(of: slot, fields)
    return scope
  }

  /// The scope of what follows an answer; nil where its type could not be made out.
  func answered(_ type: SlotType?) -> Self {
    var scope = self
    scope.answer = type
    scope.isAnswerUnclear = type == nil
    return scope
  }
}

/// What is used where, for the rules about private notes and the ending, and to find what is not.
struct Uses {
  struct Use {
    var slot: SlotIndex
    var place: Place
    var flow: FlowIndex?
  }
  var reads: [Use] = []
  var writes: [Use] = []
  /// Fields that are read or written, of each list that has the same ones.
  var fieldReads: Set<FieldUse> = []
  var fieldWrites: Set<FieldUse> = []
  /// The steps that use what was drawn.
  var drawn: Set<StepIndex> = []
  var banks: Set<BankIndex> = []
  /// Whether anything asks who is mentor or mentee, or changes it.
  var roles = false

  struct FieldUse: Hashable {
    var fields: [SlotType.Field]
    var index: FieldIndex
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that decided how a conversation can be moved, or that a move does to it.
///
/// It names steps and slots, never what somebody said.
public struct MoveReason: Hashable, Sendable {
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // Nothing of the conversation's own.
    case onlyWords = "only-words"
    case elsewhere = "elsewhere"

    // Why it stays with the scenario that it has.
    case otherScenario = "other-scenario"
    case otherLanguage = "other-language"
    case answerOpen = "answer-open"
    case beginsElsewhere = "begins-elsewhere"
    case flowGone = "flow-gone"
    case stepGone = "step-gone"
    case stepElsewhere = "step-elsewhere"
    case leadsElsewhere = "leads-elsewhere"
    case otherPersons = "other-persons"
    case commandGone = "command-gone"
    case asksNothing = "asks-nothing"
    case endsNoMeeting = "ends-no-meeting"
    case recordsDiffer = "records-differ"
    case recordMissing = "record-missing"

    // What is new about a question that is open.
    case newWords = "new-words"
    case newType = "new-type"
    case newAddressee = "new-addressee"
    case newSlot = "new-slot"
    case newKind = "new-kind"
    case newConfirmation = "new-confirmation"

    // What becomes of answers.
    case slotGone = "slot-gone"
    case slotOwner = "slot-owner"
    case doesNotFit = "does-not-fit"
    case stillFits = "still-fits"
    case newLifetime = "new-lifetime"
    case begunAgain = "begun-again"
    case unconfirmed = "unconfirmed"
    case putAside = "put-aside"
    case drawnAnew = "drawn-anew"
    case drawnGone = "drawn-gone"
  }

  public var code: Code
  /// The reason in words, without a full stop.
  public var text: String

  init(_ code: Code, _ text: String) {
    self.code = code
    self.text = text
  }

  /// Whether something that was said no longer counts after the move.
  public var isLoss: Bool {
    switch code {
    case .slotGone, .slotOwner, .doesNotFit, .begunAgain, .unconfirmed, .putAside: true
    default: false
    }
  }
}

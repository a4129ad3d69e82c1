// SPDX-License-Identifier: GPL-3.0-or-later

/// How a conversation goes over from the scenario that it is in to another edition of it.
///
/// It is worked out from the two scenarios and the session alone. So whoever folds the
/// transcript later comes to the same session as whoever moved it.
public struct Move: Sendable {
  /// What a move comes to, for those in the middle of a conversation.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is in that edition already.
    case same = "same"
    /// Every answer leads where it led; only words are new.
    case wordingOnly = "wording-only"
    /// The open question stays as it is; other things are new.
    case stepUnchanged = "step-unchanged"
    /// The open question is new, and is put again.
    case stepChanged = "step-changed"
    /// The new edition has no such place: the conversation stays with the old one.
    case stepGone = "step-gone"
    /// An answer that `/back` has opened is to be given first: it stays until then.
    case answerOpen = "answer-open"
  }

  public let kind: Kind
  /// The id of the step at which the conversation stands.
  public let step: String
  public let reasons: [MoveReason]
  /// The session in the new edition; nil where it stays with the old one.
  public let session: Session?
  /// What the transcript keeps of the move: nothing where there is nothing to move.
  public let lines: [Line]

  /// Sorts a session.
  ///
  /// - Parameters:
  ///   - session: The session as it is.
  ///   - old: The edition that it is in.
  ///   - new: The edition that it might go on in.
  public init(of session: Session, from old: Edition, to new: Edition) {
    let scenario = old.machine.scenario
    let ending = scenario.steps[scenario.flows[scenario.ending].steps.lowerBound]
    let frame = session.state.isEnded ? nil : session.state.frames.last
    step = frame.map { scenario.steps[$0.step].id } ?? ending.id
    guard old.digest != new.digest else {
      (kind, reasons, self.session, lines) = (.same, [], session, [])
      return
    }
    let carrier: Carrier
    do throws(Carrier.Stays) {
      carrier = try Carrier(session.state, from: old.machine, to: new.machine)
    } catch {
      (kind, reasons, self.session, lines) = (.stepGone, [error.reason], nil, [])
      return
    }
    guard session.reopened?.answer == nil else {
      let reason = MoveReason(
        .answerOpen, "an answer was opened with /back, and has not been given anew")
      (kind, reasons, self.session, lines) = (.answerOpen, [reason], nil, [])
      return
    }
    let difference = Structure(scenario).difference(to: Structure(new.machine.scenario))
    var reasons = carrier.news + carrier.losses
    if let waiting = session.reopened?.later, !waiting.isEmpty {
      let ids = Set(waiting.map { scenario.steps[$0.key.step].id }).sorted()
      reasons.append(
        MoveReason(
          .putAside,
          "what /back has put aside no longer counts by itself: \(ids.joined(separator: ", "))"))
    }
    if let difference {
      kind = carrier.news.isEmpty ? .stepUnchanged : .stepChanged
      reasons.append(MoveReason(.elsewhere, difference))
    } else {
      kind = .wordingOnly
      reasons.append(MoveReason(.onlyWords, "every answer leads where it led"))
    }
    self.reasons = reasons
    let moved = Session(at: carrier.to)
    self.session = moved
    var lines = [Line(step: step, speaker: "programme", text: "", mark: .moved(new.digest))]
    if carrier.asksAgain, let question = new.machine.question(moved) {
      lines.append(Line(step: question.stepID, speaker: "coach", text: question.text))
    }
    self.lines = lines
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Private notes, each behind something that happened in the shared conversation.
extension Generator {
  /// Lets somebody write the note whose place was come to last, if that comes to something new.
  mutating func writeNote(_ talk: inout Talk) {
    let unplaced = scenario.privateNotes.indices.filter { note in
      !scenario.steps.contains { step in
        if case .confidential(note, _) = step.action { true } else { false }
      }
    }
    for note in unplaced + [talk.place].compactMap(\.self)
    where goals.isOpen(in: noteSteps[note]) {
      // Whoever wrote less of it; both can.
      for writer in talk.participant.roll(2) == 0 ? Person.allCases : Person.allCases.reversed() {
        for isRead in [true, false] {
          let (written, hits) = self.note(note, by: writer, isRead: isRead, &talk)
          guard !hits.isDisjoint(with: goals.open) else { continue }
          goals.take(hits)
          talk.write(written, coming: hits)
          return
        }
      }
    }
  }

  /// What is said alone, told apart from what is said to both.
  ///
  /// Not for words that the scenario compares, or that answer nothing: with more before them they
  /// would do neither.
  private func alone(_ kind: Event.Kind, to question: Question) -> Event.Kind {
    guard case .answered(let words, let read) = kind, case .text(words: nil) = question.type else {
      return kind
    }
    return .answered(MadeUpWords.of(machine.language).alone + words, read: read)
  }

  /// A note as somebody would write it now.
  private func note(
    _ note: Int, by writer: Person, isRead: Bool, _ talk: inout Talk
  ) -> (HeldConversation.Note, Set<Int>) {
    var moment = talk.moment
    var (session, effects) = machine.beginPrivateNote(
      note, by: writer, of: talk.session, readers: isRead ? Machine.anyReaders : nil, at: moment)
    var written = HeldConversation.Note(
      note: note, by: writer, start: moment, opening: effects.lines)
    written.isRead = isRead
    var hits = goals.hits(in: effects)
    var goals = goals
    goals.take(hits)
    var here: [StepIndex: Int] = [:]
    while written.turns.count < 60, let question = machine.question(session) {
      moment.seconds += 1
      here[question.step, default: 0] += 1
      var best: (kind: Event.Kind, session: Session, effects: [Effect], cost: Int)?
      let kinds =
        replies.kinds(question, &talk.participant, in: machine.language, on: moment.date)
        .map { alone($0, to: question) }
        + replies.more(question, &talk.participant, in: machine.language, on: moment.date)
      for kind in kinds {
        let (after, effects) = machine.step(session, Event(kind, at: moment))
        let news = goals.news(in: effects)
        guard news > 0 || effects.isCounted, !effects.isStuck else { continue }
        let next = machine.question(after).map { here[$0.step] ?? 0 } ?? 0
        let cost = talk.participant.roll(8) + 16 * next - 1_000 * news
        if best.map({ cost < $0.cost }) ?? true { best = (kind, after, effects, cost) }
      }
      guard let best else { break }
      session = best.session
      written.turns.append(HeldConversation.Turn(Event(best.kind, at: moment), best.effects))
      hits.formUnion(goals.hits(in: best.effects))
      goals.take(hits)
    }
    return (written, hits)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal
import Understanding

/// What is done where somebody writes clearly of harm, before a word of it is kept or shown.
///
/// The coach says where to turn and asks whether the words shall stay; it judges nothing, tells
/// nobody, and keeps nothing of having asked.
extension Sitting {
  /// The phrases that it is said in.
  private var safe: Wording { help.reliedOn() ?? wording }

  /// What becomes of what was typed.
  enum Weighed {
    case goesOn
    /// It is nowhere any more, and its question is open.
    case leftOut
    /// So is it; and the person has gone.
    case over(End)
  }

  /// Looks for clear words of harm; where there are some, offers help and asks what to do.
  ///
  /// - Parameters:
  ///   - text: What would be kept.
  ///   - lines: The lines of input that it came of.
  ///   - question: What it answers.
  /// - Returns: Whether it goes on as an answer.
  /// - Throws: What keeps the coach from speaking.
  mutating func weigh(
    _ text: String, from lines: [String], for question: Question
  ) throws -> Weighed {
    guard let found = concern(in: text), !settled.contains(found)
    else { return .goesOn }
    // First of all, whatever happens next: the arrow keys no longer bring it back.
    for line in lines { source.forget(line, of: history(of: question)) }
    try offerHelp(for: found)
    let choice = try choose(about: found, question)
    switch choice {
    case .goesOn:
      settled.insert(found)
      try screen.notice(safe(isAlone ? .concernKeptAlone : .concernKept))
    case .leftOut, .over: try screen.notice(safe(.concernLeftOut))
    }
    if case .over(.left) = choice { try screen.notice(farewell) }
    return choice
  }

  /// Offers help where such words stand behind a command: nothing of them would be kept, so there
  /// is nothing to decide.
  ///
  /// - Returns: Whether there were any; the question has then been put again.
  mutating func meets(_ line: String, _ question: Question) throws -> Bool {
    guard let found = concern(in: line) else { return false }
    source.forget(line, of: history(of: question))
    try sayContacts(for: found)
    try screen.coach(question.text)
    return true
  }

  private func offerHelp(for concern: Concern) throws {
    try sayContacts(for: concern)
    try askWhatToDo()
  }

  private func sayContacts(for concern: Concern) throws {
    try screen.notice(safe(.concernThanks))
    for paragraph in help.contacts(for: concern, wording) { try screen.notice(paragraph) }
  }

  private func askWhatToDo() throws {
    try screen.notice(safe(isAlone ? .concernChoiceAlone : .concernChoice))
  }

  /// Keep, or leave out: one of the two, from whatever comes.
  private mutating func choose(about concern: Concern, _ question: Question) throws -> Weighed {
    let keep = safe.option("keep", .concernKeep)
    let leaveOut = safe.option("leave-out", .concernLeaveOut)
    var offered: Set = [concern]
    while true {
      switch listen(
        prompt: screen.prompt(for: question, in: session, machine),
        completions: [keep.label, leaveOut.label, "/help-now", "/quit"], history: nil)
      {
      case .line(let line) where Typed.asksForHelpNow(line):
        try sayHelp()
        try askWhatToDo()
      case .line(let line):
        switch Typed(line, isPiped: isPiped) {
        case .command("quit", _): return .over(.left)
        case .answer(let words):
          // Only what is exactly one of the two: much else has "keep" in it.
          // The two may be named in another language than the conversation's.
          if Language.all.contains(where: { isSaid(words, as: keep, in: $0) }) { return .goesOn }
          if Language.all.contains(where: { isSaid(words, as: leaveOut, in: $0) }) {
            return .leftOut
          }
          if let other = Understanding.concern(in: words),
            offered.insert(other).inserted
          {
            try offerHelp(for: other)
          } else {
            try screen.notice(safe(.concernAgain))
          }
        case .command, .direction: try screen.notice(safe(.concernAgain))
        }
      case .refused(let refusal): try refuse(refusal)
      case .interrupted: try screen.notice(safe(.concernAgain))
      case .continued: try offerHelp(for: concern)
      // What ends here has not been kept.
      case .end: return .leftOut
      case .hangup(let signal): return .over(.hangup(signal: signal))
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What differences in what the coach says come to.
struct Judgement {
  struct Problem {
    var kind: TestRun.Class
    /// The item that it is shown at; the number of items for the end of the script.
    var item: Int
    var message: String
    var help: String?
    var difference: [DifferenceLine]
  }

  /// In the order of the script; none follows one that is more than other words.
  private(set) var problems: [Problem] = []

  private let pairs: [Alignment.Pair]
  private let came: [Came]
  private let range: Range<Int>
  private let talk: Talk
  private let script: TestScript
  private let guess: Guess

  init(
    _ pairs: [Alignment.Pair], _ came: [Came], _ range: Range<Int>, _ talk: Talk,
    _ script: TestScript, isTaking: Bool
  ) {
    self.pairs = pairs
    self.came = came
    self.range = range
    self.talk = talk
    self.script = script
    guess = Guess(talk.machine.scenario)
    judge(isTaking)
  }

  private mutating func judge(_ isTaking: Bool) {
    let differences = pairs.indices.filter { pairs[$0].isDifference }
    guard let first = differences.first else { return }
    if let problem = changedReading(at: first) {
      problems.append(problem)
      if !isTaking { return }
    }
    for place in differences {
      let problem = problem(at: place)
      problems.append(problem)
      // Where all is taken over, one thing must not hide that somebody sees another.
      if problem.kind != .wording, !isTaking { return }
    }
  }

  // MARK: - Accepted or refused

  /// The problem where an answer was refused that is expected to be accepted, or the reverse.
  private func changedReading(at place: Int) -> Problem? {
    guard let input = talk.input, input.isAnswer, let record = input.record else { return nil }
    let expected = pairs.lazy.compactMap(\.item)
      .first { script.items[$0].kind == .coach && !script.items[$0].flags.contains(.optional) }
    guard let index = expected, let words = plainWords(of: index) else { return nil }
    let step = stepID(of: index)
    let isReask = guess.isReask(words, at: record.step)
    let isSaid = !guess.steps(saying: words).isEmpty
    if input.isRefused {
      guard !isReask, (step.map { $0 != record.step } ?? false) || isSaid else { return nil }
      return Problem(
        kind: .validation, item: index,
        message: "the answer above is not understood now",
        help: record.mark == nil ? "the coach asks again" : nil, difference: rows(from: place))
    }
    let now = came.first { !$0.isNotice }?.line.step
    let stays =
      step == record.step && now != record.step
      && !guess.steps(saying: words).contains(record.step)
    guard isReask || stays else { return nil }
    let mark = record.mark.map { " as \($0.words)" } ?? ""
    return Problem(
      kind: .validation, item: index, message: "the answer above is accepted now\(mark)",
      help: "here it was asked again", difference: rows(from: place))
  }

  // MARK: - Other lines

  private func problem(at place: Int) -> Problem {
    switch pairs[place] {
    case .instead(let index, let line): instead(index, came[line].line, place)
    case .missing(let index): missing(index, place)
    case .further(let line): further(came[line].line, place)
    case .match(let index, _), .absent(let index):
      Problem(kind: .wording, item: index, message: "", difference: [])
    case .passed: Problem(kind: .wording, item: range.lowerBound, message: "", difference: [])
    }
  }

  private func instead(_ index: Int, _ line: Line, _ place: Int) -> Problem {
    if let problem = leak(line, index, place) { return problem }
    let words = plainWords(of: index)
    let guessed = stepID(of: index) == nil ? words.map(guess.steps(saying:)) ?? [] : []
    guard guessed.isEmpty || guessed.contains(line.step) else {
      if let problem = hidden(index, place) { return problem }
      return Problem(
        kind: .route, item: index,
        message: "the coach is at '\(line.step)' here, not at '\(guessed.sorted()[0])'",
        difference: rows(from: place))
    }
    return Problem(
      kind: .wording, item: index, message: "the coach says this in other words now",
      difference: rows(from: place, to: place))
  }

  private func missing(_ index: Int, _ place: Int) -> Problem {
    if let problem = hidden(index, place) { return problem }
    let next = pairs[place...].lazy.compactMap { line(of: $0) }.first
    let isPlace = script.items[index].kind == .place
    var message = isPlace ? "the place of the note does not come" : "this line does not come"
    if let next, let step = stepID(of: index), next.step != step {
      message = "the coach is at '\(next.step)' here, not at '\(step)'"
    } else if next == nil, talk.session.state.isBetweenMeetings, talk.writer == nil {
      message +=
        ": the meeting is over, and the next one opens with 'pair:' and, below it, "
        + "'    = opened \(talk.session.state.meeting + 1)'"
    } else if next == nil {
      message += ": the coach says nothing more here"
    }
    return Problem(kind: .route, item: index, message: message, difference: rows(from: place))
  }

  private func further(_ line: Line, _ place: Int) -> Problem {
    let index = pairs[place...].lazy.compactMap(\.item).first ?? range.upperBound
    if let problem = leak(line, index, place) { return problem }
    if case .missing(let index)? = pairs[(place + 1)...].first(where: \.isDifference) {
      return missing(index, place)
    }
    let what = line.speaker == "coach" ? "the coach says" : "there is"
    return Problem(
      kind: .route, item: index, message: "\(what) a line more here, at '\(line.step)'",
      difference: rows(from: place))
  }

  // MARK: - Who sees what

  /// The problem where both see words that the script has in a private note.
  private func leak(_ line: Line, _ index: Int, _ place: Int) -> Problem? {
    guard talk.writer == nil else { return nil }
    let isPrivate = script.items.contains { item in
      let bytes = script.sources[item.source].bytes
      // A pattern fits much that is nobody's secret.
      return item.block != 0 && item.kind == .coach && !item.flags.contains(.patterned)
        && item.fits(words: line.text, in: bytes)
    }
    guard isPrivate else { return nil }
    return Problem(
      kind: .audience, item: index,
      message: "both see words here that belong to a private note", difference: rows(from: place))
  }

  /// The problem where only who writes a note sees words that the script has for both.
  private func hidden(_ index: Int, _ place: Int) -> Problem? {
    guard talk.writer == nil, script.items[index].kind == .coach else { return nil }
    let steps =
      stepID(of: index).map { [$0] } ?? plainWords(of: index).map(guess.steps(saying:)) ?? []
    guard !steps.isEmpty, steps.allSatisfy(guess.isPrivate) else { return nil }
    return Problem(
      kind: .audience, item: index,
      message: "only who writes the private note sees this now", difference: rows(from: place))
  }

  // MARK: - What a script says

  private func line(of pair: Alignment.Pair) -> Line? {
    switch pair {
    case .match(_, let line), .instead(_, let line), .further(let line): came[line].line
    case .missing, .passed, .absent: nil
    }
  }

  private func stepID(of index: Int) -> String? {
    let item = script.items[index]
    return item.step.isEmpty ? nil : script.text(of: item.step, in: item)
  }

  /// The words of an item that is no pattern.
  private func plainWords(of index: Int) -> String? {
    let item = script.items[index]
    guard item.kind == .coach, !item.flags.contains(.patterned) else { return nil }
    return item.words(in: script.sources[item.source].bytes)
  }

  private func rows(from place: Int, to last: Int? = nil) -> [DifferenceLine] {
    DifferenceRows(script, came, talk).rows(pairs, from: place, to: last)
  }
}

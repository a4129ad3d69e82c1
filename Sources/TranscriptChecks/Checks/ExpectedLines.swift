// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What the file still has to have of the effects of the latest event, in order.
struct ExpectedLines {
  fileprivate enum Item {
    case line(Line)
    /// The coach says something there, but what cannot be known any more.
    case words(step: String)
  }

  private var items: [Item] = []
  private var next = 0
  /// What comes before the items: as the machine gave it, for most of it is taken one after the
  /// other.
  private var effects: [Effect] = []
  private var nextEffect = 0

  /// Forgets what has not come, and expects this instead.
  mutating func expect(_ lines: some Sequence<Line>) {
    forget()
    for line in lines { items.append(.line(line)) }
  }

  /// Forgets what has not come, and expects what an event led to.
  ///
  /// - Parameters:
  ///   - effects: What the machine gave.
  ///   - count: How many of them, from the first, have come already.
  mutating func expect(_ effects: [Effect], after count: Int) {
    forget()
    self.effects = effects
    nextEffect = count
  }

  /// Takes what is expected next, if it is the same; false where it is not, or nothing is.
  mutating func takeNext(where isSame: (Line) -> Bool) -> Bool {
    while nextEffect < effects.count {
      if case .record(let line) = effects[nextEffect] {
        guard isSame(line) else { return false }
        nextEffect += 1
        return true
      }
      nextEffect += 1
    }
    guard next < items.count, case .line(let line) = items[next], isSame(line) else { return false }
    next += 1
    return true
  }

  private mutating func forget() {
    items.removeAll(keepingCapacity: true)
    next = 0
    effects = []
    nextEffect = 0
  }

  /// Puts what is left of the effects among the items, where any of it can be looked for.
  private mutating func unfold() {
    guard nextEffect < effects.count else { return }
    for effect in effects[nextEffect...] {
      if case .record(let line) = effect { items.append(.line(line)) }
    }
    effects = []
    nextEffect = 0
  }

  /// Forgets what has not come, and expects some words of the coach.
  mutating func expectWords(at step: String) {
    forget()
    items.append(.words(step: step))
  }

  /// How a line compares with what was expected.
  enum Match {
    case same
    /// Lines before it are missing; it has other words where `now` is not nil.
    case found(missing: ArraySlice<Line>, now: Line?)
    /// What was next is said, but at another step.
    case elsewhere(Line)
    case unexpected
  }

  /// Takes a line that nobody's event is told by.
  mutating func take(_ line: Line) -> Match {
    unfold()
    guard next < items.count else { return .unexpected }
    switch items[next] {
    case .line(let expected) where expected == line:
      next += 1
      return .same
    case .words(line.step) where line.mark == nil:
      next += 1
      return .same
    default: break
    }
    // The same words further on are surer than other words here.
    if let index = items[next...].firstIndex(where: { $0.line == line }) {
      return skip(to: index, now: nil)
    }
    if let expected = items[next].line, expected.text == line.text, expected.mark == line.mark,
      expected.speaker == line.speaker
    {
      next += 1
      return .elsewhere(expected)
    }
    if let index = items[next...].firstIndex(where: { isOther(words: line, than: $0) }) {
      return skip(to: index, now: items[index].line)
    }
    return .unexpected
  }

  /// What has not come, now that something else has; nothing is expected any more.
  mutating func drop() -> ArraySlice<Line> {
    unfold()
    defer { next = items.count }
    return items[next...].compactMap(\.shown)[...]
  }

  private mutating func skip(to index: Int, now: Line?) -> Match {
    let missing = items[next..<index].compactMap(\.shown)
    next = index + 1
    return .found(missing: missing[...], now: now)
  }

  private func isOther(words line: Line, than item: Item) -> Bool {
    switch item {
    case .line(let expected):
      expected.step == line.step && expected.speaker == line.speaker && expected.mark == line.mark
        && line.mark == nil
    case .words(let step): step == line.step && line.mark == nil
    }
  }
}

extension ExpectedLines.Item {
  fileprivate var line: Line? {
    if case .line(let line) = self { line } else { nil }
  }

  /// What a message can say of it.
  fileprivate var shown: Line? {
    switch self {
    case .line(let line): line
    case .words(let step): Line(step: step, speaker: "coach", text: "…")
    }
  }
}

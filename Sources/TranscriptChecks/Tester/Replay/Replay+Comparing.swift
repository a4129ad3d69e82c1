// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What the coach says.
extension Replay {
  /// Compares what came with what a run of items expects.
  ///
  /// - Parameters:
  ///   - range: The items up to the next input; others than those of the block are left alone.
  ///   - block: The block of the private note, 0 for what both share.
  /// - Returns: The item at which it is another conversation; nil where it is not.
  mutating func compare(_ range: Range<Int>, block: Int) -> Int? {
    if isAsExpected(range, block), !(isTaking && script.isMachineWritten) { return nil }
    let items = range.compactMap { index -> (index: Int, item: TestItem)? in
      let item = script.items[index]
      return item.block == block && item.isExpected ? (index, item) : nil
    }
    let came = talk.came
    let sources = script.sources
    let alignment = Alignment(items, came) { sources[$0.source].bytes }
    if isTaking {
      taken.take(
        alignment.pairs, came, in: range, after: talk.input?.item, writer: talk.writer)
    }
    guard alignment.pairs.contains(where: \.isDifference) else { return nil }
    let judged = Judgement(alignment.pairs, came, range, talk, script, isTaking: isTaking)
    for problem in judged.problems {
      fail(
        problem.kind, problem.item, problem.message, help: problem.help,
        difference: problem.difference)
    }
    let last = judged.problems.last
    return isTaking || last?.kind == .wording ? nil : last.map { max($0.item, range.lowerBound) }
  }

  /// Whether all that came is expected, and the reverse, with nothing left open.
  private func isAsExpected(_ range: Range<Int>, _ block: Int) -> Bool {
    var next = talk.first
    let effects = talk.effects
    for index in range {
      let kind = script.items[index].kind
      guard kind == .coach || kind == .elision || kind == .place,
        script.items[index].block == block
      else { continue }
      guard kind != .elision, !script.items[index].flags.contains(.optional) else { return false }
      let source = script.items[index].source
      scan: while true {
        guard next < effects.count else { return false }
        defer { next += 1 }
        switch effects[next] {
        case .record(let line):
          guard script.items[index].fits(line, in: script.sources[source].bytes) else {
            return false
          }
          break scan
        case .notice(let text):
          if script.items[index].fits(notice: text, in: script.sources[source].bytes) {
            break scan
          }
        case .certificate, .meetingOver, .ended, .stuck, .visited: break
        }
      }
    }
    return effects[next...].allSatisfy { if case .record = $0 { false } else { true } }
  }
}

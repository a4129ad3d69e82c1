// SPDX-License-Identifier: GPL-3.0-or-later

/// Readers of streams that are wrong, each in one way: they show that the invariants can fail.
enum PlantedFault: CaseIterable {
  /// Findings of carriage returns are kept back.
  case carriageReturns
  /// The last record of a transcript is lost.
  case lastRecord
  /// What is read depends on the pieces.
  case pieces
  /// A line is counted too much in a second transcript.
  case lines
  /// White space at the ends of what was said is lost.
  case words
  /// Transcripts have no end.
  case ends

  func read(_ bytes: [UInt8], piece: Int) -> StreamOutcomes {
    var outcomes = StreamOutcomes(reading: bytes, piece: piece)
    for index in outcomes.transcripts.indices {
      spoil(&outcomes.transcripts[index], isFirst: index == 0, piece)
    }
    if self == .ends, !outcomes.transcripts.isEmpty { outcomes.disorder = "no end" }
    return outcomes
  }

  private func spoil(_ outcome: inout StreamOutcome, isFirst: Bool, _ piece: Int) {
    switch self {
    case .carriageReturns: outcome.findings.removeAll { $0.code == .carriageReturn }
    case .lastRecord: _ = outcome.records.popLast()
    case .pieces: if piece == 7 { _ = outcome.records.popLast() }
    case .lines: if !isFirst { outcome.line += 1 }
    case .words:
      for index in outcome.records.indices where outcome.records[index].line.text.last == " " {
        outcome.records[index].line.text.removeLast()
      }
    case .ends: break
    }
  }
}

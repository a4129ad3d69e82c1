// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat

/// What a stream must be read as, found in another way: cut in transcripts first, each of which
/// `TranscriptFile(parsing:)` reads by itself.
extension StreamOutcomes {
  private static let name = Array("comentor-transcript ".utf8)
  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]
  private static let lf = UInt8(ascii: "\n")

  init(expecting bytes: [UInt8]) {
    var line = 1
    let cuts = Self.cuts(bytes)
    for (index, start) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1] : bytes.count
      if start > 0, bytes[start - 1] != Self.lf {
        let front = bytes[..<start]
        let lineStart = front.lastIndex(of: Self.lf).map { $0 + 1 } ?? 0
        seams.append("\(line):\(Self.columns(front[lineStart...]))")
      }
      let part = Array(bytes[start..<end])
      transcripts.append(Self.outcome(part, line: line))
      line += part.count { $0 == Self.lf }
    }
  }

  private static func columns(_ front: ArraySlice<UInt8>) -> Int {
    String(decoding: front, as: UTF8.self).count + 1
  }

  /// Where transcripts begin.
  private static func cuts(_ bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    var cuts = [0]
    for place in 1..<bytes.count where bytes[place] == name[0] || bytes[place] == mark[0] {
      let rest = bytes[place...].prefix(100)
      if bytes[place - 1] == lf {
        let isBegun =
          rest.count < name.count && name.starts(with: rest)
          && isBelowHeader(bytes[(cuts.last ?? 0)..<place])
        if rest.starts(with: name) || rest.starts(with: mark + name) || isBegun {
          cuts.append(place)
        }
      } else if bytes[place] == name[0], rest.starts(with: name) {
        let isMarkedLine =
          place >= 3 && bytes[place - 3..<place].elementsEqual(mark)
          && (place == 3 || bytes[place - 4] == lf)
        let line = rest.prefix { $0 != lf }
        let isVersion =
          line.count <= name.count + 32
          && line.dropFirst(name.count).allSatisfy { 0x21...0x7e ~= $0 }
        if !isMarkedLine, isVersion, rest.dropFirst(line.count).starts(with: "\nscenario: ".utf8),
          !isSaid(bytes, from: cuts.last ?? 0, at: place, to: place + line.count)
        {
          cuts.append(place)
        }
      }
    }
    return cuts
  }

  /// Whether the line that ends here is the last one of a record, and what its check says.
  ///
  /// Then that record is no longer right with another byte in it.
  private static func isSaid(_ bytes: [UInt8], from start: Int, at place: Int, to end: Int) -> Bool
  {
    var front = Array(bytes[start...end])
    let count = TranscriptFile(parsing: front).records.count
    front[place - start] ^= 1
    return TranscriptFile(parsing: front).records.count < count
  }

  /// Whether the header that these bytes begin with does not go on behind them.
  private static func isBelowHeader(_ front: ArraySlice<UInt8>) -> Bool {
    TranscriptFile(parsing: Array(front)).findings.first?.code != .unfinishedHeader
  }

  private static func outcome(_ part: [UInt8], line: Int) -> StreamOutcome {
    var file = TranscriptFile(parsing: part)
    var whole = part
    if let header = file.header {
      let end = header.bytes.count
      while whole.count > end, whole.last == lf, whole[whole.count - 2] == lf { whole.removeLast() }
      if whole != part { file = TranscriptFile(parsing: whole) }
    }
    func lines(before place: Int) -> Int { line + whole[..<place].count { $0 == lf } }
    var outcome = StreamOutcome(header: file.header, line: line, records: file.records)
    outcome.findings = file.findings.map { finding in
      var finding = finding
      finding.line += line - 1
      return finding
    }
    outcome.tornLine = file.torn.map { lines(before: $0.lowerBound) }
    outcome.tornBytes = file.torn?.count
    if file.header == nil {
      while whole.count > 1, whole.last == lf, whole[whole.count - 2] == lf { whole.removeLast() }
    }
    let last = lines(before: whole.count)
    outcome.lines = line..<(whole.last == lf ? last : last + 1)
    return outcome
  }
}

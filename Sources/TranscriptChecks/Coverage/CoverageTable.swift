// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What a coverage came to, a line for each kind, and what was not reached.
public struct CoverageTable: Sendable {
  let count: CoverageCount
  let gaps: [CoverageGap]
  /// How many gaps are listed; nil for all of them.
  let most: Int?

  /// - Parameters:
  ///   - count: What was reached.
  ///   - lines: Where that stands in the scenario's files.
  ///   - most: How many steps and commands with something missing are listed in the text; nil
  ///     for all of them.
  public init(_ count: CoverageCount, _ lines: CoverageLines, most: Int? = 20) {
    self.count = count
    self.most = most
    gaps = count.gaps(lines)
  }

  /// Plain lines, for a person.
  public var text: String {
    var lines = ["coverage: \(count.total.words)"]
    for kind in CoverageKind.allCases {
      guard let share = count.shares[kind] else { continue }
      lines.append("\(kind.rawValue): \(share.total == 0 ? "none" : share.words)")
    }
    lines.append("languages: \(count.languageShare.words)")
    lines += count.languages.map { "  in \($0.code): \($0.share.words)" }
    if count.excluded > 0 {
      lines.append(
        count.excluded == 1
          ? "1 place cannot be reached and does not count"
          : "\(count.excluded) places cannot be reached and do not count")
    }
    guard !gaps.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    lines += ["", "not reached, in \(gaps.count) \(gaps.count == 1 ? "place" : "places"):"]
    let shown = gaps.prefix(most ?? gaps.count)
    for gap in shown {
      lines.append([gap.place, gap.id].compactMap(\.self).joined(separator: " "))
      lines += gap.what.map { "  \($0)" }
    }
    if shown.count < gaps.count { lines.append("and \(gaps.count - shown.count) more") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All of it as one JSON object; the gaps are never cut short.
  public var json: JSON {
    .object([
      ("scenario", .string(count.scenario.id)), ("version", .string(count.scenario.version)),
      ("reached", .number(count.total.reached)), ("total", .number(count.total.total)),
      ("percent", .number(count.percent)), ("complete", .bool(count.isComplete)),
      ("unreachable", .number(count.excluded)),
      (
        "kinds",
        .object(
          CoverageKind.allCases.compactMap { kind in
            count.shares[kind].map { (kind.key, $0.json) }
          })
      ),
      ("languages", .object(count.languages.map { ($0.code, $0.share.json) })),
      ("missing", .array(gaps.map(\.json))),
    ])
  }
}

extension CoverageShare {
  /// `12 of 16, 75 percent`.
  public var words: String { "\(reached) of \(total), \(percent) percent" }

  fileprivate var json: JSON {
    .object([
      ("reached", .number(reached)), ("total", .number(total)), ("percent", .number(percent)),
    ])
  }
}

extension CoverageKind {
  /// Its name as a key.
  fileprivate var key: String { rawValue.replacing(" ", with: "-") }
}

extension CoverageGap {
  /// `book-club.yaml:41`; nil where it has no line.
  var place: String? {
    guard let file, let line else { return nil }
    return "\(file):\(line)"
  }

  fileprivate var json: JSON {
    .object([
      ("file", .optional(file)), ("line", line.map { .number($0) } ?? .null),
      ("id", .string(id)), ("what", .array(what.map { .string($0) })),
    ])
  }
}

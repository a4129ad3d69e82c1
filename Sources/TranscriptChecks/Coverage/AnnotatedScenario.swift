// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// A scenario's files, each line with its number and how often conversations came to it.
///
/// Before a line stands how often what is written there was reached; `-` where none of it was;
/// `!` where some of it was not, with what is missing below; `x` where no conversation can come;
/// and nothing where nothing is counted.
public struct AnnotatedScenario: Sendable {
  private let count: CoverageCount
  private let sources: [SourceText]
  /// What stands on a line.
  private let places: [CoverageLines.Line: [Visit.Place]]
  private let missing: [CoverageLines.Line: [Visit]]

  /// - Parameters:
  ///   - count: What was reached.
  ///   - lines: Where that stands.
  ///   - sources: The files, in the order in which they are to be shown.
  public init(_ count: CoverageCount, _ lines: CoverageLines, sources: [SourceText]) {
    self.count = count
    self.sources = sources
    var places: [CoverageLines.Line: [Visit.Place]] = [:]
    for place in count.scenario.places {
      if let line = lines[place] { places[line, default: []].append(place) }
    }
    var missing: [CoverageLines.Line: [Visit]] = [:]
    for visit in count.missing {
      if let line = lines[visit.place] { missing[line, default: []].append(visit) }
    }
    self.places = places
    self.missing = missing
  }

  /// All files, one after the other, each under its name.
  public var text: String {
    sources.map { "\($0.name):\n\(text(of: $0))" }.joined(separator: "\n")
  }

  /// One file.
  private func text(of source: SourceText) -> String {
    var result = ""
    let digits = max("\(source.lineCount)".count, 4)
    for line in 1...source.lineCount {
      let range = source.lineRange(line)
      // What follows the last LF is no line.
      if range.isEmpty, line == source.lineCount { continue }
      let words = String(decoding: source.bytes[range], as: UTF8.self)
      let at = CoverageLines.Line(file: source.name, line: line)
      let mark = mark(of: at)
      result += "\(padded("\(line)", digits)) \(padded(mark, 6)) \(words)".withoutSpacesAtEnd + "\n"
      guard mark == "!" else { continue }
      for visit in missing[at] ?? [] {
        result += "\(padded("", digits)) \(padded("!", 6))   \(note(on: visit, at: at))\n"
      }
    }
    return result
  }

  private func mark(of line: CoverageLines.Line) -> String {
    guard let here = places[line] else { return "" }
    let times = here.map { count.coverage.count(of: $0) }
    let missing = missing[line] ?? []
    if times.allSatisfy({ $0 == 0 }) { return missing.isEmpty ? "x" : "-" }
    if !missing.isEmpty { return "!" }
    // A step's line tells how often the step was done; a way on, how often it was taken.
    for (place, times) in zip(here, times) {
      if case .step = place { return "\(times)" }
    }
    return "\(times.reduce(0, +))"
  }

  /// What is missing; with its step where a line holds more than one.
  private func note(on visit: Visit, at line: CoverageLines.Line) -> String {
    let words = count.scenario.words(forMissing: visit)
    let ids = Set((places[line] ?? []).map { count.scenario.id(of: $0) })
    return ids.count > 1 ? "\(count.scenario.id(of: visit.place)): \(words)" : words
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A place in one of the files that are read together.
package struct Place: Hashable {
  /// Which file: index into `Findings.sources`.
  package var file: Int
  package var range: Range<Int>

  package init(file: Int, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}

/// What has been found so far: reading goes on after a mistake.
package final class Findings {
  /// How many findings are kept; a file with more mistakes than that needs no longer list.
  static let limit = 200

  private(set) var sources: [SourceText]
  private(set) var all: [Diagnostic] = []
  private(set) var errorCount = 0
  /// Whether to look for what may be used as it is, but is probably not meant.
  let isLinting: Bool

  /// Those of the scalar that was last asked for; a text often has several places.
  private var lastOffsets: (place: Place, offsets: ScalarOffsets)?

  package init(_ sources: [SourceText], isLinting: Bool = false) {
    self.sources = sources
    self.isLinting = isLinting
  }

  /// Takes one more file, and gives its index.
  func add(_ source: SourceText) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  package var hasErrors: Bool { errorCount > 0 }

  /// Whether more findings would be left out.
  package var isFull: Bool { all.count > Self.limit }

  /// Where the bytes of a scalar's text come from.
  func offsets(of node: Node, _ text: String, _ style: ScalarStyle) -> ScalarOffsets {
    if let last = lastOffsets, last.place == node.place { return last.offsets }
    let offsets = ScalarOffsets(
      text: text, style: style, range: node.place.range, bytes: sources[node.place.file].bytes)
    lastOffsets = (node.place, offsets)
    return offsets
  }

  package func error(
    _ code: Diagnostic.Code, at place: Place, _ message: String, help: String? = nil
  ) {
    errorCount += 1
    add(.error, code, place, message, help)
  }

  package func warning(
    _ code: Diagnostic.Code, at place: Place, _ message: String, help: String? = nil
  ) {
    add(.warning, code, place, message, help)
  }

  /// Takes what was found elsewhere in the same files.
  func add(_ finding: Diagnostic) {
    if finding.isError { errorCount += 1 }
    if all.count <= Self.limit { all.append(finding) }
  }

  /// Says that `name` is no `kind`, with the nearest of those that there are.
  func unknown(
    _ code: Diagnostic.Code, _ kind: String, _ name: String, at place: Place,
    among known: [String], otherwise: String? = nil,
    definedAt: (String) -> Place? = { _ in nil }
  ) {
    guard !isFull else { return }
    var help = otherwise
    // In a file with more names than that somebody is playing.
    if let near = nearest(name, among: Array(known.prefix(2_000))) {
      help = "did you mean '\(near)'?"
      if let definition = definedAt(near) { help? += " It is defined at \(line(of: definition))." }
    }
    error(code, at: place, "no \(kind) named '\(name)'", help: help)
  }

  /// `line 58`, with the file where there are several.
  package func line(of place: Place) -> String {
    let source = sources[place.file]
    let line = source.line(at: place.range.lowerBound)
    return place.file == 0 ? "line \(line)" : "\(source.name):\(line)"
  }

  private func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ place: Place, _ message: String,
    _ help: String?
  ) {
    guard all.count <= Self.limit else { return }
    let source = sources[place.file]
    if all.count == Self.limit {
      all.append(
        Diagnostic(
          .error, .tooManyFindings, in: source, at: place.range,
          "more than \(Self.limit) findings; the rest is left out"))
    } else {
      all.append(Diagnostic(severity, code, in: source, at: place.range, message, help: help))
    }
  }

  /// The findings by file and place; those of one place in the order in which they came.
  package func sorted() -> [Diagnostic] {
    // What `item` is hangs on which flows call which: with one of these there is no telling.
    let roots: Set<Diagnostic.Code> = [
      .unknownFlow, .unknownStep, .noAction, .severalActions, .wrongShape, .missingKey,
    ]
    let isUncertain = all.contains { roots.contains($0.code) }
    let all = self.all.filter { !isUncertain || ![.unboundItem, .mixedItem].contains($0.code) }
    let order = Dictionary(sources.enumerated().map { ($1.name, $0) }) { first, _ in first }
    return all.enumerated().sorted { left, right in
      let files = (order[left.element.sourceName] ?? 0, order[right.element.sourceName] ?? 0)
      let starts = (left.element.span.range.lowerBound, right.element.span.range.lowerBound)
      return (files.0, starts.0, left.offset) < (files.1, starts.1, right.offset)
    }.map(\.element)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads scenario files, and says all that is wrong with them.
public enum ScenarioReader {
  /// The file with the base of the coach's phrases.
  public static let wordingFile = "wording.yaml"

  /// The scenario of some files.
  ///
  /// - Parameters:
  ///   - files: The main file, those that it includes, and `wording.yaml`, in any order; others
  ///     are left alone.
  ///   - main: The name of the main file.
  ///   - newer: Where phrases are taken from that `wording.yaml` lacks; a scenario that was kept
  ///     by an earlier release knows nothing of those that came later.
  /// - Returns: The scenario, nil where there is an error; and what was found, by file and line.
  public static func read(
    _ files: [SourceText], main: String, newer: SourceText? = nil
  ) -> (scenario: Scenario?, findings: [Diagnostic]) {
    let reading = reading(files, main: main, newer: newer)
    return (reading.scenario, reading.findings)
  }

  /// What comes of reading some files, with the places of everything in them.
  ///
  /// - Parameters:
  ///   - files: The main file, those that it includes, and `wording.yaml`, in any order; others
  ///     are left alone.
  ///   - main: The name of the main file.
  ///   - newer: Where phrases are taken from that `wording.yaml` lacks.
  ///   - linting: Whether to look for what may be used as it is, but is probably not meant.
  ///   - whole: Of a main file that is only a part, the file that includes it, where that is known.
  /// - Returns: The scenario, where there is no error, and what was found.
  public static func reading(
    _ files: [SourceText], main: String, newer: SourceText? = nil, linting: Bool = false,
    whole: String? = nil
  ) -> ScenarioReading {
    guard let first = files.first(where: { $0.name == main }) else {
      let findings = Findings([SourceText(name: main, bytes: [])])
      missing(main, findings, at: Place(file: 0, range: 0..<0))
      return nothing(findings)
    }
    let findings = Findings([first], isLinting: linting)
    guard let main = NodeBuilder.tree(file: 0, findings: findings),
      findings.mapping(main, "a scenario") != nil
    else { return nothing(findings) }
    if isPart(main) {
      findings.error(
        .partOfScenario, at: Place(file: 0, range: 0..<0),
        "this is a part of a scenario, not a whole one",
        help: whole.map { "name the main file, which includes it: \($0)" }
          ?? "name the main file, the one that has 'scenario:', 'start:' and this under 'include:'")
      return nothing(findings)
    }
    let start = Place(file: 0, range: 0..<0)
    let names =
      Includes.names(in: main, findings: findings) + [(name: wordingFile, place: start)]
    var trees: [Node] = []
    for (name, place) in names {
      guard let file = files.first(where: { $0.name == name }) else {
        missing(name, findings, at: place)
        continue
      }
      if let tree = NodeBuilder.tree(file: findings.add(file), findings: findings) {
        trees.append(tree)
      }
    }
    // Without one of the files, every name in it would be reported as unknown.
    guard trees.count == names.count, let wording = trees.popLast() else {
      return nothing(findings)
    }
    var outline = OutlineReader.outline(
      main: main, included: trees, wording: wording, findings: findings)
    if let newer, let tree = NodeBuilder.tree(file: findings.add(newer), findings: findings) {
      let known = Set(outline.baseWording.map(\.key))
      outline.baseWording += OutlineReader.phrases(of: tree, findings: findings)
        .filter { !known.contains($0.key) }
      // Nor is one that an earlier version had, and this one does not say, a mistake.
      outline.baseWording.removeAll { Phrase(rawValue: $0.key) == nil }
    }
    let resolver = ScenarioResolver(outline, findings: findings)
    let scenario = resolver.scenario()
    return ScenarioReading(
      scenario: findings.hasErrors ? nil : scenario, findings: findings.sorted(),
      accepted: resolver.accepted, places: ScenarioPlaces(outline, findings.sources))
  }

  /// The reading of files that make no scenario.
  private static func nothing(_ findings: Findings) -> ScenarioReading {
    ScenarioReading(
      scenario: nil, findings: findings.sorted(), accepted: [],
      places: ScenarioPlaces(findings.sources))
  }

  /// The names of the files that a main file includes, so that they can be loaded.
  ///
  /// Names that are no plain file name of the same folder are left out; ``read(_:main:)`` reports
  /// them.
  public static func includes(of source: SourceText) -> [String] {
    let findings = Findings([source])
    return NodeBuilder.tree(file: 0, findings: findings)
      .map { Includes.names(in: $0, findings: findings).map(\.name) } ?? []
  }

  /// Whether a file is one that others include: it has flows or the like, but none of the keys
  /// that a main file begins with.
  public static func isPart(_ source: SourceText) -> Bool {
    let findings = Findings([source])
    return NodeBuilder.tree(file: 0, findings: findings).map(isPart) ?? false
  }

  private static func isPart(_ tree: Node) -> Bool {
    guard case .mapping(let entries) = tree.content else { return false }
    return !entries.contains { Keys.head.map(\.name).contains($0.key) }
      && entries.contains { Keys.part.names.contains($0.key) }
  }

  private static func missing(_ name: String, _ findings: Findings, at place: Place) {
    findings.error(
      .missingFile, at: place, "the file '\(name)' is not here",
      help: "it belongs in the folder of the main file")
  }
}

/// The list of other files.
enum Includes {
  /// The names that can be used; others are reported.
  static func names(in tree: Node, findings: Findings) -> [(name: String, place: Place)] {
    guard case .mapping(let entries) = tree.content, let node = entries["include"],
      let nodes = findings.sequence(node, "'include'")
    else { return [] }
    var names: [(name: String, place: Place)] = []
    for node in nodes {
      guard let name = findings.scalar(node, "a file name") else { continue }
      let main = findings.sources[0].name
      if name == ScenarioReader.wordingFile {
        findings.error(
          .badInclude, at: node.place, "the name '\(name)' belongs to comentor's own phrases",
          help: "put yours under 'wording:' in this file, or include yours under another name")
      } else if let reason = refusal(of: name) {
        findings.error(.badInclude, at: node.place, reason)
      } else if names.contains(where: { $0.name == name }) || name == main {
        findings.error(.badInclude, at: node.place, "'\(name)' is there already")
      } else {
        names.append((name, node.place))
      }
    }
    return names
  }

  private static func refusal(of name: String) -> String? {
    if name.contains("/") || name.contains("\\") || name.hasPrefix(".") {
      return "only files of the same folder can be included"
    }
    if !name.hasSuffix(".yaml"), !name.hasSuffix(".yml") {
      return "the name of an included file ends in .yaml"
    }
    return nil
  }
}

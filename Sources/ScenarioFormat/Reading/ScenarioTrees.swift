// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The files of a scenario as trees, nothing in them looked up yet.
struct ScenarioTrees {
  /// A mapping.
  var main: Node
  var included: [Node]
  /// The coach's own phrases.
  var wording: Node

  /// The main file and those that it includes.
  var all: [Node] { [main] + included }

  /// The trees of some files; nil where one is missing or unreadable, which has been reported.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - name: That of the main file.
  ///   - whole: Of a main file that is only a part, the file that names it, where that is known.
  ///   - findings: Empty so far; takes the files that are read, and what is wrong with them.
  init?(
    _ files: [SourceText], main name: String, whole: String? = nil, findings: Findings
  ) {
    let start = Place(file: 0, range: 0..<0)
    guard let first = files.first(where: { $0.name == name }) else {
      _ = findings.add(SourceText(name: name, bytes: []))
      findings.missing(file: name, at: start)
      return nil
    }
    guard let main = NodeBuilder.tree(file: findings.add(first), findings: findings),
      findings.mapping(main, "a scenario") != nil
    else { return nil }
    if main.isPart {
      findings.error(
        .partOfScenario, at: start,
        main.isTable
          ? "this is a table of translations, not a scenario"
          : "this is a part of a scenario, not a whole one",
        help: whole.map {
          "name the main file, which \(main.isTable ? "names" : "includes") it: \($0)"
        }
          ?? "name the main file, the one that has 'scenario:', 'start:' and this under "
          + (main.isTable ? "'languages:'" : "'include:'"))
      return nil
    }
    let names =
      Includes.names(in: main, findings: findings)
      + [(name: ScenarioReader.wordingFile, place: start)]
    var trees: [Node] = []
    for (name, place) in names {
      guard let file = files.first(where: { $0.name == name }) else {
        findings.missing(file: name, at: place)
        continue
      }
      if let tree = NodeBuilder.tree(file: findings.add(file), findings: findings) {
        trees.append(tree)
      }
    }
    // Without one of the files, every name in it would be reported as unknown.
    guard trees.count == names.count, let wording = trees.popLast() else { return nil }
    self.main = main
    included = trees
    self.wording = wording
  }
}

extension Node {
  /// Whether it is a table of translations.
  var isTable: Bool { entries["translation"] != nil && entries["scenario"] == nil }

  /// Whether it is a file that a main file names, and no main file.
  var isPart: Bool {
    let names = entries.map(\.key)
    return isTable
      || !names.contains { Keys.head.map(\.name).contains($0) }
        && names.contains { Keys.part.names.contains($0) }
  }
}

extension Findings {
  func missing(file name: String, at place: Place) {
    error(
      .missingFile, at: place, "the file '\(name)' is not here",
      help: "it belongs in the folder of the main file")
  }
}

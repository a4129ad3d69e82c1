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
  ///   - findings: Empty so far; takes the files that are read, and what is wrong with them.
  init?(_ files: [SourceText], main name: String, findings: Findings) {
    let start = Place(file: 0, range: 0..<0)
    guard let first = files.first(where: { $0.name == name }) else {
      _ = findings.add(SourceText(name: name, bytes: []))
      findings.missing(file: name, at: start)
      return nil
    }
    guard let main = NodeBuilder.tree(file: findings.add(first), findings: findings),
      findings.mapping(main, "a scenario") != nil
    else { return nil }
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

extension Findings {
  func missing(file name: String, at place: Place) {
    error(
      .missingFile, at: place, "the file '\(name)' is not here",
      help: "it belongs in the folder of the main file")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

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
      if accepts(name, at: node.place, besides: names.map(\.name), findings: findings) {
        names.append((name, node.place))
      }
    }
    return names
  }

  /// Whether a file of this name can be one of the scenario's; why not has been reported.
  static func accepts(
    _ name: String, at place: Place, besides others: [String], findings: Findings
  ) -> Bool {
    if name == ScenarioReader.wordingFile {
      findings.error(
        .badInclude, at: place, "the name '\(name)' belongs to comentor's own phrases",
        help: "put yours under 'wording:' in this file, or include yours under another name")
    } else if let reason = refusal(of: name) {
      findings.error(.badInclude, at: place, reason)
    } else if others.contains(name) || name == findings.sources[0].name {
      findings.error(.badInclude, at: place, "'\(name)' is there already")
    } else {
      return true
    }
    return false
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

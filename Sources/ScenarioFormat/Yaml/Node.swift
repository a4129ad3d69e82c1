// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a YAML file, with where it stands; scalars stay text.
package struct Node {
  package enum Content {
    case scalar(String, ScalarStyle)
    case sequence([Node])
    case mapping([Entry])
  }

  package var content: Content
  package var place: Place

  /// Its text, where it is a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Where the last byte of it is, with all that it holds in its own file: a text may have been
  /// replaced by one of another file.
  var end: Int {
    switch content {
    case .scalar: place.range.upperBound
    case .sequence(let nodes): end(nodes.last)
    case .mapping(let entries): end(entries.last?.value, or: entries.last?.keyPlace)
    }
  }

  private func end(_ last: Node?, or key: Place? = nil) -> Int {
    let end = last?.place.file == place.file ? last?.end : nil
    let keyEnd = key?.file == place.file ? key?.range.upperBound : nil
    return max(place.range.upperBound, end ?? keyEnd ?? 0)
  }

  /// What it is, for messages.
  package var kind: String {
    switch content {
    case .scalar("", .plain): "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key with its value.
package struct Entry {
  package var key: String
  package var keyPlace: Place
  package var value: Node
}

/// How a scalar was written.
package enum ScalarStyle {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

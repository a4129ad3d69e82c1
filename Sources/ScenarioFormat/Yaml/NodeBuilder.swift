// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Makes a tree of a file's events, and reports the parts of YAML that scenarios do without.
package struct NodeBuilder {
  static let depthLimit = 32

  /// Stops the reading of a file after something that leaves no tree; it has been reported.
  private struct Stopped: Error {}

  private let file: Int
  private let findings: Findings
  private let events: YamlEvents
  private var depth = 0

  private init(file: Int, findings: Findings) {
    self.file = file
    self.findings = findings
    events = YamlEvents(findings.sources[file].bytes)
  }

  /// The tree of a file, or nil where there is none; what is wrong has been reported.
  package static func tree(file: Int, findings: Findings) -> Node? {
    guard ByteCheck.passes(file: file, findings: findings) else { return nil }
    var builder = Self(file: file, findings: findings)
    do throws(Stopped) {
      return try builder.document()
    } catch {
      return nil
    }
  }

  private mutating func document() throws(Stopped) -> Node? {
    _ = try next()  // The start of the stream.
    let start = try next()
    guard case .documentStart(let hasDirectives) = start.kind else {
      findings.error(.emptyFile, at: place(0..<0), "the file holds nothing")
      return nil
    }
    if hasDirectives {
      findings.error(.directive, at: place(start.range), "a directive", help: "leave it out")
    }
    let root = try node(from: next())
    _ = try next()  // The end of the document.
    let end = try next()
    if case .documentStart = end.kind {
      findings.error(
        .severalDocuments, at: place(end.range), "a second document begins here",
        help: "a file holds one; leave the '---' out")
    }
    return root
  }

  /// The node that begins with `event`; nil for an alias, which has been reported.
  private mutating func node(from event: YamlEvent) throws(Stopped) -> Node? {
    if event.hasAnchor {
      findings.error(.anchor, at: place(event.range), "an anchor", help: "write it out")
    }
    if event.hasTag {
      findings.error(
        .tag, at: place(event.range), "a tag", help: "every scalar is text; leave the tag out")
    }
    switch event.kind {
    case .scalar(let text, let style):
      checkEscapes(text, style, event.range)
      return Node(content: .scalar(text, style), place: place(event.range))
    case .sequenceStart:
      return try nested(event) { builder throws(Stopped) in try builder.sequence(event) }
    case .mappingStart:
      return try nested(event) { builder throws(Stopped) in try builder.mapping(event) }
    default:
      findings.error(.alias, at: place(event.range), "an alias", help: "write it out")
      return nil
    }
  }

  private mutating func nested(
    _ event: YamlEvent, _ body: (inout Self) throws(Stopped) -> Node
  ) throws(Stopped) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      let start = event.range.lowerBound
      findings.error(
        .tooDeep, at: place(start..<start + 1), "nested more than \(Self.depthLimit) levels deep")
      throw Stopped()
    }
    return try body(&self)
  }

  private mutating func sequence(_ start: YamlEvent) throws(Stopped) -> Node {
    var nodes: [Node] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { break }
      if let node = try node(from: event) {
        nodes.append(node)
        checkGlue(node)
      }
    }
    let offset = start.range.lowerBound
    return Node(content: .sequence(nodes), place: place(offset..<offset + 1))
  }

  private mutating func mapping(_ start: YamlEvent) throws(Stopped) -> Node {
    var entries: [Entry] = []
    var known: [String: Place] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { break }
      let key = try node(from: event)
      let value = try node(from: next())
      guard let key, let value else { continue }
      guard case .scalar(let name, let style) = key.content else {
        findings.error(.wrongShape, at: key.place, "a key has to be text, not \(key.kind)")
        continue
      }
      if name == "<<", style == .plain {
        findings.error(.mergeKey, at: key.place, "a merge key", help: "write the keys out")
      } else if let first = known[name] {
        findings.error(
          .duplicateKey, at: key.place, "the key '\(name)' is here twice",
          help: "it is first at \(findings.line(of: first))")
      } else {
        known[name] = key.place
        entries.append(Entry(key: name, keyPlace: key.place, value: value))
      }
    }
    let offset = start.range.lowerBound
    let end = entries.first?.keyPlace.range.upperBound ?? offset + 1
    return Node(content: .mapping(entries), place: place(offset..<end))
  }

  /// Points out an entry of a list that goes on in the next line: perhaps a dash was forgotten.
  private func checkGlue(_ node: Node) {
    guard findings.isLinting, case .scalar(_, .plain) = node.content else { return }
    let bytes = findings.sources[file].bytes
    let range = node.place.range
    guard var start = bytes[range].firstIndex(of: UInt8(ascii: "\n")) else { return }
    while start < range.upperBound,
      bytes[start] == UInt8(ascii: "\n") || bytes[start] == UInt8(ascii: " ")
    { start += 1 }
    let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
    findings.warning(
      .gluedLines, at: place(start..<end), "this line belongs to the entry above it",
      help: "begin it with '- ' if it is an entry of its own; if not, begin the entry with '>-'")
  }

  /// Reports control characters that were written as escapes.
  private func checkEscapes(_ text: String, _ style: ScalarStyle, _ range: Range<Int>) {
    guard style == .doubleQuoted else { return }
    let bytes = Array(text.utf8)
    if bytes.indices.contains(where: { ByteCheck.controlWidth(at: $0, in: bytes) > 0 }) {
      findings.error(.controlCharacter, at: place(range), "a control character in quotes")
    }
  }

  private func next() throws(Stopped) -> YamlEvent {
    do throws(YamlProblem) {
      return try events.next()
    } catch {
      let guess = YamlAdvice.guess(error, in: findings.sources[file])
      findings.error(
        .yamlSyntax, at: place(guess.range), "not readable as YAML: \(error.message)",
        help: guess.help)
      throw Stopped()
    }
  }

  private func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }
}

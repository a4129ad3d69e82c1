// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Expressions and texts out of scalars, with findings at their place in the file.
extension Findings {
  /// Where a part of a scalar's text stands in its file.
  func place(of part: Range<Int>, in node: Node) -> Place {
    guard case .scalar(let text, let style) = node.content else { return node.place }
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    if style != .literal, style != .folded,
      node.place.range.count == text.utf8.count + 2 * quotes
    {
      // Nothing is escaped or folded.
      let start = node.place.range.lowerBound + quotes
      return Place(
        file: node.place.file, range: start + part.lowerBound..<start + part.upperBound)
    }
    return Place(file: node.place.file, range: offsets(of: node, text, style).range(part))
  }

  func report(_ failure: ExpressionFailure, in node: Node) {
    error(
      failure.code, at: place(of: failure.range, in: node), failure.message, help: failure.help)
  }

  func condition(_ node: Node) -> ConditionSyntax? {
    parse(node, .badCondition) { parser throws(ExpressionFailure) in
      try parser.wholeCondition()
    }
  }

  func path(_ node: Node) -> PathSyntax? {
    parse(node, .badPath) { parser throws(ExpressionFailure) in try parser.wholePath() }
  }

  func value(_ node: Node) -> ValueSyntax? {
    parse(node, .badValue) { parser throws(ExpressionFailure) in try parser.wholeValue() }
  }

  func text(_ node: Node) -> TextSyntax? {
    guard case .scalar(let text, _) = node.content else {
      error(
        .wrongShape, at: node.place, "a text belongs here, not \(node.kind)",
        help: "a text that begins with '{' or '[', or contains ': ', needs quotes")
      return nil
    }
    guard text.utf8.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") })
    else {
      error(.empty, at: node.place, "this text is empty")
      return nil
    }
    checkComment(after: node)
    let (syntax, failures) = syntax(of: node)
    for failure in failures { report(failure, in: node) }
    return failures.isEmpty ? syntax : nil
  }

  /// The parts of a text, and what is wrong with them, which is not reported.
  func syntax(of node: Node) -> (TextSyntax, [ExpressionFailure]) {
    guard case .scalar(let text, let style) = node.content else {
      return (TextSyntax(pieces: []), [])
    }
    return TextParser.parse(text, style: style, isOneLine: isOneLine(node))
  }

  /// Whether a scalar was written on one line, so that its breaks are escapes.
  func isOneLine(_ node: Node) -> Bool {
    !sources[node.place.file].bytes[node.place.range].contains(UInt8(ascii: "\n"))
  }

  /// Points out a comment right after a text that is said: perhaps it should have been said, too.
  func checkComment(after node: Node) {
    guard isLinting, case .scalar(_, .plain) = node.content else { return }
    let bytes = sources[node.place.file].bytes
    var offset = node.place.range.upperBound
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#") else { return }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    warning(
      .commentInText, at: Place(file: node.place.file, range: offset..<end),
      "what follows ' #' is a comment, and is not said",
      help: "put the text in double quotes; or the comment on a line of its own")
  }

  private func parse<Result>(
    _ node: Node, _ code: Diagnostic.Code,
    _ body: (inout ExpressionParser) throws(ExpressionFailure) -> Result
  ) -> Result? {
    guard let text = node.text else {
      error(.wrongShape, at: node.place, "text belongs here, not \(node.kind)")
      return nil
    }
    let bytes = Array(text.utf8)
    do throws(ExpressionFailure) {
      var parser = try ExpressionParser(bytes, in: 0..<bytes.count, code: code)
      return try body(&parser)
    } catch {
      report(error, in: node)
      return nil
    }
  }
}

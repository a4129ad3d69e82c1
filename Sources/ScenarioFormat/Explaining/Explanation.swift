// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What a code means, in plain words, with an example of the mistake and one without it.
public struct Explanation: Sendable {
  /// A piece of a scenario file.
  public struct Example: Sendable {
    /// What is shown.
    public let text: String
    /// Whether it is all of a file; otherwise it is the part that matters.
    public let isWhole: Bool
    /// The bytes that the text stands for, where it cannot be those itself.
    private let hidden: (@Sendable () -> [UInt8])?
    /// The parts of a main file and of its table, where the text shows both.
    private var parts: (main: String, table: String)?

    /// All of a main file that the example is, or is a part of.
    public var file: [UInt8] {
      if let hidden { return hidden() }
      return Array((isWhole ? text : Self.framed(parts?.main ?? text)).utf8)
    }

    /// All of its table for German, `de.yaml`, but for the coach's own phrases; nil where the
    /// example is of a main file alone.
    public var table: [UInt8]? { (parts?.table).map { Array(Self.framed(table: $0).utf8) } }

    /// A part of a main file: its keys, the last of which may be `flows`.
    static func part(_ text: String) -> Self { Self(text: text, isWhole: false, hidden: nil) }

    /// A part of a main file, and one of its table for German: texts of steps, the last of which
    /// may have the other keys of a table above them.
    static func part(_ text: String, table: String) -> Self {
      let shown = "\(text)\n\n# In de.yaml:\n\(table)"
      return Self(text: shown, isWhole: false, hidden: nil, parts: (text, table))
    }

    /// All of a file.
    package static func whole(_ text: String) -> Self {
      Self(text: text, isWhole: true, hidden: nil)
    }

    /// A file that cannot be shown as it is.
    package static func shown(_ text: String, as bytes: @escaping @Sendable () -> [UInt8]) -> Self {
      Self(text: text, isWhole: true, hidden: bytes)
    }

    private static func framed(table: String) -> String {
      let hasHead = table.hasPrefix("translation:")
      let hasSteps = table.hasPrefix("steps:") || table.contains("\nsteps:")
      func marked(_ source: String, _ text: String) -> String {
        "{of: \(TextHash(of: source)), is: \(text)}"
      }
      return """
        \(hasHead ? "" : "translation: de\nof: example")
        title: \(marked("An example", "Ein Beispiel"))
        \(table)
        \(hasSteps ? "" : "steps:")
          bye: {say: \(marked("This is the end of it.", "Das war es."))}

        """
    }

    private static func framed(_ text: String) -> String {
      let hasFlows = text.hasPrefix("flows:") || text.contains("\nflows:")
      return """
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        \(text)
        \(hasFlows ? "" : "flows:\n  main:\n    end: {finish: yes}")
          goodbye:
            bye: {say: This is the end of it.}

        """
    }
  }

  public let code: Diagnostic.Code
  /// The rule, in a sentence or two.
  public let rule: String
  /// What to do, in a sentence or two.
  public let remedy: String
  public let bad: Example
  public let good: Example

  init(_ code: Diagnostic.Code, _ rule: String, _ remedy: String, bad: Example, good: Example) {
    self.init(
      code, code.isWarning ? .warning : .error, of: "a scenario", rule, remedy, bad: bad,
      good: good)
  }

  /// An explanation of what is found in another kind of file.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - severity: Whether it stops the file from being used.
  ///   - file: What kind of file it is found in.
  ///   - rule: The rule.
  ///   - remedy: What to do.
  ///   - bad: All of a file with the mistake.
  ///   - good: All of one without it.
  package init(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, of file: String, _ rule: String,
    _ remedy: String, bad: Example, good: Example
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.rule = rule
    self.remedy = remedy
    self.bad = bad
    self.good = good
  }

  /// Whether it stops a file from being used.
  public let severity: Diagnostic.Severity
  /// What kind of file it is found in.
  private let file: String

  /// Whether a scenario can accept it, for a reason that it gives.
  public var isAcceptable: Bool { Diagnostic.Code.acceptable.contains(code) }

  /// All of them, in the order in which a scenario is looked through.
  public static let all: [Explanation] =
    ofYaml + ofShape + ofNames + ofExpressions + ofTables + ofRules + ofAdvice + ofProofs

  /// The explanation of a code; nil where there is no such code.
  public static func of(_ code: String) -> Explanation? {
    all.first { $0.code.rawValue == code }
  }
}

extension Explanation: CustomStringConvertible {
  /// All of it, as it is printed.
  public var description: String {
    let kind = severity == .error ? "an error" : "a warning"
    let accepted =
      isAcceptable
      ? "\(kind); a scenario can accept it with a reason, under 'accept:'"
      : file == "a scenario" ? "\(kind), which cannot be accepted" : "\(kind) in \(file)"
    return """
      \(code): \(accepted)

      \(rule)
      \(remedy)

      Not like this:

      \(Self.block(bad.text))

      But like this:

      \(Self.block(good.text))

      """
  }

  private static func block(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}

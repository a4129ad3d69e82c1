// SPDX-License-Identifier: GPL-3.0-or-later

/// Something found in a file: what, where, and perhaps what to do about it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// A stable name for a kind of finding; each format defines its own beside its rules.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }
  }

  public var severity: Severity
  public var code: Code
  public var source: SourceText
  public var span: Span
  public var message: String
  /// What could be done; one line.
  public var help: String?

  public init(
    _ severity: Severity, _ code: Code, in source: SourceText, at range: Range<Int>,
    _ message: String, help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.source = source
    span = source.span(range)
    self.message = message
    self.help = help
  }

  /// The name of the file that it is about.
  public var sourceName: String { source.name }

  /// Whether it stops the file from being used.
  public var isError: Bool { severity == .error }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of one transcript that was checked or tested.
public struct Verdict: Hashable, Sendable {
  /// The file, or `standard input`.
  public var source: String
  /// The line of the source that the transcript begins at, from 1; more than 1 in a stream.
  public var line: Int
  /// The pair's id; nil where it is not known.
  public var pair: String?
  /// The digest of the scenario that it was held against; nil where none was found.
  public var digest: String?
  /// One for each thing that was looked at, in the order in which they are listed.
  public var results: [CheckResult]

  public init(
    source: String, line: Int = 1, pair: String? = nil, digest: String? = nil,
    results: [CheckResult]
  ) {
    self.source = source
    self.line = line
    self.pair = pair
    self.digest = digest
    self.results = results
  }

  /// How a transcript came out as a whole.
  public enum State: Int, Comparable, Sendable {
    /// Everything holds; there may be drift.
    case held = 0
    /// Something does not hold: exit code 1.
    case failed = 1
    /// Something could not be read: exit code 65, which beats 1.
    case unreadable = 65

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The worst of its results.
  public var state: State {
    results.map(\.status.state).max() ?? .held
  }
}

/// What became of one named check.
public struct CheckResult: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    case held
    case failed
    /// Nothing is wrong, but something is said or read otherwise than it was then.
    case drifted
    /// The transcript is damaged, or its scenario is not to be found.
    case unreadable
    /// It was not looked at, and why.
    case notChecked(String)

    var state: Verdict.State {
      switch self {
      case .held, .drifted, .notChecked: .held
      case .failed: .failed
      case .unreadable: .unreadable
      }
    }
  }

  /// The check's name, in small letters and hyphens; the same in every format.
  public var name: String
  public var status: Status
  public var findings: [CheckFinding]

  public init(_ name: String, _ status: Status, _ findings: [CheckFinding] = []) {
    self.name = name
    self.status = status
    self.findings = findings
  }
}

/// Something that does not hold, at its place.
public struct CheckFinding: Hashable, Sendable {
  /// The file it is in, where that is not the verdict's source (an included one).
  public var file: String?
  /// From 1, counting LFs from the top of the source.
  public var line: Int
  /// From 1, counting characters; nil where the whole line is meant.
  public var column: Int?
  /// What is wrong, in a word that stays: `wrong-check`, `wording`, `route`.
  public var code: String
  public var message: String
  /// What to do about it, where there is something.
  public var help: String?
  /// What was expected and what came, where two conversations are compared.
  public var difference: [DifferenceLine]

  public init(
    _ code: String, line: Int, column: Int? = nil, _ message: String, help: String? = nil,
    file: String? = nil, difference: [DifferenceLine] = []
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.message = message
    self.help = help
    self.difference = difference
  }
}

/// A line of a difference.
public struct DifferenceLine: Hashable, Sendable {
  public enum Side: String, Hashable, Sendable {
    case both = " "
    /// In the file, and did not come.
    case expected = "-"
    /// Came, and is not in the file.
    case actual = "+"
  }
  public var side: Side
  /// The line of the source that it stands at; nil for what came.
  public var line: Int?
  public var text: String

  public init(_ side: Side, line: Int? = nil, _ text: String) {
    self.side = side
    self.line = line
    self.text = text
  }
}

extension Verdict {
  /// The same, with what has drifted as what does not hold.
  public var withDriftAsFault: Verdict {
    var verdict = self
    for index in verdict.results.indices where verdict.results[index].status == .drifted {
      verdict.results[index].status = .failed
    }
    return verdict
  }
}

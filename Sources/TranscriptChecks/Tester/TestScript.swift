// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A transcript that is read as a test: what people say in it is said again, and what the coach
/// says to it is compared.
///
/// There are two kinds of files. One that comentor wrote has a gutter (number, time, check) on
/// every record, and is read strictly. One that a tester wrote has none; in it, `...` and
/// patterns may stand for what the coach says, and lines of its own say what must hold.
public struct TestScript: Sendable {
  /// What stands above the records; defaults of an included file are taken over.
  public internal(set) var header: TestHeader
  /// Whether comentor wrote it, so that every record has its number, time and check.
  public let isMachineWritten: Bool
  /// The files that items stand in: its own, then those that are included.
  var sources: [TestSource]
  /// What happens, and what is expected, from the top.
  var items: [TestItem]
  /// What the `expect` lines say, by the index that items give.
  var expectations: [Expectation]
  /// What value lines say, by the index that items give.
  var marks: [Mark]
  /// Whether the file that it includes, if any, has been put in.
  var isComplete: Bool

  /// Whether somebody writes alone in it.
  var hasNotes: Bool { items.contains { $0.block != 0 } }

  /// A script that could not be read.
  public struct Malformed: Error {
    /// What is wrong, from the top; never empty.
    public var findings: [CheckFinding]

    public init(findings: [CheckFinding]) { self.findings = findings }
  }

  /// After so many findings in one file, no more are looked for.
  public static let mostFindings = 100
}

/// A file that items of a script stand in.
struct TestSource: Sendable {
  /// What findings call it; nil for the script's own file.
  var name: String?
  var bytes: [UInt8]
  /// The number of its first line.
  var firstLine: Int
  /// Where the records begin.
  var body: Int
}

/// What a script says of itself.
public struct TestHeader: Sendable, Hashable {
  /// Something that a line of the header says.
  public struct Given<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    /// The line that says it.
    public var line: Int
    /// The included file that it stands in; nil for the script's own.
    public var file: String?
  }

  /// Which scenario it is held in.
  public enum Scenario: Sendable, Hashable {
    /// A file beside the script's.
    case file(String)
    case id(String, version: String?)
  }

  /// The line that the header begins at; nil where there is none.
  public var line: Int?
  public var scenario: Given<Scenario>?
  /// Exactly this edition of the scenario, 64 hex digits.
  public var digest: Given<String>?
  public var language: Given<String>?
  public var pair: Given<String>?
  public var seed: Given<UInt64>?
  /// When the two sit down.
  public var now: Given<Moment>?
  /// The file beside it that has the beginning.
  public var include: Given<String>?
}

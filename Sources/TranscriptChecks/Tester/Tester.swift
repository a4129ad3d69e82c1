// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Runs scripts against a scenario: what people say is said again, and what the coach says is
/// compared.
public struct Tester {
  /// The scenario that scripts are held in.
  public let edition: Edition
  /// Other editions by their digest, for scripts in which a conversation moves to one.
  let editions: (String) -> Edition?

  /// A tester for a scenario.
  ///
  /// - Parameters:
  ///   - edition: The scenario; where its machine traces, runs tell of what they visited.
  ///   - editions: Other editions, by their digest; nil where there is none of that digest.
  public init(
    _ edition: Edition, editions: @escaping (String) -> Edition? = { _ in nil }
  ) {
    self.edition = edition
    self.editions = editions
  }

  /// Replays a script, to the first thing that sends it another way.
  public func run(_ script: TestScript) -> TestRun {
    var replay = Replay(self, script, isTaking: false)
    replay.run()
    guard replay.isStopped, script.hasNotes else { return TestRun(replay, leaks: []) }
    // What comes after the first other way is not compared, but who sees what is never left out.
    let audience = TestRun.Class.audience.rawValue
    let known = Set(replay.sortedFindings)
    let leaks = changes(in: script).filter { $0.code == audience && !known.contains($0) }
    return TestRun(replay, leaks: leaks)
  }
}

/// What came of running a script.
public struct TestRun: Sendable {
  /// One result, named `conversation`; before it one named `form` where the script cannot be run.
  public let results: [CheckResult]
  /// What was visited, by the digest of the edition that it was visited in; empty where the
  /// machine did not trace.
  public let visits: [String: Set<Visit>]

  /// What tells apart the ways in which a conversation can be another one, worst last.
  public enum Class: String, CaseIterable, Sendable {
    /// The same step in other words.
    case wording
    /// Another step, another person, a line too many or too few.
    case route
    /// Accepted where it was refused, the reverse, or read as something else.
    case validation
    /// Somebody sees what they should not, or does not see what they should.
    case audience
  }

  init(_ replay: Replay, leaks: [CheckFinding]) {
    visits = replay.visits
    let findings = leaks + replay.sortedFindings
    if let problem = replay.unreadable {
      results = [CheckResult("form", .unreadable, [problem])]
    } else {
      results = [CheckResult("conversation", findings.isEmpty ? .held : .failed, findings)]
    }
  }
}

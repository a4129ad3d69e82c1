// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// What came of taking over what the coach says now.
public enum TestUpdate: Sendable {
  /// All of it holds as it is.
  case unchanged
  /// The file's new bytes; and what does not hold even so: what `expect` lines say is a person's
  /// to change.
  case rewritten([UInt8], left: [CheckFinding])
  /// Nothing is rewritten, and why.
  case refused(CheckFinding)
}

extension Tester {
  /// Rewrites a script so that it expects what comes now.
  ///
  /// What people say, comments, `expect` lines and patterns that still fit stay as they are.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - allowingAudience: Whether a change of who sees what is taken over too.
  /// - Returns: The new file; or why there is none.
  public func update(_ script: TestScript, allowingAudience: Bool = false) -> TestUpdate {
    if run(script).results.allSatisfy({ $0.status == .held }) { return .unchanged }
    var replay = Replay(self, script, isTaking: true)
    replay.run()
    if let finding = replay.unreadable ?? replay.taken.refusal { return .refused(finding) }
    let findings = replay.findings.map(\.finding)
    let audience = TestRun.Class.audience.rawValue
    if !allowingAudience, var finding = findings.first(where: { $0.code == audience }) {
      finding.help =
        "who sees what has changed; look at it, and where it is meant, allow that: --allow-audience"
      return .refused(finding)
    }
    let left = replay.findings.filter { item, _ in
      guard script.items.indices.contains(item) else { return false }
      return if case .expectation = script.items[item].kind { true } else { false }
    }.map(\.finding)
    let bytes = script.isMachineWritten ? rewritten(script, replay) : replay.taken.rewritten
    guard bytes != script.sources[0].bytes else {
      return left.first.map { .refused($0) } ?? .unchanged
    }
    return .rewritten(bytes, left: left)
  }

  /// All that would be taken over, to be looked at before it is.
  ///
  /// ``run(_:)`` ends at the first thing that sends a conversation another way; this goes on.
  ///
  /// - Parameter script: The script.
  /// - Returns: What does not hold, from the top.
  public func changes(in script: TestScript) -> [CheckFinding] {
    var replay = Replay(self, script, isTaking: true)
    replay.run()
    return replay.sortedFindings
  }

  /// A file that comentor wrote, written anew with its chain.
  private func rewritten(_ script: TestScript, _ replay: Replay) -> [UInt8] {
    let old = script.sources[0].bytes
    guard var header = TranscriptFile(parsing: old).header else { return old }
    if header.digest != edition.digest {
      header.digest = edition.digest
      header.scenarioID = edition.machine.scenario.id
      header.scenarioVersion = edition.machine.scenario.version
    }
    var chain = Chain(after: header)
    return header.bytes + chain.append(replay.taken.records)
  }
}

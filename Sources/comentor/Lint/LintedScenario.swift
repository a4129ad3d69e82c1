// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Journal
import ScenarioFormat
import TranscriptFormat

/// A scenario with everything that was found in it.
struct LintedScenario {
  /// The main file, as it was named.
  let name: String
  let judgement: Judgement
  /// What the proofs say about themselves: how far they looked.
  let remarks: [String]
  /// Conversations that show what a proof found.
  private(set) var runs: [Diagnostic: ShownRun]
  /// What stands above them where they are written to files; nil where there are errors.
  private let header: Header?
  /// How much there is in it; nil where it has errors.
  let size: (flows: Int, steps: Int)?
  /// Whether its bytes are no text, or too many to be looked at.
  let isUnreadable: Bool

  /// Looks through a file and what it includes.
  ///
  /// - Parameters:
  ///   - path: The main file; nil for the scenario that comes with comentor.
  ///   - proving: Whether to try the proofs.
  /// - Throws: A `Failure` where a file cannot be read at all.
  init(_ path: String?, proving: Bool) throws {
    name = path ?? BuiltinScenarios.main
    let (reading, digest) = try path.map(Self.reading) ?? Self.builtin()
    let proofs = proving ? Proofs(of: reading) : nil
    remarks = proofs?.remarks ?? []
    size = reading.scenario.map { ($0.flows.count, $0.steps.count) }
    let judged = reading.judged(with: proofs?.findings)
    header = reading.scenario.map { scenario in
      Header(
        scenarioID: scenario.id, scenarioVersion: scenario.version, digest: digest,
        language: scenario.language, pair: Pair.pairID(seed: 0), zone: "UTC", seed: 0)
    }
    isUnreadable = judged.open.contains { ["not-utf-8", "file-too-large"].contains("\($0.code)") }
    // Files are shown where they are, seen from where the command was given.
    let folder = path.map { String($0.prefix($0.count - Places.name(of: $0).count)) } ?? ""
    let shown = Folder(folder)
    judgement = shown.judgement(judged)
    runs = Dictionary(
      (proofs?.runs ?? [:]).map { (shown.finding($0.key), $0.value) }
    ) { first, _ in first }
  }

  /// What comes of reading a file, and the digest by which transcripts would name it.
  private static func reading(_ path: String) throws -> (ScenarioReading, digest: String) {
    let main = Places.name(of: path)
    let files = try ScenarioFiles.load(path)
    let reading = ScenarioReader.readAll(
      ScenarioFiles.sources(of: files, shownAs: main), main: main, linting: true,
      whole: ScenarioFiles.whole(of: path, files[0].bytes)
    ).source
    return (reading, ScenarioStore.digest(of: files))
  }

  private static func builtin() -> (ScenarioReading, digest: String) {
    let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let reading = ScenarioReader.readAll(sources, main: BuiltinScenarios.main, linting: true)
    return (reading.source, ScenarioStore.digest(of: ScenarioFiles.builtinFiles))
  }
}

// MARK: - Files of conversations

extension LintedScenario {
  /// Gives every conversation a file, in the order in which findings are told.
  ///
  /// - Parameter file: The path of the file for something that has this name.
  mutating func placeRuns(_ file: (String) -> String) {
    for finding in judgement.open + judgement.accepted.map(\.finding) {
      guard let run = runs[finding] else { continue }
      runs[finding]?.file = file(run.name)
    }
  }

  /// The files of conversations, each with what belongs in it.
  var runFiles: [(path: String, bytes: [UInt8])] {
    guard let header else { return [] }
    return (judgement.open + judgement.accepted.map(\.finding)).compactMap { finding in
      guard let run = runs[finding], let file = run.file else { return nil }
      return (file, run.transcript(below: header))
    }
  }
}

/// Findings with the folder of their files.
private final class Folder {
  private let path: String
  private var sources: [String: SourceText] = [:]

  init(_ path: String) { self.path = path }

  func judgement(_ judgement: Judgement) -> Judgement {
    var result = judgement
    result.open = judgement.open.map(finding)
    result.accepted = judgement.accepted.map { (finding($0.finding), $0.reason) }
    return result
  }

  func finding(_ finding: Diagnostic) -> Diagnostic {
    let name = finding.sourceName
    // The phrases are the program's own, wherever the scenario is.
    guard !path.isEmpty, name != ScenarioFiles.wordingName else { return finding }
    let source = sources[name] ?? SourceText(name: path + name, bytes: finding.source.bytes)
    sources[name] = source
    var finding = finding
    finding.source = source
    return finding
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import ScenarioFormat
import TranscriptChecks

/// Which scenario each test is held in, and what tests it.
final class TestScenarios {
  private var shelf: ScenarioShelf
  /// The scenario of all tests, whatever they name.
  private let forced: String?
  private var testers: [Wanted: Tester] = [:]

  private struct Wanted: Hashable {
    enum Scenario: Hashable {
      case builtin
      case file(String)
      case digest(String, folder: String)
    }
    var scenario: Scenario
    var language: String?
  }

  /// Why a test cannot be held in any scenario.
  struct Missing: Error {
    var finding: CheckFinding
  }

  init(_ shelf: ScenarioShelf, forced: String?) {
    self.shelf = shelf
    self.forced = forced
  }

  /// The files of a scenario that was found.
  func files(_ digest: String) -> ScenarioFiles? { shelf.files[digest] }

  /// What tests a script.
  ///
  /// - Parameters:
  ///   - header: What the script says of itself.
  ///   - folder: The folder that it is in.
  /// - Throws: `Missing` where its scenario is not to be found, a `Failure` where it is not to be
  ///   used.
  func tester(for header: TestHeader, beside folder: String) throws -> Tester {
    let wanted = Wanted(
      scenario: try scenario(of: header, beside: folder), language: header.language?.value)
    if let known = testers[wanted] { return known }
    let edition = try edition(wanted, header)
    let language = edition.machine.scenario.language
    let tester = Tester(edition) { [unowned self] digest in
      (try? shelf.edition(digest, in: language, beside: folder)) ?? nil
    }
    testers[wanted] = tester
    return tester
  }

  private func scenario(of header: TestHeader, beside folder: String) throws -> Wanted.Scenario {
    if let forced { return forced == "builtin" ? .builtin : .file(forced) }
    if let digest = header.digest { return .digest(digest.value, folder: folder) }
    switch header.scenario?.value {
    case nil: return .builtin
    case .file(let name): return .file(name.hasPrefix("/") ? name : "\(folder)/\(name)")
    case .id(let id, let version):
      let builtin = try ScenarioFiles.builtin().scenario
      guard builtin.id == id, version == nil || version == builtin.version else {
        throw Missing(
          finding: CheckFinding(
            "no-scenario", line: header.scenario?.line ?? 1,
            "its scenario, \([id, version].compactMap(\.self).joined(separator: " ")), is not the "
              + "one that comes with comentor (\(builtin.id) \(builtin.version))",
            help: "name its main file: 'scenario: FILE.yaml' in the header, or --scenario FILE",
            file: header.scenario?.file))
      }
      return .builtin
    }
  }

  private func edition(_ wanted: Wanted, _ header: TestHeader) throws -> Edition {
    let choice: LanguageChoice = wanted.language.map { .exactly($0) } ?? .own
    switch wanted.scenario {
    case .builtin: return try shelf.builtin(in: choice)
    case .file(let path): return try shelf.read(path, in: choice)
    case .digest(let digest, let folder):
      let language = wanted.language ?? "en"
      guard let edition = try shelf.edition(digest, in: language, beside: folder) else {
        throw Missing(
          finding: CheckFinding(
            "no-scenario", line: header.digest?.line ?? 1,
            "its scenario, with the digest \(digest), is not to be found",
            help: "to test it in another edition of the scenario name that one: --scenario FILE, "
              + "or --scenario builtin for the one that comes with comentor",
            file: header.digest?.file))
      }
      return edition
    }
  }
}

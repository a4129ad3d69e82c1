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
      case digest(String)
    }
    var scenario: Scenario
    var language: String?
    /// Where editions are looked for that a conversation was moved to.
    var folder: String
  }

  /// Why a test cannot be held in any scenario.
  struct Unusable: Error {
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
  /// - Returns: What tests it.
  /// - Throws: `Unusable` where its scenario is not to be found, or cannot be used.
  func tester(for header: TestHeader, beside folder: String) throws(Unusable) -> Tester {
    do {
      let wanted = Wanted(
        scenario: try scenario(of: header, beside: folder), language: header.language?.value,
        folder: folder)
      if let known = testers[wanted] { return known }
      let edition = try edition(wanted, header)
      let language = edition.machine.scenario.language
      let tester = Tester(edition) { [unowned self] digest in
        (try? shelf.edition(digest, in: language, beside: folder)) ?? nil
      }
      testers[wanted] = tester
      return tester
    } catch let unusable as Unusable {
      throw unusable
    } catch {
      let failure = error as? Failure
      let (line, file) = place(of: header)
      throw Unusable(
        finding: CheckFinding(
          "bad-scenario", line: line,
          "its scenario cannot be used: \(failure?.message ?? "\(error)")", help: failure?.help,
          file: file))
    }
  }

  /// The line that names the scenario.
  private func place(of header: TestHeader) -> (line: Int, file: String?) {
    if let digest = header.digest { return (digest.line, digest.file) }
    if let scenario = header.scenario { return (scenario.line, scenario.file) }
    return (header.line ?? 1, nil)
  }

  private func scenario(of header: TestHeader, beside folder: String) throws -> Wanted.Scenario {
    if let forced { return forced == "builtin" ? .builtin : .file(forced) }
    switch header.scenario?.value {
    // The digest says which edition of that file it has to be.
    case .file(let name): return .file(Places.path(of: name, in: folder))
    case _ where header.digest != nil: return .digest(header.digest?.value ?? "")
    case nil: return .builtin
    case .id(let id, let version):
      let builtin = try ScenarioFiles.builtin().scenario
      guard builtin.id == id, version == nil || version == builtin.version else {
        throw missing(
          header,
          "\([id, version].compactMap(\.self).joined(separator: " ")), is not the one that "
            + "comes with comentor (\(builtin.id) \(builtin.version))",
          help: "name its main file: 'scenario: FILE.yaml' in the header, or --scenario FILE")
      }
      return .builtin
    }
  }

  private func edition(_ wanted: Wanted, _ header: TestHeader) throws -> Edition {
    let choice: LanguageChoice = wanted.language.map { .exactly($0) } ?? .own
    switch wanted.scenario {
    case .builtin: return try shelf.builtin(in: choice)
    case .file(let path):
      let edition = try shelf.read(path, in: choice)
      if forced == nil, let digest = header.digest?.value, digest != edition.digest {
        throw missing(
          header, "\(path), has the digest \(edition.digest), not \(digest)",
          help: "leave the digest out of the header to test it as it is now")
      }
      return edition
    case .digest(let digest):
      let language = wanted.language ?? "en"
      guard let edition = try shelf.edition(digest, in: language, beside: wanted.folder) else {
        throw missing(
          header, "with the digest \(digest), is not to be found",
          help: "to test it in another edition of the scenario name that one: --scenario FILE, "
            + "or --scenario builtin for the one that comes with comentor")
      }
      return edition
    }
  }

  private func missing(_ header: TestHeader, _ what: String, help: String) -> Unusable {
    let (line, file) = place(of: header)
    return Unusable(
      finding: CheckFinding(
        "no-scenario", line: line, "its scenario, \(what)", help: help, file: file))
  }
}

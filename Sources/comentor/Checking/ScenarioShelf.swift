// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Journal
import ScenarioFormat
import TranscriptFormat

/// The scenarios that transcripts may have been held in, each read once.
///
/// One is looked for among those that were named with `--scenario`, then the one that comes with
/// the program, then the folder `scenarios` beside the transcript.
struct ScenarioShelf {
  /// A scenario in one of its languages.
  private struct Wanted: Hashable {
    var digest: String
    var language: String
  }

  private let named: [(path: String, digest: String)]
  private let isTracing: Bool
  private var found: [Wanted: Edition] = [:]
  private var builtinDigest: String?
  /// What files hold in the language that they are written in, by their paths.
  private var byPath: [String: Edition] = [:]
  /// The files of every scenario that was found, by its digest.
  private(set) var files: [String: ScenarioFiles] = [:]

  /// A shelf with the scenarios of some files on it.
  ///
  /// - Parameters:
  ///   - paths: Their main files.
  ///   - isTracing: Whether its machines tell of every step that is done.
  /// - Throws: A `Failure` where one of them cannot be read.
  init(_ paths: [String], isTracing: Bool = false) throws {
    named = try paths.map { ($0, try ScenarioFiles.read($0).digest) }
    self.isTracing = isTracing
  }

  /// The edition with a digest, in a language.
  ///
  /// - Parameters:
  ///   - digest: What a transcript names its scenario by.
  ///   - language: The transcript's.
  ///   - folder: The folder that the transcript is in.
  /// - Returns: The edition; nil where there is none of this digest.
  /// - Throws: A `Failure` where there is one that cannot be read.
  mutating func edition(_ digest: String, in language: String, beside folder: String) throws
    -> Edition?
  {
    if let known = found[Wanted(digest: digest, language: language)] { return known }
    if let files = try everywhere(digest, in: language) {
      return keep(files, digest, in: language)
    }
    guard TranscriptStore.exists("\(folder)/scenarios/\(digest)") else {
      return nil
    }
    let path = "\(folder)/transcript.txt"
    let files = try ScenarioFiles.kept(digest, in: language, beside: path)
    // Whatever has this digest has these bytes, beside whichever transcript it is kept.
    return keep(files, digest, in: language)
  }

  /// The scenarios that were named, and the one that comes with the program.
  mutating func scenarios() throws -> [Scenario] {
    try named.map { try ScenarioFiles.read($0.path).scenario } + [ScenarioFiles.builtin().scenario]
  }

  /// The scenario that comes with the program.
  mutating func builtin(in language: LanguageChoice) throws -> Edition {
    edition(try .builtin(language))
  }

  /// The scenario in a file.
  mutating func read(_ path: String, in language: LanguageChoice) throws -> Edition {
    guard case .own = language else { return edition(try .read(path, language)) }
    if let known = byPath[path] { return known }
    let edition = edition(try .read(path, language))
    byPath[path] = edition
    return edition
  }

  private mutating func edition(_ files: ScenarioFiles) -> Edition {
    let digest = files.digest
    let wanted = Wanted(digest: digest, language: files.scenario.language)
    if let known = found[wanted] { return known }
    return keep(files, digest, in: files.scenario.language)
  }

  /// The scenario of this digest that does not depend on where the transcript is.
  private mutating func everywhere(_ digest: String, in language: String) throws -> ScenarioFiles? {
    if let path = named.first(where: { $0.digest == digest })?.path {
      return try .read(path, .exactly(language))
    }
    let own = builtinDigest ?? ScenarioStore.digest(of: ScenarioFiles.builtinFiles)
    builtinDigest = own
    return own == digest ? try .builtin(.exactly(language)) : nil
  }

  private mutating func keep(
    _ files: ScenarioFiles, _ digest: String, in language: String
  ) -> Edition {
    self.files[digest] = self.files[digest] ?? files
    let machine = Machine(files.scenario)
    let edition = Edition(isTracing ? machine.tracing : machine, digest: digest)
    found[Wanted(digest: digest, language: language)] = edition
    return edition
  }
}

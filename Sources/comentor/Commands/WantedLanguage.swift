// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import ScenarioFormat
import Terminal

/// The language that a conversation is to be held in.
struct WantedLanguage {
  /// One that was asked for by name, and where; nothing else will do.
  private(set) var explicit: (code: String, origin: String)?
  /// That of the place where the program runs.
  private var locale: String?

  /// What was asked for: by `--language`, by `COMENTOR_LANGUAGE`, or else by the locale.
  init(option: String?) {
    if let option {
      explicit = (Self.code(option), "--language")
    } else if let variable = environment("COMENTOR_LANGUAGE") {
      explicit = (Self.code(variable), "COMENTOR_LANGUAGE")
    } else {
      // The first that is set decides, as everywhere on the system.
      locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first
        .map(Self.code)
    }
  }

  /// The language's code in `de_DE.UTF-8`, `de-AT` or `de`.
  static func code(_ name: String) -> String {
    name.prefix { $0.isASCII && $0.isLetter }.lowercased()
  }

  /// Codes, the most wanted first.
  var codes: [String] { [explicit?.code ?? locale].compactMap(\.self) }

  /// How a scenario is to be read for a new conversation.
  var wanted: LanguageChoice { .preferring(codes) }

  /// A scenario in the language that is wanted.
  ///
  /// Where only the locale speaks for a language whose texts have mistakes, as those of a table
  /// that is being written, that is said, and the scenario is read as it was written.
  func scenario(_ read: (LanguageChoice) throws -> ScenarioFiles) throws -> ScenarioFiles {
    do {
      return try read(wanted)
    } catch let failure as Failure where explicit == nil && locale != nil {
      guard let files = try? read(.own) else { throw failure }
      let errors = Output(STDERR_FILENO)
      try? errors.write(
        text: "comentor: the texts in '\(codes.joined())' have mistakes (comentor lint tells); "
          + "going on in '\(files.scenario.language)'\n")
      try? errors.flush()
      return files
    }
  }

  /// Checks that a scenario was read in the language that was asked for.
  func check(_ files: ScenarioFiles) throws {
    guard let explicit, files.scenario.language != explicit.code else { return }
    throw Failure(
      explicit.origin == "--language" ? .usage : .configuration,
      "\(explicit.origin): the scenario '\(files.scenario.id)' has no texts in "
        + "'\(explicit.code)'",
      help: "it has: \(files.languages.joined(separator: ", "))")
  }

  /// Checks that a conversation goes on in the language that was asked for on the command
  /// line; what the environment says is for new ones.
  func check(_ language: String, of path: String) throws {
    guard let explicit, explicit.origin == "--language", language != explicit.code else { return }
    throw Failure(
      .configuration,
      "\(path): this conversation is held in '\(language)', not in '\(explicit.code)'",
      help: "leave out --language to go on with it, or name a new transcript")
  }
}

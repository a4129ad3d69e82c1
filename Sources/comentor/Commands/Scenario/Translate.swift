// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import BuiltinScenarios
import Diagnostics
import Glibc
import ScenarioFormat
import Terminal

/// `comentor scenario translate`: writes a table of translations, brought up to date.
struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the table of a scenario's translations, brought up to date.",
    usage: """
      comentor scenario translate FILE LANGUAGE [--mark] [--part PART ...] [--output TABLE]
             comentor scenario translate --builtin LANGUAGE
      """,
    discussion: """
      Prints the whole table in the order of the scenario: what is translated with the hash of \
      the source text it was checked against, what is not in comments that hold the source \
      text. Texts that the scenario no longer has are left out, and named on standard error.

      To begin: print the table of comments into a file, translate, take the '# ' away, name \
      the file in the scenario (languages: {de: de.yaml}), then mark what you have read.

      Examples:
        comentor scenario translate lunch.yaml de
        comentor scenario translate lunch.yaml de --output lunch.de.yaml
        comentor scenario translate lunch.yaml de --mark --output lunch.de.yaml
        comentor scenario translate lunch.yaml de --part half.yaml --part rest.yaml
        comentor scenario translate --builtin de
      """)

  @Argument(
    help: ArgumentHelp(
      "The scenario's main file, then the code of the language to translate into.",
      valueName: "file-and-language"),
    completion: .file(extensions: ["yaml", "yml"]))
  var names: [String]

  @Flag(name: .shortAndLong, help: "The scenario that comes with comentor, in place of FILE.")
  var builtin = false

  @Flag(help: "Mark every text as checked against its present source.")
  var mark = false

  @Option(
    help: ArgumentHelp(
      "A table with more texts, which may be a part; the last one counts.", valueName: "part"),
    completion: .file(extensions: ["yaml", "yml"]))
  var part: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file in place of standard output; it may be the table itself.",
      valueName: "table"),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  func validate() throws {
    guard names.count == (builtin ? 1 : 2) else {
      throw ValidationError(
        builtin
          ? "With --builtin, name the language only."
          : "Name the scenario's main file and the language: lunch.yaml de")
    }
  }

  func run() throws {
    let language = names[names.count - 1]
    let path = builtin ? BuiltinScenarios.main : names[0]
    let files = try builtin ? ScenarioFiles.builtinFiles : ScenarioFiles.load(path)
    let main = Places.name(of: path)
    let parts = try (unnamed(in: files) + part).map { name in
      SourceText(name: name, bytes: try readFile(name, limit: ScenarioFiles.sizeLimit))
    }
    let (update, findings) = TranslationUpdate.make(
      ScenarioFiles.sources(of: files, shownAs: main), main: main, language: language,
      parts: parts, known: builtin ? nil : BuiltinScenarios.table(for: language), marking: mark)
    guard let update else { throw Failure(findings) }
    for finding in findings { try say(finding.rendered()) }
    try write(update, table: update.file.map { "\(Places.folder(of: path))/\($0)" })
    try report(update, language: language, main: main)
  }

  /// The file to be written over, where the scenario does not name it yet.
  ///
  /// What somebody has translated in it is taken in first; a file that is no table is left alone.
  private func unnamed(in files: [(name: String, bytes: [UInt8])]) -> [String] {
    guard let output, !builtin, let file = Self.identity(of: output), file.size > 0 else {
      return []
    }
    let folder = Places.folder(of: names[0])
    let isNamed = files.contains {
      Self.identity(of: "\(folder)/\($0.name)").map { $0 == file } ?? false
    }
    return isNamed || part.contains(output) ? [] : [output]
  }

  private func write(_ update: TranslationUpdate, table: String?) throws {
    guard let output else {
      if !builtin, let table, Self.isStandardOutput(table) {
        throw Failure(
          .usage, "\(table): your shell has emptied the table before it could be read",
          help: "restore it from a copy, then write it with --output \(shellWord(table))")
      }
      let standard = Output(STDOUT_FILENO)
      try standard.write(raw: update.table)
      return try standard.flush()
    }
    // Whole or not at all: a table is days of somebody's work.
    let draft = "\(output).new"
    if let problem = writeFile(draft, Array(update.table.utf8)) {
      throw Failure(.cannotCreate, "\(draft): \(problem)", help: "name another file with --output")
    }
    var status = stat()
    // A table is for others to read, as what was there may say.
    chmod(draft, stat(output, &status) == 0 ? status.st_mode & 0o777 : 0o644)
    if !update.dropped.isEmpty { try keepCopy(of: output) }
    guard rename(draft, output) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw Failure(.cannotCreate, "\(output): \(reason)", help: "name another file with --output")
    }
  }

  /// Keeps a table as it was beside the new one, which lacks some of its texts.
  private func keepCopy(of output: String) throws {
    for number in 1... {
      let copy = number == 1 ? "\(output).old" : "\(output).old\(number)"
      if link(output, copy) == 0 { return try say("the table as it was is kept: \(copy)") }
      guard errno == EEXIST else { break }
    }
    guard errno != ENOENT else { return }
    let reason = String(cString: strerror(errno))
    unlink("\(output).new")
    throw Failure(
      .cannotCreate, "\(output).old: \(reason)",
      help: "texts would be lost: keep a copy of \(shellWord(output)), or name another --output")
  }

  /// Says on standard error what the table lacks, and what became of the rest.
  private func report(_ update: TranslationUpdate, language: String, main: String) throws {
    for key in update.dropped {
      try say(
        "left out: \(key) (no such text in the scenario, or part of a list that is not whole)")
    }
    let counts = [
      (update.missing, "not translated yet"), (update.stale, "stale: the source has changed"),
      (update.unmarked, "not marked as checked"),
    ]
    for (count, what) in counts where count > 0 { try say("texts \(what): \(count)") }
    if update.file == nil, !builtin {
      try say("name the table in \(main): languages: {\(language): FILE.yaml}")
    }
  }

  private func say(_ text: String) throws {
    let errors = Output(STDERR_FILENO)
    try errors.write(text: "\(text)\n")
    try errors.flush()
  }

  /// Which file a path names, whatever it is called there.
  private struct Identity: Equatable {
    var device: dev_t
    var number: ino_t
    var size: Int
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino, size: Int(status.st_size))
  }

  /// Whether what is printed goes into this file.
  private static func isStandardOutput(_ path: String) -> Bool {
    var ours = stat()
    var theirs = stat()
    return fstat(STDOUT_FILENO, &ours) == 0 && stat(path, &theirs) == 0
      && ours.st_mode & S_IFMT == S_IFREG && ours.st_dev == theirs.st_dev
      && ours.st_ino == theirs.st_ino
  }
}

extension BuiltinScenarios {
  /// The table of the built-in scenario for a language.
  static func table(for language: String) -> SourceText? {
    files.first { $0.name == "\(language).yaml" }
      .map { SourceText(name: $0.name, bytes: $0.bytes) }
  }
}

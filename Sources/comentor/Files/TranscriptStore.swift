// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import TranscriptFormat

/// Transcripts on disk: what is there, and what state it is in.
enum TranscriptStore {
  /// A transcript that is whole, ready to be gone on with.
  struct Stored {
    var header: Header
    var records: [Record]
    var chain: Chain
    var journal: Journal
    /// Bytes in the file.
    var length: Int
    /// Where the bytes are that a cut-short last write had left, if there were any.
    var torn: String?
  }

  /// Whether anything of this name is there.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Opens a transcript; a last write that was cut short is set aside.
  static func open(_ path: String) throws -> Stored {
    do {
      let (journal, bytes) = try Journal.open(at: path)
      let file = TranscriptFile(parsing: bytes)
      let (header, chain) = try whole(file, path)
      var stored = Stored(
        header: header, records: file.records, chain: chain, journal: journal,
        length: bytes.count)
      if file.torn != nil {
        stored.torn = try journal.repair(cuttingAt: file.tail, ifStillAt: bytes.count)
        stored.length = file.tail
      }
      return stored
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// Reads a transcript to show it, from standard input for `-`: nothing is changed.
  static func read(_ path: String) throws -> (header: Header, records: [Record]) {
    let limit = 2 << 30
    let bytes =
      path == "-"
      ? try readAll(STDIN_FILENO, named: "standard input", limit: limit)
      : try readFile(path, limit: limit)
    let file = TranscriptFile(parsing: bytes)
    return (try whole(file, path == "-" ? "standard input" : path).header, file.records)
  }

  /// The header and chain of a file without findings.
  private static func whole(_ file: TranscriptFile, _ path: String) throws -> (
    header: Header, chain: Chain
  ) {
    guard file.findings.isEmpty, let header = file.header, let chain = file.chain else {
      let shown = file.findings.prefix(20).map { $0.rendered(path: path) }
      throw Failure(
        .damaged, "the transcript cannot be used:\n\n\(shown.joined(separator: "\n"))",
        help: "nothing was changed; restore the file from a copy, or begin a new one beside it")
    }
    return (header, chain)
  }
}

extension Failure {
  /// What a journal could not do, in words for the person at the prompt.
  init(_ error: JournalError) {
    let code: Code =
      switch error.exitCode {
      case 73: .cannotCreate
      case 75: .busy
      case 77: .permission
      case 78: .configuration
      // What is not there cannot be read, as for any file.
      case 65, 66: .damaged
      default: .inputOutput
      }
    self.init(code, error.message, help: error.nextStep)
  }
}

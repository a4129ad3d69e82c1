// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Journal
import TranscriptFormat
import Understanding

/// Where what was said is kept: in a transcript, or nowhere.
struct Keeper {
  /// What the first append creates.
  private struct Beginning {
    var header: Header
    var files: [(name: String, bytes: [UInt8])]
  }

  private var beginning: Beginning?
  private var journal: Journal?
  private var chain: Chain?
  /// How long the file is, as far as we know.
  private var length = 0
  private let path: String?

  /// Keeps nothing.
  static var nowhere: Keeper { Keeper() }

  private init() { path = nil }

  /// Keeps a new transcript, created with its first records.
  init(creating path: String, header: Header, files: [(name: String, bytes: [UInt8])]) {
    self.path = path
    beginning = Beginning(header: header, files: files)
  }

  /// Goes on with a transcript.
  init(goingOn stored: TranscriptStore.Stored, path: String) {
    journal = stored.journal
    chain = stored.chain
    length = stored.length
    self.path = path
  }

  /// Keeps lines, durably, before it returns.
  ///
  /// - Parameter lines: What was said, with the time of each.
  /// - Throws: A `Failure`; then none of the lines is in the file.
  mutating func append(_ lines: [(line: Line, moment: Moment)]) throws {
    guard let path, !lines.isEmpty else { return }
    do {
      if let beginning {
        var chain = Chain(after: beginning.header)
        let bytes = beginning.header.bytes + chain.append(lines)
        _ = try ScenarioStore(folder: Places.folder(of: path)).keep(beginning.files)
        journal = try Journal.create(at: path, contents: bytes)
        self.chain = chain
        length = bytes.count
        self.beginning = nil
      } else if var next = chain, let journal {
        let bytes = next.append(lines)
        try journal.append(bytes, ifStillAt: length)
        chain = next
        length += bytes.count
      }
    } catch {
      throw Failure(error)
    }
  }

  /// A file that could not be written, the system's reason, and what prints its text.
  typealias Unwritten = (file: String, reason: String, command: String)

  /// Writes a certificate beside the transcript; what went wrong, if something did.
  func write(certificate text: String, for person: Person) -> Unwritten? {
    guard let path else { return nil }
    let file = "\(Places.folder(of: path))/certificate-\(person.rawValue + 1).txt"
    guard let reason = writeFile(file, Array((text + "\n").utf8)) else { return nil }
    return (file, reason, "\(Pair.command) certificate \(shellWord(path))")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TranscriptFormat

/// Where a pair's things are kept, whether or not its transcript can be read.
struct PairHome {
  let folder: String
  /// The pair's id as far as the folder tells.
  let id: String

  init(folder: String, id: String) {
    self.folder = folder
    self.id = id
  }

  var transcript: String { "\(folder)/transcript.txt" }

  /// Where conversations that came before are kept, the oldest first.
  private func earlier(_ number: Int) -> String { "\(folder)/transcript-\(number).txt" }

  /// The number of the next one that ends here.
  private var nextNumber: Int {
    var number = 1
    while TranscriptStore.exists(earlier(number)) { number += 1 }
    return number
  }

  /// The conversation before this one; nil where there was none.
  var previous: String? {
    let number = nextNumber - 1
    return number > 0 ? earlier(number) : nil
  }

  /// Keeps the conversation that has ended under a name of its own, so that another can begin.
  func keepEnded() throws {
    let path = earlier(nextNumber)
    // Neither of the two may lose one that the other has just kept.
    guard link(transcript, path) == 0, unlink(transcript) == 0 else {
      throw Failure(
        .inputOutput,
        "\(transcript): cannot be kept as \(path): \(String(cString: strerror(errno)))",
        help: "see who may write in the folder: ls -ld \(shellWord(folder))")
    }
    syncFolder(folder)
  }

  /// Where notes lie at a table until they are handed over.
  static let notes = "notes"

  /// The folders in a folder that are those of pairs: each has a transcript, or what is kept
  /// beside one.
  static func all(in folder: String) throws -> [PairHome] {
    try Places.names(in: folder).compactMap { name in
      let home = PairHome(
        folder: "\(folder)/\(name)", id: Header.isPairID(name) ? name : "unknown")
      let isPair =
        TranscriptStore.exists(home.transcript)
        || TranscriptStore.exists("\(home.folder)/scenarios")
      return isPair ? home : nil
    }
  }
}

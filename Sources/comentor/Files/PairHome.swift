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

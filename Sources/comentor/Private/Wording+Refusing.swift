// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Programme

extension Wording {
  /// Why a line would make a note that cannot be filed.
  func refusing(note error: NoteError) -> String {
    switch error {
    case .tooLong(let bytes):
      self(.privateTooLong, [.count: "\(bytes)", .high: "\(Note.largestText)"])
    case .tooManyAnswers, .unwritable: error.message
    }
  }
}

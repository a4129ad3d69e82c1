// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// `/help-now`, which is answered wherever it is typed, and kept nowhere.
extension Sitting {
  /// Says where to turn.
  func sayHelp() throws {
    for paragraph in help.paragraphs(wording, at: isAlone ? .alone : .shared) {
      try screen.notice(paragraph)
    }
  }
}

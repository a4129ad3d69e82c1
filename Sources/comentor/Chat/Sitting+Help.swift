// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// `/help-now`, which is answered wherever it is typed, and kept nowhere.
extension Sitting {
  /// Says where to turn.
  func sayHelp() throws {
    let scenario = machine.scenario
    let page = help.paragraphs(
      scenario.wording, in: scenario.language, at: isAlone ? .alone : .shared)
    for paragraph in page { try screen.notice(paragraph) }
  }
}

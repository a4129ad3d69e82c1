// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline

/// Makes readline forget what was cut out of lines and can be put back with Ctrl-Y, and what can
/// be undone; only between lines, for it takes the line's place.
///
/// readline keeps the last ten cuts and has no call to drop them, so blanks push them out.
func forgetCuts() {
  for _ in 0...cutsKept {
    rl_replace_line(" ", 1)
    // Or a cut is added to the one before.
    _rl_last_command_was_kill = 0
    rl_kill_text(0, 1)
  }
  _rl_last_command_was_kill = 0
  rl_replace_line("", 1)
}

/// How many cuts readline keeps.
private let cutsKept = 10

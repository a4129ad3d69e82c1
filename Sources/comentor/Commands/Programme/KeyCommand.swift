// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// `comentor key`: the keys that private notes are sealed to.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make a key that opens private notes, or show whose one is.",
    subcommands: [KeyNew.self, KeyShow.self])
}

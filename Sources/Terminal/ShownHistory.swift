// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline

/// Everybody's lines, and those that readline has at the moment.
struct ShownHistory {
  private var histories: [HistoryKey: History] = [:]
  private var shown: HistoryKey?

  /// Gives readline the lines of `key` and no one else's.
  mutating func show(_ key: HistoryKey?) {
    guard key != shown else { return }
    rl_clear_history()
    shown = key
    guard let key else { return }
    let history = histories[key] ?? History(key.file.map { HistoryFile(path: $0).read() } ?? [])
    histories[key] = history
    for line in history.lines { add_history(line) }
  }

  /// Keeps `line` for the person who typed it, here and in the file.
  mutating func record(_ line: String) {
    guard remember(line), let file = shown?.file else { return }
    HistoryFile(path: file).append(line)
  }

  /// Forgets `line` wherever it stands among a person's lines, here and in the file.
  mutating func forget(_ line: String, of key: HistoryKey?) {
    guard let key else { return }
    if let file = key.file { HistoryFile(path: file).remove(line) }
    histories[key]?.forget(line)
    guard key == shown else { return }
    rl_clear_history()
    for line in histories[key]?.lines ?? [] { add_history(line) }
  }

  /// Keeps `line` for the person who typed it, but in no file; says whether it was kept.
  @discardableResult
  mutating func remember(_ line: String) -> Bool {
    guard let shown, histories[shown]?.record(line) == true else { return false }
    add_history(line)
    return true
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc

/// What TAB may make of a line.
struct Completion {
  /// The candidates that the line can become, in the order given.
  let matches: [String]
  /// What all of them begin with, at least as long as the line.
  let common: String

  /// Finds the candidates that begin with `line`, upper or lower case; nil when none does.
  ///
  /// - Parameters:
  ///   - line: The line up to the cursor; commands are offered when it begins with `/`.
  ///   - candidates: Whole answers and commands.
  init?(of line: String, among candidates: [String]) {
    let wanted = line.lowercased()
    let fitting = candidates.filter {
      $0.lowercased().hasPrefix(wanted) && ($0.hasPrefix("/") == line.hasPrefix("/"))
    }
    guard var common = fitting.first else { return nil }
    for other in fitting.dropFirst() {
      let shared = zip(common, other).prefix { $0.lowercased() == $1.lowercased() }.count
      common = String(common.prefix(shared))
    }
    matches = fitting
    // Case folding can change lengths: never take away what was typed.
    self.common = common.count >= line.count ? common : line
  }

  /// The list that readline wants and frees: what is common, then each match, then nil.
  func allocated() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let entries = matches.count == 1 ? matches : [common] + matches
    let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
    guard let list = calloc(entries.count + 1, size) else { return nil }
    let bound = list.bindMemory(
      to: UnsafeMutablePointer<CChar>?.self, capacity: entries.count + 1)
    for (index, entry) in entries.enumerated() { bound[index] = strdup(entry) }
    return bound
  }
}

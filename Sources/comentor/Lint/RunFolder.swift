// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder that the conversations of a report are written to, each a transcript of its own.
struct RunFolder {
  let path: String

  /// Writes every conversation, and notes in the report where.
  ///
  /// A file is called by the code of the finding and its step; the second of a name has a number.
  ///
  /// - Parameter report: What was found.
  /// - Throws: A `Failure` where something of a file's name is there already, or where it cannot
  ///   be made; then no file was written over.
  func write(_ report: inout LintReport) throws {
    var names: Set<String> = []
    for index in report.scenarios.indices {
      report.scenarios[index].placeRuns { stem in
        let others = (2...).lazy.map { "\(stem)-\($0)" }
        let name = names.contains(stem) ? others.first { !names.contains($0) } ?? stem : stem
        names.insert(name)
        return path.hasSuffix("/") ? "\(path)\(name).txt" : "\(path)/\(name).txt"
      }
    }
    let files = report.scenarios.flatMap(\.runFiles)
    guard !files.isEmpty else { return }
    // Nothing is written where one of them is there.
    for file in files where TranscriptStore.exists(file.path) { throw isThere(file.path) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Failure(
        .cannotCreate, "\(path): cannot be made: \(String(cString: strerror(errno)))",
        help: "name a folder in one that is there: comentor lint --runs runs")
    }
    for file in files { try createFile(file.path, file.bytes) }
  }

  private func isThere(_ file: String) -> Failure {
    Failure(
      .cannotCreate, "\(file): is there already, and nothing was written",
      help: "name another folder, or move that file away")
  }
}

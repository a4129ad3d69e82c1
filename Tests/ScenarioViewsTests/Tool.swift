// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Subprocess
import TestSupport

/// A program of the system's that tells whether a text is what it should be.
enum Tool {
  struct Result {
    var output: String
    /// What is wrong with the input: an exit code that is not 0, and everything it says of it.
    var problems: [String]
  }

  /// Has Graphviz draw a graph.
  ///
  /// - Parameter dot: The graph.
  /// - Returns: An SVG.
  /// - Throws: When there is no `dot` here; `scripts/prepare tests` installs it.
  static func svg(of dot: String) async throws -> Result {
    try await run("dot", ["-Tsvg"], on: dot)
  }

  /// Has cmark read Markdown.
  ///
  /// - Parameter markdown: The text.
  /// - Returns: HTML, with that of the text's own.
  /// - Throws: When there is no `cmark` here; `scripts/prepare tests` installs it.
  static func html(of markdown: String) async throws -> Result {
    try await run("cmark", ["--unsafe", "--to", "html"], on: markdown)
  }

  private static func run(
    _ name: String, _ arguments: [String], on input: String
  ) async throws -> Result {
    // From a file: a program that stops at an error must not trip whoever writes to it.
    let folder = TemporaryFolder()
    // It goes with its last use, which has to be after the run.
    defer { withExtendedLifetime(folder) {} }
    let path = folder / "input"
    guard let file = fopen(path, "w") else { throw Unwritten(number: errno) }
    fputs(input, file)
    fclose(file)
    let run = try await Subprocess.run(
      .name(name), arguments: Arguments(arguments + [path]), output: .string(limit: 64 << 20),
      error: .string(limit: 1 << 20))
    var problems = run.standardError.split(separator: "\n").map(String.init)
    if !run.terminationStatus.isSuccess { problems.append("\(run.terminationStatus)") }
    return Result(output: run.standardOutput, problems: problems)
  }

  struct Unwritten: Error { var number: Int32 }
}

/// What stands between the tags of an element, wherever there is one.
func contents(of element: String, in xml: String) -> [String] {
  xml.split(separator: "<\(element)", omittingEmptySubsequences: false).dropFirst().compactMap {
    guard let start = $0.firstIndex(of: ">"), let end = $0.firstRange(of: "</\(element)>") else {
      return nil
    }
    return unescaped($0[$0.index(after: start)..<end.lowerBound])
  }
}

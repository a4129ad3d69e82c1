// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Subprocess
import TestSupport

/// A program that reads what ours write, run on files of its own.
struct Tool {
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Where its files are, until the tool goes.
  let folder = TemporaryFolder()
  let executable: Executable
  /// What its environment has beside the test's own.
  var environment: [String: String] = [:]

  /// A program that is found by its name; `scripts/prepare tests` installs them all.
  init(_ name: String) { executable = .name(name) }

  /// The system's Python: it has the modules that `scripts/prepare tests` installs.
  static var python: Tool { Tool(at: "/usr/bin/python3") }

  /// A parser of TAP 14 with its subtests.
  ///
  /// Debian's modules are named to whichever node comes first on the PATH.
  static var tapParser: Tool {
    var tool = Tool("tap-parser")
    tool.environment["NODE_PATH"] = "/usr/share/nodejs"
    return tool
  }

  private init(at path: String) { executable = .path(.init(path)) }

  /// Runs it to its end, with the last of `arguments` the paths of files with these contents.
  func run(_ arguments: [String], on files: [(name: String, bytes: [UInt8])]) async throws -> Run {
    // The folder goes with its last use, which has to be after the run.
    defer { withExtendedLifetime(folder) {} }
    var paths: [String] = []
    for (name, bytes) in files {
      paths.append(folder / name)
      guard let file = fopen(paths[paths.count - 1], "w") else { throw Unwritten(number: errno) }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    var custom: [Environment.Key: String?] = [:]
    for (name, value) in environment { custom[Environment.Key(stringLiteral: name)] = value }
    let run = try await Subprocess.run(
      executable, arguments: Arguments(arguments + paths),
      environment: .inherit.updating(custom),
      output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    let code: Int32 =
      switch run.terminationStatus {
      case .exited(let code): Int32(code)
      case .signaled(let signal): 128 + Int32(signal)
      }
    return Run(code: code, output: run.standardOutput, errors: run.standardError)
  }

  func run(_ arguments: [String], on text: String) async throws -> Run {
    try await run(arguments, on: [("report", Array(text.utf8))])
  }

  struct Unwritten: Error { var number: Int32 }
}

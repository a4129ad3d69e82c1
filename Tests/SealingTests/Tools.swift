// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Subprocess
import TestSupport

/// Programs of others that the tests work with.
enum Tools {
  struct Failed: Error { var what: String }

  /// Runs a script of scripts/peers.
  ///
  /// - Returns: What it printed.
  /// - Throws: When it fails, with what it said.
  @discardableResult
  static func python(_ script: String, _ arguments: [String]) async throws -> String {
    try await run(.path("/usr/bin/python3"), ["\(folder)/\(script)"] + arguments)
  }

  /// Runs a program to its end.
  @discardableResult
  static func run(_ program: Executable, _ arguments: [String]) async throws -> String {
    let run = try await Subprocess.run(
      program, arguments: Arguments(arguments),
      environment: .inherit.updating(["PYTHONPATH": "\(SourceTree.root())/.build/peers"]),
      output: .string(limit: 16 << 20),
      error: .string(limit: 1 << 20))
    guard run.terminationStatus.isSuccess else {
      let what = "\(program) \(arguments.joined(separator: " ")): \(run.standardError)"
      throw Failed(what: "\(what)\n(scripts/prepare tests installs what is missing)")
    }
    return run.standardOutput
  }

  /// The folder of scripts that stand for other programs.
  private static let folder = "\(SourceTree.root())/scripts/peers"
}

/// Files of tests.
enum Files {
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Tools.Failed(what: "\(path): \(errno)") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Tools.Failed(what: "\(path): \(errno)")
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let bytes = SourceTree.bytes(of: path) else { throw Tools.Failed(what: path) }
    return bytes
  }
}

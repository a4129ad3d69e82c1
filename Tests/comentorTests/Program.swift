// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Subprocess
import Synchronization
import SystemPackage
import TestSupport

/// The built program, run as people run it.
struct Program {
  /// What came of a run.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// A folder of its own, in which nothing is when the test begins.
  let folder: String
  /// The environment, but for what the test machine's is kept from leaking in.
  var environment: [String: String] = [:]

  init() throws {
    let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
    folder = "\(Self.parent.path)/\(number)"
    guard mkdir(folder, 0o700) == 0 else { throw Unprepared(number: errno) }
  }

  /// The folder of all folders; it lives as long as the tests do, for a program that a test has
  /// left running may still be in its own.
  private static let parent: TemporaryFolder = {
    atexit { TemporaryFolder.delete(Program.parent.path) }
    return TemporaryFolder()
  }()
  private static let count = Atomic(0)

  /// The temporary folder could not be made.
  struct Unprepared: Error { var number: Int32 }

  /// The program that was built beside these tests.
  static let path: FilePath = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = max(readlink("/proc/self/exe", &buffer, buffer.count - 1), 0)
    let runner = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let beside = FilePath(runner).removingLastComponent().appending("comentor")
    // A helper of the toolchain may run the tests; then their bundle is among its arguments.
    guard access(beside.string, X_OK) != 0 else { return beside }
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      let candidate = FilePath(argument).removingLastComponent().appending("comentor")
      if access(candidate.string, X_OK) == 0 { return candidate }
    }
    return beside
  }()

  /// The variables that a run gets.
  var variables: [String: String] {
    var all = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "INPUTRC": "/dev/null", "XDG_DATA_HOME": "\(folder)/data",
      "XDG_STATE_HOME": "\(folder)/state",
    ]
    all.merge(environment) { $1 }
    return all
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String = "") async throws -> Run {
    try await run(arguments, input: Array(input.utf8))
  }

  func run(_ arguments: [String], input: [UInt8]) async throws -> Run {
    try await run(.path(Self.path), arguments, input: input)
  }

  /// Runs a line of the shell's, in which the program is `$comentor`.
  func shell(_ line: String, input: [UInt8] = []) async throws -> Run {
    var program = self
    program.environment["comentor"] = Self.path.string
    return try await program.run(.path("/bin/sh"), ["-c", line], input: input)
  }

  /// Runs another program in the folder, with the same variables.
  func run(
    _ executable: Executable, _ arguments: [String], input: [UInt8]
  ) async throws -> Run {
    var custom: [Environment.Key: String] = [:]
    for (name, value) in variables { custom[Environment.Key(stringLiteral: name)] = value }
    // From a file, not through a pipe of the library's: a program that ends before it has read
    // everything must not trip the library's writer.
    try write(input, to: "input")
    let opened = try FileDescriptor.open(FilePath("\(folder)/input"), .readOnly)
    let result = try await Subprocess.run(
      executable, arguments: Arguments(arguments), environment: .custom(custom),
      workingDirectory: FilePath(folder),
      input: .fileDescriptor(opened, closeAfterSpawningProcess: true),
      output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    let code: Int32 =
      switch result.terminationStatus {
      case .exited(let code): Int32(code)
      case .signaled(let signal): 128 + Int32(signal)
      }
    return Run(
      code: code, output: result.standardOutput, errors: result.standardError)
  }

  /// The bytes of a file in the folder, nil where there is none.
  func bytes(_ name: String) -> [UInt8]? { Self.bytes(of: "\(folder)/\(name)") }

  /// A file in the folder as text.
  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a file, nil where there is none.
  static func bytes(of path: String) -> [UInt8]? { SourceTree.bytes(of: path) }

  /// Writes a file in the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen("\(folder)/\(name)", "w") else { throw Unprepared(number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Unprepared(number: errno)
    }
  }

  /// Whether something of this name is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder in the folder, with those above it.
  func makeFolder(_ name: String) throws {
    var path = folder
    for part in name.split(separator: "/") {
      path += "/\(part)"
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Unprepared(number: errno) }
    }
  }

  /// The folder of this project.
  static let project = SourceTree.root()
}

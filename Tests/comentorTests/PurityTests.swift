// SPDX-License-Identifier: GPL-3.0-or-later

import Subprocess
import SystemPackage
import Testing

/// The check that keeps the core pure, and what it is there to find.
struct PurityTests {
  private func check(_ sources: String) async throws -> (code: Int, output: String) {
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["\(Program.project)/scripts/purity", sources],
      output: .string(limit: 1 << 20), error: .discarded)
    guard case .exited(let code) = result.terminationStatus else { return (-1, "") }
    return (Int(code), result.standardOutput)
  }

  @Test func `the pure targets are pure`() async throws {
    let (code, output) = try await check("\(Program.project)/Sources")
    #expect(code == 0, "\(output)")
  }

  @Test(
    arguments: [
      "import Foundation", "import FoundationEssentials", "@preconcurrency import Glibc",
      "func f() { print(1) }", "let line = readLine()", "let now = ContinuousClock().now",
      "let die = Int.random(in: 1...6)", "nonisolated(unsafe) var count = 0", "var shared = 1",
    ])
  func `a planted violation is found in every pure target`(violation: String) async throws {
    for target in Self.targets {
      let (code, output) = try await check(violation, in: target)
      #expect(code == 1 && output.contains("Sources/\(target)/Deep/File.swift:1:"))
    }
  }

  @Test func `only those that seal may import what seals`() async throws {
    for target in Self.targets {
      let code = try await check("import Crypto", in: target).code
      #expect(code == (["Sealing", "Programme"].contains(target) ? 0 : 1), "\(target)")
    }
  }

  private static let targets = [
    "Understanding", "Dialogue", "Diagnostics", "TranscriptFormat", "ScenarioProofs",
    "ScenarioViews", "TranscriptChecks", "Sealing", "Programme",
  ]

  /// The check of pure targets in which one has a line of code more.
  private func check(
    _ line: String, in target: String
  ) async throws -> (code: Int, output: String) {
    let program = try Program()
    for name in Self.targets {
      try program.makeFolder("Sources/\(name)/Deep")
      let text = name == target ? line : "// print(1), import Foundation: only said here"
      try program.write(Array("\(text)\n".utf8), to: "Sources/\(name)/Deep/File.swift")
    }
    return try await check("\(program.folder)/Sources")
  }

  @Test func `a target that is not there is no target that is pure`() async throws {
    let program = try Program()
    #expect(try await check(program.folder).code == 78)
  }

  @Test func `the program does not load full Foundation`() throws {
    let bytes = try #require(Program.bytes(of: Program.path.string))
    #expect(bytes.firstRange(of: Array("libFoundation.so".utf8)) == nil)
    #expect(bytes.firstRange(of: Array("libreadline.so".utf8)) != nil)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// Files that are no scenario, or were made to do harm: a finding with a place, and no more.
struct BadScenarioTests {
  let program: Program

  init() throws { program = try Program() }

  /// What lint says of a file.
  private func lint(_ bytes: [UInt8]) async throws -> Program.Run {
    try program.write(bytes, to: "bad.yaml")
    return try await program.run("lint", "bad.yaml")
  }

  private func lint(_ text: String) async throws -> Program.Run { try await lint(Array(text.utf8)) }

  private static let head =
    "scenario: a\nversion: b\ntitle: c\nstart: main\nending: over\n"
  private static let flows =
    "flows:\n  main: {end: {finish: yes}}\n  over: {bye: {say: Bye.}}\n"

  @Test(
    arguments: [
      ("", "bad.yaml:1:1: error: the file holds nothing"),
      ("\n\n# only this\n", "[empty-file]"),
      ("{\"json\": [1, 2}", "bad.yaml:1:15: error: not readable as YAML"),
      ("Dear colleagues,\nwelcome.\n", "bad.yaml:1:1: error: a scenario is a mapping"),
      ("<html><body>", "bad.yaml:1:1: error: a scenario is a mapping"),
      ("%PDF-1.7\n", "bad.yaml:1:"),
      ("a: \0", "bad.yaml:1:4: error: a control character"),
      ("\(head)include: [bad.yaml]\n\(flows)", "bad.yaml:6:11: error: 'bad.yaml' is there already"),
      (
        "\(head)flows:\n  main: {\"a\\nb\": {finish: yes}}\n  over: {bye: {say: Bye.}}\n",
        "bad.yaml:7:10: error: 'a\\u{a}b' is no id"
      ),
      ("\(head)flows:\n  main: {? |\n    a\n : {finish: yes}}\n", "bad.yaml:"),
    ])
  func `what is no scenario is a finding with its place`(text: String, says: String) async throws {
    let run = try await lint(text)
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(run.output.contains(says), "\(run.output)")
  }

  @Test func `bytes that are no text are 65, with their place`() async throws {
    let run = try await lint(Array("title: Gr".utf8) + [0xFC, 0x6E])
    #expect(run.code == 65 && run.output.contains("bad.yaml:1:10: error: this is not UTF-8"))
    let zip = try await lint([0x50, 0x4B, 0x03, 0x04, 0xFF, 0x00, 0x80])
    #expect(zip.code == 65 && zip.output.contains("bad.yaml:1:"))
  }

  @Test func `fifty megabytes are refused after the first four`() async throws {
    // A file with a hole takes no room on the disk; its size is what is asked for.
    try program.write(Array("title: a\n".utf8), to: "bad.yaml")
    #expect(truncate("\(program.folder)/bad.yaml", 50 << 20) == 0)
    let run = try await program.run("lint", "bad.yaml")
    #expect(
      run.code == 65 && run.output.contains("bad.yaml:1:1: error: the file is larger than 4 MiB"))
    let part = "\(Self.head)include: [bad.yaml]\n\(Self.flows)"
    try program.write(Array(part.utf8), to: "main.yaml")
    let included = try await program.run("lint", "main.yaml")
    #expect(
      included.code == 65 && included.output.contains("bad.yaml:1:1: error: the file is larger"))
    let chat = try await program.run("chat", "--transcript", "t.txt", "--scenario", "bad.yaml")
    #expect(chat.code == 65 && chat.errors.contains("larger than 4 MiB"))
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `ten thousand levels are refused`(opening: String) async throws {
    let run = try await lint(String(repeating: opening, count: 10_000))
    #expect(run.code == 1)
    #expect(
      run.output.contains("[too-deep]") || run.output.contains("[yaml-syntax]"), "\(run.output)")
  }

  @Test func `a billion laughs are not laughed`() async throws {
    var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let run = try await lint(text)
    #expect(run.code == 1 && run.output.contains("bad.yaml:1:5: error: an anchor"))
    #expect(run.output.contains("bad.yaml:2:10: error: an alias"))
    #expect(run.output.utf8.count < 1 << 20)
  }

  @Test func `files that include each other are told that only the main file includes`()
    async throws
  {
    try program.write(Array("\(Self.head)include: [b.yaml]\n\(Self.flows)".utf8), to: "a.yaml")
    try program.write(Array("include: [a.yaml]\nbanks: {x: [One]}\n".utf8), to: "b.yaml")
    let run = try await program.run("lint", "a.yaml")
    #expect(run.code == 1)
    #expect(run.output.contains("b.yaml:1:1: error: 'include' belongs in the main file"))
  }

  @Test func `a pipe in place of a file keeps nobody waiting`() async throws {
    #expect(mkfifo("\(program.folder)/pipe.yaml", 0o600) == 0)
    let run = try await program.run("lint", "pipe.yaml")
    #expect(run.code == 65 && run.errors.contains("is not a regular file"))
  }
}

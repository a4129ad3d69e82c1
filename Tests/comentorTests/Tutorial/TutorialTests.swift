// SPDX-License-Identifier: GPL-3.0-or-later

import Subprocess
import SystemPackage
import Testing

/// The tutorial, followed to the letter: every command is run, every edit made, and what the page
/// shows is what is printed.
struct TutorialTests {
  static let path = "\(Program.project)/Sources/comentor/comentor.docc/Tutorial.md"

  private func page() throws -> TutorialPage {
    try TutorialPage(
      String(decoding: try #require(Program.bytes(of: Self.path)), as: UTF8.self))
  }

  /// Something of the page that is not so.
  private struct Untrue: Error, CustomStringConvertible {
    var description: String
  }

  /// Follows a page in an empty folder.
  private func follow(_ page: TutorialPage) async throws {
    var program = try Program()
    // The page shows what is said on one day, with questions drawn in one order.
    program.environment = ["COMENTOR_NOW": "2027-01-12T12:00", "COMENTOR_SEED": "7"]
    for (line, act) in page.acts {
      switch act {
      case .edit(let edit, let new):
        let old = program.text(edit.file)?
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        do {
          let lines = try edit.applied(to: old ?? [], with: new)
          try program.write(Array(lines.joined(separator: "\n").utf8), to: edit.file)
        } catch let place as TutorialEdit.NoPlace {
          throw Untrue(description: "line \(line): there is not one `\(place.name)`")
        }
      case .run(let commands, let block):
        let isTyping = commands.last.map { $0 == "comentor" || $0.hasPrefix("comentor chat") }
        let shown = ShownOutput(block ?? ["…"], isTyping: isTyping ?? false)
        var output = ""
        for command in commands {
          let (code, printed) = try await run(command, shown.typed, program)
          output += printed
          // Only what finds something says so.
          let finds = [" error: ", " warning: "].contains { printed.contains($0) }
          guard code == (finds ? 1 : 0) else {
            throw Untrue(description: "line \(line): \(command) exited with \(code):\n\(printed)")
          }
        }
        guard shown.fits(output) else {
          throw Untrue(description: "line \(line): this is printed:\n\(output)")
        }
      }
    }
  }

  /// Runs a command line as a shell does, in the program's folder.
  private func run(
    _ command: String, _ typed: [String], _ program: Program
  ) async throws -> (code: Int, output: String) {
    var variables = program.variables
    let folder = Program.path.removingLastComponent().string
    variables["PATH"] = "\(folder):\(variables["PATH"] ?? "")"
    var custom: [Environment.Key: String] = [:]
    for (name, value) in variables { custom[Environment.Key(stringLiteral: name)] = value }
    try program.write(Array(typed.map { $0 + "\n" }.joined().utf8), to: "typed")
    let result = try await Subprocess.run(
      .path("/bin/bash"), arguments: ["-o", "pipefail", "-c", "exec <typed 2>&1\n\(command)"],
      environment: .custom(custom), workingDirectory: FilePath(program.folder),
      output: .string(limit: 16 << 20), error: .discarded)
    guard case .exited(let code) = result.terminationStatus else { return (-1, "") }
    return (Int(code), result.standardOutput)
  }

  @Test func `whoever follows the tutorial sees what it says`() async throws {
    let page = try page()
    #expect(page.acts.count > 25)
    try await follow(page)
  }

  @Test func `a tutorial that does not say what is printed is found out`() async throws {
    let begin = "```sh\ncomentor scenario new lunch\n```\n"
    let lint = "```sh\ncomentor lint lunch.yaml\n```\n"
    let edit = "\nIn `lunch.yaml`, write in place of `ask-hope`:\n\n```yaml\n"
    for text in [
      begin + "\n```text\nSomething else.\n```",
      begin + "\n```text\n…\n  comentor lint lunch.yaml\n```",
      "```sh\ncomentor scenario mew lunch\n```",
      "```sh\ncomentor scenario gaph | cat >graph.dot; false\n```",
      begin + "\nIn `lunch.yaml`, add below `nothing`:\n\n```yaml\na: b\n```",
      begin + edit + "ask-hope:\n  aks: \"What?\"\n```\n\n" + lint + "\n```text\n…\n0 errors\n```",
    ] {
      let page = try TutorialPage(text)
      await #expect(throws: Untrue.self, "\(text)") { try await follow(page) }
    }
    let page = try TutorialPage(begin + edit + "ask-hope:\n  say: \"What?\"\n```\n\n" + lint)
    try await follow(page)
  }

  @Test func `blocks are told apart, and one that means nothing is refused`() throws {
    let page = try TutorialPage(
      "# T\n\n```sh\none\ntwo\n```\n\n```text\nout\n```\n\nIn `a.yaml`, write:\n\n```yaml\nb: c\n```\n"
    )
    #expect(page.acts.map(\.line) == [3, 14])
    guard case .run(["one", "two"], shown: ["out"]) = page.acts[0].act,
      case .edit(let edit, ["b: c"]) = page.acts[1].act
    else { throw Untrue(description: "\(page.acts)") }
    #expect(edit.file == "a.yaml" && edit.place == .whole)
    for text in [
      "```text\nout\n```", "```sh\none", "```yaml\na: b\n```",
      "Perhaps in `a.yaml`:\n\n```yaml\na: b\n```", "```\none\n```",
      "In `a.yaml`, write:\n\nBut first think.\n\n```yaml\na: b\n```",
      "```sh\none\n```\n\nIt says:\n\n```text\nout\n```",
    ] {
      #expect(throws: TutorialPage.Unreadable.self, "\(text)") { try TutorialPage(text) }
    }
  }

  @Test(arguments: [
    ("add below `b`", "a:\n  b:\n    x: y\n  new: 1\n  # C\n  c: d\n"),
    ("add above `c`", "a:\n  b:\n    x: y\n  new: 1\n  # C\n  c: d\n"),
    ("write in place of `c`", "a:\n  b:\n    x: y\n  new: 1\n"),
    ("write in place of `b` and `c`", "a:\n  new: 1\n"),
    ("add below `a`", "a:\n  b:\n    x: y\n  # C\n  c: d\nnew: 1\n"),
  ])
  func `an edit goes to its place, indented as what is there`(told: String, after: String) throws {
    let edit = try #require(TutorialEdit(told: "So. In `f.yaml`, \(told):"))
    let lines = "a:\n  b:\n    x: y\n  # C\n  c: d\n".split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    #expect(try edit.applied(to: lines, with: ["new: 1"]).joined(separator: "\n") == after)
    let lost = try #require(TutorialEdit(told: "In `f.yaml`, add below `z`:"))
    #expect(throws: TutorialEdit.NoPlace(name: "z")) { try lost.applied(to: lines, with: []) }
  }

  @Test(arguments: [
    ("one\ntwo", true), ("one\n…", true), ("…\ntwo", true), ("…", true), ("one\n…\ntwo", true),
    ("one", false), ("two", false), ("one\ntwo\n…", true), ("…\none\n…", true),
    ("one two", false), ("o…\n…", true), ("o…", false), ("x…\n…", false), ("one…\ntwo…", true),
    ("…\nthree", false), ("two\none", false), ("one\ntwo\nthree", false),
  ])
  func `what is shown is compared line for line`(shown: String, fits: Bool) {
    let block = shown.split(separator: "\n").map(String.init)
    #expect(ShownOutput(block, isTyping: false).fits("one\ntwo\n") == fits)
  }

  @Test func `a line that the page wraps is one line, and what is typed is not printed`() {
    let block = ["A long line that", "is wrapped.", "Ana> yes", "Ben> a > b"]
    let shown = ShownOutput(block, isTyping: true)
    #expect(shown.typed == ["yes", "a > b"])
    #expect(shown.fits("A long line that is wrapped.\n"))
    #expect(!shown.fits("A long line that\nis wrapped twice.\n"))
    #expect(!shown.fits("A long line thatis wrapped.\n"))
  }
}

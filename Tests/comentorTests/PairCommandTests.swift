// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

/// `comentor pair`, run at a table and on a host.
struct PairCommandTests {
  let program: Program

  init() throws {
    var program = try Program()
    program.environment["COMENTOR_NOW"] = "2027-01-13T09:00"
    self.program = program
  }

  /// Begins a conversation at a table; its transcript, from the program's folder on.
  private func begin() async throws -> String {
    try program.makeFolder("data/comentor/k7")
    let path = "data/comentor/k7/transcript.txt"
    let run = try await program.run(
      "chat", "--transcript", path, "--now", "2027-01-12T09:00", input: "Ines\nTomasz\n")
    #expect(run.code == 0)
    return path
  }

  @Test(arguments: [("close", "closed"), ("pause", "paused")])
  func `at a table the ending is written, and said as the pair will hear it`(
    word: String, mark: String
  ) async throws {
    let path = try await begin()
    let before = try #require(program.text(path))
    let run = try await program.run("pair", word, "k7", "--yes")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasSuffix("k7 is \(mark).\n"))
    let after = try #require(program.text(path))
    #expect(after.hasPrefix(before) && after.contains("= \(mark)\n"))
    // What is said here is what stands there, and what the next one to come is told.
    let told = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map {
      $0.dropFirst(2)
    }
    #expect(!told.isEmpty)
    let shown = try await program.run("show", path)
    for line in told { #expect(shown.output.contains(line), "\(line)") }
    #expect(try await program.run("check", path).code == 0)
    let again = try await program.run("pair", "close", "k7", "--yes")
    #expect(again.code == 73 && again.errors.contains("has come to its end already"))
    #expect(program.text(path) == after)
  }

  @Test func `where nobody is there to answer, a pair is not ended without a yes`() async throws {
    let program = try Program()
    _ = try await program.run("chat", "--scenario", PipeTests.small, "--names", "Ines,Tomasz")
    let pair = try #require(SourceTree.names(in: "\(program.folder)/data/comentor")?.first)
    let before = program.text("data/comentor/\(pair)/transcript.txt")
    let run = try await program.run("pair", "close", pair)
    #expect(run.code == 64 && run.errors.contains("add --yes"))
    #expect(program.text("data/comentor/\(pair)/transcript.txt") == before && before != nil)
  }

  @Test func `both endings have the same words`() async throws {
    var words: [String] = []
    for word in ["close", "pause"] {
      let table = try PairCommandTests()
      _ = try await table.begin()
      let run = try await table.program.run("pair", word, "k7", "--yes")
      words.append(run.output.split(separator: "\n").dropLast().joined(separator: "\n"))
    }
    #expect(words[0] == words[1] && !words[0].isEmpty)
  }

  @Test func `a pair that is not there, or cannot be, is said with what there is`() async throws {
    _ = try await begin()
    let near = try await program.run("pair", "close", "k8")
    #expect(near.code == 65 && near.errors.contains("there is no pair 'k8'"))
    let far = try await program.run("pair", "pause", "lighthouse")
    #expect(far.code == 65 && far.errors.contains("there are: k7"))
    for id in ["K7", "../k7", "", "k7/", String(repeating: "k", count: 33)] {
      let run = try await program.run("pair", "close", id)
      #expect(run.code == 64 && run.errors.contains("cannot be the id of a pair"), "\(id)")
    }
  }

  @Test func `a damaged transcript is not written to`() async throws {
    let path = try await begin()
    var bytes = try #require(program.bytes(path))
    bytes[bytes.count / 2] ^= 1
    try program.write(bytes, to: path)
    #expect(try await program.run("pair", "close", "k7").code == 65)
    #expect(program.bytes(path) == bytes)
  }

  // MARK: - On a host

  @Test func `on a host an order is left for the pair's next start`() async throws {
    _ = try HostFolder(in: program)
    let run = try await program.shell(
      "umask 077; COMENTOR_PROGRAMME=acme $comentor pair close k7 --yes")
    #expect(run.code == 0 && run.errors == "")
    #expect(
      run.output.hasPrefix("When one of the two next starts comentor, they are told, and the"))
    #expect(run.output.contains("\n  Ines and Tomasz, "))
    #expect(
      run.output.hasSuffix(
        "The order to close k7 is left: acme/orders/k7\nTo take it back before it is taken up: "
          + "comentor pair withdraw k7 --programme acme\n"))
    #expect(program.text("acme/orders/k7") == "comentor-order 1\nclose\n")
    var (file, folder) = (stat(), stat())
    lstat("\(program.folder)/acme/orders/k7", &file)
    lstat("\(program.folder)/acme/orders", &folder)
    #expect(file.st_mode & 0o7777 == 0o644 && file.st_nlink == 1)
    #expect(folder.st_mode & 0o7777 == 0o711)
    let again = try await program.run("pair", "pause", "k7", "--programme", "acme", "--yes")
    #expect(again.code == 0 && again.output.contains("an order for k7 already, to close, of "))
    #expect(program.text("acme/orders/k7") == "comentor-order 1\npause\n")
    let unknown = try await program.run("pair", "pause", "k70", "--programme", "acme")
    #expect(unknown.code == 65 && unknown.errors.contains("did you mean 'k7'?"))
    let none = try await program.run("pair", "close", "k7", "--programme", "nowhere")
    #expect(none.code == 78 && none.errors.contains("nowhere"))
  }

  @Test func `a paused pair can begin again, and what was said stays`() async throws {
    let path = try await begin()
    #expect(try await program.run("pair", "pause", "k7", "--yes").code == 0)
    let old = try #require(program.text(path))
    let run = try await program.run(
      ["--now", "2027-02-12T09:00"], input: Array("1\nIda\n".utf8))
    #expect(
      run.output.contains(
        "\n1 begin again from the start; what was said so far is kept\n2 a p"))
    #expect(run.code == 0 && run.output.contains("Welcome, both of you."), "\(run.errors)")
    let folder = String(path.prefix(path.count - "transcript.txt".count))
    #expect(program.text(folder + "transcript-1.txt") == old)
    let new = try #require(program.text(path))
    #expect(new.contains("Ida") && !new.contains("= paused"))
    // It is the same pair, whose notes belong together.
    func id(_ text: String) -> Substring? {
      text.split(separator: "\n").first { $0.hasPrefix("pair: ") }
    }
    #expect(id(new) == id(old) && id(new) != nil)
    // A second time, too; but not one that was closed.
    #expect(try await program.run("pair", "pause", "k7", "--yes").code == 0)
    _ = try await program.run(["--now", "2027-03-12T09:00"], input: Array("1\nEva\n".utf8))
    #expect(program.text(folder + "transcript-2.txt")?.contains("Ida") == true)
    #expect(program.text(folder + "transcript-1.txt") == old)
    #expect(try await program.run("pair", "close", "k7", "--yes").code == 0)
    let closed = try await program.run(["--now", "2027-04-12T09:00"], input: [])
    #expect(closed.code == 0 && !closed.output.contains("begin again"))
  }

  @Test func `an order can be taken back as long as it lies there`() async throws {
    _ = try HostFolder(in: program)
    _ = try await program.run("pair", "close", "k7", "--programme", "acme", "--yes")
    let back = try await program.run("pair", "withdraw", "k7", "--programme", "acme")
    #expect(back.code == 0 && back.output == "The order for k7 is taken back.\n")
    #expect(!Program.exists("\(program.folder)/acme/orders/k7"))
    let again = try await program.run("pair", "withdraw", "k7", "--programme", "acme")
    #expect(again.code == 65 && again.errors.contains("there is no order for 'k7'"))
    #expect(try await program.run("pair", "withdraw", "../x", "--programme", "acme").code == 64)
    #expect(try await program.run("pair", "withdraw", "k7").code == 64)
  }

  // MARK: - At a terminal

  private func terminal() throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path.string, "pair", "close", "k7"], environment: program.variables,
      directory: program.folder)
  }

  @Test func `at a terminal somebody is asked, and no is no`() async throws {
    let path = try await begin()
    let before = try #require(program.bytes(path))
    for answer in ["no\r", "\u{3}", "\u{4}"] {
      let terminal = try terminal()
      try terminal.wait(for: "Shall I close k7? yes or no> ")
      try terminal.send(answer)
      try terminal.wait(for: "Nothing was changed.")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(program.bytes(path) == before)
    }
    let terminal = try terminal()
    try terminal.wait(for: "Shall I close k7? yes or no> ")
    try terminal.send("perhaps\r")
    try terminal.wait(for: "Shall I close k7? yes or no> ")
    try terminal.send("yes\r")
    try terminal.wait(for: "k7 is closed.")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(program.bytes(path) != before)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TestSupport
import Testing

/// A word that is typed in a private note is nowhere else than in the sealed file.
///
/// Each search is shown to find the word where it is planted.
@Suite(
  .enabled(
    if: Host.otherGroup != nil,
    "whoever tests is in one group alone, and a host needs two"))
struct CanaryTests {
  let host: Host
  private let word = Traces.canary()
  private var traces: Traces { Traces(of: word) }

  init() async throws {
    host = try Host(scenario: Host.notes)
    let begun = try await host.comentor(
      host.members[0], "chat", input: "Ines", "Tomasz")
    #expect(begun.code == 0, "\(begun.errors)")
    mkdir("\(host.root)/tmp", 0o700)
  }

  private var ines: Host.Member { host.members[0] }

  private var variables: [String: String] {
    var variables = host.variables(of: ines)
    variables["TMPDIR"] = "\(host.root)/tmp"
    variables["HISTFILE"] = "\(host.own(ines))/.bash_history"
    variables["TERM"] = "xterm"
    return variables
  }

  /// Everything that the program could write to: what the people and the programme own, and where
  /// temporary files go.
  private var folders: [String] { [host.root, host.program.folder] }

  /// Answers a prompt.
  private func answer(
    _ terminal: PseudoTerminal, _ exchanges: [(prompt: String, answer: String)]
  ) throws {
    for (prompt, answer) in exchanges {
      try terminal.wait(for: prompt)
      if !prompt.hasSuffix("> ") { try terminal.wait(for: "> ") }
      try terminal.send("\(answer)\r")
    }
  }

  private static let toTheQuestion = [
    ("4 leave", "2"), ("1 How it was", "1"), ("Ines> ", "yes"),
  ]

  // MARK: - At a terminal

  @Test func `at a terminal: in no process and in no file while it is typed, nor after`() throws {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.path.string) 2>errors"], environment: variables,
      directory: host.program.folder)
    try answer(terminal, Self.toTheQuestion)
    try terminal.wait(for: "Ines> ")
    try terminal.send("First \(word),\rthen half of \(word)")
    try terminal.wait(for: "half of \(word)")
    try looked(at: terminal.child)
    try terminal.send("\r/done\r")
    try answer(terminal, [("Ines> ", "4"), ("Ines> ", "2"), ("Ines> ", "Ask for \(word).")])
    try terminal.wait(for: "Its receipt is ")
    try looked(at: terminal.child)
    try terminal.wait(for: "[Enter] ")
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    // Sealed it is, and only there.
    let note = try #require(try host.notes(of: ines).first)
    #expect(traces.isIn(String(decoding: note.text, as: UTF8.self)))
    #expect(traces.files(below: folders).found == [])
    #expect(SourceTree.bytes(of: "\(host.program.folder)/errors") == [])
  }

  /// Looks into a process tree and all files, while something private is on the screen.
  private func looked(at process: pid_t) throws {
    let (found, closed) = traces.processes(from: process)
    #expect(found == [] && Traces.tree(from: process).count >= 2)
    // Who is not the administrator cannot even look: not into a process of their own account.
    let isClosed = closed.contains { $0.hasSuffix("/environ") }
    #expect(isClosed == (geteuid() != 0), "\(closed)")
    let (files, count) = traces.files(below: folders)
    #expect(files == [] && count > 5)
  }

  @Test func `the same search finds it in a process, in a name and in a file`() throws {
    let argument = try PseudoTerminal(["/bin/sh", "-c", "echo ready; read x # \(word)"])
    try argument.wait(for: "ready")
    #expect(
      traces.processes(from: argument.child).found.contains("/proc/\(argument.child)/cmdline"))
    let variable = try PseudoTerminal(
      ["/bin/sh", "-c", "echo ready; /bin/sh -c 'read x'; :"], environment: ["WORD": word])
    try variable.wait(for: "ready")
    #expect(traces.processes(from: variable.child).found.contains { $0.hasSuffix("/environ") })
    let open = try PseudoTerminal(
      ["/bin/sh", "-c", "echo \(word) > f; exec 5<f; rm f; echo ready; read x"],
      directory: host.program.folder)
    try open.wait(for: "ready")
    #expect(traces.processes(from: open.child).found.contains("/proc/\(open.child)/fd/5"))

    let hidden = "\(host.own(ines))/.hidden"
    mkdir(hidden, 0o700)
    let file = try #require(fopen("\(hidden)/f", "w"))
    let bytes = [0, 0, 0xFF] + Array(word.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    mkdir("\(host.root)/tmp/\(word)", 0o700)
    #expect(
      Set(traces.files(below: folders).found) == ["\(hidden)/f", "\(host.root)/tmp/\(word)"])
  }

  // MARK: - Inside tmux

  private func startTmux() throws -> Tmux {
    let tmux = try Tmux(
      ["/bin/bash", "--norc"], environment: variables, folder: host.program.folder)
    try tmux.type("PS1='shell$ '; set -o history")
    try tmux.wait(for: "\nshell$")
    try tmux.type(Program.path.string)
    for (shown, answer) in [("4 leave", "2"), ("1 How it was", "1"), ("Ines>", "yes")] {
      try tmux.wait(for: shown)
      try tmux.type(answer)
    }
    try tmux.wait(for: "how was Tomasz")
    return tmux
  }

  @Test
  func `inside tmux: nothing can be scrolled back to, and the shell's history has none of it`()
    throws
  {
    let tmux = try startTmux()
    for line in 1...30 { try tmux.type("\(line) \(word)") }
    // The search finds it where it is.
    try tmux.wait(for: "30 \(word)")
    #expect(try traces.isIn(tmux.all))
    #expect(try traces.processes(from: tmux.server).found == [])
    try tmux.type("/done")
    try tmux.wait(for: "1 to 5")
    try tmux.type("half \(word)", enter: false)
    try tmux.wait(for: "half \(word)")
    try tmux.press("C-z")
    try tmux.wait(for: "Stopped")
    #expect(try !traces.isIn(tmux.all))
    try tmux.type("fg")
    try tmux.wait(for: "1 to 5")
    for answer in ["4", "4", "no"] {
      try tmux.wait(for: "Ines>")
      try tmux.type(answer)
    }
    try tmux.wait(for: "[Enter]")
    try tmux.press("Enter")
    try tmux.wait(for: "shell$")
    #expect(try !traces.isIn(tmux.all))
    try tmux.type("history -w; echo written")
    try tmux.wait(for: "\nwritten")
    let history = SourceTree.bytes(of: "\(host.own(ines))/.bash_history") ?? []
    #expect(String(decoding: history, as: UTF8.self).contains("comentor"))
    #expect(traces.files(below: folders).found == [])
    #expect(try host.notes(of: ines).count == 1)
  }

  @Test func `half a line of a note that was ended by a signal is not the shell's next one`() throws
  {
    let tmux = try startTmux()
    try tmux.type("half \(word)", enter: false)
    try tmux.wait(for: "half \(word)")
    let tree = Traces.tree(from: try tmux.server)
    let program = try #require(
      tree.first {
        String(decoding: SourceTree.bytes(of: "/proc/\($0)/comm") ?? [], as: UTF8.self)
          == "comentor\n"
      })
    kill(program, SIGTERM)
    try tmux.wait(for: "Terminated")
    try tmux.type("history -w; echo written")
    try tmux.wait(for: "\nwritten")
    #expect(try !traces.isIn(tmux.all))
    #expect(traces.files(below: folders).found == [])
  }

  @Test func `the same search finds it in what was on the ordinary screen`() throws {
    let tmux = try Tmux(
      ["/bin/bash", "--norc"], environment: variables, folder: host.program.folder)
    try tmux.type("PS1='shell$ '; echo \(word); for i in $(seq 60); do echo $i; done")
    try tmux.wait(for: "\n60\n")
    #expect(try !traces.isIn(tmux.screen))
    #expect(try traces.isIn(tmux.all))
  }

  // MARK: - A crash

  /// Whether a core file would be written here, and as a file: otherwise there is none to look for.
  static let writesCores: Bool = {
    let pattern = SourceTree.bytes(of: "/proc/sys/kernel/core_pattern") ?? []
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limits)
    return pattern == Array("core\n".utf8) && limits.rlim_max == rlim_t.max
  }()

  private func cores() -> [String] {
    (SourceTree.names(in: host.program.folder) ?? []).filter { $0.hasPrefix("core") }
  }

  @Test(
    .enabled(if: writesCores, "this machine hands core files on, or writes none"),
    arguments: [SIGSEGV, SIGABRT, SIGQUIT])
  func `a crash leaves no core file and no report of memory`(number: Int32) throws {
    var variables = variables
    variables["SWIFT_BACKTRACE"] = "enable=yes,color=no"
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "ulimit -c unlimited; exec \(Program.path.string) 2>errors"],
      environment: variables, directory: host.program.folder)
    try answer(terminal, Self.toTheQuestion)
    try terminal.wait(for: "Ines> ")
    try terminal.send("\(word)\r")
    try terminal.wait(for: "  > ")
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .killed(by: number))
    #expect(cores() == [])
    #expect(SourceTree.bytes(of: "\(host.program.folder)/errors") == [])
    #expect(traces.files(below: folders).found == [])
  }

  @Test(.enabled(if: writesCores, "this machine hands core files on, or writes none"))
  func `the same search finds it in the core file of a program that takes no care`() throws {
    let terminal = try PseudoTerminal(
      ["/bin/bash", "-c", "ulimit -c unlimited; read -r line; echo taken; read -r more"],
      directory: host.program.folder)
    try terminal.send("\(word)\r")
    try terminal.wait(for: "taken")
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForEnd() == .killed(by: SIGSEGV))
    #expect(cores().count == 1)
    #expect(traces.files(below: folders).found.count == 1)
  }
}

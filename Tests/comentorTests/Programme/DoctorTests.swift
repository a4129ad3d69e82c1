// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

struct DoctorTests {
  let bench: ProgrammeBench
  private var program: Program { bench.program }

  init() throws { bench = try ProgrammeBench() }

  private func doctor(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["doctor"] + arguments, input: [])
  }

  // MARK: - A host

  @Test func `what a host lacks is printed as commands for its administrator`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    let run = try await doctor("--programme", "acme")
    #expect(run.code == 1)
    let (login, folder) = (Self.login, bench.folder)
    let commands = try #require(run.output.split(separator: "\n\nFor the administrator").last)
      .split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } }
    // Those for the folders above it depend on the machine.
    #expect(
      commands.filter { !$0.hasPrefix("ch") }
        == [
          "groupadd cm-pair-k7", "groupadd cm-own-p4xk2m",
          "install -d -m 0711 -o root \(folder)/pairs",
          "install -d -m 0711 -o \(login) \(folder)/drop",
          "install -d -m 0711 -o \(login) \(folder)/orders",
          "install -d -m 2770 -o root -g cm-pair-k7 \(folder)/pairs/k7",
          "install -d -m 0710 -o \(login) -g cm-own-p4xk2m \(folder)/drop/p4xk2m",
          "install -d -m 1730 -o \(login) -g cm-own-p4xk2m \(folder)/drop/p4xk2m/in",
        ].map { Substring($0) })
    #expect(run.lines("ok").contains("\(folder)/register: 0700, \(login)"))
    #expect(run.lines("warn").contains { $0.hasPrefix("p4xk2m: this person's account is not") })
  }

  private static var login: String { String(cString: getpwuid(geteuid()).pointee.pw_name) }

  @Test func `the account of whoever has enrolled is found with a key`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    try bench.prepareToEnrol()
    #expect(try await program.run("enrol", "invite.txt", "--yes").code == 0)
    TemporaryFolder.delete("\(program.folder)/.config")
    let run = try await doctor("--programme", "acme", "--identity", "comentor-key.txt")
    #expect(run.output.contains("  usermod -aG cm-own-p4xk2m \(Self.login)\n"))
    #expect(!run.output.contains("account is not known"))
  }

  @Test func `a key is tried on something that is sealed now`() async throws {
    let run = try await doctor("--programme", "acme", "--identity", "comentor-key.txt")
    #expect(
      run.lines("ok").contains("the key of Maria López (coordinator) opens what is sealed now"))
    #expect(
      run.lines("warn").contains { $0.hasPrefix("the key of the safe (recovery) was not tried") })
    try bench.write(bench.identity(Identity()), to: "other.txt")
    let other = try await doctor("--programme", "acme", "--identity", "other.txt")
    #expect(
      other.code == 1 && other.lines("mend").contains { $0.contains("none of this programme's") })
    let wrong = try await doctor("--programme", "acme", "--identity", "acme/programme.yaml")
    #expect(wrong.code == 65)
  }

  @Test func `contacts are looked for in each language of the scenario`() async throws {
    let both = try await doctor("--programme", "acme")
    for (held, locale) in [("English (en)", "en"), ("German (de)", "de")] {
      #expect(
        both.lines("ok").contains(
          "contacts for conversations in \(held): as written under '\(locale)'"))
    }
    let text = bench.yaml(bench.readers).replacing("  de:", with: "  fr:")
    try bench.write(text, to: "acme/programme.yaml", 0o644)
    let one = try await doctor("--programme", "acme")
    let missing = "contacts for conversations in German (de): there are none, so people get those"
    #expect(one.lines("warn").contains { $0.hasPrefix(missing) })
    // A scenario of the programme's own that has no German needs none.
    let small = try #require(Program.bytes(of: PipeTests.small))
    try bench.write(small, to: "acme/scenario.yaml", 0o644)
    let own = try await doctor("--programme", "acme")
    #expect(!own.output.contains(missing) && own.output.contains("conversations in English (en)"))
    #expect(
      own.lines("ok").contains { $0.hasSuffix("scenario of this programme, and can be read") })
    // Whoever takes part can do nothing about it.
    unlink("\(program.folder)/acme/scenario.yaml")
    try bench.prepareToEnrol()
    #expect(try await program.run("enrol", "invite.txt", "--yes").code == 0)
    let person = try await doctor()
    #expect(
      !person.output.contains(missing) && person.output.contains("conversations in English (en)"))
  }

  @Test func `a single recipient is to be mended`() async throws {
    try bench.write(bench.yaml([bench.readers[0]]), to: "acme/programme.yaml", 0o644)
    let run = try await doctor("--programme", "acme")
    #expect(run.code == 1 && run.lines("mend").contains { $0.hasPrefix("there is one recipient") })
    #expect(run.output.contains("[one-recipient]"))
  }

  @Test(arguments: [
    ("open", "others than its owner can change who reads notes"),
    ("closed", "people cannot read it"), ("link", "is a link or no plain file"),
    ("folder", "others can put something else in the place"), ("broken", "[missing-key]"),
    ("register", "is not for"), ("drop", "is a symbolic link, not a folder"),
    ("orders", "has mode 0777, not 0711"), ("file", "is a file, not a folder"),
    ("damaged", "register/p4xk2m.txt:"),
    ("scenario", "until then no new conversation begins"),
    ("open scenario", "is not a file that whoever runs the programme alone can change"),
  ])
  func `what is planted is found`(plant: String, message: String) async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    let before = try await doctor("--programme", "acme")
    #expect(!before.output.contains(message))
    let acme = "\(program.folder)/acme"
    switch plant {
    case "open": chmod("\(acme)/programme.yaml", 0o666)
    case "closed": chmod("\(acme)/programme.yaml", 0o600)
    case "link":
      rename("\(acme)/programme.yaml", "\(acme)/real.yaml")
      symlink("real.yaml", "\(acme)/programme.yaml")
    case "folder": chmod(acme, 0o777)
    case "broken": try bench.write("programme: acme\n", to: "acme/programme.yaml", 0o644)
    case "register": chmod("\(acme)/register/p4xk2m.txt", 0o640)
    case "drop": symlink("/tmp", "\(acme)/drop")
    case "orders":
      try program.makeFolder("acme/orders")
      chmod("\(acme)/orders", 0o777)
    case "scenario": try bench.write("x: y\n", to: "acme/scenario.yaml", 0o644)
    case "open scenario":
      try bench.write(Program.bytes(of: PipeTests.small) ?? [], to: "acme/scenario.yaml", 0o666)
    case "file": try bench.write("", to: "acme/pairs")
    default: try bench.write("comentor-registration 1\n", to: "acme/register/p4xk2m.txt")
    }
    let run = try await doctor("--programme", "acme")
    #expect(
      run.code == 1 && run.lines("mend").contains { $0.contains(message) }
        || run.output.contains(message), "\(run.output)")
  }

  @Test func `a folder that is no programme's is said to be none`() async throws {
    let missing = try await doctor("--programme", "nowhere")
    #expect(missing.code == 78 && missing.errors.contains("nowhere: No such file"))
    let other = try await doctor("--programme", ".")
    #expect(other.code == 1 && other.output.contains("programme.yaml: is not there"))
    #expect(other.output.contains("  install -m 0644 -o "))
    // What it shows is what the reader takes, once it is filled in with keys.
    var keys = bench.readers.makeIterator()
    let example = other.copied.split(separator: "\n").map { line in
      guard line.contains("age1…"), let reader = keys.next() else { return String(line) }
      return String(line).replacing("age1…", with: reader.key.text)
    }.joined(separator: "\n").replacing("…", with: "Kim, 555 01")
    try bench.write("\(example)\n", to: "acme/programme.yaml", 0o644)
    let filled = try await doctor("--programme", "acme")
    #expect(filled.output.contains("programme.yaml: Reciprocal mentoring (our-programme)"))
  }

  @Test func `nobody is invited yet: it is said how`() async throws {
    let run = try await doctor("--programme", "acme")
    #expect(
      run.output.contains(
        "ok   nobody is invited yet:\n     comentor invite NAME --programme \(bench.folder) "
          + "--account LOGIN\n"))
  }

  // MARK: - A person

  @Test func `a person sees what concerns them, and nobody else's folders`() async throws {
    try bench.register("q8rw3n", "k7", "Tomasz")
    try bench.prepareToEnrol()
    #expect(try await program.run("enrol", "invite.txt", "--yes").code == 0)
    let run = try await doctor()
    #expect(run.code == 1 && run.output.contains("you are Ines, person p4xk2m of pair k7"))
    #expect(run.lines("ok").contains("can read your notes: Maria López (coordinator):"))
    #expect(run.output.contains("/drop/p4xk2m: ") && run.output.contains("/pairs/k7: "))
    #expect(!run.output.contains("q8rw3n") && !run.output.contains("/register"))
    #expect(!run.output.contains("For the administrator") && !run.output.contains("install -d"))
    #expect(
      run.output.hasSuffix(
        "\nAsk the coordinator to run:\n  comentor doctor --programme \(bench.folder)\n"))
    #expect(run.output.contains("no other ordinary account can read it"))
  }

  @Test func `changed keys and an enrolment that others can read are to be mended`() async throws {
    try bench.prepareToEnrol()
    #expect(try await program.run("enrol", "invite.txt", "--yes").code == 0)
    var readers = bench.readers
    readers[1].key = Identity().recipient
    try bench.write(bench.yaml(readers), to: "acme/programme.yaml", 0o644)
    let changed = try await doctor()
    #expect(changed.code == 1)
    #expect(
      changed.lines("mend").filter { $0.contains("those who can read notes have changed") }.count
        == 2)
    chmod("\(program.folder)/.config/comentor/enrolment.txt", 0o644)
    let open = try await doctor()
    #expect(open.code == 1 && open.lines("mend").contains { $0.contains("enrolment.txt: others") })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

struct DoctorTests {
  let program: Program
  let bench: ProgrammeBench

  init() throws {
    var program = try Program()
    program.environment["XDG_CONFIG_HOME"] = "\(program.folder)/.config"
    self.program = program
    bench = try ProgrammeBench(program)
  }

  private func doctor(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["doctor"] + arguments, input: [])
  }

  /// The lines of a verdict, without it.
  private func lines(_ verdict: String, _ run: Program.Run) -> [String] {
    run.output.split(separator: "\n").filter { $0.hasPrefix("\(verdict) ") }
      .map { String($0.dropFirst(5)) }
  }

  /// The lines to be copied, without their indentation.
  private func copied(_ run: Program.Run) -> String {
    run.output.split(separator: "\n").filter { $0.hasPrefix("     ") }.map { $0.dropFirst(5) }
      .drop { !$0.hasPrefix("mkdir") && !$0.hasPrefix("programme:") }
      .map { "\($0)\n" }.joined()
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
    #expect(lines("ok", run).contains("\(folder)/register: 0700, \(login)"))
    #expect(lines("warn", run).contains { $0.hasPrefix("p4xk2m: this person's account is not") })
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
      lines("ok", run).contains("the key of Maria López (coordinator) opens what is sealed now"))
    #expect(
      lines("warn", run).contains { $0.hasPrefix("the key of the safe (recovery) was not tried") })
    try bench.write(bench.identity(Identity()), to: "other.txt")
    let other = try await doctor("--programme", "acme", "--identity", "other.txt")
    #expect(
      other.code == 1 && lines("mend", other).contains { $0.contains("none of this programme's") })
    let wrong = try await doctor("--programme", "acme", "--identity", "acme/programme.yaml")
    #expect(wrong.code == 65)
  }

  @Test func `contacts are looked for in each language of the scenario`() async throws {
    let both = try await doctor("--programme", "acme")
    for (held, locale) in [("English (en)", "en"), ("German (de)", "de")] {
      #expect(
        lines("ok", both).contains(
          "contacts for conversations in \(held): as written under '\(locale)'"))
    }
    let text = bench.yaml(bench.readers).replacing("  de:", with: "  fr:")
    try bench.write(text, to: "acme/programme.yaml", 0o644)
    let one = try await doctor("--programme", "acme")
    let missing = "contacts for conversations in German (de): there are none, so people get those"
    #expect(lines("warn", one).contains { $0.hasPrefix(missing) })
    // A scenario of the programme's own that has no German needs none.
    let small = try #require(Program.bytes(of: PipeTests.small))
    try bench.write(small, to: "acme/scenario.yaml", 0o644)
    let own = try await doctor("--programme", "acme")
    #expect(!own.output.contains(missing) && own.output.contains("conversations in English (en)"))
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
    #expect(run.code == 1 && lines("mend", run).contains { $0.hasPrefix("there is one recipient") })
    #expect(run.output.contains("[one-recipient]"))
  }

  @Test(arguments: [
    ("open", "others than its owner can change who reads notes"),
    ("closed", "people cannot read it"), ("link", "is a link or no plain file"),
    ("folder", "others can put something else in the place"), ("broken", "[missing-key]"),
    ("register", "is not for"), ("drop", "is a symbolic link, not a folder"),
    ("orders", "has mode 0777, not 0711"), ("file", "is a file, not a folder"),
    ("damaged", "register/p4xk2m.txt:"),
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
    case "file": try bench.write("", to: "acme/pairs")
    default: try bench.write("comentor-registration 1\n", to: "acme/register/p4xk2m.txt")
    }
    let run = try await doctor("--programme", "acme")
    #expect(
      run.code == 1 && lines("mend", run).contains { $0.contains(message) }
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
    let example = copied(other).split(separator: "\n").map { line in
      guard line.contains("age1…"), let reader = keys.next() else { return String(line) }
      return String(line).replacing("age1…", with: reader.key.text)
    }.joined(separator: "\n").replacing("…", with: "Kim, 555 01")
    try bench.write("\(example)\n", to: "acme/programme.yaml", 0o644)
    let filled = try await doctor("--programme", "acme")
    #expect(filled.output.contains("programme.yaml: Reciprocal mentoring (our-programme)"))
  }

  // MARK: - Keys that have been replaced

  @Test func `whoever was invited for other keys is named, with the command that invites again`()
    async throws
  {
    let login = Self.login
    try bench.register("p4xk2m", "k7", "Ines", account: login)
    try bench.register("q8rw3n", "k7", "Tomasz")
    let before = try await doctor("--programme", "acme")
    #expect(!before.output.contains("was invited when others could read notes"))
    var readers = bench.readers
    readers[0].key = Identity().recipient
    try bench.write(bench.yaml(readers), to: "acme/programme.yaml", 0o644)
    let after = try await doctor("--programme", "acme")
    let invite = "     comentor invite"
    for (name, person, account) in [("Ines", "p4xk2m", login), ("Tomasz", "q8rw3n", "LOGIN")] {
      #expect(
        after.output.contains(
          "mend \(name) (\(person)): was invited when others could read notes; until they enrol "
            + "again they cannot write one\n\(invite) \(name) --person \(person) "
            + "--programme \(bench.folder) --account \(account)\n"))
    }
    // Done as it says, it is well again.
    let again = try await program.run(
      "invite", "Ines", "--person", "p4xk2m", "--programme", "acme", "--account", login)
    #expect(again.code == 0, "\(again.errors)")
    let mended = try await doctor("--programme", "acme")
    #expect(!mended.output.contains("Ines (p4xk2m): was invited"))
    #expect(mended.output.contains("Tomasz (q8rw3n): was invited"))
  }

  @Test func `a command to be copied is never wrapped`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    var readers = bench.readers
    readers[0].key = Identity().recipient
    try bench.write(bench.yaml(readers), to: "acme/programme.yaml", 0o644)
    let terminal = try PseudoTerminal(
      [Program.path.string, "doctor", "--programme", "acme"], environment: program.variables,
      directory: program.folder, columns: 40)
    #expect(try terminal.waitForEnd() == .exited(1))
    let lines = terminal.output.split(whereSeparator: \.isNewline)
    #expect(
      lines.contains(
        "     comentor invite Ines --person p4xk2m --programme \(bench.folder) --account LOGIN"))
    #expect(lines.contains("  install -d -m 0711 -o root \(bench.folder)/pairs"))
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
    #expect(lines("ok", run).contains("can read your notes: Maria López (coordinator):"))
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
      lines("mend", changed).filter { $0.contains("those who can read notes have changed") }.count
        == 2)
    chmod("\(program.folder)/.config/comentor/enrolment.txt", 0o644)
    let open = try await doctor()
    #expect(open.code == 1 && lines("mend", open).contains { $0.contains("enrolment.txt: others") })
  }

  // MARK: - A table

  @Test func `a table without a file is told where to put contacts, and with it what is there`()
    async throws
  {
    let bare = try await doctor()
    let closing =
      "\nIf you run a programme on this machine:\n  comentor doctor --programme FOLDER\n"
    #expect(bare.output.hasSuffix(closing))
    #expect(bare.output.contains("what is sealed only the holders of the keys can open"))
    #expect(!bare.output.contains("whoever has it can read it all"))
    #expect(lines("warn", bare).contains { $0.hasPrefix("nobody can read notes") })
    let path = "\(program.folder)/.config/comentor/programme.yaml"
    #expect(bare.code == 0 && lines("ok", bare).first?.hasPrefix("this is a table") == true)
    #expect(lines("warn", bare).contains { $0.hasPrefix("\(path): is not there") })
    #expect(bare.output.contains("emergency: \"112\""))
    // What it shows is what the reader takes.
    let shown = copied(bare).split(separator: "\n", maxSplits: 1)
    #expect(try await program.shell(String(shown[0])).code == 0)
    #expect(bench.mode(".config/comentor") == 0o700)
    let example = String(shown[1])
    try bench.write(example, to: ".config/comentor/programme.yaml")
    // As it stands it would show somebody in need nothing but dots.
    let empty = try await doctor()
    #expect(empty.code == 1 && lines("mend", empty).count == 3)
    #expect(lines("mend", empty).allSatisfy { $0.contains("is not filled in") })
    #expect(example.contains("# whom to turn to where it is about the person who runs this\n"))
    let filled = example.replacing("…", with: "Kim, 555 01")
    try bench.write(filled, to: ".config/comentor/programme.yaml")
    let known = try await doctor()
    #expect(known.code == 0, "\(known.output)")
    #expect(lines("ok", known).contains("\(path): The two of us (our-table)"))
    #expect(lines("warn", known).contains { $0.hasPrefix("nobody can read notes") })
    // With its comments taken away, the recipients are taken, too.
    var keys = bench.readers.makeIterator()
    let sealed = example.split(separator: "\n").map { line in
      guard line.contains("age1…"), let reader = keys.next() else { return String(line) }
      return String(line).replacing("age1…", with: reader.key.text)
    }.joined(separator: "\n").replacing("# recipients:", with: "recipients:")
      .replacing("#   - ", with: "  - ").replacing("…", with: "Kim, 555 01")
    try bench.write("\(sealed)\n", to: ".config/comentor/programme.yaml")
    let both = try await doctor()
    #expect(
      both.code == 0 && lines("ok", both).filter { $0.hasPrefix("can read notes") }.count == 2)
    // A table that has no contacts in German is nobody's concern.
    #expect(!both.output.contains("German"))
    try bench.write(bench.yaml([bench.readers[0]]), to: ".config/comentor/programme.yaml")
    let one = try await doctor("--identity", "comentor-key.txt")
    #expect(one.code == 0 && one.output.contains("[one-recipient]"))
    #expect(one.output.contains("opens what is sealed now"))
    try bench.write("title: x\n", to: ".config/comentor/programme.yaml")
    let broken = try await doctor()
    #expect(broken.code == 1 && broken.output.contains("[missing-key]"))
  }
}

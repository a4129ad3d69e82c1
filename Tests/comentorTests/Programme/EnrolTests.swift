// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing
import Understanding

struct EnrolTests {
  let program: Program
  let bench: ProgrammeBench
  private let enrolment = ".config/comentor/enrolment.txt"
  private let drop = "acme/drop/p4xk2m/in"

  init() throws {
    bench = try ProgrammeBench()
    program = bench.program
  }

  private static let login = String(cString: getpwuid(geteuid()).pointee.pw_name)

  private func enrol(_ file: String = "invite.txt") async throws -> Program.Run {
    try await program.run("enrol", file, "--yes")
  }

  /// Nothing was changed: the invitation is whole, and there is neither receipt nor enrolment.
  private func expectUntouched() throws {
    #expect(try Invite(reading: program.bytes("invite.txt") ?? []).person == "p4xk2m")
    #expect(bench.names(drop).isEmpty)
    #expect(bench.names(".config/comentor").isEmpty)
  }

  @Test func `an invitation becomes an enrolment, a receipt, and a used invitation`() async throws {
    try bench.prepareToEnrol()
    let run = try await enrol()
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    for reader in bench.readers {
      let role = reader.role == .coordinator ? "coordinator" : "in case other keys are lost"
      #expect(run.output.contains("\(reader.name) (\(role)):\n  "))
      #expect(run.output.contains(reader.key.fingerprint.words.joined(separator: " ")))
    }
    let kept = try Enrolment(reading: try #require(program.bytes(enrolment)))
    #expect(kept == Enrolment(bench.invitation(), account: geteuid()))
    #expect(bench.mode(enrolment) == 0o600 && bench.mode(".config/comentor") == 0o700)
    #expect(bench.names(".config/comentor") == ["enrolment.txt"])
    let name = Note.receiptName(under: bench.secret)
    #expect(bench.names(drop) == [name])
    let sealed = try #require(program.bytes("\(drop)/\(name)"))
    let text = try AgeFile.open(sealed, with: [bench.coordinator])
    #expect(Note.isAuthentic(text, under: bench.secret))
    #expect(try Note(reading: text).account?.number == geteuid())
    #expect(sealed.count == AgeFile.armouredSize(of: Note.bucket, recipients: 2))
    #expect(program.text("invite.txt")?.hasPrefix("comentor-invite 1\nused: ") == true)
    #expect((program.bytes("invite.txt") ?? []).count < 60)
  }

  @Test func `a used invitation is refused, and so is a copy of it`() async throws {
    try bench.prepareToEnrol()
    #expect(try await enrol().code == 0)
    let used = try await enrol()
    #expect(used.code == 78 && used.errors.contains("this invitation was used on "))
    #expect(
      used.errors.contains(
        "ask the coordinator, who runs: comentor invite NAME --person ID --programme FOLDER "
          + "--account \(Self.login)"))
    // Somebody else's account would have another configuration.
    TemporaryFolder.delete("\(program.folder)/.config")
    try bench.write(bench.invitation().text, to: "copy.txt")
    let copy = try await enrol("copy.txt")
    #expect(copy.code == 78 && copy.errors.contains("enrolled with a copy of this invitation"))
    #expect(
      copy.errors.contains(
        "tell the coordinator at once, who can invite you again with: comentor invite Ines "
          + "--person p4xk2m --programme \(bench.folder) --account \(Self.login)"))
    #expect(bench.names(".config/comentor").isEmpty && bench.names(drop).count == 1)
    #expect(try Invite(reading: program.bytes("copy.txt") ?? []) == bench.invitation())
  }

  @Test func `a crash before the invitation was burnt is made up for`() async throws {
    try bench.prepareToEnrol()
    #expect(try await enrol().code == 0)
    try bench.write(bench.invitation().text, to: "invite.txt")
    #expect(try await enrol().code == 0)
    #expect(Invite.use(of: program.bytes("invite.txt") ?? []) != nil)
    #expect(bench.names(drop).count == 1 && bench.names(".config/comentor") == ["enrolment.txt"])
  }

  @Test func `a crash between the receipt and the enrolment is made up for`() async throws {
    try bench.prepareToEnrol()
    #expect(try await enrol().code == 0)
    let path = "\(program.folder)/\(enrolment)"
    #expect(rename(path, "\(path).new") == 0)
    try bench.write(bench.invitation().text, to: "invite.txt")
    #expect(try await enrol().code == 0)
    #expect(try Enrolment(reading: program.bytes(enrolment) ?? []).person == "p4xk2m")
    #expect(bench.names(".config/comentor") == ["enrolment.txt"])
  }

  /// What is done to a call, and what shows in the trace that it was.
  private static let mishaps = [("signal=KILL", "killed by SIGKILL"), ("error=EIO", "INJECTED")]

  @Test(arguments: mishaps)
  func `stopped at any call that changes something, it can be run again`(
    mishap: String, sign: String
  ) async throws {
    var stops = 0
    for call in ["fsync", "fchmod", "linkat", "link", "rename", "pwrite64", "ftruncate", "unlink"] {
      for number in 1...8 {
        let other = try EnrolTests()
        try other.bench.prepareToEnrol()
        _ = try await other.program.shell(
          "strace -f -o trace -e inject=\(call):\(mishap):when=\(number) "
            + "$comentor enrol invite.txt --yes")
        guard other.program.text("trace")?.contains(sign) == true else { break }
        stops += 1
        let second = try await other.enrol()
        // Where only the invitation's end was still to be cut, it says that it was used.
        let isUsed = second.code == 78 && second.errors.contains("was used on")
        #expect(second.code == 0 || isUsed, "\(call) \(number): \(second.errors)")
        let kept = try Enrolment(reading: other.program.bytes(other.enrolment) ?? [])
        #expect(kept.person == "p4xk2m" && other.bench.names(other.drop).count == 1)
        #expect(Invite.use(of: other.program.bytes("invite.txt") ?? []) != nil)
      }
    }
    #expect(stops > 8, "\(stops)")
  }

  @Test(arguments: [
    ("missing.txt", 65, "cannot be read"), ("acme", 65, "is a folder"),
    ("cut.txt", 65, "the text ends"), ("altered.txt", 65, "check does not fit"),
    ("pipe", 65, "is not a regular file"), ("empty.txt", 65, "is not an invitation"),
    ("acme/programme.yaml", 65, "is not an invitation"),
  ])
  func `what is no whole invitation is refused, and nothing is lost`(
    file: String, code: Int32, message: String
  ) async throws {
    try bench.prepareToEnrol()
    let text = bench.invitation().text
    try bench.write(Array(text.dropLast(40)), to: "cut.txt")
    try bench.write(
      String(decoding: text, as: UTF8.self).replacing("Ines", with: "Inez"), to: "altered.txt")
    try bench.write("", to: "empty.txt")
    mkfifo("\(program.folder)/pipe", 0o600)
    let run = try await enrol(file)
    #expect(run.code == code && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains(file) && run.errors.split(separator: "\n").count > 1)
    try expectUntouched()
  }

  @Test func `an invitation for another account is refused`() async throws {
    try bench.prepareToEnrol(account: String(geteuid() + 1))
    let run = try await enrol()
    #expect(run.code == 77 && run.errors.contains("is for the account '\(geteuid() + 1)'"))
    try expectUntouched()
    try bench.prepareToEnrol(account: String(geteuid()))
    #expect(try await enrol().code == 0)
  }

  @Test func `other keys than those of the invitation are refused, with the words of both`()
    async throws
  {
    try bench.prepareToEnrol()
    var readers = bench.readers
    readers[0].key = Identity().recipient
    try bench.write(bench.yaml(readers), to: "acme/programme.yaml", 0o644)
    let run = try await enrol()
    #expect(run.code == 78 && run.errors.contains("have changed since the invitation was written"))
    for key in [readers[0].key, bench.readers[0].key] {
      #expect(run.errors.contains(key.fingerprint.words.joined(separator: " ")))
    }
    try expectUntouched()
  }

  @Test func `without a place for notes nobody can enrol`() async throws {
    try bench.prepareToEnrol()
    TemporaryFolder.delete("\(program.folder)/\(drop)")
    let missing = try await enrol()
    #expect(missing.code == 78 && missing.errors.contains("comentor doctor --programme"))
    try program.makeFolder(drop)
    chmod("\(program.folder)/\(drop)", 0o777)
    let open = try await enrol()
    #expect(open.code == 78 && open.errors.contains("has mode 0777, not 1730"))
    try expectUntouched()
  }

  @Test func `a programme that is not on this machine is said to be elsewhere`() async throws {
    try bench.prepareToEnrol()
    let invitation = program.bytes("invite.txt")
    TemporaryFolder.delete("\(program.folder)/acme")
    let run = try await enrol()
    #expect(run.code == 78 && run.errors.contains("is not on this machine"))
    #expect(invitation != nil && program.bytes("invite.txt") == invitation)
  }

  @Test func `an account that is somebody's already stays so`() async throws {
    try bench.prepareToEnrol()
    try program.makeFolder(".config/comentor")
    var other = Enrolment(bench.invitation(), account: geteuid())
    (other.person, other.name) = ("p99999", "Kim")
    try bench.write(other.text, to: enrolment)
    let run = try await enrol()
    #expect(run.code == 78 && run.errors.contains("this account is enrolled already: Kim"))
    #expect(program.bytes(enrolment) == other.text && bench.names(drop).isEmpty)
    #expect(try Invite(reading: program.bytes("invite.txt") ?? []) == bench.invitation())
  }

  @Test func `a damaged enrolment is kept aside, and replaced`() async throws {
    try bench.prepareToEnrol()
    try program.makeFolder(".config/comentor")
    try bench.write("comentor-enrolment 1\n", to: enrolment)
    let damaged = try await program.run("doctor")
    // One piece of advice, and no other.
    #expect(damaged.output.contains("ask the coordinator for a new invitation"))
    #expect(!damaged.output.contains("copy"), "\(damaged.output)")
    let run = try await enrol()
    #expect(run.code == 0)
    let path = "\(program.folder)/\(enrolment).damaged"
    #expect(
      run.output.contains(
        "\nThe damaged enrolment that was here is kept as \(path). There is a secret"))
    #expect(bench.names(".config/comentor") == ["enrolment.txt", "enrolment.txt.damaged"])
    #expect(try Enrolment(reading: program.bytes(enrolment) ?? []).person == "p4xk2m")
  }

  @Test func `the page says who else could write in one's name, and that nobody is alerted`()
    async throws
  {
    try bench.prepareToEnrol()
    let run = try await enrol()
    for words in [
      "Your partner and other ordinary accounts cannot write a private note in your name; those who "
        + "hold the keys below, and whoever administers this machine, could.",
      "Sealed notes lie in a folder on this machine until somebody with a key looks there; I alert "
        + "nobody.",
    ] {
      #expect(run.output.contains(words), "\(run.output)")
    }
    #expect(!run.output.contains("damaged"))
    let help = try await program.run("enrol", "--help").output.replacing("\n", with: " ")
    #expect(!help.contains("nobody else can write") && help.contains("keys, and the administrator"))
  }

  @Test func `the page is in the language of whoever enrols`() async throws {
    try bench.prepareToEnrol()
    let terminal = try PseudoTerminal(
      [Program.path.string, "enrol", "invite.txt"],
      environment: program.variables.merging(["LC_ALL": "de_DE.UTF-8"]) { $1 },
      directory: program.folder, columns: 200)
    try terminal.wait(for: "können diese lesen, und sie wissen, dass es von dir ist:")
    try terminal.wait(for: "(Koordination):")
    try terminal.wait(for: "Weitermachen? ja oder nein> ")
    try terminal.send("/help-now\r")
    try terminal.wait(for: "112")
    try terminal.wait(for: "Weitermachen? ja oder nein> ")
    try terminal.send("vielleicht\r")
    try terminal.wait(for: "Weitermachen? ja oder nein> ")
    try terminal.send("ja\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.output.contains("Du bist angemeldet, Ines."))
  }

  @Test func `the same person can enrol again with a new invitation`() async throws {
    try bench.prepareToEnrol()
    #expect(try await enrol().code == 0)
    var again = bench.invitation()
    again.secret = again.secret.reversed()
    try bench.write(again.text, to: "again.txt")
    #expect(try await enrol("again.txt").code == 0)
    #expect(try Enrolment(reading: program.bytes(enrolment) ?? []).secret == again.secret)
    #expect(bench.names(drop).count == 2)
  }

  @Test func `an invitation that others could read is warned of`() async throws {
    try bench.prepareToEnrol()
    chmod("\(program.folder)/invite.txt", 0o644)
    let run = try await enrol()
    #expect(run.code == 0 && run.errors.contains("other accounts can read this invitation"))
  }

  @Test func `nobody enrols without a yes`() async throws {
    try bench.prepareToEnrol()
    let piped = try await program.run("enrol", "invite.txt", input: "yes\n")
    #expect(piped.code == 64 && piped.errors.contains("--yes"))
    try expectUntouched()
    for (answer, code) in [("no\r", Int32(0)), ("\u{4}", 0), ("perhaps\rno\r", 0)] {
      let terminal = try PseudoTerminal(
        [Program.path.string, "enrol", "invite.txt"], environment: program.variables,
        directory: program.folder)
      try terminal.wait(for: "Go on? yes or no>")
      try terminal.send(answer)
      #expect(try terminal.waitForEnd() == .exited(code))
      #expect(terminal.output.contains("the invitation is still good"))
      try expectUntouched()
    }
    let terminal = try PseudoTerminal(
      [Program.path.string, "enrol", "invite.txt"], environment: program.variables,
      directory: program.folder)
    try terminal.wait(for: "Go on? yes or no>")
    try terminal.send("yes\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.output.contains("You are enrolled, Ines."))
  }
}

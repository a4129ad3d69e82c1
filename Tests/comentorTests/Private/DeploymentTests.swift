// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TestSupport
import Testing

/// Where the program runs decides what is true of who can read what; what it cannot rely on, it
/// refuses before anything is opened.
@Suite(
  .enabled(
    if: Host.otherGroup != nil,
    "whoever tests is in one group alone, and a host needs two"))
struct DeploymentTests {
  let host: Host
  private var ines: Host.Member { host.members[0] }

  init() throws { host = try Host() }

  /// Runs plain `comentor` where nothing may be opened, and gives what was said.
  private func refusal(_ arguments: String..., code: Int32) async throws -> String {
    let run = try await host.run(
      ines, [Program.path.string, "--seed", "7"] + arguments, input: Array("1\n".utf8))
    #expect(run.code == code && run.output.isEmpty, "\(run.code): \(run.output)\(run.errors)")
    #expect(SourceTree.names(in: host.home) == [])
    return run.errors
  }

  // MARK: - Who can read the conversation

  @Test func `on a host, the conversation is the pair's, and its two accounts can read it`()
    async throws
  {
    let run = try await host.comentor(ines, input: "1", "Ines", "/transcript")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let words =
      "What the two of you say here is kept in \(host.home)/transcript.txt. Your two accounts can "
      + "read it, and so can whoever administers this machine."
    #expect(run.output.ranges(of: words).count == 2)
    var status = stat()
    #expect(lstat("\(host.home)/transcript.txt", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o660)
    #expect(lstat("\(host.home)/scenarios", &status) == 0 && status.st_mode & 0o7777 == 0o2770)
    let text = SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? []
    #expect(String(decoding: text, as: UTF8.self).contains("\npair: k7\n"))
  }

  @Test func `chat, show and certificate mean that conversation, too`() async throws {
    let chat = try await host.comentor(ines, "chat", "--names", "Ines,Tomasz")
    #expect(chat.code == 0 && chat.output.contains("\(host.home)/transcript.txt"))
    let show = try await host.run(ines, [Program.path.string, "show"])
    #expect(show.code == 0 && show.output.contains("Ines"))
  }

  @Test func `a transcript that was named is where it was named`() async throws {
    let file = "\(host.own(ines))/t.txt"
    let run = try await host.comentor(ines, "chat", "--transcript", file)
    #expect(run.output.contains("kept in \(file). Whoever can use this account"))
    #expect(SourceTree.names(in: host.home) == [])
  }

  @Test func `at a table, whoever uses the account can read it`() async throws {
    let program = try Program()
    let run = try await program.run("--seed", "7", input: "Ines\n/transcript\n")
    let words = "Whoever can use this account, and whoever administers this machine, can read it."
    #expect(run.code == 0 && run.output.ranges(of: words).count == 2, "\(run.errors)")
  }

  @Test func `an order that a conversation has ended with does not end the next one`() async throws
  {
    let ines = host.members[0]
    let begun = try await host.comentor(ines, "chat", input: "Ines", "Tomasz")
    try #require(begun.code == 0, "\(begun.errors)")
    try host.write("comentor-order 1\npause\n", to: "programme/orders/k7", 0o644)
    let over = try await host.comentor(ines, at: "2027-01-13T09:00", input: "1")
    #expect(over.output.contains("your meetings end here for now"), "\(over.output)")
    let again = try await host.comentor(
      ines, at: "2027-02-13T09:00", input: "1", "Ines", "Tomasz", "yes")
    #expect(again.code == 0 && again.output.contains("begin again"), "\(again.errors)")
    // The menu still says how the one before ended; the new one is open.
    let transcript = SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? []
    let kept = String(decoding: transcript, as: UTF8.self)
    #expect(again.output.contains("Welcome") && kept.contains("Ines") && !kept.contains("= paused"))
    let on = try await host.comentor(ines, at: "2027-02-13T10:00", input: "1")
    #expect(on.output.contains("1 go on with Ines and Tomasz"))
    #expect(!on.output.contains("your meetings end here"))
    // A new one does.
    try host.write("comentor-order 1\nclose\n", to: "programme/orders/k7", 0o644)
    let closed = try await host.comentor(ines, at: "2027-02-14T09:00", input: "1")
    #expect(closed.output.contains("your meetings end here for now"))
    let menu = try await host.comentor(ines, at: "2027-02-15T09:00", input: "")
    #expect(!menu.output.contains("begin again"))
  }

  // MARK: - Enrolment

  @Test func `without an enrolment a programme is not opened`() async throws {
    unlink(host.enrolmentFile(of: ines))
    let errors = try await refusal("--programme", host.path, code: 78)
    #expect(errors.contains("you are not enrolled") && errors.contains("comentor enrol INVITE"))
    // Whoever came to say that something is wrong is told where to turn.
    #expect(errors.contains("leave this and call the emergency number"))
    var program = host.program
    program.environment["COMENTOR_PROGRAMME"] = host.path
    let run = try await program.run()
    #expect(run.code == 78 && run.errors.contains("you are not enrolled"))
  }

  @Test func `an enrolment is for one account and one programme`() async throws {
    try host.enrol(ines) { $0.account += 1 }
    #expect(try await refusal(code: 77).contains("this is the enrolment of account"))
    try host.enrol(ines) { $0.programme = "other" }
    #expect(try await refusal(code: 78).contains("you are enrolled in 'other'"))
    try host.enrol(ines)
    let elsewhere = try await refusal("--programme", host.root, code: 78)
    #expect(elsewhere.contains("you are enrolled in the programme in \(host.path)"))
    // The same folder by another name is the same.
    let run = try await host.comentor(ines, "--programme", "\(host.path)/../programme", input: "3")
    #expect(run.code == 0 && run.output.contains("1 begin your first meeting"))
  }

  @Test func `an enrolment that others can read is not relied on`() async throws {
    chmod(host.enrolmentFile(of: ines), 0o640)
    #expect(try await refusal(code: 78).contains("chmod 600"))
  }

  @Test(arguments: ["a link", "a pipe", "a folder", "damaged", "cut"])
  func `an enrolment that is none`(thing: String) async throws {
    let file = host.enrolmentFile(of: ines)
    var bytes = try #require(SourceTree.bytes(of: file))
    unlink(file)
    switch thing {
    case "a link":
      try #require(rename(host.enrolmentFile(of: host.members[1]), "\(file).real") == 0)
      symlink("\(file).real", file)
    case "a pipe": mkfifo(file, 0o600)
    case "a folder": mkdir(file, 0o700)
    default:
      if thing == "cut" { bytes.removeLast(20) } else { bytes[60] ^= 1 }
      let stream = try #require(fopen(file, "w"))
      fwrite(bytes, 1, bytes.count, stream)
      fclose(stream)
      chmod(file, 0o600)
    }
    let errors = try await refusal(code: 78)
    #expect(errors.contains("enrolment.txt"), "\(errors)")
  }

  // MARK: - The programme

  @Test func `a programme without contacts is not opened, and what is missing is shown`()
    async throws
  {
    let text = host.programme(host.readers)
    let start = try #require(text.firstRange(of: "contacts:"))
    try host.write(String(text[..<start.lowerBound]), to: "programme/programme.yaml", 0o644)
    let errors = try await refusal(code: 78)
    #expect(errors.contains("programme.yaml:") && errors.contains("contacts"), "\(errors)")
  }

  @Test func `a programme that cannot be read is not opened`() async throws {
    let file = "\(host.path)/programme.yaml"
    unlink(file)
    #expect(try await refusal(code: 78).contains("there is no such file"))
    mkfifo(file, 0o644)
    #expect(try await refusal(code: 65).contains("is not a regular file"))
  }

  @Test func `at a table, a programme that is there has to be sound`() async throws {
    let program = try Program()
    try program.makeFolder(".config/comentor")
    try program.write(Array("programme: x\n".utf8), to: ".config/comentor/programme.yaml")
    let run = try await program.run("--seed", "7", input: "Ines\n")
    #expect(run.code == 78 && run.output.isEmpty && run.errors.contains("programme.yaml:1"))
  }

  // MARK: - The drop

  /// Writes a note, and gives what kept it from being begun.
  private func refusedNote(code: Int32) async throws -> String {
    let run = try await host.comentor(ines, input: "2", "1", "yes", "kingfisher")
    #expect(run.code == code, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("Maria Lopez"), "\(run.output)")
    return run.errors
  }

  @Test(arguments: ["a symbolic link", "a pipe", "a file"])
  func `what stands in the place of the drop is named before the first question`(
    thing: String
  ) async throws {
    let drop = host.drop(of: ines)
    rmdir(drop)
    switch thing {
    case "a symbolic link": symlink(host.drop(of: host.members[1]), drop)
    case "a pipe": mkfifo(drop, 0o600)
    default: close(open(drop, O_CREAT | O_WRONLY, 0o600))
    }
    #expect(try await refusedNote(code: 73).contains("this is \(thing), not a folder"))
    #expect(SourceTree.names(in: host.drop(of: host.members[1])) == [])
  }

  @Test func `a drop that shows more than is said is refused`() async throws {
    chmod(host.drop(of: ines), 0o1733)
    let errors = try await refusedNote(code: 78)
    #expect(errors.contains("mode 1733, not 1730") && errors.contains("comentor doctor"))
    chmod(host.drop(of: ines), 0o1730)
    chmod("\(host.path)/drop/\(ines.id)", 0o711)
    #expect(try await refusedNote(code: 78).contains("mode 0711, not 0710"))
  }

  @Test func `a drop that is missing is told of`() async throws {
    rmdir(host.drop(of: ines))
    #expect(try await refusedNote(code: 65).contains("/in: there is no such file"))
  }

  // MARK: - Orders

  private func order(_ text: String) throws {
    try host.write(text, to: "programme/orders/k7", 0o644)
  }

  @Test(arguments: ["close", "pause"])
  func `an order is taken up once, in the words of every ending`(word: String) async throws {
    _ = try await host.comentor(ines, "chat", "--names", "Ines,Tomasz")
    try order("comentor-order 1\n\(word)\n")
    // Whoever only writes a note does not take it up.
    _ = try await host.comentor(ines, input: "4")
    let before = SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? []
    let run = try await host.comentor(ines, at: "2027-01-13T09:00", input: "1")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let after = SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? []
    let added = String(decoding: after.dropFirst(before.count), as: UTF8.self)
    #expect(added.contains("programme:") && added.contains(word == "close" ? "closed" : "paused"))
    let again = try await host.comentor(ines, "chat", at: "2027-01-14T09:00")
    #expect(again.code == 0 && again.output.contains("This conversation has ended"))
    let isSame = SourceTree.bytes(of: "\(host.home)/transcript.txt") == after
    #expect(isSame)
  }

  @Test(arguments: ["a link", "a pipe", "close\n", "comentor-order 1\nopen\n"])
  func `what is no order is not taken up`(thing: String) async throws {
    _ = try await host.comentor(ines, "chat", "--names", "Ines,Tomasz")
    let path = "\(host.path)/orders/k7"
    switch thing {
    case "a link":
      try host.write("comentor-order 1\nclose\n", to: "programme/orders/other", 0o644)
      symlink("\(host.path)/orders/other", path)
    case "a pipe": mkfifo(path, 0o644)
    default: try order(thing)
    }
    let before = SourceTree.bytes(of: "\(host.home)/transcript.txt")
    let run = try await host.comentor(ines, input: "1")
    #expect(run.code == 78 && run.errors.contains("orders/k7: this order is not taken up"))
    let isSame = SourceTree.bytes(of: "\(host.home)/transcript.txt") == before
    #expect(isSame)
  }
}

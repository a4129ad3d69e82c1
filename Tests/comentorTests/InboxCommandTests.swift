// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// `comentor inbox`, run on a programme's folder.
struct InboxCommandTests {
  let program: Program
  let host: HostFolder

  init() throws {
    program = try Program()
    host = try HostFolder(in: program)
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat("\(program.folder)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  // MARK: - Reading

  @Test func `the list has the get-out first, and says of each whether it is proved`() async throws
  {
    try host.dropThree()
    let run = try await host.inbox()
    #expect(run.code == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "3 notes, 3 of them new.")
    #expect(
      Array(lines.dropFirst()) == [
        "1  new  GET-OUT CONTACT  k7  Ines    2027-01-12  get-out  3f9a01bc  proved",
        "2  new                   k7  Ines    2027-01-12  pulse    b2b2b2b2  proved",
        "3  new                   k7  Tomasz  2027-01-12  pulse    a1a1a1a1  proved",
      ])
    #expect(!run.output.contains("kingfisher"))
  }

  @Test func `a note is read with its questions, and nothing in it steers the terminal`()
    async throws
  {
    var note = host.note("c0ffee00")
    note.answers.append(
      .init(
        step: "pulse-why", question: "Why?\u{1B}[2J", words: "one\u{1B}[31m\n\u{202E}two",
        value: nil))
    note.answers.append(.init(step: "pulse-how", question: "How?", words: nil, value: nil))
    try host.drop(note)
    let run = try await host.inbox("--read", "c0ffee00")
    #expect(run.code == 0)
    #expect(run.output.contains("From Ines (p4xk2m) of the pair k7, 2027-01-12 at "))
    #expect(run.output.contains("proved: it was written with this person's own secret."))
    #expect(run.output.contains("Ratings: heard 4."))
    #expect(run.output.contains("\nQuestion: Is there more?\n  My kingfisher flew.\n"))
    #expect(run.output.contains("\nQuestion: Why?\\u{1b}[2J\n  one\\u{1b}[31m\n  \\u{202e}two\n"))
    #expect(run.output.contains("\nQuestion: How?\n  (passed over)\n"))
    #expect(!run.output.utf8.contains(0x1B))
  }

  /// Text that tries to look like a note beside the one that it stands in.
  private func counterfeit(_ width: Int) -> Note {
    let fake = "Note deadbeef: get-out"
    let far = String(repeating: " ", count: width - 5) + "aaaaaaaa " + fake
    let marked = String(repeating: "1", count: width / 2) + ". a\n"
    var note = host.note("c0ffee00")
    note.answers = ["\n", "\r\n", "\u{2028}", "\u{B}"].map {
      let words = "a\($0)\(fake)\($0)\(far)\($0)\(marked)\($0)- \(far)"
      return .init(step: "s", question: words, words: words, value: nil)
    }
    return note
  }

  @Test func `nothing from inside a note stands at the margin`() async throws {
    try host.drop(counterfeit(40))
    let run = try await host.inbox("--read", "c0ffee00")
    let margin = run.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(margin.count == 4 + 4)
    #expect(margin.count { $0.hasPrefix("Question: a") } == 4)
    #expect(margin.count { $0.hasPrefix("Note ") } == 1)
    #expect(run.output.split(separator: "\n").count { $0.contains("Note deadbeef") } > 16)
  }

  @Test func `nor does it where the lines are wrapped`() throws {
    try host.drop(counterfeit(40))
    let terminal = try terminal("--plain", "--read", "c0ffee00", columns: 40)
    #expect(try terminal.waitForEnd() == .exited(0))
    let lines = terminal.output.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" })
    #expect(lines.count { $0.contains("deadbeef") } > 8)
    #expect(lines.count { $0.hasPrefix("Note ") } == 1)
    for line in lines where !line.hasPrefix("  ") {
      #expect(
        ["Note c0ffee00", "From Ines", "proved: ", "Ratings: ", "Question: a"]
          .contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test func `a get-out says that nothing follows from it by itself`() async throws {
    try host.dropThree()
    let run = try await host.inbox("--read", "3f9a01bc")
    #expect(run.output.contains("Ines wants to leave the pair.\nInes asks to be contacted."))
    #expect(run.output.contains("comentor pair close k7"))
    // And nothing has.
    #expect(!Program.exists("\(program.folder)/acme/orders"))
  }

  @Test func `programs are told everything but what was written`() async throws {
    try host.dropThree()
    let run = try await host.inbox("--json")
    #expect(run.code == 0 && run.output.split(separator: "\n").count == 3)
    #expect(run.output.contains(#""id":"3f9a01bc000000000000000000000000","pair":"k7""#))
    #expect(
      run.output.contains(#""leaving":true,"contact":true,"handled":false,"verdict":"proved""#))
    #expect(!run.output.contains("kingfisher"))
  }

  @Test func `there may be nothing`() async throws {
    let run = try await host.inbox()
    #expect(run.code == 0 && run.output == "There are no notes.\n" && run.errors == "")
  }

  // MARK: - Marks, alerts, ratings

  @Test func `a note that is marked stays marked, and alerts no more`() async throws {
    try host.dropThree()
    let before = try await host.inbox("--alerts")
    #expect(before.code == 1)
    #expect(before.output == "k7: get-out used; asked to be contacted\n" && before.errors == "")
    let mark = try await host.inbox("--handled", "3f9a01bc")
    #expect(mark.code == 0 && mark.output == "3f9a01bc: handled\n")
    #expect(mode("acme/register/handled.txt") == 0o600)
    let after = try await host.inbox("--alerts")
    #expect(after.code == 0 && after.output == "" && after.errors == "")
    #expect(try await host.inbox().output.contains("1  handled  GET-OUT CONTACT  k7"))
    let again = try await host.inbox("--handled", "3F9A01BC", "--handled", "b2b2b2b2")
    #expect(again.output == "3f9a01bc: was marked as handled already\nb2b2b2b2: handled\n")
    let text = try #require(program.text("acme/register/handled.txt"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `a mark that was changed by hand is told, and the others count`() async throws {
    try host.dropThree()
    let marks =
      "\(String(repeating: "0", count: 32)) x\n3f9a01bc\n\n\u{1B}\n"
      + "b2b2b2b2\(String(repeating: "0", count: 24)) 2027-01-12T08:00:31Z"
    try program.write(Array(marks.utf8), to: "acme/register/handled.txt")
    let run = try await host.inbox()
    #expect(run.code == 65 && run.output.hasPrefix("3 notes, 2 of them new."))
    #expect(
      run.errors.hasPrefix(
        "comentor: acme/register/handled.txt:2: this is no mark of a note; nor is 1 other line\n"))
    let alerts = try await host.inbox("--alerts")
    #expect(alerts.code == 65 && alerts.output == "k7: get-out used; asked to be contacted\n")
    #expect(
      alerts.errors
        == "comentor: 1 thing in the drop could not be read; see which: comentor inbox "
        + "--identity …\n")
    // A last line that was cut does not spoil the next mark.
    #expect(try await host.inbox("--handled", "3f9a01bc").output == "3f9a01bc: handled\n")
    #expect(try await host.inbox().output.hasPrefix("3 notes, 1 of them new."))
  }

  @Test func `the table of ratings has no name and no word of text`() async throws {
    try host.dropThree()
    let run = try await host.inbox("--ratings")
    #expect(
      run.output == """
        pair,person,kind,meeting,rating,value
        k7,p4xk2m,pulse,3,heard,4
        k7,q7ab3c,pulse,3,heard,4

        """)
    #expect(run.code == 0)
  }

  @Test func `low and falling pulses alert without a name`() async throws {
    var low = host.note("d00d0001", of: "q7ab3c")
    low.ratings[0].value = 2
    low.written.seconds += 60
    try host.drop(host.note("d00d0000", of: "q7ab3c"))
    try host.drop(low)
    let run = try await host.inbox("--alerts")
    #expect(run.code == 1 && run.output == "k7: low pulse; falling pulse\n")
  }

  // MARK: - What is not as it should be

  @Test func `a forged note is shown as one, with the reason, and counts for nothing`() async throws
  {
    var note = host.note("f0f0f0f0")
    note.isLeaving = true
    try host.drop(note, in: "q7ab3c")
    let run = try await host.inbox()
    #expect(run.output.contains("GET-OUT  k7  Ines  2027-01-12  pulse  f0f0f0f0  FORGED\n"))
    #expect(run.output.contains("Note 1 (f0f0f0f0) is FORGED: it lay in the drop of 'q7ab3c'."))
    let alerts = try await host.inbox("--alerts")
    #expect(alerts.code == 1 && alerts.output == "k7: a note that cannot be believed\n")
    #expect(
      alerts.errors
        == "comentor: 1 forged note was left out; see which: comentor inbox --identity …\n")
    try host.drop(host.note("f1f1f1f1"), secret: [UInt8](repeating: 1, count: 32))
    #expect(try await host.inbox("--read", "f1f1f1f1").output.contains("FORGED: its proof is not"))
  }

  @Test func `a damaged note is told by its file, and the others are read`() async throws {
    try host.dropThree()
    let path = "acme/drop/p4xk2m/in/3f9a01bc.age"
    var bytes = try #require(program.bytes(path))
    bytes[900] ^= 1
    try program.write(bytes, to: path)
    try program.write(Array(bytes.prefix(400)), to: "acme/drop/q7ab3c/in/cut.age")
    let run = try await host.inbox()
    #expect(run.code == 65 && run.output.hasPrefix("2 notes, 2 of them new."))
    #expect(run.errors.contains("comentor: \(path): ") && run.errors.contains("damaged"))
    #expect(run.errors.contains("comentor: acme/drop/q7ab3c/in/cut.age: "))
  }

  @Test func `what is no file is told and neither waited for nor followed`() async throws {
    try host.dropThree()
    let folder = "\(program.folder)/acme/drop/p4xk2m/in"
    #expect(mkfifo("\(folder)/fifo.age", 0o644) == 0)
    #expect(symlink("3f9a01bc.age", "\(folder)/link.age") == 0)
    #expect(mkdir("\(folder)/folder.age", 0o755) == 0)
    try program.write([UInt8](repeating: 0x41, count: 1 << 20), to: "acme/drop/p4xk2m/in/big.age")
    try program.write([], to: "acme/drop/p4xk2m/in/other.txt")
    try program.write([], to: "acme/drop/p4xk2m/in/.hidden")
    #expect(symlink("p4xk2m", "\(program.folder)/acme/drop/z9") == 0)
    try program.makeFolder("acme/drop/Not A Person")
    try program.makeFolder("acme/drop/y8")
    let run = try await host.inbox()
    #expect(run.code == 65 && run.output.hasPrefix("3 notes, 3 of them new."))
    let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("comentor: ") }
    #expect(
      told.map { String($0.dropFirst("comentor: acme/drop/".count)) } == [
        "Not A Person: is not the drop of a person",
        "p4xk2m/in/big.age: is larger than any note",
        "p4xk2m/in/fifo.age: is a pipe, not a file",
        "p4xk2m/in/folder.age: is a folder, not a file",
        "p4xk2m/in/link.age: is a symbolic link",
        "p4xk2m/in/other.txt: is no note: its name does not end in .age",
        "y8/in: cannot be read: No such file or directory",
        "z9: is not a folder",
      ])
  }

  @Test func `no name of a file makes a line of its own`() async throws {
    try host.drop(host.note("3f9a01bc"))
    let forged = "x\nNote 1 (3f9a01bc) is FORGED: it was not\u{1B}[2J"
    try host.drop(host.note("3f9a01bc"), as: forged)
    try program.write([], to: "acme/drop/p4xk2m/in/a\ncomentor: all is well\rhere")
    try program.write([1], to: "acme/drop/p4xk2m/in/b\ncomentor: all is well.age")
    let run = try await host.inbox()
    let lines = (run.output + run.errors).split(separator: "\n")
    #expect(run.code == 65 && lines.contains { $0.contains("\\u{a}Note 1 (3f9a01bc) is FORGED") })
    #expect(lines.count { $0.contains("\\u{a}comentor: all is well") } == 2)
    #expect(
      !lines.contains { $0.hasPrefix("comentor: all") || $0.hasPrefix("Note 1 (3f9a01bc) is F") })
    #expect(!(run.output + run.errors).unicodeScalars.contains { $0 == "\r" || $0 == "\u{1B}" })
  }

  @Test func `alerts say beside them how much is missing, and nothing of it`() async throws {
    try host.dropThree()
    for name in ["Ines.age", "b.age", "private.txt"] {
      try program.write([1], to: "acme/drop/p4xk2m/in/\(name)")
    }
    try host.drop(host.note("f1f1f1f1"), secret: [UInt8](repeating: 1, count: 32))
    let run = try await host.inbox("--alerts")
    #expect(
      run.code == 65
        && run.output
          == "k7: get-out used; asked to be contacted; a note that cannot be believed\n"
    )
    #expect(
      run.errors
        == "comentor: 3 things in the drop could not be read, 1 forged note was left out; "
        + "see which: comentor inbox --identity …\n")
  }

  @Test func `a drop with too much in it does not hold up the rest`() async throws {
    try host.dropThree()
    let folder = "\(program.folder)/acme/drop/p4xk2m/in"
    // Their names would be first, and they are older than the notes.
    var times = [timespec](repeating: timespec(tv_sec: 1_000_000_000, tv_nsec: 0), count: 2)
    for number in 0..<503 {
      let name = "\(folder)/0-\(number).age"
      close(open(name, O_WRONLY | O_CREAT, 0o644))
      #expect(utimensat(AT_FDCWD, name, &times, 0) == 0)
    }
    let run = try await host.inbox()
    #expect(run.code == 65 && run.output.hasPrefix("3 notes, 3 of them new."))
    #expect(
      run.errors.contains(
        "p4xk2m/in: has 505 files; the newest 500 are looked at, and 5 are left\n"))
    #expect(run.errors.split(separator: "\n").count { $0.contains("/0-") } == 498)
  }

  @Test func `a note under the partner's name is no proved one`() async throws {
    var note = host.note("f0f0f0f0")
    note.name = "Tomasz"
    try host.drop(note)
    let run = try await host.inbox()
    #expect(run.output.contains("  FORGED\n") && !run.output.contains("proved"))
    #expect(
      run.output.contains(
        "is FORGED: it says another name than the register's, 'Ines'"))
  }

  @Test func `who is enrolled twice is told, with the accounts`() async throws {
    for (number, login) in ["ines", "tomasz"].enumerated() {
      var receipt = host.note("e000000\(number)")
      (receipt.kind, receipt.ratings, receipt.answers) = ("enrolment", [], [])
      receipt.account = .init(number: getuid(), login: login)
      try host.drop(receipt)
    }
    let run = try await host.inbox()
    #expect(
      run.output.contains(
        "Ines (p4xk2m) is enrolled twice: on 2027-01-12 from account ines (\(getuid())), on "
          + "2027-01-12 from account tomasz (\(getuid())).") && run.code == 0)
  }

  @Test func `a copy is shown once, and said`() async throws {
    try host.drop(host.note("3f9a01bc"))
    try host.drop(host.note("3f9a01bc"), as: "copied")
    let run = try await host.inbox()
    #expect(run.code == 0 && run.output.hasPrefix("1 note, 1 of them new."))
    #expect(run.output.contains("is there once more: acme/drop/p4xk2m/in/copied.age."))
  }

  @Test func `a key that opens nothing is refused with whose are wanted`() async throws {
    try host.write(Identity(), to: "comentor-key.txt")
    for _ in 0..<2 {
      let run = try await host.inbox()
      #expect(run.code == 78 && run.output == "")
      #expect(run.errors.contains("opens none of the notes") && run.errors.contains("Maria López"))
      #expect(run.errors.contains("comentor key show"))
      // With no note there, the key is wrong all the same.
      try host.dropThree()
    }
    let one = try await program.run(
      "inbox", "--identity", "comentor-key.txt", "acme/drop/p4xk2m/in/3f9a01bc.age")
    #expect(one.code == 78)
    try host.write(host.recovery, to: "comentor-key.txt")
    #expect(try await host.inbox().output.hasPrefix("3 notes"))
  }

  @Test func `a key that others can read is told of, and used`() async throws {
    try host.dropThree()
    chmod("\(program.folder)/comentor-key.txt", 0o640)
    let run = try await host.inbox()
    #expect(run.code == 0 && run.output.hasPrefix("3 notes"))
    #expect(run.errors.contains("comentor-key.txt: others can read this secret key"))
    #expect(run.errors.contains("chmod 600 comentor-key.txt"))
  }

  @Test(
    arguments: [
      (["--identity", "nothing.txt", "--programme", "acme"], 65, "nothing.txt"),
      (["--identity", "acme/programme.yaml", "--programme", "acme"], 65, "not the secret key"),
      (["--identity", "comentor-key.txt", "--programme", "notes"], 78, "programme.yaml"),
      (["--identity", "comentor-key.txt"], 64, "nothing to read"),
      (["--programme", "acme"], 64, "--identity"),
      (
        ["--identity", "comentor-key.txt", "--programme", "acme", "--read", "99999"], 64, "no note"
      ),
      (
        ["--identity", "comentor-key.txt", "--programme", "acme", "--handled", "3"], 64,
        "another note by now"
      ),
      (
        ["--identity", "comentor-key.txt", "--programme", "acme", "--read", "3f9a01b"], 64,
        "no note"
      ),
      (
        ["--identity", "comentor-key.txt", "--programme", "acme", "--json", "--alerts"], 64,
        "choose one"
      ),
      (["--identity", "comentor-key.txt", "notes"], 65, "no note in it"),
      (["--identity", "comentor-key.txt", "gone.age"], 65, "gone.age"),
    ] as [([String], Int32, String)])
  func `what is wrong with the command is said`(
    arguments: [String], code: Int32, words: String
  ) async throws {
    try host.dropThree()
    let run = try await program.run(["inbox"] + arguments, input: [])
    #expect(run.code == code && run.errors.contains(words), "\(run.errors)")
  }

  @Test func `an id that begins two notes asks for more of it`() async throws {
    try host.drop(host.note("aaaaaaaa1111"), as: "one")
    try host.drop(host.note("aaaaaaaa2222"), as: "two")
    let run = try await host.inbox("--read", "aaaaaaaa")
    #expect(run.code == 64 && run.errors.contains("2 notes have ids that begin with 'aaaaaaaa'"))
  }

  @Test func `a short number is that of the list, and an id has eight digits`() async throws {
    // An id that begins with the number of another note.
    try host.drop(host.note("00020000"))
    var second = host.note("0001aaaa")
    second.written.seconds += 60
    second.answers[0].words = "My heron flew."
    try host.drop(second)
    #expect(try await host.inbox("--read", "2").output.contains("My heron flew."))
    #expect(try await host.inbox("--read", "0002").output.contains("My heron flew."))
    #expect(try await host.inbox("--read", "00020000").output.contains("My kingfisher flew."))
    // A number may mean another note by now, and what is marked alerts no more.
    #expect(try await host.inbox("--handled", "1").code == 64)
    #expect(!Program.exists("\(program.folder)/acme/register/handled.txt"))
    #expect(try await host.inbox("--handled", "00020000").output == "00020000: handled\n")
    for word in ["3", "0", "00020", "0002000", "-1"] {
      #expect(try await host.inbox("--read", word).code == 64, "\(word)")
    }
  }

  // MARK: - Notes that were handed over

  @Test func `notes of a table are read from files, and said to be proved by nothing`() async throws
  {
    var note = host.note("7ab1e000")
    note.person = "first"
    let handedOver = try host.seal(try note.text(secret: nil))
    try program.write(handedOver, to: "first.age")
    // In the programme, somebody of this pair has a secret.
    let forged = try await host.inbox("first.age")
    #expect(forged.output.contains("FORGED: it carries no proof"))
    let bytes = try host.seal(try note.text(secret: nil))
    try program.write(bytes, to: "notes/7ab1e000.age")
    try program.makeFolder("notes/more")
    note.id = String(repeating: "e", count: 32)
    try program.write(try host.seal(try note.text(secret: nil)), to: "notes/more/e.age")
    #expect(mkfifo("\(program.folder)/notes/fifo.age", 0o644) == 0)
    let run = try await program.run(
      "inbox", "--identity", "comentor-key.txt", "notes", "--handled", "eeeeeeee")
    #expect(run.code == 65 && run.errors.contains("notes/fifo.age: is a pipe"))
    unlink("\(program.folder)/notes/fifo.age")
    let list = try await program.run("inbox", "--identity", "comentor-key.txt", "notes")
    #expect(list.code == 0 && list.output.hasPrefix("2 notes, 1 of them new."))
    #expect(list.output.contains("not proved") && !list.output.contains("FORGED"))
    #expect(program.text("data/comentor/handled.txt")?.hasPrefix("eeeeeeee") == true)
  }

  // MARK: - Traces

  @Test func `a person's own folder shows no trace of somebody's looking`() async throws {
    try host.dropThree()
    let outer = "\(program.folder)/acme/drop/p4xk2m"
    // Read long ago, and changed after that: any listing would be a new time.
    var times = [
      timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_100_000_000, tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, outer, &times, 0) == 0)
    var (before, after) = (stat(), stat())
    stat(outer, &before)
    #expect(try await host.inbox().code == 0)
    stat(outer, &after)
    #expect(before.st_atim.tv_sec == after.st_atim.tv_sec)
    #expect(before.st_mtim.tv_sec == after.st_mtim.tv_sec)
    #expect(before.st_ctim.tv_sec == after.st_ctim.tv_sec)
    #expect(before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
    // A list of it would have shown, but where the system keeps no such times.
    _ = SourceTree.names(in: outer)
    stat(outer, &after)
    var volume = statvfs()
    statvfs(outer, &volume)
    let keepsNone = volume.f_flag & 1024 != 0
    #expect(before.st_atim.tv_sec != after.st_atim.tv_sec || keepsNone)
  }

  // MARK: - At a terminal

  private func terminal(
    _ more: String..., columns: Int = 80, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path.string, "inbox", "--identity", "comentor-key.txt", "--programme", "acme"]
        + more, environment: program.variables.merging(environment) { $1 },
      directory: program.folder, columns: columns)
  }

  @Test func `at a terminal a number shows a note on a screen of its own`() throws {
    try host.dropThree()
    let terminal = try terminal()
    try terminal.wait(for: "3 notes, 3 of them new.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("2\r")
    try terminal.wait(for: "\u{1B}[?1049h")
    try terminal.wait(for: "My kingfisher flew.")
    try terminal.wait(for: "Enter: back> ")
    try terminal.send("\r")
    let gone = try terminal.wait(for: "\u{1B}[?1049l")
    #expect(!gone.contains("kingfisher"))
    try terminal.wait(for: "inbox> ")
    try terminal.send("what?\r")
    try terminal.wait(for: "A number shows that note.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("handled 1 3\r")
    try terminal.wait(for: "Marked as handled: 1, 3.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("list\r")
    try terminal.wait(for: "3 notes, 1 of them new.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("handled 9\r")
    try terminal.wait(for: "There are notes from 1 to 3.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a long note is read page by page, and Ctrl-C leaves it`() throws {
    var note = host.note("10000000")
    note.answers = (0..<20).map {
      .init(step: "s\($0)", question: "Question \($0)?", words: "Answer \($0).", value: nil)
    }
    try host.drop(note)
    let terminal = try terminal()
    try terminal.wait(for: "inbox> ")
    try terminal.send("1\r")
    try terminal.wait(for: "Answer 0.")
    try terminal.wait(for: "Enter: more> ")
    try terminal.send("\r")
    try terminal.wait(for: "Answer 10.")
    try terminal.wait(for: "Enter: more> ")
    try terminal.send("\u{3}")
    try terminal.wait(for: "\u{1B}[?1049l")
    try terminal.wait(for: "inbox> ")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `in plain mode nothing is redrawn, and forty columns are enough`() throws {
    try host.dropThree()
    let terminal = try terminal("--plain", columns: 40)
    let list = try terminal.wait(for: "inbox> ")
    for line in list.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" }) {
      #expect(line.count <= 40, "\(line)")
    }
    #expect(list.contains("1 new GET-OUT CONTACT\r\n  k7, Ines, 2027-01-12\r\n"))
    try terminal.send("2\r")
    try terminal.wait(for: "My kingfisher flew.")
    try terminal.wait(for: "inbox> ")
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.utf8.contains(0x1B))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sealing
import Testing

/// `comentor key`, run.
struct KeyCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `a new key is for its owner alone, and prints what to give away`() async throws {
    let run = try await program.shell("umask 000; $comentor key new")
    #expect(run.code == 0 && run.errors == "")
    var status = stat()
    #expect(lstat("\(program.folder)/comentor-key.txt", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600 && status.st_nlink == 1)
    let identity = try #require(
      try IdentityFile.identities(in: program.bytes("comentor-key.txt") ?? []).first)
    #expect(run.output.contains("\n\(identity.recipient.text)\n"))
    #expect(run.output.contains("\n\(identity.recipient.fingerprint)\n"))
    #expect(!run.output.contains("AGE-SECRET-KEY"))
    for words in [
      "programme.yaml", "recovery", "No other ordinary account can read it; the administrator of",
      "where no other ordinary account can read it",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(!run.output.contains("only you") && !run.output.contains("Only your"))
    // Nothing else is left.
    let rest = try await program.shell("ls -A")
    #expect(rest.output == "comentor-key.txt\ninput\n")
  }

  @Test func `of a recovery key it says to take it away, and not to make another`() async throws {
    let daily = try await program.run("key", "new").output
    let run = try await program.run("key", "new", "-o", "acme-Recovery-key.txt")
    #expect(run.code == 0)
    let (first, second) = (
      daily.replacing("\n", with: " "), run.output.replacing("\n", with: " ")
    )
    #expect(first.contains("3. Make a second key") && first.contains("-o recovery-key.txt"))
    #expect(second.contains("3. Take this file off this computer"))
    #expect(second.contains("'role: recovery'") && !second.contains("second key"))
    // A folder's name says nothing about the key.
    try program.makeFolder("recovery")
    let within = try await program.run("key", "new", "-o", "recovery/k.txt").output
    #expect(within.replacing("\n", with: " ").contains("3. Make a second key"))
  }

  @Test func `a file that is there is never touched`() async throws {
    #expect(try await program.run("key", "new", "-o", "k.txt").code == 0)
    let first = try #require(program.bytes("k.txt"))
    let again = try await program.run("key", "new", "--output", "k.txt")
    #expect(again.code == 73 && again.output == "" && again.errors.contains("k.txt: is there"))
    #expect(program.bytes("k.txt") == first)
    #expect(symlink("elsewhere", "\(program.folder)/link.txt") == 0)
    #expect(try await program.run("key", "new", "-o", "link.txt").code == 73)
    #expect(!Program.exists("\(program.folder)/elsewhere"))
    #expect(try await program.run("key", "new", "-o", "none/k.txt").code == 73)
    #expect(try await program.run("key", "new", "-o", "/dev/full").code == 73)
  }

  @Test func `a disk that is full leaves nothing behind`() async throws {
    let run = try await program.shell("ulimit -f 0; $comentor key new 2>&1")
    #expect(run.code == 74 && run.output.contains("comentor-key.txt: cannot be written"))
    #expect(try await program.shell("ls -A").output == "input\n")
  }

  @Test func `a key is shown by its file and by itself`() async throws {
    _ = try await program.run("key", "new")
    let shown = try await program.run("key", "show", "comentor-key.txt")
    let lines = shown.output.split(separator: "\n").map(String.init)
    #expect(shown.code == 0 && shown.errors == "" && lines.count == 2)
    #expect(lines[1].split(separator: " ").count == 10)
    let recipient = try await program.run("key", "show", lines[0])
    #expect(recipient.output == shown.output)
    chmod("\(program.folder)/comentor-key.txt", 0o644)
    let open = try await program.run("key", "show", "comentor-key.txt")
    #expect(open.code == 0 && open.errors.contains("others can read this secret key"))
  }

  @Test func `what is no key is refused without a word of it`() async throws {
    try program.write(Array("AGE-SECRET-KEY-1QQQSECRETQQQ\n".utf8), to: "damaged.txt")
    try program.write(Array("hello\n".utf8), to: "other.txt")
    try program.write(Array("age-encryption.org/v1\n".utf8), to: "sealed.txt")
    #expect(mkfifo("\(program.folder)/fifo", 0o600) == 0)
    for (name, words) in [
      ("damaged.txt", "line 1: this secret key is damaged"), ("other.txt", "not the secret key"),
      ("sealed.txt", "is itself sealed"), ("fifo", "not a regular file"), ("none.txt", "none.txt"),
      ("age1qqq", "mistyped"), (".", "is a folder"),
    ] {
      let run = try await program.run("key", "show", name)
      #expect(run.code == 65 && run.output == "" && run.errors.contains(words), "\(run.errors)")
      #expect(!run.errors.uppercased().contains("QQQSECRET"))
      // Nobody is told to hide what is no key.
      #expect(!run.errors.contains("others can read"))
    }
  }

  @Test func `another program of the format takes our key`() async throws {
    _ = try await program.run("key", "new")
    let run = try await program.shell(
      "printf hello | age -r $($comentor key show comentor-key.txt | head -n 1) "
        + "| age -d -i comentor-key.txt")
    #expect(run.code == 0 && run.output == "hello", "\(run.errors)")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import Testing

struct InviteCommandTests {
  let program: Program
  let bench: ProgrammeBench

  init() throws {
    program = try Program()
    bench = try ProgrammeBench(program)
  }

  private func invite(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["invite"] + arguments, input: [])
  }

  @Test func `an invitation is for one person, with the words of those who can read`() async throws
  {
    let run = try await invite("Ines", "--programme", "acme")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let person = try #require(bench.names("acme/register").first).dropLast(4)
    let file = "invite-\(person).txt"
    let invite = try Invite(reading: try #require(program.bytes(file)))
    #expect(bench.mode(file) == 0o600 && bench.mode("acme/register/\(person).txt") == 0o600)
    #expect(invite.person == person && invite.name == "Ines" && invite.account == nil)
    #expect(invite.readers == bench.readers && invite.folder == bench.folder)
    let entry = try bench.registration(invite.person)
    #expect(entry.pair == invite.pair && entry.name == "Ines" && entry.invitations.count == 1)
    for identity in [bench.coordinator, bench.recovery] {
      let opened = try AgeFile.open(entry.sealedSecret, with: [identity])
      #expect(try Registration.secret(in: opened, of: invite.person) == invite.secret)
    }
    for reader in bench.readers {
      #expect(run.output.contains("\(reader.name) (\(reader.role.rawValue)):\n  "))
      #expect(run.output.contains(reader.key.fingerprint.words.joined(separator: " ")))
    }
    #expect(run.output.contains("--pair \(invite.pair)"))
    #expect(run.output.contains("comentor doctor --programme \(bench.folder)"))
    #expect(!run.output.contains(invite.secret.map { String($0, radix: 16) }.joined()))
  }

  @Test func `the second one of a pair is invited with the pair's id, a third is not`() async throws
  {
    #expect(try await invite("Ines", "--programme", "acme").code == 0)
    let person = try #require(bench.names("acme/register").first).dropLast(4)
    let pair = try bench.registration(String(person)).pair
    let second = try await invite("Tomasz", "--programme", "acme", "--pair", pair)
    #expect(
      second.code == 0
        && second.output.contains("Pair \(pair) is complete: the other one is Ines."))
    #expect(bench.names("acme/register").count == 2)
    let third = try await invite("Kim", "--programme", "acme", "--pair", pair)
    #expect(third.code == 64 && third.errors.contains("pair \(pair) has two people already"))
    #expect(bench.names("acme/register").count == 2)
  }

  @Test func `a pair that the register has not is refused, with those that have room`() async throws
  {
    let empty = try await invite("Ines", "--programme", "acme", "--pair", "k7")
    #expect(empty.code == 64 && empty.errors.contains("the register has no pair 'k7'"))
    #expect(empty.errors.contains("no pair has room; leave --pair out for the first one of a pair"))
    #expect(bench.names("acme/register").isEmpty)
    for (person, pair, name) in [
      ("p4xk2m", "k7mm2p", "Ines"), ("q8rw3n", "k9xx4t", "Tomasz"), ("p22222", "k9xx4t", "Kim"),
      ("p33333", "kabcde", "Ana"),
    ] {
      try bench.register(person, pair, name)
    }
    let near = try await invite("Tom", "--programme", "acme", "--pair", "k7mn2p")
    #expect(near.code == 64 && near.errors.contains("the register has no pair 'k7mn2p'"))
    #expect(near.errors.contains("did you mean 'k7mm2p'?"))
    #expect(near.errors.contains("pairs with room: k7mm2p (Ines), kabcde (Ana); leave --pair out"))
    #expect(bench.names("acme/register").count == 4)
  }

  @Test func `two of a pair cannot have one name`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    let second = try await invite("Ines", "--programme", "acme", "--pair", "k7")
    #expect(second.code == 64 && second.errors.contains("called 'Ines', too"))
  }

  @Test func `every line that invites says for which account`() async throws {
    let first = try await invite("Ines", "--programme", "acme")
    let person = try #require(bench.names("acme/register").first).dropLast(4)
    let pair = try bench.registration(String(person)).pair
    #expect(
      first.output.contains(
        "\n   comentor invite NAME --programme \(bench.folder) --pair \(pair) --account LOGIN\n"))
    let login = String(cString: getpwuid(geteuid()).pointee.pw_name)
    let unmade = try await invite(
      "Tomasz", "--programme", "acme", "--account", login, "-o", "nowhere/t.txt")
    #expect(unmade.errors.contains(" --account \(login) -o FILE"))
  }

  @Test func `where the account is known, the administrator's line hands the file over`()
    async throws
  {
    let own = try #require(getpwuid(geteuid())).pointee
    let (login, home) = (String(cString: own.pw_name), String(cString: own.pw_dir))
    let known = try await invite(
      "Ines", "--programme", "acme", "--account", login, "-o", "ines.txt")
    let folder = bench.folder.dropLast("/acme".count)
    #expect(
      known.output.contains("\n   install -m 0600 -o \(login) \(folder)/ines.txt \(home)/\n"))
    let unknown = try await invite("Tomasz", "--programme", "acme", "-o", "tomasz.txt")
    #expect(!unknown.output.contains("install -m") && unknown.output.contains("2. Give the file"))
  }

  @Test func `somebody can be invited again, and the earlier secret stays known`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    let run = try await invite(
      "Ines", "--programme", "acme", "--person", "p4xk2m", "-o", "again.txt")
    #expect(run.code == 0 && run.output.contains("It replaces an earlier one"))
    let entry = try bench.registration("p4xk2m")
    let invite = try Invite(reading: program.bytes("again.txt") ?? [])
    #expect(entry.invitations.count == 2 && invite.pair == "k7" && invite.secret != bench.secret)
    let secrets = try entry.invitations.map {
      try Registration.secret(
        in: AgeFile.open($0.sealedSecret, with: [bench.recovery]), of: "p4xk2m")
    }
    #expect(secrets == [bench.secret, invite.secret])
    #expect(bench.names("acme/register") == ["p4xk2m.txt"])
  }

  @Test func `a file that is there is left, and nobody is registered`() async throws {
    try bench.write("mine", to: "ines.txt")
    let run = try await invite("Ines", "--programme", "acme", "-o", "ines.txt")
    #expect(run.code == 73 && run.errors.contains("ines.txt: is there already"))
    #expect(program.text("ines.txt") == "mine" && bench.names("acme/register").isEmpty)
  }

  @Test func `where the file cannot be made, the person can be invited again`() async throws {
    let run = try await invite("Ines", "--programme", "acme", "-o", "nowhere/ines.txt")
    #expect(run.code == 73 && run.errors.contains("nowhere/ines.txt"))
    let person = try #require(bench.names("acme/register").first).dropLast(4)
    #expect(run.errors.contains(" --person \(person) --programme "))
    let again = try await invite("Ines", "--programme", "acme", "--person", String(person))
    #expect(again.code == 0 && program.bytes("invite-\(person).txt") != nil)
  }

  @Test func `one recipient is not enough to invite anybody`() async throws {
    try bench.write(bench.yaml([bench.readers[0]]), to: "acme/programme.yaml")
    let run = try await invite("Ines", "--programme", "acme")
    #expect(run.code == 78 && run.errors.contains("there is one recipient"))
    #expect(run.errors.contains("key new -o recovery-key.txt"))
    #expect(bench.names("acme/register").isEmpty)
  }

  @Test(arguments: [
    (["Ines"], 64, "no programme is named"),
    (["Ines", "--programme", "nowhere"], 78, "nowhere: No such file"),
    (["Ines", "--programme", "."], 78, "there is no such file"),
    (["coach", "--programme", "acme"], 64, "nobody can be called 'coach'"),
    (["In:es", "--programme", "acme"], 64, "nobody can be called 'In:es'"),
    (["", "--programme", "acme"], 64, "nobody can be called ''"),
    (["Ines", "--programme", "acme", "--pair", "K 7"], 64, "the register has no pair 'K 7'"),
    (
      ["Ines", "--programme", "acme", "--account", "no-such-login"], 78,
      "no account 'no-such-login'"
    ),
    (["Ines", "--programme", "acme", "--person", "p00000"], 64, "no person 'p00000'"),
  ])
  func `what cannot be is refused, and nobody is registered`(
    arguments: [String], code: Int32, message: String
  ) async throws {
    let run = try await program.run(["invite"] + arguments, input: [])
    #expect(run.code == code && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count > 1)
    #expect(bench.names("acme/register").isEmpty)
  }

  @Test func `a mistake in programme.yaml is shown at its place`() async throws {
    let text = bench.yaml(bench.readers).replacing("title:", with: "titel:")
    try bench.write(text, to: "acme/programme.yaml")
    let run = try await invite("Ines", "--programme", "acme")
    #expect(run.code == 78 && run.errors.contains("programme.yaml:2:1: error:"))
    #expect(run.errors.contains("did you mean 'title'?"))
  }

  @Test func `a register that others can look into is not used`() async throws {
    chmod("\(program.folder)/acme/register", 0o755)
    let run = try await invite("Ines", "--programme", "acme")
    #expect(run.code == 78 && run.errors.contains("closed to all other accounts"))
    #expect(bench.names("acme/register").isEmpty)
  }

  @Test func `a damaged register stops everything`() async throws {
    try bench.register("p4xk2m", "k7", "Ines")
    let bytes = try #require(program.bytes("acme/register/p4xk2m.txt"))
    try bench.write(Array(bytes.dropLast(9)), to: "acme/register/p4xk2m.txt")
    let run = try await invite("Tomasz", "--programme", "acme")
    #expect(run.code == 65 && run.errors.contains("register/p4xk2m.txt:"))
    #expect(bench.names("acme/register") == ["p4xk2m.txt"])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// What doctor says where a recipient was replaced.
struct DoctorKeysTests {
  let bench: ProgrammeBench
  private var program: Program { bench.program }

  init() throws { bench = try ProgrammeBench() }

  private func doctor(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["doctor"] + arguments, input: [])
  }

  private static var login: String { String(cString: getpwuid(geteuid()).pointee.pw_name) }

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
}

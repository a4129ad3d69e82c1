// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// A programme from its first key to the end of a pair, by commands alone, as a coordinator and
/// two people type them.
struct ProgrammeWalkTests {
  let program: Program

  init() throws {
    var program = try Program()
    program.environment["COMENTOR_NOW"] = "2027-01-12T09:00"
    program.environment["COMENTOR_SEED"] = "7"
    program.environment["COMENTOR_PROGRAMME"] = "\(program.folder)/acme"
    self.program = program
  }

  /// Runs the program as somebody with a home of their own.
  private func run(
    as who: String, _ arguments: String..., input: String = ""
  ) async throws -> Program.Run {
    try await run(as: who, arguments, input: input)
  }

  private func run(
    as who: String, _ arguments: [String], input: String = ""
  ) async throws -> Program.Run {
    var own = program
    for (name, folder) in [
      ("HOME", ""), ("XDG_CONFIG_HOME", "/config"), ("XDG_DATA_HOME", "/data"),
      ("XDG_STATE_HOME", "/state"),
    ] {
      own.environment[name] = "\(program.folder)/\(who)\(folder)"
    }
    if who != "coordinator" { own.environment["COMENTOR_PROGRAMME"] = "" }
    let run = try await own.run(arguments, input: Array(input.utf8))
    #expect(run.code == 0 || arguments.contains("--alerts"), "\(arguments): \(run.errors)")
    return run
  }

  private func make(_ name: String, _ mode: mode_t) throws {
    try program.makeFolder(name)
    chmod("\(program.folder)/\(name)", mode)
  }

  private func makePair(_ id: String) throws {
    try make("acme/pairs/\(id)", 0o2770)
    // The pair's group is not that of the drops.
    let group = try #require(Host.otherGroup)
    try #require(chown("\(program.folder)/acme/pairs/\(id)", .max, group) == 0)
    chmod("\(program.folder)/acme/pairs/\(id)", 0o2770)
  }

  /// Makes keys, a programme, its folders, and enrols two people; their ids, and the pair's.
  private func enrolTwo() async throws -> (people: [String], pair: String) {
    for name in ["coordinator", "ines", "tomasz", "acme"] { try program.makeFolder(name) }
    var keys: [Substring] = []
    for name in ["comentor-key.txt", "recovery-key.txt"] {
      let made = try await run(as: "coordinator", "key", "new", "-o", name)
      keys.append(try #require(made.output.split(separator: "\n").first { $0.hasPrefix("age1") }))
    }
    let yaml = """
      programme: acme-mentoring
      title: Reciprocal mentoring at Acme
      recipients:
        - {role: coordinator, name: Maria Lopez, key: \(keys[0])}
        - {role: recovery, name: a safe, key: \(keys[1])}
      contacts:
        en: {emergency: "112", helpline: "116 123", independent: office, alternate: council}

      """
    try program.write(Array(yaml.utf8), to: "acme/programme.yaml")
    for name in ["pairs", "drop", "orders"] { try make("acme/\(name)", 0o711) }
    var people: [String] = []
    var pair: String?
    for (who, name) in [("ines", "Ines"), ("tomasz", "Tomasz")] {
      let invited = try await run(
        as: "coordinator",
        ["invite", name, "-o", "\(who)-invite.txt"] + (pair.map { ["--pair", $0] } ?? []))
      let words = invited.output.split(whereSeparator: { " ,.\n".contains($0) })
      let place = try #require(words.firstIndex(of: "person"))
      let person = String(words[place + 1])
      if pair == nil {
        let id = String(words[place + 4])
        try makePair(id)
        pair = id
      }
      try make("acme/drop/\(person)", 0o710)
      try make("acme/drop/\(person)/in", 0o1730)
      _ = try await run(as: who, "enrol", "\(who)-invite.txt", "--yes")
      people.append(person)
    }
    return (people, try #require(pair))
  }

  @Test func `a note goes from a person to the coordinator, and a pair is closed`() async throws {
    let (people, pair) = try await enrolTwo()
    let enrolled = try await run(as: "coordinator", "inbox", "--identity", "comentor-key.txt")
    #expect(enrolled.output.hasPrefix("There are no notes.\n") && enrolled.errors.isEmpty)
    for (person, name) in zip(people, ["Ines", "Tomasz"]) {
      #expect(
        enrolled.output.contains("\(name) (\(person)) enrolled for the pair \(pair), account "))
    }
    #expect(!enrolled.output.contains("FORGED") && !enrolled.output.contains("not proved"))

    _ = try await run(
      as: "ines", "chat", "--scenario", PipeTests.small, input: "Ines\nTomasz\n")
    let written = try await run(
      as: "tomasz", input: "2\n3\nyes\nIt was a kingfisher.\n/done\n/pass\n")
    // The pair's scenario has another note: what the two can write is the programme's business.
    #expect(written.output.contains("1 I want to stop\n") && !written.output.contains("after"))
    #expect(written.output.contains("Its receipt is "))

    let list = try await run(as: "coordinator", "inbox", "--identity", "recovery-key.txt")
    #expect(list.output.hasPrefix("1 note, 1 of them new.") && list.errors.isEmpty)
    let line = try #require(list.output.split(separator: "\n").first { $0.hasPrefix("1  new  ") })
    #expect(line.contains("\(pair)  Tomasz  2027-01-12  word  ") && line.hasSuffix("  proved"))
    let id = line.split(separator: " ")[line.split(separator: " ").count - 2]
    #expect(written.output.contains("Its receipt is \(id)"))
    let read = try await run(
      as: "coordinator", "inbox", "--identity", "comentor-key.txt", "--read", String(id))
    #expect(read.output.contains("  It was a kingfisher.\n"))

    // The same file in the other's drop is nobody's note.
    let moved = try await program.shell("cp acme/drop/\(people[1])/in/\(id)*.age copy.age")
    #expect(moved.code == 0)
    let copied = try #require(program.bytes("copy.age"))
    try program.write(copied, to: "acme/drop/\(people[0])/in/copy.age")
    let twice = try await run(as: "coordinator", "inbox", "--identity", "comentor-key.txt")
    #expect(twice.output.hasPrefix("1 note") && twice.output.contains("is there once more"))

    _ = try await run(as: "coordinator", "pair", "close", pair, "--yes")
    _ = try await run(as: "ines", "chat")
    let transcript = try #require(program.text("acme/pairs/\(pair)/transcript.txt"))
    #expect(transcript.contains(" programme") && transcript.contains("= closed\n"))
    let over = try await run(as: "tomasz", "chat")
    #expect(!over.output.contains("?"))
  }
}

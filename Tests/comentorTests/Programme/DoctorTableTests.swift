// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// What doctor says of a table.
struct DoctorTableTests {
  let bench: ProgrammeBench
  private var program: Program { bench.program }

  init() throws { bench = try ProgrammeBench() }

  private func doctor(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["doctor"] + arguments, input: [])
  }

  @Test func `a table without a file is told where to put contacts, and with it what is there`()
    async throws
  {
    let bare = try await doctor()
    let closing =
      "\nIf you run a programme on this machine:\n  comentor doctor --programme FOLDER\n"
    #expect(bare.output.hasSuffix(closing))
    #expect(bare.output.contains("what is sealed only the holders of the keys can open"))
    #expect(!bare.output.contains("whoever has it can read it all"))
    #expect(bare.lines("warn").contains { $0.hasPrefix("nobody can read notes") })
    let path = "\(program.folder)/.config/comentor/programme.yaml"
    #expect(bare.code == 0 && bare.lines("ok").first?.hasPrefix("this is a table") == true)
    #expect(bare.lines("warn").contains { $0.hasPrefix("\(path): is not there") })
    #expect(bare.output.contains("emergency: \"112\""))
    // What it shows is what the reader takes.
    let shown = bare.copied.split(separator: "\n", maxSplits: 1)
    #expect(try await program.shell(String(shown[0])).code == 0)
    #expect(bench.mode(".config/comentor") == 0o700)
    let example = String(shown[1])
    try bench.write(example, to: ".config/comentor/programme.yaml")
    // As it stands it would show somebody in need nothing but dots.
    let empty = try await doctor()
    #expect(empty.code == 1 && empty.lines("mend").count == 3)
    #expect(empty.lines("mend").allSatisfy { $0.contains("is not filled in") })
    #expect(example.contains("# whom to turn to where it is about the person who runs this\n"))
    let filled = example.replacing("…", with: "Kim, 555 01")
    try bench.write(filled, to: ".config/comentor/programme.yaml")
    let known = try await doctor()
    #expect(known.code == 0, "\(known.output)")
    #expect(known.lines("ok").contains("\(path): The two of us (our-table)"))
    #expect(known.lines("warn").contains { $0.hasPrefix("nobody can read notes") })
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
      both.code == 0 && both.lines("ok").filter { $0.hasPrefix("can read notes") }.count == 2)
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

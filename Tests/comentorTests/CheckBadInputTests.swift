// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// What is no transcript, or one that was damaged: each is told with its place, and the rest is
/// checked all the same.
struct CheckBadInputTests {
  let program: Program
  let good: [UInt8]

  init() async throws {
    program = try Program()
    good = try await Conversation.small("good.txt", in: program).bytes
  }

  /// A file that cannot be read as a transcript.
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    /// The line at which that is told, and the code of it; by `check` and by `test`.
    let check: (line: Int, code: String)
    let test: (line: Int, code: String)
    let make: @Sendable ([UInt8]) -> [UInt8]
    var testDescription: String { name }

    init(
      _ name: String, _ check: (Int, String), test: (Int, String)? = nil,
      _ make: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
      self.name = name
      self.check = check
      self.test = test ?? check
      self.make = make
    }
  }

  private static let lf = UInt8(ascii: "\n")

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: lf, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [lf])) }

  /// Line 10 is the first record, and 13 the first that has a value below it.
  static let all: [Bad] = [
    Bad("truncated", (11, "torn")) { joined(Array(lines($0)[..<11])).dropLast(4) },
    Bad("reordered", (10, "sequence")) {
      var lines = lines($0)
      lines.swapAt(9, 10)
      return joined(lines)
    },
    Bad("duplicated", (11, "sequence")) {
      var lines = lines($0)
      lines.insert(lines[9], at: 10)
      return joined(lines)
    },
    Bad("bit-flipped", (10, "wrong-check")) {
      var lines = lines($0)
      lines[9][lines[9].count - 2] ^= 2
      return joined(lines)
    },
    Bad("CRLF", (1, "carriage-return")) { bytes in
      bytes.flatMap { $0 == lf ? [UInt8(ascii: "\r"), lf] : [$0] }
    },
    Bad("byte order mark", (1, "byte-order-mark")) { [0xef, 0xbb, 0xbf] + $0 },
    Bad("invalid UTF-8", (10, "bad-utf8")) {
      var lines = lines($0)
      lines[9].append(0xff)
      return joined(lines)
    },
    Bad("NUL", (10, "nul")) {
      var lines = lines($0)
      lines[9].append(0)
      return joined(lines)
    },
    Bad("binary", (1, "not-a-transcript"), test: (1, "bad-utf8")) { _ in
      [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe, 10, 0, 0, 10]
    },
    Bad("of another kind", (1, "not-a-transcript"), test: (1, "bad-line")) { _ in
      Array("Dear both,\n\nthank you.\n".utf8)
    },
    Bad("newer version", (1, "unknown-version"), test: (1, "unknown-version")) {
      Array(
        String(decoding: $0, as: UTF8.self).replacing("transcript 1\n", with: "transcript 9\n").utf8
      )
    },
  ]

  @Test(arguments: all)
  func `it is told with its place, between good ones that are still checked`(bad: Bad) async throws
  {
    try program.write(bad.make(good), to: "bad.txt")
    for (command, place) in [("check", bad.check), ("test", bad.test)] {
      let run = try await program.run(command, "--verbose", "good.txt", "bad.txt", "good.txt")
      #expect(run.code == 65 && run.errors.isEmpty)
      // What was left out of all of them is told last.
      let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("Not checked: ") }
      #expect(lines.first?.hasPrefix("good.txt: holds (pair ") == true, "\(run.output)")
      #expect(lines.contains { $0.hasPrefix("bad.txt: could not be read: form") }, "\(run.output)")
      let first = lines.first { $0.hasPrefix("bad.txt:\(place.line):") }
      #expect(first?.contains("unreadable: ") == true, "\(command): \(run.output)")
      #expect(first?.hasSuffix("[form/\(place.code)]") == true, "\(command): \(run.output)")
      // Told once, or a few times, with what to do about it.
      #expect(lines.contains { $0.hasPrefix("  help: ") }, "\(run.output)")
      #expect(lines.count { $0.hasPrefix("bad.txt:") } < 6, "\(run.output)")
      #expect(lines.dropLast().last?.hasPrefix("good.txt: holds (pair ") == true)
      #expect(lines.last == "3 transcripts: 2 hold, 1 could not be read")
    }
  }

  /// Those that end where a line does, and begin as a transcript.
  static let midStream = all.filter {
    ["reordered", "duplicated", "bit-flipped", "invalid UTF-8", "NUL"].contains($0.name)
  }

  @Test(arguments: midStream)
  func `in one stream, the line is that of the stream, and the next is checked`(bad: Bad)
    async throws
  {
    #expect(Self.midStream.count == 5)
    let middle = bad.make(good)
    let before = good.count { $0 == Self.lf }
    let run = try await program.run(["check", "--json", "-"], input: good + middle + good)
    #expect(run.code == 65)
    let lines = run.output.split(separator: "\n")
    let states = ["held", "unreadable", "held"]
    #expect(lines.count == 3)
    for (line, state) in zip(lines, states) { #expect(line.contains(#""state":"\#(state)""#)) }
    #expect(lines[1].contains(#""code":"\#(bad.check.code)","line":\#(before + bad.check.line),"#))
  }

  @Test func `a header behind a line without end is found, and what begins there is checked`()
    async throws
  {
    let torn = Array(good.dropLast(9))
    for command in ["check", "test"] {
      let run = try await program.run([command, "--json", "-"], input: torn + good)
      let lines = run.output.split(separator: "\n")
      #expect(run.code == 65 && lines.count == 2, "\(run.output)")
      #expect(lines.first?.contains(#""state":"unreadable""#) == true)
      let line = torn.count { $0 == Self.lf } + 1
      #expect(
        lines.last?.hasPrefix(#"{"source":"standard input","line":\#(line),"#) == true
          && lines.last?.contains(#""state":"held""#) == true, "\(run.output)")
    }
  }

  @Test func `what is no file that can be read is told by its name, and the rest goes on`()
    async throws
  {
    try program.makeFolder("folder")
    #expect(mkfifo("\(program.folder)/pipe", 0o600) == 0)
    for command in ["check", "test"] {
      let run = try await program.run(
        command, "--verbose", "folder", "pipe", "missing.txt", "/dev/zero", "good.txt")
      #expect(run.code == 65 && run.errors.isEmpty)
      for (name, cause, help) in [
        ("folder", "is a folder", "ls folder"), ("pipe", "is not a regular file", "standard input"),
        ("missing.txt", "No such file", "ls -l missing.txt"),
        ("/dev/zero", "is not a regular file", "name the file"),
      ] {
        let lines = run.output.split(separator: "\n").drop {
          !$0.hasPrefix("\(name): unreadable: ")
        }
        #expect(lines.first?.contains(cause) == true, "\(run.output)")
        #expect(lines.dropFirst().first?.contains(help) == true, "\(run.output)")
      }
      #expect(run.output.contains("\ngood.txt: holds ("))
      #expect(run.output.hasSuffix("\n5 transcripts: 1 holds, 4 could not be read\n"))
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `a file that may not be read is told by its name`() async throws {
    try program.write(good, to: "locked.txt")
    chmod("\(program.folder)/locked.txt", 0)
    let run = try await program.run("check", "locked.txt", "good.txt")
    #expect(run.code == 65 && run.output.contains("locked.txt: unreadable: cannot be read: "))
    #expect(run.output.hasSuffix("\n2 transcripts: 1 holds, 1 could not be read\n"))
  }

  @Test func `nothing at all is no suite that holds`() async throws {
    try program.write([], to: "empty.txt")
    for command in ["check", "test"] {
      let file = try await program.run(command, "empty.txt")
      #expect(file.code == 1)
      #expect(file.output.contains("empty.txt:1: error: there is no transcript in it"))
      for arguments in [[command], [command, "-"], [command, "--tap"], [command, "--junit"]] {
        let input = try await program.run(arguments, input: [])
        #expect(input.code == 1 && input.output.contains("there is no transcript in it"))
      }
      let together = try await program.run(command, "good.txt", "empty.txt")
      #expect(together.code == 1)
    }
  }
}

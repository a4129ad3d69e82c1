// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TestSupport
import Testing
import TranscriptFormat

@testable import TranscriptChecks

/// The kept conversations, as tests of the scenario that they were held in.
struct TesterConversationTests {
  // This file is a folder further down than those that `root` is for.
  static let folder = "\(SourceTree.root())/comentorTests/Conversations"

  /// The kept conversations with their records; all of them.
  static func kept() throws -> [(name: String, bytes: [UInt8], file: TranscriptFile)] {
    let names = try #require(SourceTree.names(in: folder))
      .filter { $0.hasSuffix(".transcript.txt") }
    return try names.map { name in
      let bytes = try #require(SourceTree.bytes(of: "\(folder)/\(name)"))
      return (name, bytes, TranscriptFile(parsing: bytes))
    }
  }

  static func bench(for header: Header) throws -> TestingBench {
    TestingBench(Edition(try TestingBench.builtin(header.language), digest: header.digest))
  }

  @Test func `every kept conversation passes with its gutter, and as a tester's file`() throws {
    let conversations = try Self.kept()
    #expect(conversations.count == 4)
    for (name, bytes, file) in conversations {
      let header = try #require(file.header)
      let bench = try Self.bench(for: header)
      let machine = try bench.script(String(decoding: bytes, as: UTF8.self))
      #expect(machine.isMachineWritten)
      #expect(machine.items.count { $0.kind == .said } > 100, "\(name)")
      let first = bench.tester.run(machine)
      #expect(first.results == [CheckResult("conversation", .held)], "\(name) \(first.results)")

      let text = TestScript.text(of: file.records, header)
      let plain = try bench.script(String(decoding: text, as: UTF8.self))
      #expect(!plain.isMachineWritten)
      #expect(plain.header.digest?.value == header.digest)
      let second = bench.tester.run(plain)
      #expect(second.results == [CheckResult("conversation", .held)], "\(name) \(second.results)")
    }
  }
}

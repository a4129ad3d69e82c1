// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Testing
import Understanding

@testable import TranscriptChecks

@Suite struct CoverageTableTests {
  private static let conversations = [CoverageBench.said("Ines", "Tomasz", "yes", "walk")]

  @Test func `the table has a line for each kind, then what is missing, by line and id`() throws {
    let bench = try CoverageBench()
    let table = CoverageTable(bench.count(Self.conversations, within: bench.reach), bench.lines)
    #expect(
      table.text == """
        coverage: 10 of 23, 43 percent
        steps: 5 of 8, 62 percent
        branches: 2 of 3, 66 percent
        options: 2 of 4, 50 percent
        passes: 0 of 2, 0 percent
        asked again: 0 of 3, 0 percent
        commands: 0 of 1, 0 percent
        mentor first: none
        mentor second: 1 of 2, 50 percent
        languages: 1 of 2, 50 percent
          in en: 9 of 21, 42 percent
          in de: 0 of 21, 0 percent

        not reached, in 7 places:
        small.yaml:10 names
          never asked again
        small.yaml:11 like
          never answered 'no'
          never passed
          never asked again
          way on 2, else, not taken
        small.yaml:18 way-ask
          never answered 'ride'
          never passed
          never asked again
        small.yaml:20 riding
          not reached
        small.yaml:25 closed
          not reached
        small.yaml:27 told-way
          not reached
        small.yaml:29 /told
          never given

        """)
    // The longest line stays readable where there is not much room.
    #expect(table.text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `only so many are listed as are asked for, and the rest is counted`() throws {
    let bench = try CoverageBench()
    let count = bench.count(Self.conversations, within: bench.reach)
    let short = CoverageTable(count, bench.lines, most: 2).text
    #expect(short.hasSuffix("  way on 2, else, not taken\nand 5 more\n"))
    #expect(!CoverageTable(count, bench.lines, most: nil).text.contains("more\n"))
  }

  @Test func `where all is reached nothing is listed, and what cannot be is counted`() throws {
    let bench = try CoverageBench()
    var reach = bench.reach
    let whole = CoverageTable(bench.count(CoverageBench.whole, within: reach), bench.lines).text
    #expect(whole.hasPrefix("coverage: 23 of 23, 100 percent\n"))
    #expect(!whole.contains("not reached"))
    reach.places.remove(.command(0))
    let table = CoverageTable(bench.count(Self.conversations, within: reach), bench.lines)
    #expect(table.text.contains("\n1 place cannot be reached and does not count\n"))
    #expect(table.text.contains("\ncommands: none\n"))
  }

  @Test func `the same is there as JSON, all of it`() throws {
    let bench = try CoverageBench()
    let count = bench.count(Self.conversations, within: bench.reach)
    let json = CoverageTable(count, bench.lines, most: 1).json.line
    #expect(
      json.hasPrefix(
        #"{"scenario":"small","version":"1","reached":10,"total":23,"percent":43,"complete":false,"#
      ))
    #expect(json.contains(#""asked-again":{"reached":0,"total":3,"percent":0}"#))
    #expect(json.contains(#""languages":{"en":{"reached":9,"#))
    #expect(
      json.contains(
        #"{"file":"small.yaml","line":29,"id":"/told","what":["never given"]}"#))
    #expect(!json.contains("\n"))
  }

  @Test func `a scenario's file is marked line by line`() throws {
    let bench = try CoverageBench()
    var reach = bench.reach
    reach.places.remove(.command(0))
    let count = bench.count(Self.conversations + Self.conversations, within: reach)
    let text = AnnotatedScenario(count, bench.lines, sources: [bench.source]).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "small.yaml:")
    #expect(lines[1] == "   1        scenario: small")
    // A step with something missing, and what that is.
    #expect(
      lines[10] == #"  10      !     names: {ask: "Name?", to: each, save: me.name, pass: no}"#)
    #expect(lines[11] == "          !   never asked again")
    func mark(_ start: String) throws -> String {
      let line = try #require(lines.first { $0.hasPrefix(start) })
      return line.dropFirst(5).prefix(6).filter { $0 != " " }
    }
    #expect(try mark("  16 ") == "2")  // The way by yes.
    #expect(try mark("  17 ") == "-")  // The way by no.
    #expect(try mark("  19 ") == "2")  // turn
    #expect(try mark("  20 ") == "-")  // riding
    #expect(try mark("  21 ") == "2")  // was left out
    #expect(try mark("  22 ") == "")  // what is said
    #expect(try mark("  29 ") == "x")  // cannot be given
    let numbered = lines.filter { $0.prefix(4).contains { $0.isNumber } }
    #expect(numbered.count == CoverageBench.text.split(separator: "\n").count)
  }
}

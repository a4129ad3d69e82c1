// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import TestSupport
import Testing
import TranscriptFormat

/// The page that maps each requirement to what meets it, held against the program.
struct RequirementsTests {
  /// A row of the page's table.
  struct Row {
    var number: Int
    var place: String
    var proof: String
  }

  /// Everything that the page may name.
  struct World {
    var names: Set<String>
    /// The steps that the replayed conversations go through, and the commands in them.
    var visited: Set<String>
    /// Steps of each flow, by its id.
    var flows: [String: [String]]
    var tests: String
  }

  static let page = "\(Program.project)/Sources/comentor/comentor.docc/Requirements.md"

  private func world() throws -> World {
    let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let scenario = try #require(ScenarioReader.read(sources, main: BuiltinScenarios.main).scenario)
    var flows: [String: [String]] = [:]
    for flow in scenario.flows { flows[flow.id] = scenario.steps[flow.steps].map(\.id) }
    let others =
      scenario.banks.map(\.id) + scenario.library.map(\.id) + scenario.slots.map(\.id)
      + scenario.commands.map { "/\($0.name)" } + ["/pass"]
    var visited: Set<String> = []
    for name in ConversationTests.names {
      let bytes = try #require(
        Program.bytes(of: "\(ConversationTests.folder)/\(name).transcript.txt"), "\(name)")
      let lines = TranscriptFile(parsing: bytes).records.map(\.line)
      visited.formUnion(lines.map(\.step))
      for case .command(let command)? in lines.map(\.mark) { visited.insert("/\(command)") }
    }
    return World(
      names: Set(scenario.steps.map(\.id)).union(flows.keys).union(others), visited: visited,
      flows: flows,
      tests: SourceTree.swiftCode(under: "\(Program.project)/Tests"))
  }

  static func rows(of page: String) -> [Row] {
    page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
      guard line.hasPrefix("| "), cells.count == 4,
        let number = Int(cells[0].split(separator: " ").first ?? "")
      else { return nil }
      return Row(number: number, place: cells[2], proof: cells[3])
    }
  }

  /// What stands in backticks.
  static func names(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// What is wrong with the page.
  private func problems(of page: String, in world: World) -> [String] {
    var problems: [String] = []
    let rows = Self.rows(of: page)
    let numbers = rows.map(\.number)
    if numbers != Array(1...66) {
      let missing = Set(1...66).subtracting(numbers).sorted()
      problems.append("not each of 1 to 66 once and in order; missing: \(missing)")
    }
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("- **") }
      .compactMap { $0.dropFirst(4).split(separator: "*").first.map(String.init) }
    for row in rows {
      let names = Self.names(in: row.place)
      for name in names {
        let isThere =
          name.hasSuffix("*")
          ? world.names.contains { $0.hasPrefix(name.dropLast()) } : world.names.contains(name)
        if !isThere { problems.append("\(row.number): nothing is called \(name)") }
      }
      for reference in row.place.split(
        separator: "next: ", omittingEmptySubsequences: false
      ).dropFirst() {
        if !lines.contains(where: { reference.hasPrefix($0) }) {
          problems.append("\(row.number): no line of what comes next: \(reference)")
        }
      }
      if row.proof.hasPrefix("conversations") {
        let isVisited = names.contains { name in
          world.visited.contains(name)
            || world.flows[name, default: []].contains(where: world.visited.contains)
            || (name.hasSuffix("*") && world.visited.contains { $0.hasPrefix(name.dropLast()) })
        }
        if !isVisited { problems.append("\(row.number): no conversation goes through it") }
      } else if let test = Self.names(in: row.proof).first {
        if !world.tests.contains("func `\(test)`") {
          problems.append("\(row.number): no test is called \(test)")
        }
      } else if !row.place.contains("next: "), !row.place.contains("decision: ") {
        problems.append("\(row.number): neither shown, nor to come, nor decided against")
      }
    }
    return problems
  }

  @Test func `every requirement is met, to come, or decided against, and shown`() throws {
    let page = String(decoding: try #require(Program.bytes(of: Self.page)), as: UTF8.self)
    let problems = problems(of: page, in: try world())
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      ("\n| 17 |", "\n| 171 |"), ("`closing-got`", "`closing-gut`"),
      ("next: programme", "next: someday"),
      (
        "`no slot of the shipped scenario holds a title, pay or department`",
        "`no such test is there`"
      ),
    ])
  func `a planted mistake in the page is found`(there: String, planted: String) throws {
    let page = String(decoding: try #require(Program.bytes(of: Self.page)), as: UTF8.self)
    let changed = page.replacing(there, with: planted)
    #expect(changed != page)
    #expect(!problems(of: changed, in: try world()).isEmpty)
  }

  @Test func `no slot of the shipped scenario holds a title, pay or department`() throws {
    let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let scenario = try #require(ScenarioReader.read(sources, main: BuiltinScenarios.main).scenario)
    let words = ["title", "pay", "salary", "department", "seniority", "grade"]
    for slot in scenario.slots {
      #expect(!words.contains { slot.id.contains($0) }, "\(slot.id)")
    }
  }
}

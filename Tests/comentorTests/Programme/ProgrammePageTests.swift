// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The commands that the page about programmes shows.
struct ProgrammePageTests {
  /// The commands of a page, in blocks and between backticks: words from `comentor` on.
  private static func commands(of page: String) -> [[String]] {
    let lines = page.split(separator: "\n").map { $0.drop { $0 == " " } }
    let blocks = lines.filter { $0.hasPrefix("comentor ") }
    let crontab = lines.compactMap { line in
      line.firstRange(of: "/bin/comentor ").map { line[$0.lowerBound...].dropFirst(5) }
    }
    let inline = page.replacing("\n", with: " ").split(separator: "`").filter {
      $0.hasPrefix("comentor ")
    }
    return (blocks + crontab + inline).map {
      $0.split(separator: " ").map(String.init)
    }
  }

  /// The options of commands that their help does not know.
  private func unknown(_ commands: [[String]]) async throws -> [String] {
    var unknown: [String] = []
    var helps: [[String]: String] = [:]
    for words in commands {
      let depth = ["key", "pair", "scenario"].contains(words[1]) ? 3 : 2
      let command = Array(words.prefix(depth).dropFirst())
      if helps[command] == nil {
        let run = try await Program().run(command + ["--help"], input: [])
        // An unknown one gets the help of all.
        let isIts = run.output.contains("USAGE: comentor \(command.joined(separator: " ")) ")
        helps[command] = run.code == 0 && isIts ? run.output : ""
      }
      let help = helps[command] ?? ""
      if help.isEmpty { unknown.append(command.joined(separator: " ")) }
      for option in words where option.hasPrefix("-") && !help.contains(option) {
        unknown.append(option)
      }
    }
    return unknown
  }

  @Test func `each command of the page is one, with options that it has`() async throws {
    let path = "\(Program.project)/Sources/comentor/comentor.docc/Programme.md"
    let page = String(decoding: try #require(Program.bytes(of: path)), as: UTF8.self)
    let commands = Self.commands(of: page)
    for command in ["invite", "doctor", "enrol", "inbox", "key", "pair"] {
      #expect(commands.contains { $0[1] == command }, "\(command)")
    }
    #expect(
      commands.contains { $0.last == "--alerts" && $0.contains("/home/maria/comentor-key.txt") })
    #expect(try await unknown(commands) == [])
    let planted = Self.commands(of: "`comentor doctor --nonsense`\ncomentor nowhere -o x")
    #expect(Set(try await unknown(planted)) == ["nowhere", "-o", "--nonsense"])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import Terminal

/// What doctor has looked at so far: a line for each thing, and commands for what is to be mended.
struct Checkup {
  private(set) var findings: [HostFinding] = []

  mutating func add(_ verdict: HostFinding.Verdict, _ text: String, _ commands: [[String]] = []) {
    findings.append(HostFinding(verdict, text, commands: commands))
  }

  mutating func add(_ more: [HostFinding]) { findings += more }

  /// Takes what a step of its own throws as something to be mended.
  mutating func attempt<Result>(_ body: () throws -> Result) -> Result? {
    do {
      return try body()
    } catch let failure as Failure {
      add(.mend, "\(failure.message)\n\(failure.help)")
    } catch {
      add(.mend, "\(error)")
    }
    return nil
  }

  var hasFaults: Bool { findings.contains { $0.verdict == .mend } }

  /// All lines, and the commands below them.
  var text: String {
    let lines = findings.map { finding in
      let word = finding.verdict.rawValue
      let first = word + String(repeating: " ", count: 5 - word.utf8.count)
      return first
        + finding.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n     ") + "\n"
    }
    let commands = HostCheck.commands(of: findings)
    guard !commands.isEmpty else { return lines.joined() }
    return lines.joined() + "\nFor the administrator of this machine, as root:\n"
      + commands.map { "  \($0.map(shellWord).joined(separator: " "))\n" }.joined()
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import Terminal

/// What doctor has looked at so far: a line for each thing, and commands for what is to be mended.
struct Checkup {
  private(set) var findings: [HostFinding] = []
  /// What is said below all of it, and a command to be copied.
  var closing: (text: String, command: String)?

  mutating func add(
    _ verdict: HostFinding.Verdict, _ text: String, copied: [String] = [],
    _ commands: [[String]] = []
  ) {
    findings.append(HostFinding(verdict, text, copied: copied, commands: commands))
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
  ///
  /// - Parameter fit: Makes words fit to where they go; what is to be copied stays as it is.
  /// - Returns: What doctor prints.
  func text(_ fit: (String) -> String) -> String {
    var text = ""
    for finding in findings {
      let word = finding.verdict.rawValue
      let first = word + String(repeating: " ", count: 5 - word.utf8.count)
      let words = finding.text.split(separator: "\n", omittingEmptySubsequences: false)
      text += fit(first + words.joined(separator: "\n     ") + "\n")
      text += finding.copied.map { "     \($0)\n" }.joined()
    }
    let commands = HostCheck.commands(of: findings)
    if !commands.isEmpty {
      text += fit("\nFor the administrator of this machine, as root:\n")
      text += commands.map { "  \($0.map(shellWord).joined(separator: " "))\n" }.joined()
    }
    if let closing { text += fit("\n\(closing.text)\n") + "  \(closing.command)\n" }
    return text
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport

/// A shell inside tmux, as people have it, driven by a test.
final class Tmux {
  private let socket: String
  private let variables: [String: String]

  /// What was waited for did not come.
  struct NotShown: Error, CustomStringConvertible { let description: String }

  init(_ shell: [String], environment: [String: String], folder: String, columns: Int = 80) throws {
    socket = "\(folder)/tmux"
    // The server takes over the environment that it is started with.
    variables = environment
    _ = try run(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "24"] + shell)
  }

  deinit { _ = try? run(["kill-server"]) }

  private func run(_ arguments: [String]) throws -> String {
    // Its output goes to a file: a terminal would break its lines.
    let file = "\(socket).out"
    let command = (["/usr/bin/tmux", "-S", socket] + arguments)
      .map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    let shell = try PseudoTerminal(
      ["/bin/sh", "-c", "\(command) > '\(file)' 2>&1"], environment: variables)
    _ = try shell.waitForEnd()
    return String(decoding: SourceTree.bytes(of: file) ?? [], as: UTF8.self)
  }

  /// The server's process, above everything that runs in it.
  var server: pid_t {
    get throws {
      let shown = try run(["display-message", "-p", "#{pid}"])
      guard let process = pid_t(shown.dropLast()), process > 1 else {
        throw NotShown(description: "no server's number in \(shown)")
      }
      return process
    }
  }

  func type(_ text: String, enter: Bool = true) throws {
    _ = try run(["send-keys", "-l", text])
    if enter { _ = try run(["send-keys", "Enter"]) }
  }

  func press(_ key: String) throws { _ = try run(["send-keys", key]) }

  /// What is on the screen.
  var screen: String { get throws { try run(["capture-pane", "-p"]) } }

  /// What is on the screen and what can be scrolled back to.
  var all: String { get throws { try run(["capture-pane", "-p", "-S", "-", "-E", "-"]) } }

  /// Waits until something is on the screen.
  func wait(for text: String, within seconds: Double = PseudoTerminal.patience) throws {
    for _ in 0..<Int(seconds * 20) {
      if try screen.contains(text) { return }
      usleep(50_000)
    }
    throw NotShown(description: "no \(text.debugDescription) in:\n\(try all)")
  }
}

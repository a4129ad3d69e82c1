// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TestSupport
import Testing

/// On a host, the partner's account can tell nothing of a private note: not while it is written,
/// and not after.
///
/// Everything that account can see is taken down, from that account, and compared byte by byte and
/// nanosecond by nanosecond: before a note, with it on the screen, and after it was filed.
@Suite(
  .enabled(
    if: canRunAsOthers,
    "only the administrator can run programs as other accounts, which this test needs"))
struct PartnerViewTests {
  let host: Host

  init() async throws {
    host = try Host(.separate, scenario: Host.notes)
    let begun = try await host.comentor(
      ines, "chat", input: "Ines", "Tomasz", "4", "4")
    #expect(begun.code == 0 && begun.output.contains("Meeting 1 is over"), "\(begun.errors)")
  }

  private var ines: Host.Member { host.members[0] }
  private var tomasz: Host.Member { host.members[1] }

  /// Ways to answer, prompt by prompt behind the choice of the note.
  private static let answers: [(name: String, choice: String, lines: [String])] = [
    ("contented", "1", ["yes", "All is well.", "/done", "5", "5", "no"]),
    (
      "the opposite", "1",
      [
        "yes", String(repeating: "Nothing is well. ", count: 600), "/done", "1", "1",
        "Yes, at once.",
      ]
    ),
    ("everything left out", "1", ["yes", "/pass", "/pass", "/pass", "/pass"]),
    ("the get-out", "2", ["yes", "I cannot go on.", "Call me."]),
    ("not agreed", "1", ["no"]),
  ]

  // MARK: - What can be seen

  /// What the partner's account can see of the programme's folder, and of the other's processes.
  private func view(by member: Host.Member) async throws -> String {
    let other = host.members.first { $0.id != member.id } ?? member
    let drop = "\(host.path)/drop/\(other.id)"
    // Links, owners, modes, sizes and times of all that can be listed or that a known name leads
    // to; what is refused is refused in the same words.
    let script = """
      format='%p %y %m %n %U %G %s %T@ %C@ %l\\n'
      find '\(host.path)' '\(host.home)' -printf "$format" 2>&1 | sort
      for path in '\(host.path)/drop' '\(drop)' '\(drop)/in' '\(drop)/in/x' '\(host.own(other))' \
        '\(host.path)/orders/k7' '\(host.path)/register'; do
        stat -c '%n %F %a %h %u %g %s %y %z' "$path" 2>&1
        ls -la "$path" 2>&1
      done
      cat '\(host.home)/transcript.txt'
      ps -eo uid,args | awk '$1 == \(other.account)'
      for process in /proc/[0-9]*; do
        [ "$(awk '/^Uid:/ {print $2}' $process/status 2>/dev/null)" = \(other.account) ] || continue
        stat -c '%F %a %u %g' $process
        tr '\\0' ' ' < $process/cmdline
        cat $process/comm $process/limits
        grep -E '^(Name|Umask|State|Uid|Gid|Groups|Threads|Sig|Shd|Cap|NoNewPrivs|Seccomp)' \
          $process/status
        cat $process/environ $process/maps 2>&1 | sed 's/[0-9][0-9]*/N/'
      done
      """
    let run = try await host.run(member, ["/bin/sh", "-c", script])
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  /// How many files the other's process has open, as the kernel tells it to every account; 0
  /// where it does not.
  private func openFiles(_ process: pid_t, by member: Host.Member) async throws -> String {
    let run = try await host.run(member, ["/usr/bin/stat", "-c", "%s", "/proc/\(process)/fd"])
    #expect(run.code == 0 && !run.output.isEmpty, "\(run.errors)")
    return run.output
  }

  /// Lines that one view has and the other has not.
  private func differences(_ one: String, _ other: String) -> [Substring] {
    let (old, new) = (one.split(separator: "\n"), other.split(separator: "\n"))
    return new.difference(from: old).map { change in
      switch change {
      case .insert(_, let line, _), .remove(_, let line, _): line
      }
    }
  }

  /// Expects that the partner sees now what they saw then.
  private func expectSame(
    as then: String, _ when: String = "", at place: SourceLocation = #_sourceLocation
  ) async throws {
    let found = differences(then, try await view(by: tomasz))
    #expect(found == [], "\(when)", sourceLocation: place)
  }

  /// Opens the menu as somebody, and waits.
  private func menu(_ member: Host.Member) throws -> PseudoTerminal {
    let terminal = try host.start(member)
    try terminal.wait(for: "4 leave")
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func `before a note, with it on the screen and after it, the view is the same`()
    async throws
  {
    let quiet = try await view(by: tomasz)
    #expect(quiet.contains("transcript.txt") && quiet.contains("Permission denied"))
    // Somebody at the menu who writes nothing.
    let idle = try menu(ines)
    let atMenu = try await view(by: tomasz)
    #expect(differences(quiet, atMenu).contains { $0.hasSuffix(Program.path.string) })
    try idle.send("4\r")
    #expect(try idle.waitForEnd() == .exited(0))
    try await expectSame(as: quiet)

    for (name, choice, lines) in Self.answers {
      let terminal = try menu(ines)
      let open = try await openFiles(terminal.child, by: tomasz)
      try terminal.send("2\r")
      try terminal.wait(for: "2 I want to stop")
      for line in [choice] + lines {
        try terminal.wait(for: "> ")
        try await expectSame(as: atMenu, "\(name), at '\(line)'")
        #expect(try await openFiles(terminal.child, by: tomasz) == open, "\(name), at '\(line)'")
        // In pieces that a terminal takes, then Enter.
        try terminal.send("\(line.prefix(3000))\r")
      }
      try terminal.wait(for: "[Enter] ")
      try await expectSame(as: atMenu, "\(name), filed")
      #expect(try await openFiles(terminal.child, by: tomasz) == open, "\(name), filed")
      try terminal.send("\r")
      #expect(try terminal.waitForEnd() == .exited(0))
      try await expectSame(as: quiet, "\(name), after")
    }
    #expect(try host.notes(of: ines).map(\.note.isLeaving).count { $0 } == 1)
    #expect(try host.notes(of: ines).count == 4)
    // Nor can the one who wrote it see what they have written before.
    let listing = try await host.run(ines, ["/bin/ls", host.drop(of: ines)])
    #expect(listing.code != 0 && listing.output.isEmpty)
  }

  @Test func `what is said together after it is the same, too`() async throws {
    var seen: [[String]] = []
    for answers in Self.answers.map({ [$0.choice] + $0.lines }) + [nil] {
      let host = try Host(.separate, scenario: Host.notes)
      let member = host.members[0]
      let begun = try await host.comentor(
        member, "chat", input: "Ines", "Tomasz", "4", "4")
      if let answers {
        let note = try await host.comentor(
          member, at: "2027-01-13T09:00", input: (["2"] + answers).joined(separator: "\n"))
        #expect(note.code == 0, "\(note.errors)")
      }
      // The other one opens the next meeting, and the two are at its end.
      let next = try await host.comentor(host.members[1], at: "2027-01-26T09:00", input: "1")
      #expect(next.code == 0 && next.errors.isEmpty, "\(next.errors)")
      let transcript = SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? []
      seen.append(
        [begun.output, next.output, String(decoding: transcript, as: UTF8.self)]
          .map { $0.replacing(host.root, with: "ROOT") })
    }
    #expect(seen.count == 6 && seen.allSatisfy { $0 == seen[0] })
    #expect(seen[0][2].contains("[alone]"), "\(seen[0][2])")
  }

  // MARK: - That it could see something

  @Test func `what other modes would show is seen`() async throws {
    let before = try await view(by: tomasz)
    let note = try await host.comentor(ines, input: "2", "2", "yes", "/pass", "/pass")
    #expect(note.code == 0 && note.output.contains("Its receipt is"))
    try await expectSame(as: before)
    // The folder above it lets others through: its time can be seen to have moved.
    let folder = "\(host.path)/drop/\(ines.id)"
    chmod(folder, 0o711)
    let through = try await view(by: tomasz)
    chmod("\(folder)/in", 0o1733)
    let open = try await view(by: tomasz)
    _ = try await host.run(
      ines,
      ["/bin/sh", "-c", "echo sealed > \(folder)/in/\(String(repeating: "0", count: 32)).age"])
    let after = try await view(by: tomasz)
    #expect(!differences(before, through).isEmpty)
    #expect(differences(open, after).contains { $0.contains("/in directory 1733 ") })
    // And the program itself refuses to say there what would not be true.
    let refused = try await host.comentor(ines, input: "2", "2", "yes", "/pass", "/pass")
    #expect(refused.code == 78 && refused.errors.contains("comentor doctor"))
  }

  @Test func `a process that would tell is seen`() async throws {
    let before = try await view(by: tomasz)
    let telling = try PseudoTerminal(
      host.words(as: ines) + ["/bin/sh", "-c", "echo ready; read x # a private note"])
    try telling.wait(for: "ready")
    #expect(
      differences(before, try await view(by: tomasz)).contains { $0.contains("a private note") })
  }

  // MARK: - What the partner may not do

  @Test func `the partner can neither read, write, rename, delete nor plant anything there`()
    async throws
  {
    let note = try await host.comentor(ines, input: "2", "2", "yes", "/pass", "/pass")
    #expect(note.code == 0)
    let drop = host.drop(of: ines)
    let name = try #require(SourceTree.names(in: drop)?.first)
    let before = SourceTree.bytes(of: "\(drop)/\(name)")
    let enrolment = host.enrolmentFile(of: ines)
    for command in [
      "ls \(drop)", "ls \(host.path)/drop/\(ines.id)", "ls \(host.path)/drop",
      "cat \(drop)/\(name)", "stat \(drop)/\(name)", "rm -f \(drop)/\(name)",
      "mv \(drop)/\(name) \(drop)/other", "echo x > \(drop)/other", "echo x >> \(drop)/\(name)",
      "ln -s /etc/passwd \(drop)/link", "ln \(drop)/\(name) \(host.own(tomasz))/copy",
      "mkfifo \(drop)/pipe", "mkdir \(drop)/folder", "chmod 777 \(drop)", "rmdir \(drop)",
      "mv \(host.path)/drop/\(ines.id) \(host.path)/drop/gone",
      "ln -s \(host.own(tomasz)) \(host.path)/drop/other", "touch \(drop)",
      "cat \(enrolment)", "echo x >> \(host.path)/programme.yaml",
      "echo close > \(host.path)/orders/k7", "ls \(host.path)/orders", "ls \(host.path)/register",
    ] {
      let run = try await host.run(tomasz, ["/bin/sh", "-c", command])
      let isRefused =
        run.errors.contains("Permission denied") || run.errors.contains("Operation not permitted")
      #expect(run.code != 0 && run.output.isEmpty && isRefused, "\(command): \(run.errors)")
    }
    #expect(SourceTree.names(in: drop) == [name])
    let isSame = SourceTree.bytes(of: "\(drop)/\(name)") == before
    #expect(isSame)
    // One's own is not refused, so that the refusals above are those of the other's.
    let own = try await host.run(
      tomasz,
      ["/bin/sh", "-c", "echo x > \(host.drop(of: tomasz))/x && cat \(host.home)/transcript.txt"])
    #expect(own.code == 0 && own.output.contains("Ines"), "\(own.errors)")
  }

  @Test func `nobody of the same account can look into the program, either`() async throws {
    let terminal = try menu(ines)
    let process = "/proc/\(terminal.child)"
    for name in ["environ", "mem", "maps", "fd", "stack"] {
      let run = try await host.run(ines, ["/bin/ls", "-L", "\(process)/\(name)/"])
      let read = try await host.run(ines, ["/bin/cat", "\(process)/\(name)"])
      #expect(run.code != 0 && read.code != 0, "\(name)")
    }
    // Into one that takes no care, they can.
    let other = try PseudoTerminal(host.words(as: ines) + ["/bin/sh", "-c", "echo ready; read x"])
    try other.wait(for: "ready")
    let read = try await host.run(ines, ["/bin/cat", "/proc/\(other.child)/environ"])
    #expect(read.code == 0 && !read.output.isEmpty)
  }
}

/// Whether programs can be run as accounts of any number, and the built one is within their reach.
let canRunAsOthers: Bool = {
  guard geteuid() == 0 else { return false }
  let words = ["/usr/bin/setpriv", "--reuid=61001", "--regid=61001", "--clear-groups"]
  guard let run = try? PseudoTerminal(words + [Program.path.string, "--version"]) else {
    return false
  }
  return (try? run.waitForEnd()) == .exited(0)
}()

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Terminal
import TranscriptChecks

/// Takes over what the coach says now into a test's file, where somebody says so.
struct Updating {
  let path: String
  /// Whether what is shown is taken over without a question.
  let isAgreed: Bool
  let allowsAudience: Bool
  let output = Output(STDERR_FILENO)

  /// What became of a test; what was taken over is tested again.
  func results(of tested: TestSuite.Tested) throws -> [CheckResult] {
    let results = tested.run.results
    guard results.contains(where: { $0.status == .failed }) else { return results }
    switch tested.tester.update(tested.script, allowingAudience: allowsAudience) {
    case .unchanged: return results
    case .refused(let finding):
      return results.map { $0.adding(Self.refusal(finding)) }
    case .rewritten(var bytes, let left):
      if tested.script.isMachineWritten, TranscriptStore.exists("\(folder)/scenarios") {
        return results.map { $0.adding(isRecord) }
      }
      tested.moveDigest(in: &bytes)
      guard try file(with: bytes, for: tested) != nil else {
        return results.map { $0.adding(Self.isOneOfSeveral) }
      }
      let then =
        left.isEmpty ? try tested.again(bytes) : [CheckResult("conversation", .failed, left)]
      if left.isEmpty, then.contains(where: { $0.status != .held }) {
        return results.map { $0.adding(Self.wouldNotHold) }
      }
      guard try agrees(to: tested) else { return results }
      // Whoever was asked may have taken a while.
      guard let file = try file(with: bytes, for: tested) else {
        return results.map { $0.adding(Self.isOneOfSeveral) }
      }
      if let problem = replace(file) { return results.map { $0.adding(problem) } }
      try output.write(text: "\(path): what the coach says now was taken over\n")
      try output.flush()
      return then
    }
  }

  private static let isOneOfSeveral = CheckFinding(
    "not-updated", line: 0,
    "nothing was taken over: the file holds more than this test, or was changed meanwhile",
    help: "put each test in a file of its own")

  private var folder: String { Places.folder(of: path) }

  /// A conversation that two people have begun is theirs, and goes on from its file.
  private var isRecord: CheckFinding {
    CheckFinding(
      "not-updated", line: 0,
      "nothing was taken over: this is the record of a pair, with its scenario beside it",
      help: "make a test of it, and update that: comentor show --test \(shellWord(path))")
  }

  private static let wouldNotHold = CheckFinding(
    "not-updated", line: 0, "nothing was taken over: the test would not hold even so",
    help: "mend it by hand at the lines shown, then try again")

  private static func refusal(_ finding: CheckFinding) -> CheckFinding {
    CheckFinding(
      "not-updated", line: finding.line, column: finding.column,
      "nothing was taken over: \(finding.message)", help: finding.help, file: finding.file)
  }

  /// The whole file with the test rewritten; nil where there is more in it than that.
  ///
  /// Empty lines above and below belong to no test.
  private func file(with bytes: [UInt8], for tested: TestSuite.Tested) throws -> [UInt8]? {
    let whole = try readFile(path, limit: TranscriptSplitter.mostBytes + 4096)
    let start = whole.firstIndex { $0 != UInt8(ascii: "\n") } ?? whole.endIndex
    guard whole[start...].starts(with: tested.bytes) else { return nil }
    let end = start + tested.bytes.count
    guard whole[end...].allSatisfy({ $0 == UInt8(ascii: "\n") }) else { return nil }
    return whole[..<start] + bytes + whole[end...]
  }

  /// Shows all that would be taken over, and asks.
  private func agrees(to tested: TestSuite.Tested) throws -> Bool {
    if isAgreed { return true }
    var writer = ReportWriter(.text)
    let changes = tested.named(tested.tester.changes(in: tested.script))
    let verdict = Verdict(
      source: path, results: [CheckResult("conversation", .failed, changes)])
    try output.write(text: writer.add(verdict))
    try output.write(text: "Take over what the coach says now, in \(path)? yes or no: ")
    try output.flush()
    guard let answer = readLine() else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }

  /// Puts the new file in the old one's place, whole or not at all.
  ///
  /// - Returns: What kept it from that.
  private func replace(_ bytes: [UInt8]) -> CheckFinding? {
    // Of a link, the file that it leads to is replaced.
    let target = realpath(path, nil)
    defer { free(target) }
    let file = target.map { String(cString: $0) } ?? path
    var status = stat()
    let mode = stat(file, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let new = "\(file).new-\(getpid())"
    do {
      try createFile(new, bytes)
    } catch {
      let cause = (error as? Failure)?.message ?? "\(error)"
      return CheckFinding(
        "not-updated", line: 0, "nothing was taken over: \(cause)",
        help: "see who may write in its folder: ls -ld \(shellWord(Places.folder(of: file)))")
    }
    chmod(new, mode)
    let descriptor = open(new, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    guard rename(new, file) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(new)
      return CheckFinding(
        "not-updated", line: 0, "nothing was taken over: the file cannot be replaced: \(reason)",
        help: "see who may write in its folder: ls -ld \(shellWord(Places.folder(of: file)))")
    }
    return nil
  }
}

extension CheckResult {
  /// The same with one more finding, where it does not hold.
  fileprivate func adding(_ finding: CheckFinding) -> CheckResult {
    guard status == .failed else { return self }
    var result = self
    result.findings.append(finding)
    return result
  }
}

extension TestSuite.Tested {
  /// A test that names an edition of its scenario holds in the new one from now on.
  fileprivate func moveDigest(in bytes: inout [UInt8]) {
    guard !script.isMachineWritten, let digest = script.header.digest, digest.file == nil,
      digest.value != tester.edition.digest
    else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes = Array(
      text.replacing(
        "\ndigest: sha256 \(digest.value)\n", with: "\ndigest: sha256 \(tester.edition.digest)\n",
        maxReplacements: 1
      ).utf8)
  }
}

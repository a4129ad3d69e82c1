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

  /// What became of a test; what was taken over holds from now on.
  func results(of tested: TestSuite.Tested) throws -> [CheckResult] {
    let results = tested.run.results
    guard results.contains(where: { $0.status == .failed }) else { return results }
    switch tested.tester.update(tested.script, allowingAudience: allowsAudience) {
    case .unchanged: return results
    case .refused(let finding):
      return results.map { $0.adding(finding) }
    case .rewritten(let bytes, let left):
      guard try readFile(path, limit: TranscriptSplitter.mostBytes) == tested.bytes else {
        return results.map { $0.adding(Self.isOneOfSeveral) }
      }
      guard try agrees(to: results) else { return results }
      try replace(bytes)
      try output.write(text: "\(path): what the coach says now was taken over\n")
      try output.flush()
      return [CheckResult("conversation", left.isEmpty ? .held : .failed, left)]
    }
  }

  private static let isOneOfSeveral = CheckFinding(
    "not-updated", line: 0, "nothing was taken over: the file holds more than this test",
    help: "put each test in a file of its own")

  /// Shows what would be taken over, and asks.
  private func agrees(to results: [CheckResult]) throws -> Bool {
    if isAgreed { return true }
    var writer = ReportWriter(.text)
    try output.write(text: writer.add(Verdict(source: path, results: results)))
    try output.write(text: "Take over what the coach says now, in \(path)? yes or no: ")
    try output.flush()
    guard let answer = readLine() else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }

  /// Puts the new file in the old one's place, whole or not at all.
  private func replace(_ bytes: [UInt8]) throws {
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let new = "\(path).new-\(getpid())"
    try createFile(new, bytes)
    chmod(new, mode)
    guard rename(new, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(new)
      throw Failure(
        .cannotCreate, "\(path): cannot be written: \(reason)",
        help: "see who may write in its folder: ls -ld \(shellWord(Places.folder(of: path)))")
    }
  }
}

extension CheckResult {
  /// The same with one more finding, where it does not hold.
  fileprivate func adding(_ finding: CheckFinding) -> CheckResult {
    guard status == .failed, !findings.contains(finding) else { return self }
    var result = self
    result.findings.append(finding)
    return result
  }
}

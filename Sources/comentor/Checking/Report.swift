// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Glibc
import Terminal
import TranscriptChecks

/// A report that is written while transcripts are gone through.
struct Report {
  private var writer: ReportWriter
  private let output: Output
  private let isStrict: Bool
  /// The worst of the transcripts so far.
  private(set) var state = Verdict.State.held
  private(set) var count = 0

  /// - Parameters:
  ///   - options: Its form.
  ///   - isStrict: Whether drift is a fault.
  /// - Throws: A `Failure` where it cannot be written.
  init(_ options: ReportOptions, isStrict: Bool = false) throws {
    self.isStrict = isStrict
    // A harness says which version of its protocol it takes.
    let version = min(14, environment("TAP_VERSION").flatMap(Int.init) ?? 14)
    writer = ReportWriter(options.format, isVerbose: options.verbose, tapVersion: version)
    output = Output(STDOUT_FILENO)
    try written { () throws(OutputFailure) in try output.write(raw: writer.begin()) }
  }

  /// Says what became of a transcript.
  mutating func add(_ verdict: Verdict) throws {
    let verdict = isStrict ? verdict.withDriftAsFault : verdict
    state = max(state, verdict.state)
    count += 1
    let text = writer.add(verdict)
    // JSON and XML have escapes of their own; what people read is made harmless.
    try written { () throws(OutputFailure) in
      try writer.format == .text
        ? output.write(text: fitted(text, to: output)) : output.write(raw: text)
    }
  }

  /// Says of a source that there was no transcript to be read in it.
  mutating func add(_ failure: Failure, source: String) throws {
    let isOurs = failure.message.hasPrefix("\(source): ")
    let cause = isOurs ? String(failure.message.dropFirst(source.count + 2)) : failure.message
    let finding = CheckFinding("cannot-read", line: 0, cause, help: failure.help)
    try add(Verdict(source: source, results: [CheckResult("form", .unreadable, [finding])]))
  }

  /// Says of a source that nothing was in it.
  mutating func addEmpty(_ source: String) throws {
    let finding = CheckFinding(
      "no-transcript", line: 1, "there is no transcript in it",
      help: "a transcript begins 'comentor-transcript 1'; is it the right file?")
    try add(Verdict(source: source, results: [CheckResult("form", .failed, [finding])]))
  }

  /// Hands to the system what was said so far: who reads a pipe need not wait for the end.
  func flush() throws { try written(output.flush) }

  /// Writes; where there is no room for a report, nothing else is lost.
  private func written(_ write: () throws(OutputFailure) -> Void) throws {
    do {
      try write()
    } catch .failed(let number) {
      throw Failure(
        .inputOutput, "standard output: \(String(cString: strerror(number)))",
        help: "the report is not whole; make room, or write it elsewhere, and start again")
    }
  }

  var format: ReportFormat { writer.format }

  /// Ends the report.
  ///
  /// - Parameter more: What follows it, for people or as a line of JSON.
  /// - Throws: A `Failure` where it cannot be written.
  func end(_ more: String = "") throws {
    try written { () throws(OutputFailure) in
      try output.write(raw: writer.end())
      try output.write(text: more)
      try output.flush()
    }
  }

  /// What the program ends with, by what was reported.
  var exitCode: Int32 { writer.tally.exitCode }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// How many transcripts came out how.
public struct Tally: Hashable, Sendable {
  public private(set) var held = 0
  public private(set) var failed = 0
  public private(set) var unreadable = 0
  /// Of all of them, those in which something is said or read otherwise than it was then.
  public private(set) var drifted = 0
  /// The checks that were left out somewhere, in the order in which they first were.
  private var left: [LeftOut] = []

  private struct LeftOut: Hashable {
    var name: String
    var count: Int
  }

  public init() {}

  /// All transcripts.
  public var count: Int { held + failed + unreadable }

  /// Counts a transcript in.
  public mutating func add(_ verdict: Verdict) {
    switch verdict.state {
    case .held: held += 1
    case .failed: failed += 1
    case .unreadable: unreadable += 1
    }
    if verdict.hasDrift { drifted += 1 }
    for result in verdict.results {
      guard case .notChecked = result.status else { continue }
      if let index = left.firstIndex(where: { $0.name == result.name }) {
        left[index].count += 1
      } else {
        left.append(LeftOut(name: result.name, count: 1))
      }
    }
  }

  /// What a program that gives this report ends with: 0 all hold, 1 something does not, or
  /// there was no transcript at all, 65 something could not be read.
  public var exitCode: Int32 {
    if unreadable > 0 { return 65 }
    return failed > 0 || count == 0 ? 1 : 0
  }

  /// The counts in words, in one line.
  public var summary: String {
    guard count > 0 else { return "No transcript was found; that counts as a failure." }
    var parts: [String] = []
    if held == count {
      parts.append(count == 1 ? "it holds" : "all hold")
    } else if held > 0 {
      parts.append("\(grouped(held)) \(held == 1 ? "holds" : "hold")")
    }
    if failed > 0 {
      let not = failed == 1 ? "does not" : "do not"
      // What they do not is said by those before.
      parts.append("\(count == 1 ? "it" : grouped(failed)) \(not)\(held > 0 ? "" : " hold")")
    }
    if unreadable > 0 {
      parts.append("\(count == 1 ? "it" : grouped(unreadable)) could not be read")
    }
    let drift = drifted > 0 ? "; drift in \(grouped(drifted))" : ""
    let transcripts = count == 1 ? "1 transcript" : "\(grouped(count)) transcripts"
    return "\(transcripts): \(parts.joined(separator: ", "))\(drift)"
  }

  /// The checks that were left out, and in how many transcripts; nil where none was.
  public var leftOut: String? {
    guard !left.isEmpty else { return nil }
    return "Not checked: "
      + left.map { "\($0.name) in \(grouped($0.count))" }.joined(separator: ", ")
  }
}

/// A count with commas between the thousands, as in 20,000.
private func grouped(_ count: Int) -> String {
  let digits = String(count)
  return digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
  }.joined()
}

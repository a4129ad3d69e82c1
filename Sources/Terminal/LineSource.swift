// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that came from the person who was asked.
public enum Input: Hashable, Sendable {
  /// One answer, without its line end; a bracketed paste may have LF inside.
  case line(String)
  /// An answer that cannot be taken; all of its line is gone.
  case refused(Refusal)
  /// Ctrl-C: the line was cleared.
  case interrupted
  /// The program was stopped and goes on, with an empty screen; what was typed and not sent is gone.
  case continued
  /// Ctrl-D on an empty line, or the end of the input.
  case end
  /// SIGTERM, SIGHUP, SIGQUIT or a lost terminal; the terminal is as it was found.
  case hangup(signal: Int32)
}

/// Why an answer cannot be taken; the host finds the words.
public enum Refusal: Hashable, Sendable {
  /// Bytes that are no UTF-8; the 0-based byte in the line where they begin.
  case invalidUTF8(offset: Int)
  /// A NUL; its 0-based byte in the line.
  case nul(offset: Int)
  /// More bytes than fit in one answer; a terminal may have cut `bytes` short itself.
  case tooLong(bytes: Int, limit: Int)
}

/// Where answers come from, one at a time.
public protocol LineSource {
  /// Waits for one input.
  ///
  /// Whatever was written for the person must have been flushed before.
  ///
  /// - Parameters:
  ///   - prompt: Who is asked, shown before the cursor; a pipe shows nothing.
  ///   - completions: Whole answers to offer, and commands that begin with `/`.
  ///   - history: Whose earlier lines the arrow keys bring back, and who gets this one; nil
  ///     for nobody.
  /// - Returns: What came; after `.end`, `.end` again.
  mutating func next(prompt: Prompt, completions: [String], history: HistoryKey?) -> Input

  /// Makes the arrow keys forget a line that was taken, here and in its person's file.
  ///
  /// - Parameters:
  ///   - line: The line, as it was taken.
  ///   - history: Whose line it was.
  mutating func forget(_ line: String, of history: HistoryKey?)

  /// Gives back the terminal and whatever else was taken; `next` is at its end after it.
  mutating func close()
}

/// The most bytes in one answer, unless a source is told otherwise.
public let defaultLimit = 65_536

/// The answer in `bytes`, or why they cannot be one.
///
/// - Complexity: O(n), where n is the number of bytes.
func decoded(_ bytes: some Collection<UInt8>, limit: Int = defaultLimit) -> Input {
  if bytes.count > limit { return .refused(.tooLong(bytes: bytes.count, limit: limit)) }
  let line = ContiguousArray(bytes)
  let nul = line.firstIndex(of: 0)
  do {
    let text = try UTF8Span(validating: line.span)
    if let nul { return .refused(.nul(offset: nul)) }
    return .line(String(copying: text))
  } catch {
    let invalid = error.byteOffsets.lowerBound
    guard let nul, nul < invalid else { return .refused(.invalidUTF8(offset: invalid)) }
    return .refused(.nul(offset: nul))
  }
}

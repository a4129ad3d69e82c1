// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The pieces of a record, for whoever reads files that have no gutter.
///
/// Offsets are those of the slices that were given.
package enum RecordPieces {
  /// What is not as it must be.
  package struct Misread: Error {
    package let code: String
    package let offset: Int
    package let cause: String
    package let help: String?

    init(_ problem: Problem) {
      code = problem.code.rawValue
      offset = problem.offset
      cause = problem.cause
      help = problem.help
    }
  }

  /// The text that words stand for: a part of a line, known to be UTF-8.
  package static func words(_ bytes: ArraySlice<UInt8>) throws(Misread) -> String {
    do {
      return try Escapes.read(bytes)
    } catch {
      throw Misread(error)
    }
  }

  /// A line of a text as it stands in a file.
  package static func written(_ line: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    Escapes.append(line, to: &bytes)
    return bytes
  }

  /// What a value line says.
  ///
  /// - Parameters:
  ///   - line: The line from its four spaces on, without its LF.
  ///   - words: The record's text.
  /// - Returns: The mark.
  /// - Throws: `Misread` where it is none, or not written as comentor writes it.
  package static func mark(
    _ line: ArraySlice<UInt8>, of words: String
  ) throws(Misread) -> Mark {
    do {
      return try Body.mark(line, words: words)
    } catch {
      throw Misread(error)
    }
  }

  /// What a record without a gutter says.
  ///
  /// - Parameter bytes: All lines of the record, each with its LF, known to be UTF-8.
  /// - Returns: The line.
  /// - Throws: `Misread` where something is not as comentor writes it, or the step is left out.
  package static func line(_ bytes: ArraySlice<UInt8>) throws(Misread) -> Line {
    do throws(Problem) {
      let body = try Body(bytes)
      guard let step = body.step else {
        throw Problem(
          .badRecord, at: bytes.startIndex, "here belongs the step's id in brackets, and a space")
      }
      return Line(step: step, speaker: body.speaker, text: body.text, mark: body.mark)
    } catch {
      throw Misread(error)
    }
  }

  /// Whether this character stands in a file as an escape only.
  package static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool { Escapes.needs(scalar) }

  /// What is said of a character that should have been escaped.
  package static func unescaped(_ scalar: Unicode.Scalar, at offset: Int) -> Misread {
    Misread(.unescaped(scalar, at: offset))
  }

  /// The kinds that a value line can name.
  package static var kinds: [String] { Mark.valueKinds + Mark.otherKinds }

  /// Whether this is a digest as headers have it, 64 lower-case hex digits.
  package static func isDigest(_ digest: String) -> Bool { Header.isDigest(digest) }
}

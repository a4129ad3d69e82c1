// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

extension Note {
  /// How many answers fit at least, as long as all of them together are not too long.
  public static let certainAnswers = 24
  /// The most ratings of a note.
  public static let mostRatings = 8
  /// The values that a rating can have.
  public static let ratingValues = -100...100
  /// The numbers that a meeting can have.
  public static let meetings = 1...100_000

  /// How many bytes an answer counts: its words as they stand in the note, where a break of the
  /// line takes 7 and a control character 6 to 9, and its value where that is not the words.
  public static func size(of answer: Answer) -> Int {
    guard let words = answer.words else { return 0 }
    return size(ofWords: words) + size(ofWords: answer.value?.canonical ?? "")
  }

  private static func size(ofWords words: String) -> Int {
    let lines = words.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.reduce(-7) { $0 + 7 + RecordPieces.written(String($1)).count }
  }

  /// How many bytes all answers count.
  public var size: Int { answers.reduce(0) { $0 + Self.size(of: $1) } }

  /// Why it cannot be written as it is; nil where it can.
  ///
  /// Whoever asks can try each answer as it comes.
  public var problem: NoteError? {
    do throws(NoteError) {
      _ = try lines()
      return nil
    } catch {
      return error
    }
  }
}

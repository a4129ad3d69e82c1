// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What one record of a transcript says, without its place in the file.
public struct Line: Hashable, Sendable {
  /// The id of the step that it belongs to.
  public var step: String
  /// `coach`, a person's shown name, or one of the words of `reservedSpeakers`.
  public var speaker: String
  /// What was said; may have several lines, joined by LF.
  public var text: String
  /// What it was taken as; nil for the coach, and for words that could not be read.
  public var mark: Mark?

  public init(step: String, speaker: String, text: String, mark: Mark? = nil) {
    self.step = step
    self.speaker = speaker
    self.text = text
    self.mark = mark
  }

  /// Speakers that are no person's name, in every language.
  public static let reservedSpeakers = ["coach", "first", "second", "both", "pair", "programme"]
}

/// What a record was taken as.
public enum Mark: Hashable, Sendable {
  /// An accepted answer.
  case value(Value)
  case pass
  case next
  case back(Person)
  case command(String)
  case confidential(String)
  /// The meeting with this number began.
  case opened(Int)
  case closed
  case paused
  /// From here on, the conversation is held in the edition of its scenario with this digest.
  case moved(String)
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// What people of a programme can be called.
public enum PersonName {
  /// The most bytes of a name in a note; longer ones are cut there.
  public static let limit = 64

  /// Whether a transcript and a note can name somebody so.
  public static func isFit(_ name: String) -> Bool {
    Chain.isSpeaker(name) && name.utf8.count <= limit
      && !Line.reservedSpeakers.contains(name.lowercased())
  }

  /// A name that is not too long.
  static func fitted(_ name: String) -> String {
    guard name.utf8.count > limit else { return name }
    var fitted = ""
    for scalar in name.unicodeScalars {
      guard fitted.utf8.count + UTF8.width(scalar) <= limit else { break }
      fitted.unicodeScalars.append(scalar)
    }
    while fitted.unicodeScalars.last == " " { fitted.unicodeScalars.removeLast() }
    return fitted
  }
}

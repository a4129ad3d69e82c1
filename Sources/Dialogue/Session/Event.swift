// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Something that happened, with its time: all that a session ever changes by.
public struct Event: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words of whoever is asked. `read` is what they were read as when they were said, for
    /// an answer from a transcript; nil has them read now.
    case answered(String, read: Value?)
    case passed
    /// Done with an open floor or a library; after `back`, the old answer stays.
    case next
    /// This person's latest answer is to be opened again.
    case back(Person)
    /// A scenario's command, by its name.
    case command(String)
    /// The pair came back after a meeting's end.
    case opened
    case closedByProgramme
    case pausedByProgramme
  }

  public var kind: Kind
  public var moment: Moment

  public init(_ kind: Kind, at moment: Moment) {
    self.kind = kind
    self.moment = moment
  }
}

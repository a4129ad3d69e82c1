// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of a scenario's languages it is read in.
public enum LanguageChoice: Hashable, Sendable {
  /// The one with this code; a scenario that lacks it cannot be read.
  case exactly(String)
  /// The first of these that it has; otherwise the one that it is written in.
  case preferring([String])

  /// The one that it is written in.
  public static let own = Self.preferring([])

  /// The code of the language, for a scenario with these.
  func code(among languages: LanguageList) -> String {
    switch self {
    case .exactly(let code): code
    case .preferring(let codes):
      codes.first { languages.codes.contains($0) } ?? languages.own
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Contacts {
  /// The contacts for a locale: its own, else those of its language, else the first.
  ///
  /// - Parameters:
  ///   - all: One at least.
  ///   - locale: A language, perhaps with a country: `de`, `de-AT`, `de_AT.UTF-8`.
  /// - Returns: One of them.
  public static func choose(_ all: [Contacts], locale: String) -> Contacts {
    let wanted = plain(locale)
    let language = Self.language(of: wanted)
    return all.first { plain($0.locale) == wanted }
      ?? all.first { plain($0.locale) == language }
      ?? all.first { Self.language(of: plain($0.locale)) == language }
      ?? all[0]
  }

  /// Whether this names a language, perhaps with a country, as programmes write it.
  static func isLocale(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (2...3).contains(parts[0].count),
      parts[0].allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    guard parts.count == 2 else { return true }
    return parts[1].count == 2
      && parts[1].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// A locale without its encoding, in small letters and with a hyphen.
  private static func plain(_ locale: String) -> String {
    locale.prefix { $0 != "." && $0 != "@" }.lowercased().replacing("_", with: "-")
  }

  private static func language(of locale: String) -> String {
    String(locale.prefix { $0 != "-" })
  }
}

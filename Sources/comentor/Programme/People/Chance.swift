// SPDX-License-Identifier: GPL-3.0-or-later

/// What has to be drawn, so that nobody can guess it or learn anything from it.
enum Chance {
  /// Letters that are not taken for each other when somebody reads them aloud or copies them.
  private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")

  /// An id that is not taken: a letter that says of what, and five that say nothing.
  static func id(_ kind: Character, taken: Set<String>) -> String {
    while true {
      let id = String([kind] + (0..<5).map { _ in letters[Int.random(in: letters.indices)] })
      if !taken.contains(id) { return id }
    }
  }

  /// 32 bytes of the system's.
  static func secret() -> [UInt8] { (0..<32).map { _ in UInt8.random(in: .min ... .max) } }
}

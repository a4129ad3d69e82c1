// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

/// What a person gets from the coordinator, to enrol with, once.
public struct Invite: Equatable, Sendable {
  /// The folder of the programme, an absolute path.
  public var folder: String
  /// The programme's id.
  public var programme: String
  public var title: String
  public var person: String
  public var pair: String
  /// What the person is called.
  public var name: String
  /// The login or the number of the only account that may use it; nil where any may.
  public var account: String?
  public var made: Moment
  /// Those whom the person's notes will be sealed to.
  public var readers: [MentoringProgramme.Reader]
  /// 32 bytes that the person will share with the coordinator.
  public var secret: [UInt8]

  public init(
    folder: String, programme: String, title: String, person: String, pair: String, name: String,
    account: String?, made: Moment, readers: [MentoringProgramme.Reader], secret: [UInt8]
  ) {
    self.folder = folder
    self.programme = programme
    self.title = title
    self.person = person
    self.pair = pair
    self.name = name
    self.account = account
    self.made = made
    self.readers = readers
    self.secret = secret
  }

  /// Whether an account can be called so: a login, or a number.
  public static func isAccount(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/")
      }
  }

  /// The invitation as it is handed over.
  public var text: [UInt8] {
    var writer = FieldWriter(.invite)
    writer.field("folder", folder)
    writer.field("programme", programme)
    writer.field("title", title)
    writer.field("person", person)
    writer.field("pair", pair)
    writer.field("name", name)
    if let account { writer.field("account", account) }
    writer.field("made", made)
    writer.fields(readers)
    writer.field(secret: secret)
    return writer.checked()
  }

  /// Reads an invitation.
  ///
  /// - Throws: `Misread`, where it was used before, too.
  public init(reading bytes: [UInt8]) throws(Misread) {
    var reader = try FieldReader(bytes, .invite)
    if let used = Self.use(of: bytes) {
      throw Misread(
        line: 2, "this invitation was used on \(used.date.iso)",
        help: "if that was not you, tell the coordinator; ask them for another one")
    }
    folder = try reader.field("folder", form: "an absolute path") { $0.first == "/" ? $0 : nil }
    programme = try reader.id("programme")
    title = try reader.field("title")
    person = try reader.id("person")
    pair = try reader.id("pair")
    name = try reader.person("name")
    account =
      reader.isNext("account: ")
      ? try reader.field("account", form: "an account") { Self.isAccount($0) ? $0 : nil } : nil
    made = try reader.moment("made")
    readers = try reader.readers()
    secret = try reader.secret()
    try reader.check()
    guard text == bytes else { throw reader.notCanonical() }
  }

  // MARK: - Burning

  /// What stands in the file of an invitation that was used.
  ///
  /// It begins with what tells so, and is as long as what it is written over, so that nothing of
  /// that is left even if the file cannot be cut.
  public static func burnt(_ bytes: [UInt8], at moment: Moment) -> [UInt8] {
    var writer = FieldWriter(.invite)
    writer.field("used", moment)
    let rest = max(0, bytes.count - writer.bytes.count)
    return writer.bytes
      + Array(repeating: UInt8(ascii: " "), count: max(0, rest - 1))
      + (rest > 0 ? [UInt8(ascii: "\n")] : [])
  }

  /// When an invitation was used; nil where it was not, or is none.
  public static func use(of bytes: [UInt8]) -> Moment? {
    guard var reader = try? FieldReader(bytes, .invite) else { return nil }
    return try? reader.moment("used")
  }
}

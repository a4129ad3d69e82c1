// SPDX-License-Identifier: GPL-3.0-or-later

extension Enrolment {
  /// The enrolment as it is kept.
  public var text: [UInt8] {
    var writer = FieldWriter(.enrolment)
    writer.field("folder", folder)
    writer.field("programme", programme)
    writer.field("person", person)
    writer.field("pair", pair)
    writer.field("name", name)
    writer.field("account", String(account))
    writer.fields(readers)
    writer.field(secret: secret)
    return writer.checked()
  }

  /// Reads an enrolment.
  public init(reading bytes: [UInt8]) throws(Misread) {
    var reader = try FieldReader(bytes, .enrolment)
    folder = try reader.field("folder", form: "an absolute path") { $0.first == "/" ? $0 : nil }
    programme = try reader.id("programme")
    person = try reader.id("person")
    pair = try reader.id("pair")
    name = try reader.person("name")
    account = try reader.field("account", form: "the number of an account") { UInt32($0) }
    readers = try reader.readers()
    secret = try reader.secret()
    try reader.check()
    guard text == bytes else { throw reader.notCanonical() }
  }

  /// What an invitation becomes for the account that takes it.
  public init(_ invite: Invite, account: UInt32) {
    self.init(
      folder: invite.folder, programme: invite.programme, person: invite.person,
      pair: invite.pair, name: invite.name, account: account, readers: invite.readers,
      secret: invite.secret)
  }
}

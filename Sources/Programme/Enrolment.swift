// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person's own account knows of the programme: kept in its configuration, for it alone.
public struct Enrolment: Equatable, Sendable {
  /// The folder of the programme, an absolute path.
  public var folder: String
  /// The programme's id.
  public var programme: String
  public var person: String
  public var pair: String
  /// What the person is called.
  public var name: String
  /// The number of the account that it belongs to.
  public var account: UInt32
  /// Those whom notes are sealed to, as they were when the person enrolled.
  public var readers: [MentoringProgramme.Reader]
  /// 32 bytes that the person shares with the programme's coordinator.
  public var secret: [UInt8]

  public init(
    folder: String, programme: String, person: String, pair: String, name: String,
    account: UInt32, readers: [MentoringProgramme.Reader], secret: [UInt8]
  ) {
    self.folder = folder
    self.programme = programme
    self.person = person
    self.pair = pair
    self.name = name
    self.account = account
    self.readers = readers
    self.secret = secret
  }
}

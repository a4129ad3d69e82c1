// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a person can turn, in one place or language.
///
/// Shown as they were written.
public struct Contacts: Equatable, Sendable {
  /// A language and perhaps a country: `en`, `de-AT`.
  public var locale: String
  /// The number for danger to somebody's life.
  public var emergency: String
  /// A helpline that answers at any hour.
  public var helpline: String
  /// Somebody at work: a doctor, the staff office.
  public var workplace: String?
  /// Somebody outside the programme, for harassment and threats.
  public var independent: String
  /// Whom to turn to where it is about the coordinator.
  public var alternate: String
  /// Where the organisation's rules about harassment stand.
  public var policy: String?

  public init(
    locale: String, emergency: String, helpline: String, workplace: String? = nil,
    independent: String, alternate: String, policy: String? = nil
  ) {
    self.locale = locale
    self.emergency = emergency
    self.helpline = helpline
    self.workplace = workplace
    self.independent = independent
    self.alternate = alternate
    self.policy = policy
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// The receipt that an enrolment leaves in the person's drop: a note with no answers.
extension Note {
  /// The kind of a receipt.
  public static let receiptKind = "enrolment"

  /// Whether it is the receipt of an enrolment, which nobody has to do anything about.
  public var isReceipt: Bool { account != nil }

  /// The receipt of an enrolment.
  ///
  /// - Parameters:
  ///   - enrolment: Whose.
  ///   - id: Drawn by chance, 32 hexadecimal digits.
  ///   - login: What the machine calls the enrolment's account.
  ///   - moment: When the person enrolled.
  public init(of enrolment: Enrolment, id: String, login: String, at moment: Moment) {
    self.init(
      id: id, programme: enrolment.programme, pair: enrolment.pair, person: enrolment.person,
      name: enrolment.name, kind: Self.receiptKind, meeting: nil, written: moment,
      account: Account(number: enrolment.account, login: login))
  }

  /// The name of the receipt's file in the drop: the same whenever it is made under this secret,
  /// so that a second enrolment finds it taken; it looks like any note's.
  public static func receiptName(under secret: [UInt8]) -> String {
    Proof.receiptName(under: secret)
  }
}

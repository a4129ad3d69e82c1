// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a note is from the person that it says it is from.
public enum Verdict: Hashable, Sendable {
  /// It was written with the secret that only that person and the coordinator have.
  case proved
  /// Nothing speaks against it, and nothing proves it.
  case unproved(Reason)
  /// It is not what it says it is.
  case forged(Sign)

  /// Why a note cannot be proved.
  public enum Reason: Hashable, Sendable {
    /// It was written at a table, whose account the two share.
    case table
    /// The register has no such person, or its entry cannot be opened.
    case unregistered
    /// It was written under an invitation that was replaced since.
    case replacedInvitation
    /// It was handed over, and is of another programme than the one whose inbox this is.
    case otherProgramme(String)
  }

  /// What shows that a note is forged.
  public enum Sign: Hashable, Sendable {
    /// It lay in the drop of somebody else.
    case otherDrop(String)
    /// It names another programme, or none.
    case otherProgramme(String?)
    /// It gives the person another name than the register's.
    case otherName(String)
    /// The register has the pair that it names, and does not have the person.
    case stranger(String)
    /// It names another pair than the register has for the person.
    case otherPair(String)
    /// The file belongs to another account than the person's.
    case otherAccount(UInt32, expected: UInt32)
    /// It has no proof, though the person could have given one.
    case noProof
    /// The proof is wrong.
    case wrongProof
  }

  /// From what can be relied on to what cannot.
  var rank: Int {
    switch self {
    case .proved: 0
    case .unproved: 1
    case .forged: 2
    }
  }

  public var isForged: Bool { rank == 2 }

  /// In one word or two: `proved`, `not proved`, `FORGED`.
  public var word: String {
    switch self {
    case .proved: "proved"
    case .unproved: "not proved"
    case .forged: "FORGED"
    }
  }

  /// Why, in a sentence without a full stop.
  public var explanation: String {
    switch self {
    case .proved: "it was written with this person's own secret"
    case .unproved(.table):
      "it comes from a table, where two people share an account: either of them can have written it"
    case .unproved(.unregistered):
      "the register has no entry for this person that the key opens"
    case .unproved(.replacedInvitation):
      "it was written with the secret of an invitation that was replaced since"
    case .unproved(.otherProgramme(let programme)):
      "it is of another programme, '\(programme)', of which nothing is known here"
    case .forged(.otherDrop(let person)): "it lay in the drop of '\(person)'"
    case .forged(.otherProgramme(let programme?)): "it is of another programme, '\(programme)'"
    case .forged(.otherProgramme(nil)): "it names no programme, and this person is of one"
    case .forged(.otherName(let name)):
      "it says another name than the register's, '\(name)'; one from before somebody was invited"
        + " again under another name looks like this, too"
    case .forged(.stranger(let pair)):
      "the register has the pair '\(pair)', and nobody in it who is called by this id"
    case .forged(.otherPair(let pair)): "the register has this person in the pair '\(pair)'"
    case .forged(.otherAccount(let found, let expected)):
      "its file belongs to account \(found), and the person's is \(expected); a copy that somebody"
        + " else made looks like this, too"
    case .forged(.noProof): "it carries no proof, though this person has a secret to give one with"
    case .forged(.wrongProof): "its proof is not one of this person's secret"
    }
  }
}

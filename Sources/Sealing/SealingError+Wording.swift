// SPDX-License-Identifier: GPL-3.0-or-later

extension SealingError {
  /// What is wrong, in one line without a full stop; never a word of a secret.
  public var message: String {
    let where_ = line.map { "line \($0): " } ?? ""
    return where_ + what + (detail.map { ": \($0)" } ?? "")
  }

  private var what: String {
    switch kind {
    case .notAge: "this is no file that was sealed in the age format"
    case .unsupportedVersion(let version):
      "this file is in version '\(version)' of the age format; only v1 is known here"
    case .unsupportedRecipients(let types):
      "none of your keys opens this file; it is also sealed for a type of key that is not"
        + " supported here (\(types.joined(separator: ", ")))"
    case .noMatch: "this file is sealed for other keys than yours"
    case .headerFailure: "the start of the sealed file is damaged"
    case .armourFailure: "the text of the sealed file is damaged"
    case .hmacFailure: "the start of the sealed file was changed after it was sealed"
    case .payloadFailure: "what is sealed in the file is damaged"
    case .badRecipient(let key): key.asRecipient
    case .badIdentity(let key): key.asIdentity
    case .encryptedIdentity: "the file of the secret key is itself sealed"
    case .tooManyRecipients(let count):
      "\(count) recipients are too many: a file is sealed for \(Header.mostStanzas) at most"
    case .noRecipients: "nobody is named who could open it"
    }
  }

  /// What to do about it, in one line.
  public var nextStep: String {
    switch kind {
    case .notAge: "check that this is the right file, and that it was copied whole"
    case .unsupportedVersion, .unsupportedRecipients:
      "open it with a current 'age' program and the key that it was sealed for"
    case .noMatch: "give the file of the secret key that belongs to one of its recipients"
    case .headerFailure, .armourFailure, .hmacFailure, .payloadFailure:
      "get the file again from where it came from; a damaged one cannot be opened"
    case .badRecipient(let key): key.whatToGiveAsRecipient
    case .badIdentity(let key): key.whatToGiveAsIdentity
    case .encryptedIdentity:
      "open it first ('age -d -o KEY FILE'), on a disk that only you can read"
    case .tooManyRecipients: "name fewer"
    case .noRecipients: "name one recipient at least, 'age1…'; 'comentor key new' makes a key"
    }
  }
}

extension BadKey {
  fileprivate var asRecipient: String {
    switch self {
    case .secretKey: "this is a secret key, not a recipient: whoever reads it can open everything"
    case .sshKey: "this is an SSH key, not an age recipient"
    case .postQuantum: "this is a post-quantum recipient, a type that is not supported here"
    case .plugin(let name): "this recipient needs a plugin (\(name)), a type not supported here"
    case .fileName: "this is the name of a file, not a recipient"
    case .mistyped, .publicKey: "this recipient is mistyped: its letters do not agree"
    case .unusable: "this recipient is a number with which nothing can be kept secret"
    case .missing: "there is no recipient here"
    case .unknown: "this is not an age recipient"
    }
  }

  fileprivate var whatToGiveAsRecipient: String {
    switch self {
    case .secretKey:
      "take it out wherever it stands, make a new key ('comentor key new'), and give its 'age1…'"
    case .fileName: "give what stands in the file after 'public key:', 'age1…'"
    case .mistyped, .publicKey, .unusable: "copy it again, whole: 'age1' and 58 letters and digits"
    case .sshKey, .postQuantum, .plugin, .missing, .unknown:
      "make a key with 'comentor key new', or 'age-keygen', and give its 'age1…'"
    }
  }

  fileprivate var asIdentity: String {
    switch self {
    case .publicKey: "this is a recipient, the public half; the secret key is wanted"
    case .sshKey: "this is an SSH key, not the secret key of an age recipient"
    case .postQuantum: "this is a post-quantum key, a type that is not supported here"
    case .plugin(let name): "this key needs a plugin (\(name)), a type that is not supported here"
    case .mistyped, .secretKey, .unusable: "this secret key is damaged: its letters do not agree"
    case .missing: "there is no secret key here"
    case .fileName, .unknown: "this is not the secret key of an age recipient"
    }
  }

  fileprivate var whatToGiveAsIdentity: String {
    switch self {
    case .publicKey: "give the file that 'comentor key new' made; it has 'AGE-SECRET-KEY-1…' in it"
    case .mistyped, .secretKey, .unusable: "take the key from its copy; a damaged one opens nothing"
    case .sshKey, .postQuantum, .plugin, .missing, .fileName, .unknown:
      "give a file that 'comentor key new' or 'age-keygen' made"
    }
  }
}

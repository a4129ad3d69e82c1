// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// A sealed file: version 1 of the age format, for keys of its X25519 type.
public enum AgeFile {
  /// The most recipients of a file.
  public static let mostRecipients = Header.mostStanzas

  /// Seals a text, so that each of the recipients can open it and nobody else.
  ///
  /// - Parameters:
  ///   - text: Any bytes.
  ///   - recipients: One at least, and at most `mostRecipients`.
  /// - Returns: The file, armoured: plain ASCII, `armouredSize(of:recipients:)` bytes.
  /// - Throws: `SealingError`.
  public static func seal(_ text: [UInt8], to recipients: [Recipient]) throws(SealingError)
    -> [UInt8]
  {
    Armour.encode(try sealBinary(text, to: recipients))
  }

  /// The exact length of what `seal` gives for a text of so many bytes.
  public static func armouredSize(of textBytes: Int, recipients: Int) -> Int {
    Armour.size(
      of: Header.size(recipients: recipients) + Payload.nonceSize + Payload.size(of: textBytes))
  }

  /// Opens a file, armoured or not.
  ///
  /// - Parameters:
  ///   - bytes: The file, all of it.
  ///   - identities: Those to try, in this order.
  ///   - most: Files for more recipients are refused before any key is tried.
  /// - Returns: The text, once all of it has proved to be what was sealed.
  /// - Throws: `SealingError`; nothing of the text is given away then.
  public static func open(
    _ bytes: [UInt8], with identities: [Identity], most: Int = mostRecipients
  ) throws(SealingError) -> [UInt8] {
    let binary = Armour.isMeant(in: bytes) ? try Armour.decode(bytes) : bytes
    var text: [UInt8] = []
    text.reserveCapacity(binary.count)
    try open(binary: binary, with: identities, most: most) { text += $0 }
    return text
  }

  /// Seals without the armour.
  static func sealBinary(_ text: [UInt8], to recipients: [Recipient]) throws(SealingError)
    -> [UInt8]
  {
    guard !recipients.isEmpty else { throw .noRecipients }
    guard recipients.count <= mostRecipients else { throw .tooManyRecipients(recipients.count) }
    let key = FileKey()
    var stanzas: [Stanza] = []
    for recipient in recipients { stanzas.append(try key.wrapped(for: recipient)) }
    // Drawn like a key, for it must never come again.
    let nonce = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    return try Header(stanzas, key: key).text + nonce
      + Payload(key: key.payloadKey(nonce: nonce)).sealed(text)
  }

  /// Opens a file that is not armoured, piece by piece.
  static func open(
    binary: [UInt8], with identities: [Identity], most: Int = mostRecipients,
    release: (ArraySlice<UInt8>) -> Void
  ) throws(SealingError) {
    let header = try Header(reading: binary, most: most)
    let key = try FileKey.unwrapped(from: header.stanzas, with: identities)
    guard key.isCode(header.code, over: header.covered) else { throw .hmacFailure }
    let rest = binary[header.end...]
    guard rest.count >= Payload.nonceSize else { throw .header("it was cut off right behind it") }
    let payload = Payload(key: key.payloadKey(nonce: Array(rest.prefix(Payload.nonceSize))))
    try payload.open(rest.dropFirst(Payload.nonceSize), release: release)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// What is sealed, in chunks that are each authentic at their place, the last one as the last.
struct Payload {
  static let chunkSize = 64 << 10
  static let tagSize = 16
  static let nonceSize = 16

  let key: SymmetricKey

  /// The length of so many bytes when they are sealed.
  static func size(of bytes: Int) -> Int {
    bytes + max(1, (bytes + chunkSize - 1) / chunkSize) * tagSize
  }

  /// Seals everything.
  func sealed(_ text: [UInt8]) throws(SealingError) -> [UInt8] {
    var sealed: [UInt8] = []
    sealed.reserveCapacity(Self.size(of: text.count))
    var rest = text[...]
    var number = 0
    repeat {
      let chunk = rest.prefix(Self.chunkSize)
      rest = rest.dropFirst(chunk.count)
      do {
        let nonce = try ChaChaPoly.Nonce(data: Self.nonce(number, isLast: rest.isEmpty))
        let box = try ChaChaPoly.seal(chunk, using: key, nonce: nonce)
        sealed += box.ciphertext
        sealed += box.tag
      } catch { throw .payload("it could not be sealed") }
      number += 1
    } while !rest.isEmpty
    return sealed
  }

  /// Opens chunk after chunk.
  ///
  /// - Parameters:
  ///   - payload: The sealed bytes.
  ///   - release: Given each chunk when it is authentic; whether the text is whole is known
  ///     only when this returns.
  /// - Throws: `SealingError` at the first chunk that is not what stood there.
  func open(
    _ payload: ArraySlice<UInt8>, release: (ArraySlice<UInt8>) -> Void
  ) throws(SealingError) {
    var rest = payload
    var number = 0
    while true {
      let chunk = rest.prefix(Self.chunkSize + Self.tagSize)
      rest = rest.dropFirst(chunk.count)
      guard chunk.count >= Self.tagSize else { throw .payload("it was cut off") }
      let isFull = chunk.count == Self.chunkSize + Self.tagSize
      // Only the last chunk can be shorter, but it need not be.
      if isFull, let plain = opened(chunk, number, isLast: false) {
        release(plain[...])
        number += 1
        continue
      }
      guard let plain = opened(chunk, number, isLast: true) else {
        throw .payload("it was changed or cut off")
      }
      guard number == 0 || !plain.isEmpty else { throw .payload("its last part is empty") }
      release(plain[...])
      guard rest.isEmpty else { throw .payload("something stands behind its end") }
      return
    }
  }

  private func opened(_ chunk: ArraySlice<UInt8>, _ number: Int, isLast: Bool) -> [UInt8]? {
    guard
      let box = try? ChaChaPoly.SealedBox(combined: Self.nonce(number, isLast: isLast) + chunk),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return Array(plain)
  }

  /// The number of the chunk in eleven bytes, and whether it is the last.
  private static func nonce(_ number: Int, isLast: Bool) -> [UInt8] {
    let digits = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) }
    return [0, 0, 0] + digits + [isLast ? 1 : 0]
  }
}

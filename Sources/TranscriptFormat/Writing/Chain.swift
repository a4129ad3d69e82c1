// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a file stands: what the next record must follow.
public struct Chain: Hashable, Sendable {
  /// The number of the last record; 0 before the first.
  public var sequence: Int
  /// The check of the last record; the header's before the first.
  public var check: UInt32

  public init(sequence: Int, check: UInt32) {
    self.sequence = sequence
    self.check = check
  }

  /// The start of the file that has this header.
  public init(after header: Header) {
    self.init(sequence: 0, check: header.check)
  }

  /// The check of a record that follows: over our own check as hex, and the two parts of the
  /// record on either side of its check.
  func check(of bytes: [UInt8], _ front: Range<Int>, _ rest: Range<Int>) -> UInt32 {
    var sum = CRC32C()
    sum.update(hex(check).span)
    sum.update(bytes.span.extracting(front))
    sum.update(bytes.span.extracting(rest))
    return sum.value
  }
}

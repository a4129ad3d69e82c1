// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptFormat

struct CRC32CTests {
  /// From RFC 3720, B.4, and the usual check word.
  @Test(
    arguments: [
      (Array("123456789".utf8), 0xe306_9283), ([], 0),
      ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
      ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43), (Array(0..<32), 0x46dd_794e),
      (Array((0..<32).reversed()), 0x113f_db5c),
    ] as [([UInt8], UInt32)])
  func `the published checks come out`(bytes: [UInt8], check: UInt32) {
    #expect(CRC32C(of: bytes.span).value == check)
  }

  @Test(arguments: 0...32)
  func `it does not matter in which parts bytes are given`(cut: Int) {
    let bytes = (0..<32).map { UInt8($0 * 7) }
    var sum = CRC32C()
    sum.update(bytes.span.extracting(0..<cut))
    sum.update(bytes.span.extracting(cut..<32))
    #expect(sum.value == CRC32C(of: bytes.span).value)
  }

  @Test func `a check is eight lower-case hex digits`() {
    #expect(String(decoding: hex(0x0b9e_11c4), as: UTF8.self) == "0b9e11c4")
    #expect(number(hex: hex(0x0b9e_11c4)[...]) == 0x0b9e_11c4)
    #expect(number(hex: Array("0B9e11c4".utf8)[...]) == nil)
  }
}

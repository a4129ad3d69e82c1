// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@Suite struct NearestTests {
  private static let cases: [(String, [String], String?)] = [
    ("goal-revew", ["goal-review", "goal-name"], "goal-review"),
    ("wya", ["way", "wish"], "way"),
    ("confidenze-now", ["confidence-now"], "confidence-now"),
    ("completely", ["different"], nil),
    ("ab", ["cd"], nil),
    ("a", ["b"], nil),
    ("", ["a"], nil),
    ("bat", ["cat", "bar", "rat"], "bar"),
    ("same", ["same"], nil),
  ]

  @Test(arguments: cases)
  func `the nearest name is suggested, where one is near`(
    name: String, among: [String], expected: String?
  ) {
    #expect(nearest(name, among: among) == expected)
    #expect(nearest(name, among: among.reversed()) == expected)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes any words, if there are as many as `limits` allow.
func readText(_ said: String, limits: ClosedRange<Int>?) -> Reading {
  if let limits {
    let count = spacedWords(said).count
    if count < limits.lowerBound { return .unclear(.tooFewWords(limits.lowerBound)) }
    if count > limits.upperBound { return .unclear(.tooManyWords(limits.upperBound)) }
  }
  return .value(.text(said))
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A count that may be larger than any machine number, kept to about sixteen digits.
public struct Magnitude: Sendable {
  /// Between one and two, or zero.
  private var fraction: Double
  private var exponent: Int

  init(_ value: Double) {
    fraction = value
    exponent = 0
    normalise()
  }

  private mutating func normalise() {
    guard fraction != 0 else {
      exponent = 0
      return
    }
    exponent += Int(fraction.exponent)
    fraction = fraction.significand
  }

  /// Multiplies by a power of two.
  mutating func scale(by power: Int) { if fraction != 0 { exponent += power } }

  static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    guard left.fraction != 0 else { return right }
    guard right.fraction != 0 else { return left }
    let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let gap = large.exponent - small.exponent
    guard gap < 1_000 else { return large }
    var sum = large
    sum.fraction += small.fraction * Double(sign: .plus, exponent: -gap, significand: 1)
    sum.normalise()
    return sum
  }
}

extension Magnitude: CustomStringConvertible {
  /// The number, or from a million on its first two digits and power of ten: `3.4e21`.
  public var description: String {
    if exponent < 20 {
      return
        "\(Int((fraction * Double(sign: .plus, exponent: exponent, significand: 1)).rounded()))"
    }
    var mantissa = fraction
    var tens = 0
    for _ in 0..<exponent {
      mantissa *= 2
      if mantissa >= 10 {
        mantissa /= 10
        tens += 1
      }
    }
    let digits = Int((mantissa * 10).rounded(.down))
    return "\(digits / 10).\(digits % 10)e\(tens)"
  }
}

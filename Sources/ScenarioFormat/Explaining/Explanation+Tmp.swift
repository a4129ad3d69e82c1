// SPDX-License-Identifier: GPL-3.0-or-later
extension Explanation {
  static let ofYaml: [Explanation] = []
  static let ofShape: [Explanation] = []
  static let ofNames: [Explanation] = []
  static let ofExpressions: [Explanation] = []
  static let ofRules: [Explanation] = []
  static let ofAdvice: [Explanation] = []
  static let ofProofs: [Explanation] = []
}

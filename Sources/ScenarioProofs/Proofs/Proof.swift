// SPDX-License-Identifier: GPL-3.0-or-later

/// What is proved of a scenario.
public enum Proof: String, CaseIterable, Hashable, Sendable {
  /// Every step can be reached, and from wherever a pair can be, the end.
  case reachability
  /// The ending and the private notes need nothing but names.
  case getOut = "get-out"
  /// Nothing of what a private note is answered reaches what both see.
  case nonInterference = "non-interference"
  /// Both are mentor as often as promised, and neither is treated differently.
  case fairness
  /// Every loop asks something, and can be left.
  case progress
  /// Nothing is shown before it is set.
  case assignment
  /// Nothing is asked in a private note before it was explained who reads it, and agreed.
  case consent
}

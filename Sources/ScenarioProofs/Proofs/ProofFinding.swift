// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A promise that a scenario breaks, or of which it could not be told whether it does.
public struct ProofFinding: Sendable {
  /// The names of findings, as `explain` knows them.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case unreachableStep = "unreachable-step"
    case noWayToEnd = "no-way-to-end"
    case getOut = "get-out"
    case leak
    case unfairRoles = "unfair-roles"
    case favoursOne = "favours-one"
    case silentLoop = "silent-loop"
    case noWayOut = "no-way-out"
    case unsetSlot = "unset-slot"
    case noConsent = "no-consent"
    case notProved = "not-proved"
  }

  /// Which part of a step it is about.
  public enum Part: Hashable, Sendable { case whole, guardCondition, text }

  public var proof: Proof
  public var code: Code
  /// The step that it is about; nil where it is about the whole scenario.
  public var step: StepIndex?
  public var part: Part
  public var message: String
  public var help: String?
  /// A shortest conversation that shows it, as it was held by the machine before it is told.
  public var run: [Line]?

  init(
    _ proof: Proof, _ code: Code, at step: StepIndex?, _ message: String, part: Part = .whole,
    help: String? = nil, run: [Line]? = nil
  ) {
    self.proof = proof
    self.code = code
    self.step = step
    self.part = part
    self.message = message
    self.help = help
    self.run = run
  }
}

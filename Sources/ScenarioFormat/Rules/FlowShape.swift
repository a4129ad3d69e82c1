// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// How a step can be left and what it calls, as far as its keys say without being resolved.
///
/// What cannot be looked up is left out here; the resolver reports it.
struct StepShape {
  struct Call {
    var flow: FlowIndex
    /// Whether `me` is somebody in the flow, whoever it was before.
    var bindsMe: Bool
    /// The list whose record is `item` in the flow; nil where it stays what it was.
    var bindsItem: SlotIndex?
  }
  enum Exit: Hashable {
    case step(StepIndex)
    case below
    case back
  }

  var call: Call?
  /// The list to which a record is added, which is `item` from here on.
  var newItem: SlotIndex?
  /// Where it goes when it has been done.
  var exits: Set<Exit> = [.below]
  var hasGuard = false
  /// Whether somebody has to do something here.
  var pauses = false
  /// Whether it changes anything that a condition could see.
  var changes = false

  init(_ step: StepOutline, in outline: Outline) {
    hasGuard = step["if"] != nil
    if let next = step["next"] { exits = Self.exits(next, outline) }
    switch step.action {
    case .ask, .floor, .browse, .endMeeting: pauses = true
    case .set, .swap: changes = true
    case .finish: exits = []
    case .new:
      changes = true
      newItem = step["new"].flatMap { Self.list($0, outline)?.slot }
    case .call:
      let target = step["for"]?.text
      call = Self.call(step["call"], bindsMe: target != nil, item: nil, outline)
    case .repeatFlow:
      call = Self.call(step["repeat"], bindsMe: false, item: nil, outline)
    case .forEach:
      let list = step["for-each"].flatMap { Self.list($0, outline) }
      call = Self.call(step["do"], bindsMe: list?.isPersons ?? true, item: list?.slot, outline)
    case .say, .confidential, .nothing, nil: break
    }
    // A draw shows another text each time, but does not end by itself either.
  }

  private static func call(
    _ node: Node?, bindsMe: Bool, item: SlotIndex?, _ outline: Outline
  ) -> Call? {
    guard let name = node?.text, let flow = outline.flows.index(of: name) else { return nil }
    return Call(flow: flow, bindsMe: bindsMe, bindsItem: item)
  }

  /// The list that a path names: `commitments`, or `me.commitments`.
  private static func list(
    _ node: Node, _ outline: Outline
  ) -> (slot: SlotIndex, isPersons: Bool)? {
    guard let parts = node.text?.split(separator: "."), let name = parts.last, parts.count <= 2,
      let slot = outline.slots.index(of: String(name))
    else { return nil }
    return (slot, parts.count == 2)
  }

  private static func exits(_ node: Node, _ outline: Outline) -> Set<Exit> {
    switch node.content {
    case .scalar(let name, _): return [exit(name, outline)]
    case .mapping: return [.below]
    case .sequence(let branches):
      var result: Set<Exit> = []
      for branch in branches {
        guard case .mapping(let entries) = branch.content else { continue }
        if let name = (entries["go"] ?? entries["else"])?.text {
          result.insert(exit(name, outline))
        }
      }
      return result.isEmpty ? [.below] : result
    }
  }

  private static func exit(_ name: String, _ outline: Outline) -> Exit {
    switch name {
    case "return": .back
    case "continue": .below
    default: outline.steps.index(of: name).map(Exit.step) ?? .below
    }
  }

  /// The steps of its flow that can follow it when it has been done.
  func successors(of step: StepIndex, in flow: Range<StepIndex>) -> Set<StepIndex> {
    Set(
      exits.compactMap { exit in
        switch exit {
        case .step(let target): flow.contains(target) ? target : nil
        case .below: step + 1 < flow.upperBound ? step + 1 : nil
        case .back: nil
        }
      })
  }

  /// The step that follows when its condition does not hold.
  func skipped(_ step: StepIndex, in flow: Range<StepIndex>) -> StepIndex? {
    hasGuard && step + 1 < flow.upperBound ? step + 1 : nil
  }
}

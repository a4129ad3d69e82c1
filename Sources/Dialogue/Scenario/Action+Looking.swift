// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be told of an action without running it.
extension Action {
  /// The flow that is run, and comes back.
  package var callee: FlowIndex? {
    switch self {
    case .call(let flow, _), .repeatFlow(let flow, _), .forEach(_, _, let flow): flow
    default: nil
    }
  }

  /// What it does that is no matter of one person alone, as a private note's steps have to be;
  /// words that follow the step's name.
  package var actsOnBoth: String? {
    switch self {
    case .ask(let ask):
      ask.to != .one(.me) ? "asks somebody else" : ask.confirm == nil ? nil : "has 'confirm'"
    case .say(_, _, let certificate): certificate ? "writes a certificate" : nil
    case .call(_, let target):
      target == .same || target == .one(.me) ? nil : "calls for somebody else"
    case .floor: "opens a conversation"
    case .newRecord, .forEach: "works on records"
    case .swapRoles: "swaps roles"
    case .endMeeting: "ends the meeting"
    case .confidential: "is the place of a private note"
    case .finish: "ends the programme"
    case .set(let assignments):
      assignments.contains { $0.target == .mentor } ? "chooses the mentor" : nil
    case .browse, .repeatFlow, .nothing: nil
    }
  }
}

extension Scenario {
  /// The flow and all that it calls, directly or not, by index.
  package func flows(calledFrom flow: FlowIndex) -> [FlowIndex] {
    var found: Set<FlowIndex> = [flow]
    var open = [flow]
    while let next = open.popLast() {
      for step in flows[next].steps {
        if let callee = steps[step].action.callee, found.insert(callee).inserted {
          open.append(callee)
        }
      }
    }
    return found.sorted()
  }
}

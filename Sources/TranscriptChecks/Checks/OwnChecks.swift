// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// The scenario's own `checks:`, evaluated where the machine has stopped.
struct OwnChecks {
  /// The flows that were being run before something happened, and those that it began.
  struct Flows {
    var before: [FlowIndex]
    var begun: [FlowIndex]

    /// Whether a flow was left: it was being run or begun more often than it is still being run.
    func isLeft(_ flow: FlowIndex, by session: Session) -> Bool {
      let isRun = session.state.frames.count { $0.flow == flow }
      return before.count { $0 == flow } + begun.count { $0 == flow } > isRun
    }
  }

  /// What became of one of them.
  private struct Course {
    var id: String
    var findings = FindingList()
    /// Why it is not looked at any more.
    var end: String?
  }

  /// In the order of the scenario; those of later editions after them.
  private var courses: [Course] = []
  /// For each check of the edition that the conversation is in, its place in `courses`.
  private var places: [Int?] = []

  /// Begins with the checks of an edition.
  mutating func begin(_ plan: CheckPlan) {
    places = Array(repeating: nil, count: plan.scenario.checks.count)
    for check in plan.own {
      places[check] = courses.count
      courses.append(Course(id: plan.scenario.checks[check].id))
    }
  }

  /// Goes on with the checks of another edition.
  ///
  /// What a new check looks at was not remembered by the edition before, so it is not held
  /// against what was begun there.
  mutating func move(to plan: CheckPlan, line: Int) {
    places = Array(repeating: nil, count: plan.scenario.checks.count)
    for check in plan.own {
      let id = plan.scenario.checks[check].id
      if let known = courses.firstIndex(where: { $0.id == id }) {
        places[check] = known
      } else {
        let why = "the conversation moved at line \(line) from an edition that has no such check"
        courses.append(Course(id: id, end: why))
      }
    }
  }

  /// Evaluates what is to be evaluated after something has happened.
  ///
  /// - Parameters:
  ///   - record: What has happened; its line is named.
  ///   - effects: What the machine did.
  ///   - flows: Only needed where a check has to do with flows.
  ///   - session: The session now.
  ///   - plan: What is looked at.
  ///   - line: The line of the record.
  mutating func take(
    _ record: Record, _ effects: [Effect], _ flows: Flows, after session: Session,
    _ plan: CheckPlan, line: Int
  ) {
    let isByProgramme = record.line.mark == .closed || record.line.mark == .paused
    if let step = plan.machine.stepAsking(session), !Self.goesOn(plan.scenario.steps[step], record)
    {
      for check in plan.ownAsked[step] {
        evaluate(check, "where [\(plan.scenario.steps[step].id)] is asked", session, plan, line)
      }
    }
    guard plan.hasOwnElsewhere else { return }
    var isMeetingOver = false
    var isProgrammeOver = false
    for effect in effects {
      switch effect {
      case .meetingOver: isMeetingOver = true
      case .ended: isProgrammeOver = !isByProgramme
      default: break
      }
    }
    for check in plan.own {
      for occasion in plan.scenario.checks[check].occasions {
        let place: String? =
          switch occasion {
          case .asked: nil
          case .meetingOver: isMeetingOver ? "where meeting \(session.state.meeting) is over" : nil
          case .programmeOver: isProgrammeOver ? "where the programme is over" : nil
          case .entered(let flow):
            flows.begun.contains(flow)
              ? "after '\(plan.scenario.flows[flow].id)' was begun" : nil
          case .left(let flow):
            flows.isLeft(flow, by: session)
              ? "after '\(plan.scenario.flows[flow].id)' was left" : nil
          }
        if let place { evaluate(check, place, session, plan, line) }
      }
    }
  }

  /// Whether somebody has just had a say at an open floor or taken a page from a shelf, which
  /// puts no new question.
  private static func goesOn(_ step: Step, _ record: Record) -> Bool {
    guard case .value = record.line.mark, step.id == record.line.step else { return false }
    switch step.action {
    case .floor, .browse: return true
    default: return false
    }
  }

  private mutating func evaluate(
    _ index: Int, _ place: String, _ session: Session, _ plan: CheckPlan, _ line: Int
  ) {
    guard let course = places[index] else { return }
    let check = plan.scenario.checks[index]
    if let condition = check.condition, !plan.machine.holds(condition, in: session) { return }
    guard !plan.machine.holds(check.holds, in: session) else { return }
    courses[course].findings.add(
      at: line,
      CheckFinding(
        "does-not-hold", line: line, "\(place), this does not hold: \(check.title)",
        help: "the scenario says: \(plan.scenario.describe(check.holds))"))
  }

  /// The result of each, in order.
  ///
  /// - Parameter end: Why the conversation could not be held to its end; nil where it could.
  /// - Returns: One for each check of the scenario that is looked at.
  func results(end: String?) -> [CheckResult] {
    courses.map { course in
      if !course.findings.isEmpty { return CheckResult(course.id, .failed, course.findings.all) }
      return CheckResult(course.id, (course.end ?? end).map { .notChecked($0) } ?? .held)
    }
  }
}

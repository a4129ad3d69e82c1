// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Flows and their steps.
extension ReadingCopy {
  /// A flow: its name, what has it run, its steps.
  func lines(of flow: FlowIndex) -> [String] {
    let id = scenario.flows[flow].id
    var lines = ["<a id=\"flow-\(Self.anchor(id))\"></a>", "", "### \(Markdown.inline(id))", ""]
    var callers: [String] = []
    for step in map.callers[flow] {
      let caller = scenario.steps[step]
      let name = Markdown.inline(scenario.flows[caller.flow].id)
      let place = isShown(caller.flow) ? Self.link(to: caller.flow, in: scenario) : name
      callers.append("\(Markdown.code(caller.id)) of \(place)")
    }
    if !callers.isEmpty { lines += ["Run by \(callers.joined(separator: ", ")).", ""] }
    for step in scenario.flows[flow].steps { lines += self.lines(of: scenario.steps[step]) }
    return lines
  }

  private func isShown(_ flow: FlowIndex) -> Bool {
    sections.contains { $0.flows.contains(flow) }
  }

  private func lines(of step: Step) -> [String] {
    var words = Words(scenario: scenario)
    if case .ask(let ask) = step.action { words.answerType = ask.type }
    var head = "**\(Markdown.inline(what(step.action)))**\(target(step.action)) · "
    head += Markdown.code(step.id)
    if let condition = step.guardCondition {
      head += " · only if \(Markdown.inline(words.condition(condition)))"
    }
    var lines = [head, ""]
    if let text = text(of: step.action) { lines += Markdown.quote(words.text(text)) + [""] }
    let points = details(of: step.action, words) + then(step, words)
    if !points.isEmpty { lines += points.map { "- \($0)" } + [""] }
    return lines
  }

  // MARK: What a step does

  private func what(_ action: Action) -> String {
    let words = Words(scenario: scenario)
    switch action {
    case .say(_, _, certificate: false): return "Says"
    case .say(_, _, certificate: true): return "Says, and writes as a certificate"
    case .ask(let ask):
      switch ask.to {
      case .each: return "Asks each of the two, one after the other"
      case .both: return "Asks both, who answer as one"
      case .one(let party): return "Asks \(words.person(party))"
      }
    case .floor(_, let opener, _):
      return "Opens the floor: both talk as long as they like; \(words.person(opener)) begins"
    case .browse: return "Offers the library"
    case .call(_, .each): return "For each of the two, runs"
    case .call(_, .one(let party)): return "For \(words.person(party)), runs"
    case .call(_, .same): return "Runs"
    case .repeatFlow(_, let condition): return "As long as \(words.condition(condition)), runs"
    case .forEach(let list, let condition, _):
      return "For each of ‹\(words.list(list))›"
        + (condition.map { " for which \(words.condition($0))" } ?? "") + ", runs"
    case .newRecord(let list): return "Begins a new one of ‹\(words.list(list))›"
    case .set: return "Remembers"
    case .swapRoles: return "Roles change: who was mentor is mentee now"
    case .endMeeting: return "The meeting ends; what follows is the next one"
    case .confidential: return "Place of a private note"
    case .finish: return "The end of the programme"
    case .nothing: return "Decides where to go on"
    }
  }

  /// What is run, or the note that is meant.
  private func target(_ action: Action) -> String {
    if let flow = action.callee { return " \(Self.link(to: flow, in: scenario))" }
    guard case .confidential(let note, _) = action else { return "" }
    let title = Markdown.inline(scenario.privateNotes[note].title)
    let id = scenario.privateNotes[note].id
    return part == nil ? " [\(title)](#note-\(Self.anchor(id)))" : " “\(title)”"
  }

  private func text(of action: Action) -> Text? {
    switch action {
    case .say(let text, _, _), .floor(let text, _, _), .browse(let text): text
    case .ask(let ask): ask.text
    case .confidential(_, let invite): invite
    default: nil
    }
  }

  private func details(of action: Action, _ words: Words) -> [String] {
    var points: [String] = []
    if let bank = action.bank {
      let id = scenario.banks[bank].id
      points.append(
        "Draws from [\(Markdown.inline(id))](#bank-\(Self.anchor(id))), none twice until all "
          + "have been drawn.")
    }
    if case .set(let assignments) = action {
      points += assignments.map { "\(Markdown.inline(words.assignment($0)))." }
    }
    guard case .ask(let ask) = action else { return points }
    func quoted(_ text: Text) -> String { "“\(Markdown.inline(words.text(text)))”" }
    var answer = words.kind(ask.type)
    if ask.long { answer += ", in several lines" }
    points.append(
      "Answer: \(Markdown.inline(answer)). "
        + (ask.mayPass ? "May be passed." : "Has to be answered."))
    if let save = ask.save {
      points.append("Remembered as ‹\(Markdown.inline(words.name(save)))›.")
    }
    if let confirm = ask.confirm {
      points.append(
        "Counts once \(words.person(confirm.by)) has said yes to: \(quoted(confirm.text))")
    }
    if let reask = ask.reask { points.append("If it cannot be read: \(quoted(reask))") }
    if let why = ask.why { points.append("Why, as /help says it: \(quoted(why))") }
    if let about = ask.about {
      points.append("Asked again when this has been changed: \(quoted(about))")
    }
    return points
  }

  // MARK: Where it goes on

  private func then(_ step: Step, _ words: Words) -> [String] {
    guard !step.next.isEmpty else { return [] }
    var ways: [String] = []
    for branch in step.next {
      let way = self.way(branch.target, from: step.flow)
      if let condition = branch.condition {
        let word = ways.isEmpty ? "if" : "otherwise, if"
        ways.append("\(word) \(Markdown.inline(words.condition(condition))), \(way)")
      } else {
        ways.append(ways.isEmpty ? way : "otherwise \(way)")
      }
    }
    return ["Then: \(ways.joined(separator: "; "))."]
  }

  private func way(_ target: Branch.Target, from flow: FlowIndex) -> String {
    switch target {
    case .step(let step): return "on to \(Markdown.code(scenario.steps[step].id))"
    case .below: return "on with what stands below"
    case .back:
      if flow == scenario.start { return "the programme ends" }
      return scenario.privateNotes.contains { $0.flow == flow }
        ? "the note ends" : "back to where this was run"
    }
  }
}

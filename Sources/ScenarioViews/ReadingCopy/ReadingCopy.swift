// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Scenario {
  /// A copy in Markdown for people who review what is said and asked, and know no YAML.
  ///
  /// - Parameter flow: Only this flow, those that it runs, and the banks they draw from; nil for
  ///   everything.
  /// - Returns: The copy, the same bytes for the same scenario.
  public func readingCopy(of flow: FlowIndex? = nil) -> String {
    ReadingCopy(self, part: flow).markdown()
  }
}

/// Puts a reading copy together.
struct ReadingCopy {
  /// Flows that belong together, under one heading.
  struct Section {
    var title: String
    var intro: [String] = []
    var flows: [FlowIndex]
  }

  let scenario: Scenario
  let map: CallMap
  /// The only flow asked for.
  let part: FlowIndex?
  let sections: [Section]
  let banks: [BankIndex]

  init(_ scenario: Scenario, part: FlowIndex?) {
    self.scenario = scenario
    self.part = part
    let map = CallMap(scenario)
    self.map = map
    if let part {
      let flows = map.flows(from: [part])
      sections = [Section(title: "The flow \(scenario.flows[part].id)", flows: flows)]
      let drawn = Set(
        flows.flatMap { scenario.flows[$0].steps }.compactMap { scenario.steps[$0].action.bank })
      banks = drawn.sorted()
    } else {
      sections = Self.sections(of: scenario, map)
      banks = Array(scenario.banks.indices)
    }
  }

  /// Every flow once: where a pair begins, then what else has it run.
  private static func sections(of scenario: Scenario, _ map: CallMap) -> [Section] {
    var seen: Set<FlowIndex> = []
    func fresh(_ roots: [FlowIndex]) -> [FlowIndex] {
      map.flows(from: roots).filter { seen.insert($0).inserted }
    }
    var sections = [Section(title: "The conversation", flows: fresh([scenario.start]))]
    let commands = scenario.commands.map { command in
      "- \(Markdown.code("/\(command.name)")): \(Markdown.inline(command.help)) "
        + "(\(link(to: command.flow, in: scenario)))"
    }
    if !commands.isEmpty {
      sections.append(
        Section(
          title: "Commands", intro: ["What can be typed at any question:", ""] + commands,
          flows: fresh(scenario.commands.map(\.flow))))
    }
    if !scenario.privateNotes.isEmpty {
      sections.append(
        Section(
          title: "Private notes", intro: notes(of: scenario),
          flows: fresh(scenario.privateNotes.map(\.flow))))
    }
    sections.append(
      Section(
        title: "When the programme ends for a pair",
        intro: [
          "Said when the programme closes or pauses the pair, whatever the cause: "
            + "\(link(to: scenario.ending, in: scenario))."
        ], flows: fresh([scenario.ending])))
    let unused = fresh(Array(scenario.flows.indices))
    if !unused.isEmpty {
      sections.append(
        Section(title: "Not used", intro: ["Nothing has these run."], flows: unused))
    }
    return sections
  }

  private static func notes(of scenario: Scenario) -> [String] {
    var lines = ["Answered alone; the other person sees nothing of it.", ""]
    for note in scenario.privateNotes {
      let consent = note.consent.map {
        " Nothing else is asked before a yes to \(Markdown.code(scenario.steps[$0].id))."
      }
      lines.append(
        "- <a id=\"note-\(spelt(note.id))\"></a>\(Markdown.code(note.id)): "
          + "“\(Markdown.inline(note.title))” (\(link(to: note.flow, in: scenario)))."
          + (consent ?? "") + uses(of: note, in: scenario))
    }
    return lines
  }

  /// What is read out of a note's answers.
  private static func uses(of note: PrivateNote, in scenario: Scenario) -> String {
    func step(_ index: StepIndex) -> String { Markdown.code(scenario.steps[index].id) }
    var text = note.isLeaving ? " Whoever answers it wants to leave the pair." : ""
    if let contact = note.contact {
      text += " An answer to \(step(contact)) that is no plain no asks somebody to get in touch."
    }
    let ratings = note.ratings.map { "\(Markdown.code($0.name)) at \(step($0.step))" }
    if !ratings.isEmpty { text += " Counted: \(ratings.joined(separator: ", "))." }
    return text
  }

  static func link(to flow: FlowIndex, in scenario: Scenario) -> String {
    let id = scenario.flows[flow].id
    return "[\(Markdown.inline(id))](#flow-\(anchor(id)))"
  }

  /// What stands behind `#`.
  static func anchor(_ id: String) -> String { spelt(id).replacing(" ", with: "_20") }

  // MARK: The page

  func markdown() -> String {
    var lines = ["# \(Markdown.inline(scenario.title))", ""]
    lines.append(
      "Version \(Markdown.inline(scenario.version)) of \(Markdown.code(scenario.id)): "
        + "a copy to read and to comment on. What is changed is changed in the scenario file.")
    lines += ["", "## How to read this", ""] + Self.guide
    lines += ["", "## Contents", ""] + contents
    for section in sections {
      lines += heading(section.title)
      if !section.intro.isEmpty { lines += section.intro + [""] }
      for flow in section.flows { lines += self.lines(of: flow) }
    }
    lines += library + bankLines
    if part == nil { lines += memory + promises + checks + phrases }
    // Each part may begin and end with an empty line; one is enough.
    var page: [String] = []
    for line in lines where !(line.isEmpty && page.last?.isEmpty == true) { page.append(line) }
    while page.last?.isEmpty == true { page.removeLast() }
    return page.joined(separator: "\n") + "\n"
  }

  private static let guide = [
    "- What the coach says is set apart like a quotation. In ‹ › stands what is filled in there: "
      + "a name, a date, or what was answered earlier.",
    "- *This person* is the one who is asked, or for whom a part is run; the *partner* is the "
      + "other of the two. The *first person* is the one who gave a name first.",
    "- It is read from top to bottom, but for what stands under *Then*.",
    "- A question may be passed, unless it says that it has to be answered.",
    "- Small words like `this` are the names of steps. Quote them in a comment.",
  ]

  private var titles: [String] {
    var titles: [String] = []
    if !library.isEmpty { titles.append("Library") }
    if !bankLines.isEmpty { titles.append("Texts to draw from") }
    guard part == nil else { return titles }
    if !memory.isEmpty { titles.append("What is remembered") }
    if !promises.isEmpty { titles.append("What is promised about roles") }
    if !checks.isEmpty { titles.append("What is checked in transcripts") }
    return titles + ["Phrases of the coach"]
  }

  private var contents: [String] {
    var lines: [String] = []
    for section in sections {
      lines.append("- \(Self.sectionLink(section.title))")
      lines += section.flows.map { "  - \(Self.link(to: $0, in: scenario))" }
    }
    return lines + titles.map { "- \(Self.sectionLink($0))" }
  }

  private static func sectionLink(_ title: String) -> String {
    "[\(Markdown.inline(title))](#\(sectionAnchor(title)))"
  }

  private static func sectionAnchor(_ title: String) -> String {
    "section-\(spelt(title.lowercased()).replacing(" ", with: "-"))"
  }

  func heading(_ title: String) -> [String] {
    [
      "", "<a id=\"\(Self.sectionAnchor(title))\"></a>", "", "## \(Markdown.inline(title))", "",
    ]
  }
}

extension Action {
  /// The bank that a text is drawn from.
  var bank: BankIndex? {
    switch self {
    case .say(_, let bank, _), .floor(_, _, let bank): bank
    case .ask(let ask): ask.draw
    default: nil
    }
  }
}

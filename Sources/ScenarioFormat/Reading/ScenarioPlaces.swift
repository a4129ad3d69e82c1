// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Where everything in a scenario stands in its files.
public struct ScenarioPlaces: Sendable {
  /// Where the parts of a step stand.
  struct StepPlaces {
    var id: Place
    var condition: Place?
    var branches: [Place]
    var text: Place?
  }

  /// The main file, those that it includes, the wording, and tables of translations.
  public private(set) var sources: [SourceText]
  private let start: Place
  private var scenarioID: String?
  private var steps: [StepPlaces] = []
  private var flows: [Place] = []
  private var slots: [Place] = []
  private var banks: [Place] = []
  private var commands: [Place] = []
  private var notes: [Place] = []
  private var roleRules: [Place] = []
  private var extents: [Extent] = []

  /// The places of files of which no scenario could be made.
  init(_ sources: [SourceText]) {
    self.sources = sources
    start = Place(file: 0, range: 0..<0)
  }

  init(_ outline: Outline, _ sources: [SourceText]) {
    self.sources = sources
    start = outline.main["scenario"]?.place ?? outline.mainPlace
    scenarioID = outline.main["scenario"]?.text
    steps = outline.stepList.map(StepPlaces.init)
    flows = outline.flowList.map(\.place)
    slots = outline.slots.names.map { outline.slots.place(of: $0) ?? outline.mainPlace }
    banks = outline.banks.names.map { outline.banks.place(of: $0) ?? outline.mainPlace }
    commands = outline.commands.names.map { outline.commands.place(of: $0) ?? outline.mainPlace }
    notes = outline.notes.names.map { outline.notes.place(of: $0) ?? outline.mainPlace }
    if case .sequence(let nodes)? = outline.main["roles"]?.content {
      roleRules = nodes.map(\.place)
    }
    extents = outline.extents
  }

  /// Takes files in which nothing of the scenario's own stands.
  mutating func take(_ others: [SourceText]) {
    sources += others.filter { other in !sources.contains { $0.name == other.name } }
  }

  /// The place of something; that of the whole scenario where it has none of its own.
  subscript(subject: ScenarioSubject) -> Place {
    func place(_ index: Int, of places: [Place]) -> Place {
      places.indices.contains(index) ? places[index] : start
    }
    switch subject {
    case .scenario: return start
    case .flow(let index): return place(index, of: flows)
    case .slot(let index): return place(index, of: slots)
    case .bank(let index): return place(index, of: banks)
    case .command(let index): return place(index, of: commands)
    case .note(let index): return place(index, of: notes)
    case .roleRule(let index): return place(index, of: roleRules)
    case .step(let index, let part):
      guard steps.indices.contains(index) else { return start }
      let step = steps[index]
      switch part {
      case .whole: return step.id
      case .guard: return step.condition ?? step.id
      case .text: return step.text ?? step.id
      case .branch(let branch):
        return step.branches.indices.contains(branch) ? step.branches[branch] : step.id
      }
    }
  }

  /// The file and the line, from 1, of something.
  public func line(of subject: ScenarioSubject) -> (file: String, line: Int) {
    let place = self[subject]
    let source = sources[place.file]
    return (source.name, source.line(at: place.range.lowerBound))
  }

  /// The id of the smallest thing in whose description a finding stands; the scenario's own
  /// where it stands in none.
  func id(at finding: Diagnostic) -> String? {
    let file = sources.firstIndex { $0.name == finding.sourceName }
    let offset = finding.span.range.lowerBound
    let around = extents.filter { $0.place.file == file && $0.place.range.contains(offset) }
    return around.min { $0.place.range.count < $1.place.range.count }?.id ?? scenarioID
  }
}

extension ScenarioPlaces.StepPlaces {
  init(_ step: StepOutline) {
    id = step.place
    condition = step["if"]?.place
    branches = []
    switch step["next"]?.content {
    case .scalar: branches = [step["next"]?.place].compactMap(\.self)
    case .sequence(let nodes):
      branches = nodes.map { node in
        let start = node.place.range.lowerBound
        return Place(file: node.place.file, range: start..<max(start, node.end))
      }
    case .mapping, nil: break
    }
    switch step.action {
    case .say, .ask, .floor, .browse: text = step.action.flatMap { step[$0.rawValue] }?.place
    case .confidential: text = step["invite"]?.place
    default: text = nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Goes through the files once and notes what they define.
struct OutlineReader {
  /// Words that the program itself takes after a slash.
  private static let ownCommands: Set<String> = [
    "help", "back", "pass", "repeat", "who", "transcript", "done", "next", "quit",
  ]
  /// One that it took over later: scenarios that were kept before may have it.
  private static let newCommand = "help-now"
  /// Checks that every transcript is held to.
  private static let ownChecks = Set(ScenarioCheck.reservedIDs)
  /// All keys of the steps of each kind.
  private static let stepKeys = Dictionary(
    uniqueKeysWithValues: ActionKey.allCases.map { ($0, Keys.step($0)) })
  private static let ownTargets: Set<String> = ["continue", "return"]

  private let findings: Findings
  private var outline: Outline

  /// The outline of some files.
  ///
  /// - Parameters:
  ///   - main: The main file's tree, a mapping.
  ///   - included: Those of the files it includes.
  ///   - wording: That of the base wording.
  ///   - newer: Files of a later release; none where it is read as one of this release.
  ///   - findings: Takes what is wrong.
  /// - Returns: What could be read of it.
  static func outline(
    main: Node, included: [Node], wording: Node, newer: [SourceText] = [], findings: Findings
  ) -> Outline {
    let start = main.place.range.lowerBound
    let place = Place(file: main.place.file, range: start..<start)
    var reader = Self(findings: findings, outline: Outline(mainPlace: place))
    reader.outline.newer = newer
    reader.outline.slots.add("name", at: place, findings: findings)
    if case .mapping(let entries) = main.content {
      findings.checkKeys(entries, .main)
      reader.outline.main = entries
      reader.readSections(entries)
    }
    for node in included {
      guard let entries = findings.mapping(node, "an included file") else { continue }
      reader.checkPart(entries)
      reader.readSections(entries)
    }
    reader.outline.wordingFile = wording.place.file
    reader.outline.baseWording = phrases(of: wording, findings: findings)
    return reader.outline
  }

  /// The phrases of a file that holds nothing else.
  static func phrases(of wording: Node, findings: Findings) -> [Entry] {
    guard let entries = findings.mapping(wording, "the file of the wording") else { return [] }
    findings.checkKeys(entries, .wordingFile)
    return entries["wording"].flatMap { findings.mapping($0, "'wording'") } ?? []
  }

  /// What only the main file says is out of place elsewhere.
  private func checkPart(_ entries: [Entry]) {
    let head = Keys.head.map(\.name)
    for entry in entries where head.contains(entry.key) && !findings.isFull {
      findings.error(
        .misplacedKey, at: entry.keyPlace, "'\(entry.key)' belongs in the main file",
        help: "an included file has only: \(Keys.part.names.joined(separator: ", "))")
    }
    findings.checkKeys(entries.filter { !head.contains($0.key) }, .part)
  }

  private mutating func readSections(_ entries: [Entry]) {
    for entry in section("slots", of: entries) {
      outline.slots.add(
        entry.key, at: entry.keyPlace, reserved: SlotReader.reserved.union(["name"]),
        findings: findings)
      let reader = SlotReader(findings: findings)
      let errors = findings.errorCount
      outline.slotList.append(reader.slot(entry.key, entry.value, at: entry.keyPlace))
      outline.slotNodes.append(entry.value)
      if findings.errorCount > errors { outline.brokenSlots.insert(outline.slotList.count - 1) }
    }
    for entry in section("flows", of: entries) { readFlow(entry) }
    for entry in section("banks", of: entries) {
      outline.banks.add(entry.key, at: entry.keyPlace, findings: findings)
      outline.bankNodes.append(entry.value)
    }
    for entry in section("library", of: entries) {
      outline.library.add(entry.key, at: entry.keyPlace, findings: findings)
      outline.libraryNodes.append(entry.value)
    }
    for entry in section("commands", of: entries) {
      outline.commands.add(
        entry.key, at: entry.keyPlace,
        reserved: outline.newer.isEmpty
          ? Self.ownCommands.union([Self.newCommand]) : Self.ownCommands,
        findings: findings)
      outline.commandNodes.append(entry.value)
    }
    for entry in section("private", of: entries) {
      outline.notes.add(entry.key, at: entry.keyPlace, findings: findings)
      outline.noteNodes.append(entry.value)
    }
    for entry in section("checks", of: entries) {
      outline.checks.add(
        entry.key, at: entry.keyPlace, reserved: Self.ownChecks, findings: findings)
      outline.checkNodes.append(entry.value)
    }
    outline.wording += section("wording", of: entries)
    if let node = entries["accept"], let nodes = findings.sequence(node, "'accept'") {
      outline.acceptNodes += nodes
    }
  }

  private mutating func section(_ key: String, of entries: [Entry]) -> [Entry] {
    guard let node = entries[key], let named = findings.mapping(node, "'\(key)'") else { return [] }
    if key != "wording" { outline.extents += named.map(Extent.init) }
    return named
  }

  private mutating func readFlow(_ flow: Entry) {
    let first = outline.stepList.count
    outline.flows.add(flow.key, at: flow.keyPlace, findings: findings)
    let steps = findings.mapping(flow.value, "a flow") ?? []
    if steps.isEmpty, case .mapping = flow.value.content {
      findings.error(.empty, at: flow.keyPlace, "the flow '\(flow.key)' has no steps")
    }
    for step in steps {
      outline.steps.add(
        step.key, at: step.keyPlace, reserved: Self.ownTargets, findings: findings)
      outline.extents.append(Extent(step))
      outline.stepList.append(stepOutline(step))
    }
    outline.flowList.append(
      FlowOutline(id: flow.key, place: flow.keyPlace, steps: first..<outline.stepList.count))
  }

  private func stepOutline(_ step: Entry) -> StepOutline {
    var result = StepOutline(id: step.key, place: step.keyPlace, flow: outline.flowList.count)
    guard let entries = findings.mapping(step.value, "a step") else { return result }
    result.entries = entries
    var actions = ActionKey.allCases.filter { entries[$0.rawValue] != nil }
    if actions.contains(.forEach) { actions.removeAll { $0 == .nothing } }
    if actions.count == 1, let action = actions.first {
      result.action = action
      checkKeys(entries, of: action)
    } else if actions.isEmpty {
      reportNoAction(step, entries)
    } else {
      let names = actions.map { "'\($0.rawValue)'" }.joined(separator: " and ")
      findings.error(
        .severalActions, at: step.keyPlace, "the step '\(step.key)' has \(names)",
        help: "a step does one thing; make two of it")
    }
    return result
  }

  private func reportNoAction(_ step: Entry, _ entries: [Entry]) {
    let words = ActionKey.allCases.map(\.rawValue)
    let near = entries.lazy.compactMap { entry in
      nearest(entry.key, among: words).map { (entry.keyPlace, $0) }
    }.first
    findings.error(
      .noAction, at: near?.0 ?? step.keyPlace, "the step '\(step.key)' does nothing",
      help: near.map { "did you mean '\($0.1)'?" }
        ?? "it needs one of: \(words.joined(separator: ", "))")
  }

  private func checkKeys(_ entries: [Entry], of action: ActionKey) {
    guard let known = Self.stepKeys[action] else { return }
    for entry in entries where !known.names.contains(entry.key) {
      if Self.stepKeys.values.contains(where: { $0.names.contains(entry.key) }) {
        findings.error(
          .misplacedKey, at: entry.keyPlace,
          "'\(entry.key)' does not go with '\(action.rawValue)'")
      } else {
        findings.checkKeys([entry], known)
      }
    }
  }
}

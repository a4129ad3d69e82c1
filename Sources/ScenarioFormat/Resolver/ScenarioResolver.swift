// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// A bank with what its texts use.
struct ResolvedBank {
  var bank: Bank
  var reads: Set<SlotIndex>
  var usesMe: Bool
}

/// Makes a scenario of an outline.
struct ScenarioResolver {
  private let outline: Outline
  private let findings: Findings
  private let expressions: ExpressionResolver
  /// The findings that the files accept.
  let accepted: [Acceptance]

  init(_ outline: Outline, findings: Findings) {
    self.outline = outline
    self.findings = findings
    expressions = ExpressionResolver(outline, findings: findings)
    accepted = PromiseReader(outline: outline, expressions: expressions).acceptances()
  }

  /// The scenario; nil where anything is wrong, which has been reported.
  func scenario() -> Scenario? {
    let id = head("scenario")
    if let id, !NameTable.isID(id), let node = outline.main["scenario"] {
      findings.error(
        .badID, at: node.place, "'\(id)' is no id",
        help: "an id is made of 1 to 32 of the characters a-z, 0-9 and -")
    }
    let version = head("version")
    let title = head("title")
    var language = LanguageList.standard
    if let node = outline.main["language"], let code = findings.scalar(node, "'language'"),
      findings.isLanguage(code, at: node.place)
    {
      language = code
    }
    let start = headFlow("start")
    let ending = headFlow("ending")
    let wording = WordingReader(outline: outline, findings: findings).wording()

    let banks = zip(outline.banks.names, outline.bankNodes).map(bank)
    let library = zip(outline.library.names, outline.libraryNodes).map(entry)
    var commands = zip(outline.commands.names, outline.commandNodes).compactMap(command)
    let notes = NoteReader(outline: outline, findings: findings).notes()
    let roleRules = PromiseReader(outline: outline, expressions: expressions).roleRules()

    let graph = CallGraph(outline, findings: findings)
    let bindings = Bindings(
      outline, graph, open: [start, ending].compactMap(\.self),
      bound: commands.map(\.flow) + notes.compactMap { $0?.flow })
    let privateFlows = notes.compactMap { $0?.flow }
      .reduce(into: Set<FlowIndex>()) { $0.formUnion(graph.reachable(from: $1)) }
    let checks = CheckReader(
      outline: outline, expressions: expressions, privateFlows: privateFlows
    ).checks()
    let resolver = StepResolver(
      outline: outline, expressions: expressions, bindings: bindings, banks: banks,
      privateFlows: privateFlows)
    let steps = outline.stepList.indices.map(resolver.step)

    let rules = Rules(
      outline: outline, graph: graph, uses: expressions.uses, findings: findings, steps: steps)
    rules.check(
      start: start, ending: ending, commands: commands.map(\.flow), notes: notes, bindings)
    // Examples are in the language of the source, and so is all else that is looked at there.
    if findings.isLinting, !outline.isTranslated {
      Advice(
        outline: outline, expressions: expressions, steps: steps, wording: wording,
        privateFlows: privateFlows
      ).check()
    }
    for index in commands.indices {
      commands[index].asks = graph.pauses[commands[index].flow]
    }

    guard !findings.hasErrors, let id, let version, let title, let start, let ending, let wording
    else { return nil }
    var scenario = Scenario(
      id: id, version: version, title: title, language: language, start: start, ending: ending,
      wording: wording)
    scenario.slots = outline.slotList
    scenario.flows = outline.flowList.map { Flow(id: $0.id, steps: $0.steps) }
    scenario.steps = steps
    scenario.banks = banks.map(\.bank)
    scenario.library = library
    scenario.commands = commands
    scenario.privateNotes = notes.compactMap(\.self)
    scenario.roleRules = roleRules
    scenario.checks = checks
    return scenario
  }

  private func head(_ key: String) -> String? {
    findings.require(key, of: outline.main, at: outline.mainPlace, in: "a scenario")
      .flatMap { findings.line($0, "'\(key)'") }
  }

  private func headFlow(_ key: String) -> FlowIndex? {
    findings.require(key, of: outline.main, at: outline.mainPlace, in: "a scenario")
      .flatMap(flow)
  }

  private func flow(_ node: Node) -> FlowIndex? {
    findings.scalar(node, "a flow's name").flatMap {
      outline.flows.require($0, .unknownFlow, at: node.place, findings: findings)
    }
  }

  private func bank(_ id: String, _ node: Node) -> ResolvedBank {
    let nodes = findings.sequence(node, "a bank") ?? []
    if nodes.isEmpty, case .sequence = node.content {
      findings.error(.empty, at: node.place, "the bank '\(id)' is empty")
    }
    // Whether somebody is `me` depends on the step that draws.
    let earlier = expressions.uses
    let texts = nodes.map { expressions.text($0, .outside.asked) }
    let reads = expressions.uses.reads.dropFirst(earlier.reads.count).map(\.slot)
    expressions.uses = earlier
    let usesMe = texts.contains { text in text.paths.contains(where: \.dependsOnMe) }
    return ResolvedBank(bank: Bank(id: id, texts: texts), reads: Set(reads), usesMe: usesMe)
  }

  private func entry(_ id: String, _ node: Node) -> LibraryEntry {
    var result = LibraryEntry(id: id, title: id, audience: .both, text: Text(""))
    guard let entries = findings.mapping(node, "an entry of the library") else { return result }
    findings.checkKeys(entries, .libraryEntry)
    let what = Keys.libraryEntry.what
    if let node = findings.require("title", of: entries, at: node.place, in: what) {
      result.title = findings.line(node, "a title") ?? id
    }
    if let node = entries["for"] {
      let words = LibraryEntry.Audience.allCases.map(\.rawValue)
      result.audience =
        findings.choice(node, among: words).flatMap(LibraryEntry.Audience.init) ?? .both
    }
    if let node = findings.require("text", of: entries, at: node.place, in: what) {
      result.text = expressions.text(node, .outside)
    }
    return result
  }

  private func command(_ name: String, _ node: Node) -> Command? {
    guard let entries = findings.mapping(node, "a command") else { return nil }
    findings.checkKeys(entries, .command)
    let help = findings.require("help", of: entries, at: node.place, in: "a command")
      .flatMap { findings.line($0, "'help'") }
    let flow = findings.require("call", of: entries, at: node.place, in: "a command")
      .flatMap(flow)
    return flow.map { Command(name: name, flow: $0, help: help ?? "", asks: false) }
  }
}

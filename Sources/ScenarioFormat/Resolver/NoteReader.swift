// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Makes private notes of what a scenario says of them; what their steps ask is checked later.
struct NoteReader {
  let outline: Outline
  let findings: Findings

  /// The notes in their order, each nil where its flow is not there.
  func notes() -> [PrivateNote?] { zip(outline.notes.names, outline.noteNodes).map(note) }

  private func note(_ id: String, _ node: Node) -> PrivateNote? {
    let what = Keys.note.what
    guard let entries = findings.mapping(node, what) else { return nil }
    findings.checkKeys(entries, .note)
    let title = findings.require("title", of: entries, at: node.place, in: what)
      .flatMap { findings.line($0, "a title") }
    let flow = findings.require("call", of: entries, at: node.place, in: what).flatMap(flow)
    // Earlier releases knew no consent, and what they kept has to be readable.
    let consentNode =
      outline.newer.isEmpty
      ? findings.require("consent", of: entries, at: node.place, in: what) : entries["consent"]
    let consent = consentNode.flatMap { self.consent($0, in: flow) }
    let contact = entries["contact"].flatMap { step($0) }
    let ratings = ratings(entries)
    let isLeaving = findings.flag(entries["leaving"])
    guard let flow else { return nil }
    var note = PrivateNote(id: id, title: title ?? id, flow: flow, consent: consent)
    note.isLeaving = isLeaving
    note.contact = contact
    note.ratings = ratings
    return note
  }

  private func flow(_ node: Node) -> FlowIndex? {
    findings.scalar(node, "a flow's name").flatMap {
      outline.flows.require($0, .unknownFlow, at: node.place, findings: findings)
    }
  }

  /// The step of a note's flow that asks for consent.
  private func consent(_ node: Node, in flow: FlowIndex?) -> StepIndex? {
    guard let name = findings.scalar(node, "a step's name"), let flow else { return nil }
    let steps = outline.flowList[flow].steps
    if let step = outline.steps.index(of: name), steps.contains(step) { return step }
    findings.unknown(
      .unknownStep, "step of the flow '\(outline.flowList[flow].id)'", name, at: node.place,
      among: steps.map { outline.stepList[$0].id }
    ) { outline.steps.place(of: $0) }
    return nil
  }

  private func ratings(_ entries: [Entry]) -> [PrivateNote.Rating] {
    guard let node = entries["ratings"], let named = findings.mapping(node, "'ratings'") else {
      return []
    }
    var names = NameTable("rating")
    return named.compactMap { entry in
      names.add(entry.key, at: entry.keyPlace, findings: findings)
      return step(entry.value).map { PrivateNote.Rating(name: entry.key, step: $0) }
    }
  }

  private func step(_ node: Node) -> StepIndex? {
    findings.scalar(node, "a step's name").flatMap {
      outline.steps.require($0, .unknownStep, at: node.place, findings: findings)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What has to hold of a scenario as a whole.
struct Rules {
  let outline: Outline
  let graph: CallGraph
  let uses: Uses
  let findings: Findings
  let steps: [Step]

  func check(
    start: FlowIndex?, ending: FlowIndex?, commands: [FlowIndex], notes: [PrivateNote?],
    _ bindings: Bindings
  ) {
    // A step that could not be made out has its findings already; what one note has must not hide
    // what another has.
    let isWhole = !findings.hasErrors
    checkLoops()
    if let ending { checkEnding(ending) }
    let shared = ([start, ending].compactMap(\.self) + commands)
      .reduce(into: Set<FlowIndex>()) { $0.formUnion(graph.reachable(from: $1)) }
    for (note, node) in zip(notes, outline.noteNodes) {
      guard let note else { continue }
      checkPrivate(note, shared: shared)
      guard isWhole else { continue }
      checkConsent(of: note)
      checkAnswers(note, node)
    }
    // A name that is not found makes flows look unused.
    guard !findings.hasErrors else { return }
    for (index, flow) in outline.flowList.enumerated() where !bindings.isUsed[index] {
      findings.warning(.unusedFlow, at: flow.place, "the flow '\(flow.id)' is never called")
    }
  }

  /// The ending is said whatever has happened before, so it can rest on nothing but names.
  private func checkEnding(_ ending: FlowIndex) {
    for step in outline.flowList[ending].steps {
      let outlined = outline.stepList[step]
      if let action = outlined.action, action != .say {
        findings.error(
          .endingFlow, at: outlined.place,
          "the ending only says things, and '\(outlined.id)' is '\(action.rawValue)'")
      }
    }
    for use in uses.reads where use.flow == ending && use.slot != 0 {
      findings.error(
        .endingFlow, at: use.place,
        "the ending uses no slot but names, not '\(outline.slotList[use.slot].id)'")
    }
  }
}

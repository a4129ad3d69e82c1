// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What is defined in the files of a scenario, before the names used in it are looked up.
struct Outline {
  var slots = NameTable("slot")
  var flows = NameTable("flow")
  var steps = NameTable("step")
  var banks = NameTable("bank")
  var library = NameTable("library entry")
  var commands = NameTable("command")
  var notes = NameTable("private note")
  var checks = NameTable("check")

  /// The keys of the main file.
  var main: [Entry] = []
  /// Where the main file begins, for what it lacks.
  var mainPlace: Place
  /// The slots; `name` is the first.
  var slotList = [Slot(id: "name", type: .name, owner: .person)]
  /// The nodes that describe them; nil for `name`.
  var slotNodes: [Node?] = [nil]
  /// Those whose description has a mistake: nothing more is said about their use.
  var brokenSlots: Set<SlotIndex> = []
  var flowList: [FlowOutline] = []
  var stepList: [StepOutline] = []
  var bankNodes: [Node] = []
  var libraryNodes: [Node] = []
  var commandNodes: [Node] = []
  var noteNodes: [Node] = []
  var checkNodes: [Node] = []
  var acceptNodes: [Node] = []
  /// Where everything that has an id stands, with all that belongs to it.
  var extents: [Extent] = []
  /// Phrases that replace those of the base.
  var wording: [Entry] = []
  /// All phrases, as the base file has them.
  var baseWording: [Entry] = []
  /// Which file that is.
  var wordingFile = 0
  /// Files of a later release, for phrases that neither the base nor the scenario has; none
  /// where the scenario is read as one of this release.
  var newer: [SourceText] = []
  /// Whether its texts are those of a table.
  var isTranslated = false

  /// The fields of a slot that holds records.
  func fields(of slot: SlotIndex) -> [SlotType.Field] { slotList[slot].type.fields ?? [] }
}

/// What an id stands for, with the bytes from the id to the end of what belongs to it.
struct Extent {
  var id: String
  var place: Place

  init(_ entry: Entry) {
    id = entry.key
    let start = entry.keyPlace.range.lowerBound
    place = Place(file: entry.keyPlace.file, range: start..<max(start, entry.value.end))
  }
}

/// A flow with its steps, not yet read.
struct FlowOutline {
  var id: String
  var place: Place
  var steps: Range<StepIndex>
}

/// A step with its keys, not yet read.
struct StepOutline {
  var id: String
  var place: Place
  var flow: FlowIndex
  var entries: [Entry] = []
  /// The key that says what it does; nil where there is none or more than one.
  var action: ActionKey?

  subscript(key: String) -> Node? { entries[key] }
}

/// The keys of which a step has one, in the order in which they are shown.
enum ActionKey: String, CaseIterable {
  case say, ask, floor, call
  case repeatFlow = "repeat"
  case forEach = "for-each"
  case new, set, swap, browse
  case endMeeting = "end-meeting"
  case confidential, finish
  case nothing = "do"
}

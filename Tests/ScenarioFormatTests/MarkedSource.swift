// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat

/// A file in which `▸` marks where a finding must start.
struct MarkedSource {
  let source: SourceText
  /// The 1-based lines and columns of the marks; the marks themselves are not counted.
  let marks: [(line: Int, column: Int)]

  init(_ text: String, name: String = "scenario.yaml") {
    var marks: [(line: Int, column: Int)] = []
    var plain = ""
    var line = 1
    var column = 1
    for character in text {
      if character == "▸" {
        marks.append((line, column))
        continue
      }
      plain.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    source = SourceText(name: name, text: plain)
    self.marks = marks
  }

  /// What reading it, with the wording that comes with the program, gives.
  func read(with others: [SourceText] = []) -> (scenario: Scenario?, findings: [Diagnostic]) {
    ScenarioReader.read([source] + others + [wording], main: source.name)
  }
}

/// The wording that comes with the program.
let wording: SourceText = {
  let file = BuiltinScenarios.files.first { $0.name == ScenarioReader.wordingFile }
  return SourceText(name: ScenarioReader.wordingFile, bytes: file?.bytes ?? [])
}()

/// A small scenario that is right, with some of its parts replaced.
func scenario(
  slots: String = "", main: String = "    end: {finish: yes}", flows: String = "",
  ending: String = "    closed: {say: Bye.}", more: String = ""
) -> String {
  """
  scenario: sample
  version: "1"
  title: Sample
  start: main
  ending: goodbye
  \(more)
  slots:
    way: {type: choice, options: {turns: in turn, both: both at once}}
    wish: {type: text, per: person}
    confidence: {type: scale, range: 0..10, per: person}
    planned: {type: number, range: 2..12, default: 6}
    topics: {type: list}
    due: {type: date}
    helper: {type: person}
    commitments:
      type: records
      per: person
      fields: {act: {type: text}, state: {type: choice, options: [open, kept]}}
  \(slots)
  flows:
    main:
  \(main)
    goodbye:
  \(ending)
  \(flows)
  """
}

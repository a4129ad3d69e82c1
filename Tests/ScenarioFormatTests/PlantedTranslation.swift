// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A mistake put into a table, or into what names it; `▸` marks where it has to be found.
struct PlantedTranslation: CustomTestStringConvertible {
  enum File { case main, table }

  var code: String
  var file: File
  /// What is replaced, and by what.
  var old: String
  var new: String

  init(_ code: String, in file: File = .table, _ old: String, _ new: String) {
    self.code = code
    self.file = file
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(code): \(new.split(separator: "\n").first ?? "")" }

  private static let fine = Bilingual.mark("fine", "gut")

  static let all: [PlantedTranslation] = [
    PlantedTranslation("unknown-language", in: .main, "{de: de", "{▸xx: x.yaml, de: de"),
    PlantedTranslation("bad-value", in: .main, "{de: de", "{▸en: x.yaml, de: de"),
    PlantedTranslation("wrong-shape", in: .main, "{de: de.yaml}", "{de: ▸[de.yaml]}"),
    PlantedTranslation("bad-include", in: .main, "{de: de.yaml}", "{de: ▸../de.yaml}"),
    PlantedTranslation("bad-include", in: .main, "{de: de.yaml}", "{de: ▸more.yaml}"),
    PlantedTranslation("missing-file", in: .main, "{de: de.yaml}", "{de: ▸fr.yaml}"),
    PlantedTranslation("other-table", "translation: de", "translation: ▸fr"),
    PlantedTranslation("other-table", "of: sample", "of: ▸simple"),
    PlantedTranslation("missing-key", "translation: de\nof: sample", "▸translation: de"),
    PlantedTranslation("unknown-text", "steps:\n", "steps:\n  ▸helo: {say: Hallo}\n"),
    PlantedTranslation("unknown-text", "steps:\n", "▸stepps: {}\nsteps:\n"),
    PlantedTranslation("unknown-text", "wording:\n", "wording:\n  ▸again-emty: Wie?\n"),
    PlantedTranslation("unknown-text", "closed: {say", "closed: {▸why: Darum, say"),
    PlantedTranslation(
      "missing-translation", in: .main, "save: way}", "save: way, why: ▸Why.}"),
    PlantedTranslation("missing-translation", in: .main, "[open, kept]", "[open, kept, ▸lost]"),
    PlantedTranslation("missing-translation", in: .main, "fine: fine", "so-so: ▸so so, fine: fine"),
    PlantedTranslation("stale-translation", fine, "{of: ▸0123abcd, is: gut}"),
    PlantedTranslation("unmarked-translation", fine, "▸gut"),
    PlantedTranslation("other-length", "banks:\n  openers:\n", "banks:\n  openers:\n    ▸- Neu?\n"),
    PlantedTranslation("other-places", "is: \"{me.name}, dein", "is: ▸\"{me.nam}, dein"),
    PlantedTranslation("other-places", "is: \"Redet.", "is: ▸\"Redet, {first.name}."),
    PlantedTranslation("other-places", "is: \"From {low}", "is: ▸\"Von {lo}"),
    PlantedTranslation("bad-text", "{second.name or 'du'} und", "{second.name or ▸du} und"),
    PlantedTranslation("empty", "is: \"Lest.\"", "is: ▸\"\""),
    PlantedTranslation("duplicate-id", "is: \"nicht gut\"", "is: ▸\"gut\""),
    PlantedTranslation("wrong-shape", fine, "▸[gut]"),
    PlantedTranslation("wrong-shape", "private:\n  exit: ", "private:\n  exit: ▸Wie es war #"),
    PlantedTranslation(
      "wrong-shape", "show: {help: \(Bilingual.mark("what there is", "was es gibt"))}", "▸- a"),
    PlantedTranslation("unknown-key", fine, "{▸off: 1, of: \(Bilingual.hash("fine")), is: gut}"),
    PlantedTranslation("missing-key", fine, "▸{is: gut}"),
    PlantedTranslation("missing-key", fine, "▸{of: \(Bilingual.hash("fine"))}"),
    PlantedTranslation("bad-value", fine, "{of: ▸1234, is: gut}"),
  ]
}

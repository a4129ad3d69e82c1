// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What can be wrong with a scenario; scripts and tests may rely on these names.
extension Diagnostic.Code {
  // The file as YAML.
  static let fileTooLarge = Self("file-too-large")
  package static let emptyFile = Self("empty-file")
  package static let notUTF8 = Self("not-utf-8")
  static let byteOrderMark = Self("byte-order-mark")
  static let controlCharacter = Self("control-character")
  static let tab = Self("tab")
  package static let yamlSyntax = Self("yaml-syntax")
  static let tooDeep = Self("too-deep")
  static let anchor = Self("anchor")
  static let alias = Self("alias")
  static let tag = Self("tag")
  static let directive = Self("directive")
  static let mergeKey = Self("merge-key")
  static let severalDocuments = Self("several-documents")
  package static let duplicateKey = Self("duplicate-key")
  static let tooManyFindings = Self("too-many-findings")

  // The shape of a scenario.
  package static let wrongShape = Self("wrong-shape")
  package static let unknownKey = Self("unknown-key")
  package static let missingKey = Self("missing-key")
  static let misplacedKey = Self("misplaced-key")
  package static let badID = Self("bad-id")
  static let reservedID = Self("reserved-id")
  static let duplicateID = Self("duplicate-id")
  package static let empty = Self("empty")
  package static let badValue = Self("bad-value")
  static let badInclude = Self("bad-include")
  static let missingFile = Self("missing-file")
  static let partOfScenario = Self("part-of-scenario")
  static let noAction = Self("no-action")
  static let severalActions = Self("several-actions")
  static let missingElse = Self("missing-else")

  // Names.
  static let unknownSlot = Self("unknown-slot")
  static let unknownField = Self("unknown-field")
  static let unknownOption = Self("unknown-option")
  static let unknownFlow = Self("unknown-flow")
  static let unknownStep = Self("unknown-step")
  static let unknownBank = Self("unknown-bank")
  static let unknownNote = Self("unknown-note")
  static let unknownPhrase = Self("unknown-phrase")
  static let unknownPlace = Self("unknown-place")
  static let missingPhrase = Self("missing-phrase")

  // Texts, paths and conditions.
  static let badText = Self("bad-text")
  static let badPath = Self("bad-path")
  static let badCondition = Self("bad-condition")
  static let wrongOwner = Self("wrong-owner")
  static let wrongType = Self("wrong-type")
  static let readOnly = Self("read-only")
  static let answerOutside = Self("answer-outside")
  static let drawnWithoutDraw = Self("drawn-without-draw")

  // Languages and translations.
  static let unknownLanguage = Self("unknown-language")
  static let otherTable = Self("other-table")
  static let missingTranslation = Self("missing-translation")
  static let otherLength = Self("other-length")
  static let otherPlaces = Self("other-places")
  static let unknownText = Self("unknown-text")
  static let staleTranslation = Self("stale-translation")
  static let unmarkedTranslation = Self("unmarked-translation")

  // Rules of the whole.
  static let recursiveFlow = Self("recursive-flow")
  static let unboundItem = Self("unbound-item")
  static let mixedItem = Self("mixed-item")
  static let unboundMe = Self("unbound-me")
  static let endlessLoop = Self("endless-loop")
  static let endingFlow = Self("ending-flow")
  static let privateStep = Self("private-step")
  static let privateSlotForeign = Self("private-slot-foreign")
  static let privateSlotShared = Self("private-slot-shared")
  static let unusedFlow = Self("unused-flow")
  static let badExamples = Self("bad-examples")
  static let badConsent = Self("bad-consent")
  static let badNoteStep = Self("bad-note-step")
  static let readersOutside = Self("readers-outside")
  static let badAccept = Self("bad-accept")

  /// Those that stop a scenario from being used.
  public static let ofErrors: [Self] = [
    .fileTooLarge, .emptyFile, .notUTF8, .byteOrderMark, .controlCharacter, .tab, .yamlSyntax,
    .tooDeep, .anchor, .alias, .tag, .directive, .mergeKey, .severalDocuments, .duplicateKey,
    .tooManyFindings,
    .wrongShape, .unknownKey, .missingKey, .misplacedKey, .badID, .reservedID, .duplicateID,
    .empty, .badValue, .badInclude, .missingFile, .partOfScenario, .noAction, .severalActions,
    .missingElse,
    .unknownSlot, .unknownField, .unknownOption, .unknownFlow, .unknownStep, .unknownBank,
    .unknownNote, .unknownPhrase, .unknownPlace, .missingPhrase,
    .badText, .badPath, .badCondition, .wrongOwner, .wrongType, .readOnly, .answerOutside,
    .drawnWithoutDraw,
    .unknownLanguage, .otherTable, .missingTranslation, .otherLength, .otherPlaces,
    .recursiveFlow, .unboundItem, .mixedItem, .unboundMe, .endlessLoop, .endingFlow,
    .privateStep, .privateSlotForeign, .privateSlotShared, .badExamples,
    .badConsent, .badNoteStep, .readersOutside, .badAccept,
  ]

  // What may be used as it is, but is probably not meant.
  static let noRoleRule = Self("no-role-rule")
  static let unusedAccept = Self("unused-accept")
  static let exampleRefused = Self("example-refused")
  static let exampleAccepted = Self("example-accepted")
  static let commentInText = Self("comment-in-text")
  static let gluedLines = Self("glued-lines")
  static let drawUnused = Self("draw-unused")
  static let unusedSlot = Self("unused-slot")
  static let unusedBank = Self("unused-bank")
  static let overwrittenAnswer = Self("overwritten-answer")

  /// Those that do not stop a scenario; but for the first, and those of tables, they are looked
  /// for when it is linted.
  public static let ofAdvice: [Self] = [
    .unusedFlow, .unknownText, .staleTranslation, .unmarkedTranslation, .noRoleRule,
    .exampleRefused, .exampleAccepted, .commentInText, .gluedLines,
    .drawUnused, .unusedSlot, .unusedBank, .overwrittenAnswer, .unusedAccept,
  ]

  /// Whether it only warns.
  var isWarning: Bool { Self.ofAdvice.contains(self) || rawValue == "not-proved" }

  /// What the proofs of a scenario find.
  public static let ofProofs: [Self] = [
    "unreachable-step", "no-way-to-end", "get-out", "leak", "unfair-roles", "favours-one",
    "silent-loop", "no-way-out", "unset-slot", "no-consent", "not-proved",
  ].map { Self($0) }

  /// Those that a scenario can accept for a reason: what only warns, and what proofs find, but
  /// not that somebody cannot get out, or that what was said alone is shown.
  public static let acceptable: [Self] =
    ofAdvice.filter { $0 != .unusedAccept }
    + ofProofs.filter { !["get-out", "leak"].contains($0.rawValue) }
}

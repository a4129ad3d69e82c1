// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Reads the examples of questions and slots as answers are read.
struct ExampleCheck {
  /// The day that examples are read on: Tuesday, 12 January 2027.
  private static let day = CivilDate(iso: "2027-01-12") ?? CivilDate(dayNumber: 0)

  private let advice: Advice
  private let language: Language
  private let wording: Wording
  private var findings: Findings { advice.findings }

  /// Nil where the language or the phrases are not known.
  init?(advice: Advice) {
    guard let language = Language(code: advice.outline.main["language"]?.text ?? "en"),
      let wording = advice.wording
    else { return nil }
    self.advice = advice
    self.language = language
    self.wording = wording
  }

  func run() {
    let outline = advice.outline
    for (slot, node) in zip(outline.slotList, outline.slotNodes) {
      guard case .mapping(let entries)? = node?.content else { continue }
      check(entries, as: slot.type)
      guard let fields = slot.type.fields,
        case .mapping(let descriptions)? = entries["fields"]?.content
      else { continue }
      for (field, description) in zip(fields, descriptions) {
        if case .mapping(let entries) = description.value.content { check(entries, as: field.type) }
      }
    }
    for (index, step) in outline.stepList.enumerated() {
      if case .ask(let ask) = advice.steps[index].action { check(step.entries, as: ask.type) }
    }
  }

  private func check(_ entries: [Entry], as type: SlotType) {
    guard let node = entries["examples"], let answer = answerType(type) else { return }
    // What is wrong with their shape has been reported.
    let examples = ExampleReader(findings: Findings(findings.sources)).examples(node)
    for (words, place) in examples.taken {
      guard case .unclear(let doubt) = read(words, as: answer, in: language, on: Self.day) else {
        continue
      }
      findings.warning(
        .exampleRefused, at: place,
        "'\(words)' is not read as an answer of type '\(type.name)': \(reason(doubt))",
        help: "the coach would say: \(wording.asking(again: doubt, words: words, in: language))")
    }
    for (words, place) in examples.refused {
      guard case .value(let value) = read(words, as: answer, in: language, on: Self.day) else {
        continue
      }
      findings.warning(
        .exampleAccepted, at: place, "'\(words)' is read, as \(said(value, type))",
        help: "an answer of type '\(type.name)' may be that; is another type meant, or a limit?")
    }
  }

  private func answerType(_ type: SlotType) -> AnswerType? {
    switch type {
    case .text(let words): .text(words: words)
    case .yesNo: .yesNo
    case .choice(let options): .choice(options)
    case .scale(let range): .scale(range)
    case .number(let range): .number(range)
    case .date(let fromToday): .date(earliest: fromToday ? Self.day : nil)
    case .cadence: .cadence
    case .name: .name()
    case .list(let items): .list(items: items)
    case .person:
      .choice([
        AnswerType.Option(id: "first", label: wording(.firstOfYou)),
        AnswerType.Option(id: "second", label: wording(.secondOfYou)),
      ])
    case .records: nil
    }
  }

  private func said(_ value: Value, _ type: SlotType) -> String {
    switch value {
    case .choice(let id): "the option '\(id)'"
    case .text, .name, .list: "'\(spoken(value, in: language))'"
    default: spoken(value, in: language)
    }
  }

  private func reason(_ doubt: Doubt) -> String {
    switch doubt {
    case .empty: "it is empty"
    case .notYesOrNo: "it is neither a yes nor a no"
    case .notAnOption: "it is none of the options, or more than one"
    case .notANumber: "it is no whole number"
    case .outOfRange(let range): "it is not from \(range.lowerBound) to \(range.upperBound)"
    case .notADate: "it is no day"
    case .ambiguousDate: "it may be two different days"
    case .tooEarly: "the day has gone by, as of \(Self.day.iso)"
    case .notACadence: "it does not say how often"
    case .tooFewWords(let count): "it has fewer than \(count) words"
    case .tooManyWords(let count): "it has more than \(count) words"
    case .tooFewItems(let count): "it has fewer than \(count) items"
    case .tooManyItems(let count): "it has more than \(count) items"
    case .nameTooLong(let limit): "a name has \(limit) letters at most"
    case .nameHolds(let character): "a name has no '\(character)'"
    case .nameReserved: "the coach needs the word for itself"
    case .nameTaken: "it is the other's name"
    }
  }
}

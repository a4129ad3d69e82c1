// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What the coach says.
extension Run {
  /// Notes a line of the coach, or of whoever `speaker` names.
  mutating func record(_ text: String, by speaker: String = "coach", mark: Mark? = nil) {
    effects.append(.record(Line(step: step.id, speaker: speaker, text: text, mark: mark)))
  }

  mutating func say(_ text: Text, from bank: BankIndex?, certificate: Bool) {
    if let bank { draw(from: bank) }
    let words = render(text)
    record(words)
    if certificate, let me = frame.me { effects.append(.certificate(me, words)) }
    goOn(answer: nil)
  }

  /// Draws a text that has not been drawn since all of the bank was there.
  mutating func draw(from bank: BankIndex) {
    let count = scenario.banks[bank].texts.count
    if state.drawn[bank].count == count { state.drawn[bank] = [] }
    let left = (0..<count).filter { !state.drawn[bank].contains($0) }
    let pick = left[Int(mixed(state.seed, state.draws) % UInt64(left.count))]
    state.draws += 1
    state.drawn[bank].append(pick)
    frame.drawn = Frame.Draw(bank: bank, text: pick)
  }

  /// A text with its places filled in; `me` overrides whom the flow was called for.
  func render(_ text: Text, me: Person? = nil) -> String {
    // Room for all of it at once: growing piece by piece takes longer than the words.
    var result = ""
    var room = 0
    for piece in text.pieces {
      if case .literal(let words) = piece { room += words.utf8.count } else { room += 24 }
    }
    result.reserveCapacity(room)
    for (index, piece) in text.pieces.enumerated() {
      switch piece {
      case .literal(let words): result += words
      case .path(let path, let fallback):
        let words = (path == .drawn ? drawnText(me: me) : display(path, me: me)) ?? fallback ?? ""
        var isQuoted = false
        if index + 1 < text.pieces.count, case .literal(let next) = text.pieces[index + 1] {
          isQuoted = next.unicodeScalars.first.map(Self.closesQuote) ?? false
        }
        result += isQuoted ? words.withoutFinalStop : words
      }
    }
    return result
  }

  /// Marks that close what is quoted: English, German („…“) and the pointed ones, which close
  /// on either side.
  private static func closesQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "“", "«", "»": true
    default: false
    }
  }

  /// The text drawn last in the flow at hand.
  func drawnText(me: Person?) -> String? {
    frame.drawn.map { render(scenario.banks[$0.bank].texts[$0.text], me: me) }
  }

  /// What a path holds, as people read it; nil where that is nothing.
  func display(_ path: Path, me: Person? = nil) -> String? {
    if case .who(let party) = path { return shownName(person(party, me: me)) }
    if path == .readers { return state.readers ?? scenario.wording(.privateNothingKept) }
    guard let value = value(path, me: me) else {
      // Before they have said their names, people are where they sit.
      if case .person(let party, Scenario.nameSlot) = path {
        return shownName(person(party, me: me))
      }
      return nil
    }
    return display(value, of: type(of: path))
  }

  func display(_ value: Value, of type: SlotType?) -> String {
    guard case .choice(let id) = value else { return spoken(value, in: machine.language) }
    switch type {
    case .choice(let options): return options.first { $0.id == id }?.label ?? id
    case .person: return Person(id: id).map(shownName) ?? id
    default: return id
    }
  }

  func shownName(_ person: Person) -> String {
    state.name(of: person)
      ?? scenario.wording(person == .first ? .firstOfYou : .secondOfYou)
  }

  /// What a path can hold; nil where it is no slot's.
  private func type(of path: Path) -> SlotType? {
    switch path {
    case .pair(let slot), .person(_, let slot): scenario.slots[slot].type
    case .item(_, let field): frame.item.flatMap { fields(of: $0.cell / 2)?[field].type }
    case .end(let list, _, let field): fields(of: list.slot)?[field].type
    case .answer: answerType
    default: nil
    }
  }

  private var answerType: SlotType? {
    guard case .ask(let ask) = step.action else { return nil }
    return ask.type
  }

  private func fields(of slot: SlotIndex) -> [SlotType.Field]? {
    guard case .records(let fields) = scenario.slots[slot].type else { return nil }
    return fields
  }
}

extension String {
  /// The text as it is quoted within a sentence: its last full stop would end that too early.
  var withoutFinalStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }
}

/// SplitMix64's output function over the seed and a count: chance that can be replayed.
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.)
private func mixed(_ seed: UInt64, _ count: UInt64) -> UInt64 {
  var z = seed &+ (count &+ 1) &* 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

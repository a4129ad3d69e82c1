// SPDX-License-Identifier: GPL-3.0-or-later

extension Value {
  /// The word that a transcript writes before the value.
  public var kind: String {
    switch self {
    case .text: "text"
    case .yesNo: "yes-no"
    case .choice: "choice"
    case .scale: "scale"
    case .number: "number"
    case .date: "date"
    case .cadence: "cadence"
    case .name: "name"
    case .list: "list"
    }
  }

  /// The value as a transcript writes it, the same in every language; empty for a text.
  public var canonical: String {
    switch self {
    case .text: ""
    case .yesNo(let isYes): isYes ? "yes" : "no"
    case .choice(let id): id
    case .scale(let number), .number(let number): String(number)
    case .date(let day): day.iso
    case .cadence(let cadence): cadence.canonical
    case .name(let name): name
    case .list(let items): ListPayload.joined(items)
    }
  }

  /// The value of which `kind` and ``canonical`` were written; nil for anything else, another
  /// way of writing the same value included.
  ///
  /// - Parameters:
  ///   - kind: As ``kind`` gives it.
  ///   - canonical: As ``canonical`` gives it.
  ///   - words: What the person said; a text is these, without white space at the ends.
  public init?(kind: String, canonical: String, words: String) {
    switch kind {
    case "text":
      let said = trimmed(words)
      guard canonical.isEmpty, !said.isEmpty else { return nil }
      self = .text(said)
    case "yes-no":
      guard canonical == "yes" || canonical == "no" else { return nil }
      self = .yesNo(canonical == "yes")
    case "choice":
      guard isID(canonical) else { return nil }
      self = .choice(canonical)
    case "scale":
      guard let number = decimalNumber(canonical) else { return nil }
      self = .scale(number)
    case "number":
      guard let number = decimalNumber(canonical) else { return nil }
      self = .number(number)
    case "date":
      guard let day = CivilDate(iso: canonical) else { return nil }
      self = .date(day)
    case "cadence":
      guard let cadence = Cadence(canonical: canonical) else { return nil }
      self = .cadence(cadence)
    case "name":
      guard NameRules.isSettled(canonical) else { return nil }
      self = .name(canonical)
    case "list":
      guard let items = ListPayload.items(canonical) else { return nil }
      self = .list(items)
    default: return nil
    }
  }
}

/// A number as `String(_:)` writes it, so neither "+7" nor "07".
private func decimalNumber(_ text: String) -> Int? {
  guard let number = Int(text), String(number) == text else { return nil }
  return number
}

private func isID(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}

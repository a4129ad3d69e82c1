// SPDX-License-Identifier: GPL-3.0-or-later

/// A value as the coach says it: "30 June 2027", "a, b and c", "every two weeks on Thursday".
///
/// A choice is said as its id; who knows the options says the label in its place. Texts and
/// names are said as they are.
public func spoken(_ value: Value, in language: Language) -> String {
  let speech = language.speech
  return switch value {
  case .text(let words), .name(let words), .choice(let words): words
  case .yesNo(let isYes): isYes ? speech.yes : speech.no
  case .scale(let number), .number(let number): String(number)
  case .date(let day): speech.said(day)
  case .cadence(let cadence): speech.said(cadence)
  case .list(let items): speech.said(items)
  }
}

/// A day with its weekday, as a heading has it: "Tuesday 12 January 2027".
public func spokenWithWeekday(_ date: CivilDate, in language: Language) -> String {
  let speech = language.speech
  return speech.filled(
    speech.weekdayAndDate,
    ["weekday": speech.weekdays[date.weekday.index], "date": speech.said(date)])
}

extension Language.Speech {
  fileprivate func said(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return filled(
      self.date, ["day": String(day), "month": months[month - 1], "year": String(year)])
  }

  fileprivate func said(_ cadence: Cadence) -> String {
    let forms = cadence.interval == 1 ? everyOne : everyFew
    let count =
      numbers.indices.contains(cadence.interval)
      ? numbers[cadence.interval] : String(cadence.interval)
    let rhythm = filled(forms[cadence.unit] ?? "", ["count": count])
    guard let weekday = cadence.weekday else { return rhythm }
    return filled(onWeekday, ["cadence": rhythm, "weekday": weekdays[weekday.index]])
  }

  fileprivate func said(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: comma) + and + last
  }

  /// `pattern` with each `{…}` replaced by what `parts` has for it.
  fileprivate func filled(_ pattern: String, _ parts: [String: String]) -> String {
    var result = ""
    for piece in pattern.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "}") else {
        result += piece
        continue
      }
      result += parts[String(piece[..<end])] ?? ""
      result += piece[piece.index(after: end)...]
    }
    return result
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts text into words, one Unicode scalar after the other.
struct WordScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var words: [Word] = []
  /// Whether something stood between the last word and here.
  private var isApart = false

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  mutating func scan() -> [Word] {
    while let scalar = peek(0) {
      switch Role(of: scalar) {
      case .letter: takeLetters()
      case .digit: takeDigits()
      case .hyphen: takeHyphen(scalar)
      case .stop: takeStop(scalar)
      case .lineEnd, .picture: close(with: scalar)
      case .space:
        isApart = true
        position += 1
      case .apostrophe where role(1) == .digit && role(-1) != .digit:
        // '27 is a year, not a day.
        append(.sign, "'", length: 1)
      case .mute, .apostrophe, .mark: position += 1
      case .sign: append(.sign, String(scalar), length: 1)
      }
    }
    return words
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    let place = position + distance
    return scalars.indices.contains(place) ? scalars[place] : nil
  }

  private func role(_ distance: Int) -> Role? { peek(distance).map(Role.init) }

  private mutating func append(_ kind: Word.Kind, _ text: String, length: Int) {
    words.append(Word(kind: kind, text: text, isGlued: !isApart && !words.isEmpty))
    isApart = false
    position += length
  }

  private mutating func close(with scalar: Unicode.Scalar) {
    if let last = words.indices.last, words[last].end == nil || scalar == "?" {
      words[last].end = scalar
    }
    isApart = true
    position += 1
  }

  private mutating func takeLetters() {
    var run = String.UnicodeScalarView()
    var length = 0
    while let scalar = peek(length) {
      let role = Role(of: scalar)
      if role == .letter || role == .mark {
        run.append(scalar)
      } else if !(role == .apostrophe && self.role(length + 1) == .letter || role == .mute) {
        break
      }
      length += 1
    }
    append(.letters, String(run).lowercased(), length: length)
  }

  private mutating func takeDigits() {
    var run = String.UnicodeScalarView()
    var length = 0
    while let scalar = peek(length), Role(of: scalar) == .digit {
      run.append(scalar)
      length += 1
    }
    append(.digits, String(run), length: length)
  }

  /// A hyphen is nothing inside a word (also "June-30"), a sign before a digit, and else a dash.
  private mutating func takeHyphen(_ scalar: Unicode.Scalar) {
    let isWithinWord = role(-1) == .letter || role(-1) == .digit
    // "- 2" may be minus two or an item of a list: left for a reader to refuse.
    let isDoubtful = words.isEmpty && roleAfterDashes == .digit
    if isWithinWord && role(1) == .letter || role(-1) == .letter && role(1) == .digit {
      position += 1
    } else if scalar == "\u{2212}" || role(1) == .digit || isDoubtful {
      append(.sign, "-", length: 1)
    } else {
      close(with: scalar)
    }
  }

  /// What follows this dash and others; looked for nearby only, so that a line of dashes does
  /// not take time that grows with its square.
  private var roleAfterDashes: Role? {
    var distance = 1
    while distance < 16, role(distance) == .space || role(distance) == .hyphen { distance += 1 }
    return role(distance)
  }

  /// A stop ends a clause, save within numbers: 7.5, 30.6.2027, .5.
  private mutating func takeStop(_ scalar: Unicode.Scalar) {
    let isSeparator = scalar == "." || scalar == "," || scalar == ":"
    if isSeparator && role(1) == .digit && role(-1) != .letter {
      append(.sign, String(scalar), length: 1)
    } else {
      close(with: scalar)
    }
  }
}

extension WordScanner {
  /// What a scalar does to the words around it.
  private enum Role {
    case letter, mark, digit, apostrophe, hyphen, stop, lineEnd, space
    /// An emoji or the like, which ends a clause as a stop does.
    case picture
    /// Quotation marks, brackets and what cannot be seen.
    case mute
    case sign

    init(of scalar: Unicode.Scalar) {
      switch scalar {
      // Most letters, and quicker to tell than by their properties.
      case "a"..."z", "A"..."Z": self = .letter
      case " ": self = .space
      case "0"..."9": self = .digit
      case "'", "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}": self = .apostrophe
      case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}": self = .hyphen
      case ".", ",", ";", ":", "!", "?", "\u{2014}", "\u{2026}": self = .stop
      case "\"", "(", ")", "[", "]", "*", "_", "\u{201C}"..."\u{201F}", "\u{AB}", "\u{BB}":
        self = .mute
      case _ where scalar.endsLine: self = .lineEnd
      case _ where scalar.properties.isWhitespace: self = .space
      default: self.init(category: scalar.properties.generalCategory)
      }
    }

    private init(category: Unicode.GeneralCategory) {
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
      case .otherSymbol, .modifierSymbol: self = .picture
      case .format: self = .mute
      case .control: self = .space
      default: self = .sign
      }
    }
  }
}

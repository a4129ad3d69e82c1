// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import Sealing
import Understanding

/// Values that are right, for tests to spoil.
enum Sample {
  // Two keys of nobody's, made once.
  static let coordinator = Identity()
  static let recovery = Identity()

  static let readers = [
    MentoringProgramme.Reader(
      role: .coordinator, name: "Maria López", key: coordinator.recipient),
    MentoringProgramme.Reader(
      role: .recovery, name: "the works council's safe", key: recovery.recipient),
  ]
  static let secret = (0..<32).map { UInt8($0 * 7 + 1) }
  static let moment = Moment(seconds: 1_799_740_831, offset: 60)

  static let programme = """
    programme: acme-mentoring
    title: Reciprocal mentoring at Acme
    recipients:
      - {role: coordinator, name: Maria López, key: \(coordinator.recipient.text)}
      - {role: recovery, name: the works council's safe, key: \(recovery.recipient.text)}
    contacts:
      en:
        emergency: "112"
        helpline: Helpline, 0800 111 0 111, at any hour
        workplace: "Dr. Ray, room 4"
        independent: "Advice centre: 030 12 34 56"
        alternate: Works council, 4711
        policy: intranet/respect
      de-AT:
        emergency: "112"
        helpline: Telefonseelsorge, 142
        independent: Beratungsstelle, 01 23 45
        alternate: Betriebsrat, 4711

    """

  static func invite(account: String? = "1003") -> Invite {
    Invite(
      folder: "/srv/comentor", programme: "acme-mentoring", title: "Reciprocal mentoring at Acme",
      person: "p4xk2m", pair: "k7", name: "Ines", account: account, made: moment,
      readers: readers, secret: secret)
  }

  static let enrolment = Enrolment(invite(), account: 1003)

  static func note(_ answers: [Note.Answer] = answers) -> Note {
    Note(
      id: "0123456789abcdef0123456789abcdef", programme: "acme-mentoring", pair: "k7",
      person: "p4xk2m", name: "Ines", kind: "pulse", meeting: 3, written: moment,
      isLeaving: false, wantsContact: true, ratings: [.init(name: "heard", value: 4)],
      answers: answers)
  }

  static let answers = [
    Note.Answer(
      step: "pulse-heard", question: "When you spoke, how far were you heard?", words: "4",
      value: .scale(4)),
    Note.Answer(step: "pulse-more", question: "Is there more?", words: nil, value: nil),
  ]
}

/// A file in which `▸` marks where a finding must start.
struct Marked {
  let source: SourceText
  /// `line:column`, the marks themselves not counted.
  var marks: [String] = []

  init(_ text: String) {
    var plain = ""
    var (line, column) = (1, 1)
    for character in text {
      if character == "▸" {
        marks.append("\(line):\(column)")
        continue
      }
      plain.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    source = SourceText(name: "programme.yaml", text: plain)
  }
}

/// Drawn by a seed, the same each time.
struct Draw: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

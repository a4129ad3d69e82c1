// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Testing
import Understanding

@Suite struct AlertsTests {
  /// A note of a person at a time, with ratings.
  private func note(
    _ pair: String, _ person: String, _ time: Int, _ ratings: [String: Int] = [:],
    leaving: Bool = false, contact: Bool = false
  ) -> Note {
    var note = Sample.note([
      .init(step: "why", question: "Why?", words: "CANARY", value: .text("CANARY"))
    ])
    let digits = String(time, radix: 16)
    note.id = String(repeating: "0", count: 32 - digits.utf8.count) + digits
    (note.pair, note.person, note.name) = (pair, person, "Ines")
    note.written = Moment(seconds: time)
    (note.isLeaving, note.wantsContact) = (leaving, contact)
    note.ratings = ratings.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
    return note
  }

  private func lines(_ open: [Note], handled: [Note] = []) -> [String] {
    Alerts(open.map { ($0, false) } + handled.map { ($0, true) }).pairs.map(\.line)
  }

  @Test func `a line for each pair, with categories alone`() {
    let lines = lines([
      note("k7", "a", 2, ["safe": 1], contact: true), note("k7", "b", 1, leaving: true),
      note("k2", "c", 3, ["safe": 2]), note("k9", "d", 4, ["safe": 3]),
    ])
    #expect(lines == ["k2: low pulse", "k7: get-out used; asked to be contacted; low pulse"])
  }

  @Test(arguments: [
    (5, 3, true), (4, 3, false), (5, 2, true), (3, 3, false), (2, 4, false),
  ])
  func `a rating two lower than the one before it is a fall`(
    before: Int, now: Int, isFalling: Bool
  ) {
    let lines = lines(
      [note("k7", "a", 2, ["safe": now])], handled: [note("k7", "a", 1, ["safe": before])])
    #expect(lines.contains { $0.contains("falling pulse") } == isFalling)
  }

  @Test func `a fall is the same person's, of the same rating, against the note before it`() {
    let now = note("k7", "a", 10, ["safe": 3])
    #expect(lines([now], handled: [note("k7", "b", 1, ["safe": 5])]).isEmpty)
    #expect(lines([now], handled: [note("k7", "a", 1, ["heard": 5])]).isEmpty)
    #expect(lines([now], handled: [note("k8", "a", 1, ["safe": 5])]).isEmpty)
    #expect(lines([now], handled: [note("k7", "a", 20, ["safe": 5])]).isEmpty)
    // A note between them without this rating is passed over.
    let between = note("k7", "a", 5, ["heard": 3])
    #expect(
      lines([now], handled: [note("k7", "a", 1, ["safe": 5]), between]) == ["k7: falling pulse"])
    // The last one counts, not the best.
    let last = note("k7", "a", 6, ["safe": 4])
    #expect(lines([now], handled: [note("k7", "a", 1, ["safe": 5]), last]).isEmpty)
  }

  @Test(arguments: [(Int.max, -5, true), (Int.min, 5, false), (5, Int.min, true)])
  func `no numbers are too large to be compared`(before: Int, now: Int, isFalling: Bool) {
    let lines = lines(
      [note("k7", "a", 2, ["safe": now])], handled: [note("k7", "a", 1, ["safe": before])])
    #expect(lines.contains { $0.contains("falling pulse") } == isFalling)
  }

  @Test func `what was dealt with, and receipts, are no alerts`() {
    let grave = note("k7", "a", 1, ["safe": 1], leaving: true, contact: true)
    #expect(lines([], handled: [grave]).isEmpty)
    var receipt = grave
    receipt.account = .init(number: 1, login: "ines")
    #expect(lines([receipt]).isEmpty && lines([]).isEmpty)
    #expect(lines([grave]) == ["k7: get-out used; asked to be contacted; low pulse"])
  }

  @Test func `neither a name nor a word nor who it was is in an alert`() {
    let line = lines([note("k7", "p4xk2m", 1, ["safe": 1], leaving: true, contact: true)])[0]
    for secret in ["CANARY", "Ines", "p4xk2m", "1970", "why", "safe"] {
      #expect(!line.contains(secret))
    }
  }

  @Test func `ratings are a table of ids and numbers`() {
    var other = note("k7", "a", 3, ["safe": 2])
    (other.meeting, other.kind) = (nil, "closing")
    let table = Ratings.csv([
      other, note("k7", "b", 1, ["safe": 5]), note("k7", "a", 2, ["heard": 4, "safe": 3]),
      note("k2", "c", 9),
    ])
    #expect(
      table == """
        pair,person,kind,meeting,rating,value
        k7,a,pulse,3,heard,4
        k7,a,pulse,3,safe,3
        k7,a,closing,,safe,2
        k7,b,pulse,3,safe,5

        """)
    #expect(Ratings.csv([]) == "pair,person,kind,meeting,rating,value\n")
  }
}

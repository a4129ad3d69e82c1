// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Testing
import Understanding

@testable import Dialogue

/// Moving conversations wherever they are, and whole scenarios.
extension MoveTests {
  @Test func `moving a random conversation to the same scenario, read again, changes nothing`()
    throws
  {
    let pairs = [
      (try ShippedScenarioTests.shipped(), try ShippedScenarioTests.shipped()),
      (Machine(try Stage.scenario(Self.nested)), Machine(try Stage.scenario(Self.nested + "\n"))),
    ]
    for (machine, again) in pairs {
      let (old, new) = (Edition(machine, digest: "a"), Edition(again, digest: "b"))
      var moved = 0
      for seed in 0..<UInt64(20) {
        var walker = Walker(seed: seed)
        var moment = Stage.start
        var session = machine.begin(seed: seed, at: moment).0
        for step in 0..<400 where !session.state.isEnded {
          moment.seconds += 60
          let kind = walker.event(machine, session, backs: true)
          session = machine.step(session, Event(kind, at: moment)).0
          guard step % 5 == 0 || session.state.isEnded else { continue }
          let move = Move(of: session, from: old, to: new)
          guard session.reopened?.answer == nil else {
            #expect(move.kind == .answerOpen)
            continue
          }
          let isSame = move.session?.state == session.state
          guard isSame, move.kind == .wordingOnly, move.lines.count == 1 else {
            Issue.record("seed \(seed), step \(step): \(move.kind)")
            return
          }
          moved += 1
        }
      }
      #expect(moved > 40)
    }
  }

  /// A file with its slots, flows and banks in another order.
  static func reordered(_ text: String, seed: UInt64) -> String {
    var walker = Walker(seed: seed)
    var sections: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let first = line.first, first != " ", first != "#" { sections.append([]) }
      sections[sections.count - 1].append(line)
    }
    for index in sections.indices {
      guard ["slots:", "flows:", "banks:"].contains(sections[index].first ?? "") else { continue }
      var entries: [[String]] = []
      var front = [sections[index][0]]
      for line in sections[index].dropFirst() {
        if line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  #") {
          entries.append([line])
        } else if entries.isEmpty {
          front.append(line)
        } else {
          entries[entries.count - 1].append(line)
        }
      }
      for place in entries.indices.dropFirst() { entries.swapAt(place, walker.roll(place + 1)) }
      sections[index] = front + entries.joined()
    }
    return sections.joined().joined(separator: "\n")
  }

  @Test func `a random conversation goes on in a file of another order as if it had stayed`() throws
  {
    let machine = try ShippedScenarioTests.shipped()
    let old = Edition(machine, digest: "old")
    var others: [Machine] = []
    for order in 1...4 {
      let files = BuiltinScenarios.files.map { file in
        (
          name: file.name,
          bytes: Array(
            Self.reordered(String(decoding: file.bytes, as: UTF8.self), seed: UInt64(order)).utf8)
        )
      }
      let (scenario, findings) = ShippedScenarioTests.read(files, main: BuiltinScenarios.main)
      let other = try #require(scenario, "\(findings.map { $0.rendered() })")
      #expect(other.slots.map(\.id) != machine.scenario.slots.map(\.id))
      #expect(other.flows.map(\.id) != machine.scenario.flows.map(\.id))
      others.append(Machine(other))
    }
    var steps = 0
    for seed in 0..<UInt64(1000) {
      let other = others[Int(seed % 4)]
      var walker = Walker(seed: seed)
      var moment = Stage.start
      var session = machine.begin(seed: seed, at: moment).0
      for _ in 0..<walker.roll(300) where !session.state.isEnded {
        moment.seconds += 60
        let kind = walker.event(machine, session, backs: false)
        session = machine.step(session, Event(kind, at: moment)).0
      }
      let move = Move(of: session, from: old, to: Edition(other, digest: "new"))
      guard move.kind == .wordingOnly, move.lines.count == 1 else {
        Issue.record("seed \(seed): \(move.kind)")
        return
      }
      var moved = try #require(move.session)
      session = Session(at: session.state)
      for _ in 0..<60 where !session.state.isEnded {
        moment.seconds += 60
        let event = Event(walker.event(machine, session, backs: true), at: moment)
        let isSame =
          machine.step(&session, event) == other.step(&moved, event)
          && machine.question(session)?.text == other.question(moved)?.text
        // One check for each of so many steps would take longer than the steps.
        guard isSame else {
          Issue.record("seed \(seed): \(event.kind) differs")
          return
        }
        steps += 1
      }
    }
    #expect(steps > 30_000)
  }

  @Test func `a flow whose steps say where they lead may have them in any order`() throws {
    let front = """
      scenario: order
      version: "1"
      title: Order
      start: main
      ending: goodbye
      flows:
        goodbye:
          closed:
            say: Bye.
        main:
          one:
            ask: One?
            to: first
            next: two

      """
    let two = "    two:\n      ask: Two?\n      to: first\n      next: three\n"
    let three = "    three:\n      ask: Three?\n      to: first\n      next: return\n"
    let old = try Self.edition(front + two + three)
    let new = try Self.edition(front + three + two)
    let session = Self.session(old, ["a"])
    let move = Move(of: session, from: old, to: new)
    #expect(move.kind == .wordingOnly)
    let moved = try #require(move.session)
    let next = new.machine.step(moved, Event(.answered("b", read: nil), at: Stage.start)).0
    #expect(new.machine.question(next)?.text == "Three?")
    // Without the words that lead on, the order of the file is the order of the questions.
    let plain = [
      ("\n      next: two", ""), ("\n      next: three", ""), ("\n      next: return", ""),
    ]
    let fallen = Move(
      of: session, from: try Self.edition(front + two + three, plain),
      to: try Self.edition(front + three + two, plain))
    #expect(fallen.kind == .stepUnchanged)
  }

  @Test(arguments: [
    ("onboarding.yaml", Move.Kind.stepGone), ("exit.yaml", .stepUnchanged),
    ("resources.yaml", .wordingOnly),
  ])
  func `the shipped scenario's conversations are sorted by what was edited`(
    file: String, kind: Move.Kind
  ) throws {
    let machine = try ShippedScenarioTests.shipped()
    let session = Self.session(Edition(machine, digest: "old"), ["Ines"])
    let open = try #require(machine.question(session)?.stepID)
    var files = BuiltinScenarios.files
    let index = try #require(files.firstIndex { $0.name == file })
    var text = String(decoding: files[index].bytes, as: UTF8.self)
    switch kind {
    case .stepGone: text = text.replacing("\(open):", with: "\(open)-2:")
    case .stepUnchanged:
      let flow = try #require(text.firstRange(of: "\nflows:\n"))
      let first = try #require(text[flow.upperBound...].firstRange(of: ":\n"))
      text.insert(contentsOf: "    planted:\n      say: More.\n", at: first.upperBound)
    default: text = text.replacing("Practice", with: "Exercise")
    }
    #expect(Array(text.utf8) != files[index].bytes)
    files[index].bytes = Array(text.utf8)
    let (scenario, findings) = ShippedScenarioTests.read(files, main: BuiltinScenarios.main)
    let new = Machine(try #require(scenario, "\(findings.map { $0.rendered() })"))
    let move = Move(
      of: session, from: Edition(machine, digest: "old"), to: Edition(new, digest: "new"))
    #expect(move.kind == kind, "\(move.reasons.map(\.text))")
  }
}

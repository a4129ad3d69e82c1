// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

@Suite struct ReachTests {
  @Test func `what is dead in a scenario is not in reach, and all else is`() throws {
    let scenario = try Sample.scenario(Sample.dead)
    let reach = try #require(Reach(exploring: scenario))
    let out = scenario.places.filter { !reach.places.contains($0) }
    func step(_ id: String) throws -> Int {
      try #require(scenario.steps.firstIndex { $0.id == id })
    }
    #expect(
      out == [
        .step(try step("never")), .skipped(try step("always")), .branch(try step("way"), 1),
        .step(try step("never-1")),
        .unlooped(try step("looped")), .looped(try step("unlooped")),
        .looped(try step("empty")), .step(try step("act-said")),
      ])
  }

  @Test func `who can be mentor at a step is told`() throws {
    let scenario = try Sample.scenario(Sample.whole)
    let reach = try #require(Reach(exploring: scenario))
    func mentors(_ id: String) throws -> [Person?] {
      let step = try #require(scenario.steps.firstIndex { $0.id == id })
      return [nil, .first, .second].filter { reach.steps[$0]?.contains(step) ?? false }
    }
    #expect(try mentors("names") == [nil])
    #expect(try mentors("review-each") == [.first, .second])
    #expect(try mentors("note-consent") == [nil])
    // The ending is said whoever is mentor.
    #expect(try mentors("closed") == [nil, .first, .second])
  }

  @Test(arguments: Certainty.all)
  func `a loop over what was asked for has something to do, unless that may have changed`(
    _ certainty: Certainty
  ) throws {
    let scenario = try Sample.scenario(certainty.text)
    let loop = try #require(scenario.steps.firstIndex { $0.id == "loop" })
    let reach = try #require(Reach(exploring: scenario))
    #expect(reach.places.contains(.looped(loop)))
    #expect(reach.places.contains(.unlooped(loop)) == certainty.mayBeIdle)
  }

  @Test func `whatever walks visit is in reach`() throws {
    let scenarios = try Sample.all() + [("shipped", Shipped.scenario())]
    for (name, scenario) in scenarios {
      let reach = try #require(Reach(exploring: scenario), "\(name)")
      let machine = Machine(scenario, isTracing: true)
      let known = Set(scenario.places)
      var unknown: Set<Visit> = []
      var visits = 0
      for seed in 0..<UInt64(300) {
        var walker = Walker(machine: machine, seed: seed)
        for _ in 0..<(seed % 10 == 0 ? 1_000 : 60) {
          walker.go()
          visits += walker.visits.count
          unknown.formUnion(walker.visits.filter { !reach.contains($0) || $0.isStrange(to: known) })
        }
        for visit in walker.alone() + walker.closed() {
          visits += 1
          if !reach.contains(visit) { unknown.insert(visit) }
        }
      }
      #expect(unknown == [], "\(name)")
      #expect(visits > 1_000, "\(name)")
    }
  }

  @Test func `with too little room nothing is said to be in reach or out of it`() throws {
    let scenario = try Synthetic.scenario(stages: 8)
    #expect(Reach(exploring: scenario, within: ProofLimits(spots: 50)) == nil)
  }
}

/// A loop over the open records of somebody, with something before it.
struct Certainty: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var mayBeIdle: Bool
  var guarding = "count(mentor.goals where item.state is open) > 0"
  var before = "{do: nothing}"
  var command = "{do: nothing}"

  static let all: [Certainty] = [
    Certainty(testDescription: "asked for", mayBeIdle: false),
    Certainty(
      testDescription: "asked for in other words", mayBeIdle: false,
      guarding: "not (1 > count(mentor.goals where item.state is open)) and meeting > 0"),
    Certainty(
      testDescription: "asked for one of two things", mayBeIdle: true,
      guarding: "count(mentor.goals where item.state is open) > 0 or meeting > 0"),
    Certainty(
      testDescription: "of others", mayBeIdle: true,
      guarding: "count(mentee.goals where item.state is open) > 0"),
    Certainty(
      testDescription: "of another kind", mayBeIdle: true,
      guarding: "count(mentor.goals where item.state is closed) > 0"),
    Certainty(
      testDescription: "none asked for", mayBeIdle: true,
      guarding: "count(mentor.goals where item.state is open) >= 0"),
    Certainty(
      testDescription: "asked for, then closed", mayBeIdle: true, before: "{call: close, for: each}"),
    Certainty(testDescription: "asked for of who was mentor", mayBeIdle: true, before: "{swap: roles}"),
    Certainty(
      testDescription: "asked for, with a question at which a command closes it", mayBeIdle: true,
      before: "{ask: \"And now?\", to: both}", command: "{call: close, for: each}"),
    Certainty(
      testDescription: "asked for, with a question at which a command swaps", mayBeIdle: true,
      before: "{ask: \"And now?\", to: both}", command: "{swap: roles}"),
    Certainty(
      testDescription: "asked for, with a question", mayBeIdle: false,
      before: "{ask: \"And now?\", to: both}"),
  ]

  var text: String {
    """
    scenario: certain
    version: "1"
    title: Certain
    start: main
    ending: goodbye
    slots:
      goals: {type: records, per: person, fields: {state: {type: choice, options: [open, closed]}}}
    flows:
      main:
        names: {ask: "Your name?", to: each, save: me.name, pass: no}
        roles: {set: {mentor: first}}
        goal-each: {call: goal, for: each}
        guarded: {if: \(guarding), call: guarded-part}
        tidy: {call: close, for: each}
        end: {finish: yes}
      goal:
        wanted: {ask: "A goal?", to: me, type: yes-no, next: [{if: answer is yes, go: new}, {else: return}]}
        new: {new: me.goals}
        state: {ask: "Open or closed?", to: me, save: item.state}
      close:
        close-goals: {for-each: me.goals, do: close-goal}
      close-goal:
        close-it: {set: {item.state: closed}}
      guarded-part:
        before: \(before)
        loop: {for-each: mentor.goals, where: item.state is open, do: named}
      named:
        named-it: {say: "One."}
      by-command:
        command-step: \(command)
      goodbye:
        closed: {say: "Goodbye."}
    commands:
      act: {call: by-command, help: does something}
    """
  }
}

extension Visit {
  /// Whether it is to a place that the scenario does not have.
  fileprivate func isStrange(to places: Set<Place>) -> Bool {
    if case .flow = place { return false }
    return !places.contains(place)
  }
}

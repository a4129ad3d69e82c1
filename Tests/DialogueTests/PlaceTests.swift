// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import Understanding

@Suite struct PlaceTests {
  private static let text = """
    slots:
      plan: {type: text}
      k: {type: number, default: 0}
      l: {type: records, fields: {act: {type: text}}}
    library:
      page: {title: A page, text: "Words."}
    commands:
      told: {call: told, help: what was said}
    private:
      note: {title: A note, call: note-flow, consent: note-consent}
    flows:
      main:
        names: {ask: "Name?", to: each, save: me.name, pass: no}
        like: {ask: "Like it?", to: both, type: yes-no, next: [{if: answer is yes, go: plan-ask}, {else: continue}]}
        unlike: {if: k > 5, say: "No."}
        plan-ask: {ask: "Plan?", to: first, save: plan, confirm: second, confirm-ask: "Well?"}
        again: {repeat: round, while: k < 1}
        never: {repeat: round, while: k < 0}
        empty: {for-each: l, do: act}
        new: {new: l}
        full: {for-each: l, do: act}
        shelf: {browse: "Read."}
        talk: {floor: "Talk.", to: first}
        alone: {confidential: note, invite: "Alone?"}
        end: {finish: yes}
      round:
        count: {set: {k: k + 1}}
        which: {ask: "Who?", to: both, type: choice, options: [left, right]}
      act:
        said: {say: "{item.act or 'nothing'}"}
      note-flow:
        note-consent: {ask: "{readers} Go on?", to: me, type: yes-no, next: [{if: answer is yes, go: note-more}, {else: return}]}
        note-more: {say: "Well."}
      told:
        told-plan: {say: "{plan or 'nothing'}"}
    """

  /// What a place is called here: `like.yes`.
  private static func name(_ place: Visit.Place, _ scenario: Scenario) -> String {
    let step = place.stepIndex.map { scenario.steps[$0].id } ?? ""
    return switch place {
    case .step: step
    case .flow(let flow): "flow \(scenario.flows[flow].id)"
    case .skipped: "\(step).skipped"
    case .branch(_, let way): "\(step).way\(way)"
    case .looped: "\(step).looped"
    case .unlooped: "\(step).unlooped"
    case .option(_, let id): "\(step).\(id)"
    case .settled(_, let isConfirmed): "\(step).settled-\(isConfirmed ? "yes" : "no")"
    case .passed: "\(step).passed"
    case .askedAgain: "\(step).again"
    case .command(let command): "/\(scenario.commands[command].name)"
    }
  }

  private static func visits(_ effects: [Effect], _ scenario: Scenario) -> [String] {
    effects.compactMap { if case .visited(let visit) = $0 { name(visit.place, scenario) } else { nil } }
  }

  @Test func `a scenario has these places and no others`() throws {
    let scenario = try Stage(Self.text).machine.scenario
    let names = scenario.places.map { Self.name($0, scenario) }
    #expect(
      names == [
        "names", "names.again",
        "like", "like.yes", "like.no", "like.passed", "like.again", "like.way0", "like.way1",
        "unlike", "unlike.skipped",
        "plan-ask", "plan-ask.settled-yes", "plan-ask.settled-no", "plan-ask.passed",
        "plan-ask.again",
        "again", "again.looped", "again.unlooped", "never", "never.looped", "never.unlooped",
        "empty", "empty.looped", "empty.unlooped", "new", "full", "full.looped", "full.unlooped",
        "shelf", "shelf.page", "shelf.again", "talk", "talk.again", "alone", "end",
        "count", "which", "which.left", "which.right", "which.passed", "which.again", "said",
        "note-consent", "note-consent.yes", "note-consent.no", "note-consent.passed",
        "note-consent.again", "note-consent.way0", "note-consent.way1", "note-more",
        "told-plan", "closed", "/told",
      ])
    #expect(Set(names).count == names.count)
  }

  @Test func `where a step has conditions only, that none holds is a place of its own`() throws {
    var scenario = try Stage(Self.text).machine.scenario
    let like = try #require(scenario.steps.firstIndex { $0.id == "like" })
    scenario.steps[like].next.removeLast()
    #expect(scenario.places(of: like).suffix(2) == [.branch(like, 0), .branch(like, 1)])
    let machine = Machine(scenario, isTracing: true)
    var stage = Stage(machine: machine)
    for words in ["Ines", "Tomasz", "no"] { stage.say(words) }
    #expect(Self.visits(stage.effects, scenario).contains("like.way1"))
  }

  @Test func `every kind of place is told where it is come to, and only where one is asked for it`()
    throws
  {
    let scenario = try Stage(Self.text).machine.scenario
    let happenings: [(Event.Kind, [String])] = [
      (.answered("Ines", read: nil), []),
      (.answered("", read: nil), ["names.again"]),
      (.answered("Tomasz", read: nil), ["like"]),
      (.command("told"), ["/told", "told-plan"]),
      (.answered("no", read: nil), ["like.no", "like.way1", "unlike.skipped", "plan-ask"]),
      (.answered("a walk", read: nil), []),
      (.answered("what?", read: nil), ["plan-ask.again"]),
      (.answered("no", read: nil), ["plan-ask.settled-no"]),
      (.answered("a ride", read: nil), []),
      (
        .answered("yes", read: nil),
        ["plan-ask.settled-yes", "again", "again.looped", "flow round", "count", "which"]
      ),
      (
        .answered("left", read: nil),
        [
          "which.left", "never", "never.unlooped", "empty", "empty.unlooped", "new", "full",
          "full.looped", "flow act", "said", "shelf",
        ]
      ),
      (.answered("nothing", read: nil), ["shelf.again"]),
      (.answered("1", read: nil), ["shelf.page"]),
      (.next, ["talk"]),
      (.answered("", read: nil), ["talk.again"]),
      (.answered("a word", read: nil), []),
      (.next, []),
      (.next, ["alone", "end"]),
    ]
    var stage = Stage(machine: Machine(scenario, isTracing: true))
    var silent = Stage(machine: Machine(scenario))
    #expect(Self.visits(stage.effects, scenario) == ["names"])
    for (kind, expected) in happenings {
      stage.happen(kind)
      silent.happen(kind)
      #expect(Self.visits(stage.effects, scenario) == expected, "\(kind)")
      #expect(Self.visits(silent.effects, scenario) == [])
    }
    #expect(stage.lines == silent.lines)
    #expect(stage.session.state.isEnded)
  }

  @Test func `passes, and the steps of notes and of the ending, are told as well`() throws {
    var stage = Stage(machine: Machine(try Stage(Self.text).machine.scenario, isTracing: true))
    let scenario = stage.machine.scenario
    for words in ["Ines", "Tomasz"] { stage.say(words) }
    stage.happen(.passed)
    #expect(Self.visits(stage.effects, scenario).prefix(2) == ["like.passed", "like.way1"])
    let (note, begun) = stage.machine.beginPrivateNote(
      0, by: .second, of: stage.session, at: Stage.start)
    #expect(Self.visits(begun, scenario) == ["note-consent"])
    let (_, effects) = stage.machine.step(
      note, Event(.answered("yes", read: nil), at: Stage.start))
    #expect(
      Self.visits(effects, scenario) == ["note-consent.yes", "note-consent.way0", "note-more"])
    stage.happen(.closedByProgramme)
    #expect(Self.visits(stage.effects, scenario) == ["closed"])
  }

  @Test func `who is mentor is told with a visit, and so is for whom a flow was called`() throws {
    let text = """
      flows:
        main:
          names: {ask: "Name?", to: each, save: me.name, pass: no}
          turn: {swap: roles}
          each: {call: one, for: each}
          end: {finish: yes}
        one:
          said: {say: "{me.name}"}
      """
    var stage = Stage(machine: Machine(try Stage(text).machine.scenario, isTracing: true))
    let scenario = stage.machine.scenario
    let first = stage.effects.compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
    #expect(first.map(\.mentor) == [nil])
    for words in ["Ines", "Tomasz"] { stage.say(words) }
    let visits = stage.effects.compactMap { effect -> Visit? in
      if case .visited(let visit) = effect { visit } else { nil }
    }
    #expect(visits.map(\.mentor) == [nil, .second, .second, .second, .second, .second, .second])
    let said = visits.filter { Self.name($0.place, scenario) == "said" }
    #expect(said.map(\.me) == [.first, .second])
  }

  @Test func `what walks of the shipped scenario visit is among its places`() throws {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let scenario = try #require(
      ScenarioReader.read(files, main: BuiltinScenarios.main).scenario)
    let machine = Machine(scenario, isTracing: true)
    let places = Set(scenario.places)
    var visited: Set<Visit.Place> = []
    for seed in 0..<UInt64(20) {
      var walker = Walker(seed: seed)
      var (session, _) = machine.begin(seed: seed, at: Stage.start)
      for _ in 0..<400 {
        let event = Event(walker.event(machine, session, backs: true), at: Stage.start)
        for case .visited(let visit) in machine.step(&session, event) {
          if case .flow = visit.place { continue }
          visited.insert(visit.place)
        }
      }
    }
    #expect(visited.subtracting(places) == [])
    #expect(visited.count > 300)
  }
}

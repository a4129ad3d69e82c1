// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Proves what can be proved of a scenario, and shows what is broken.
public struct Prover {
  let scenario: Scenario
  let limits: ProofLimits
  let explorer: Explorer
  let backwards: Backwards
  let observer: Observer

  /// Proves a scenario.
  ///
  /// All that a conversation can do is explored over a finite abstraction of its states: options
  /// and roles as they are, numbers by what they are compared with, words and days by whether
  /// they are there; with every command at every question. The design page says how.
  ///
  /// - Parameters:
  ///   - scenario: One that was read without errors.
  ///   - limits: How much room may be taken; past it nothing is called proved.
  /// - Returns: What was found, in the order of the proofs.
  public static func prove(_ scenario: Scenario, within limits: ProofLimits = .standard)
    -> ProofReport
  {
    let report = Prover(scenario, limits).report()
    // What hangs together in a set that was taken apart may settle what stayed open.
    guard report.takenApart > 0, report.findings.contains(where: { $0.code == .notProved }) else {
      return report
    }
    var finer = limits
    finer.nodesOfSet *= 20
    let second = Prover(scenario, finer).report()
    return second.isExhaustive ? second : report
  }

  init(_ scenario: Scenario, _ limits: ProofLimits) {
    self.scenario = scenario
    self.limits = limits
    let compiler = Compiler(scenario, Diagrams(limit: limits.nodes), mostSpots: limits.spots)
    compiler.compile()
    explorer = Explorer(compiler, mostNodes: limits.nodesOfSet)
    if !compiler.graph.isCut { explorer.explore() }
    backwards = Backwards(explorer)
    observer = Observer(compiler: compiler)
  }

  var graph: Graph { explorer.graph }
  var diagrams: Diagrams { explorer.diagrams }

  private func report() -> ProofReport {
    var report = ProofReport()
    report.spots = graph.spots.count
    report.isExhaustive = !graph.isCut && !diagrams.isFull
    report.takenApart = explorer.takenApartSpots.count
    // These two look at what is written, not at states: they hold or not whatever the room.
    let needsNothing = provenGetOut()
    let keepsApart = provenNonInterference()
    report.findings = needsNothing + keepsApart
    guard report.isExhaustive else {
      for proof in Proof.allCases where proof != .getOut && proof != .nonInterference {
        report.findings.append(
          ProofFinding(
            proof, .notProved, at: nil,
            "\(proof.rawValue) is not proved: the scenario has more than there is room for",
            help: "\(limits.spots) places or \(limits.nodes) nodes were not enough; fewer flows"
              + " called from many places, or fewer counters, make it smaller"))
      }
      return settled(report)
    }
    report.states = explorer.size
    let progress = provenProgress()
    report.findings += provenReachability(except: progress)
    report.findings += provenFairness()
    report.findings += progress
    report.findings += provenAssignment()
    report.findings += provenConsent()
    if diagrams.isFull { report.isExhaustive = false }
    return settled(report)
  }

  private func settled(_ report: ProofReport) -> ProofReport {
    var report = report
    let order = Proof.allCases
    report.findings = report.findings.enumerated().sorted {
      let (one, other) = (
        order.firstIndex(of: $0.element.proof) ?? 0, order.firstIndex(of: $1.element.proof) ?? 0
      )
      return (one, $0.offset) < (other, $1.offset)
    }.map(\.element)
    report.proved = Set(order).subtracting(report.findings.map(\.proof))
    if !report.isExhaustive { report.proved.formIntersection([.getOut, .nonInterference]) }
    return report
  }

  // MARK: - What proofs share

  /// The step that a spot stands at; nil past a flow's last.
  func step(at spot: Int) -> StepIndex? {
    let at = graph.spots[spot]
    let steps = scenario.flows[graph.contexts[at.context].flow].steps
    return steps.contains(at.step) ? at.step : nil
  }

  /// Where runs that come to a spot begin.
  func beginning(of spot: Int) -> Graph.Root {
    let context = graph.rootContext(of: graph.spots[spot].context)
    switch context.root {
    case .note: return Graph.Root(kind: context.root, me: context.me)
    // A command is given, and the ending said, in the conversation of the two.
    case .start, .command, .ending: return Graph.Root(kind: .start)
    }
  }

  /// A conversation that shows something, or nil where none was found.
  func run(to targets: [Int: Diagram], until isShown: (Driver.Turn) -> Bool) -> [Line]? {
    run(to: targets, in: scenario, until: isShown)
  }

  /// A conversation in a scenario of the same shape that shows something.
  ///
  /// - Parameters:
  ///   - targets: By spot, the states from which it shows.
  ///   - scenario: What the machine holds the conversation with.
  ///   - isShown: Whether a turn shows it.
  /// - Returns: All lines up to then, or nil where no such conversation was found.
  func run(
    to targets: [Int: Diagram], in scenario: Scenario, until isShown: (Driver.Turn) -> Bool
  ) -> [Line]? {
    course(to: targets, in: scenario, until: isShown)?.lines
  }

  /// The same, with what happened in it.
  func course(
    to targets: [Int: Diagram], in scenario: Scenario, until isShown: (Driver.Turn) -> Bool
  ) -> Driver.Course? {
    guard let any = targets.keys.min() else { return nil }
    var targets = targets
    var commands = Set(graph.effects.commands)
    let root = beginning(of: any)
    for (spot, states) in targets {
      // A command is given at any question that leaves what it looks at as it is.
      if case .command(let command) = graph.root(of: spot) {
        targets[spot] = nil
        commands.insert(command)
        for (question, before) in questions(before: command, spot, states) {
          targets[question] = diagrams.or(targets[question] ?? .none, before)
        }
      }
    }
    let driver = Driver(scenario, observer, root: root, commands: commands.sorted())
    // What is near is found by the exact way; what is far, or needs a command, by a coarser one.
    let exact = Rings(to: targets, backwards, withCommands: false)
    for seed in [0, 4, 8, 1] as [UInt64] {
      if let run = driver.run(by: exact, seed: seed, until: isShown) { return run }
    }
    let coarse = Rings(
      to: targets, backwards, forgetting: others(than: targets), withCommands: true)
    for seed in 0..<UInt64(3) {
      if let run = driver.run(by: coarse, seed: seed, until: isShown) { return run }
    }
    return nil
  }

  /// The bits of what does not decide whether some states are got to.
  func others(than targets: [Int: Diagram]) -> Diagrams.Cube {
    let steps = Set(targets.keys.compactMap { step(at: $0) })
    var support = Support(explorer.space)
    let looked = Set(targets.values.flatMap { support.variables(of: $0) })
    func slot(of variable: Variable) -> SlotIndex? {
      switch variable {
      case .cell(let cell), .count(let cell): cell / 2
      case .field(let list, _, _): list
      case .isOdd, .meeting, .window: nil
      }
    }
    // Of what the states hold, only what the step itself looks at was asked for.
    let asked = Set(steps.flatMap { scenario.reads(of: $0) })
    let slice = Slice(
      of: scenario,
      slots: asked.intersection(
        looked.compactMap { slot(of: explorer.space.entries[$0].variable) }),
      flows: [], acting: steps.contains)
    return diagrams.cube(
      explorer.space.entries.filter { entry in
        slot(of: entry.variable).map { !slice.slots.contains($0) } ?? false
      }.flatMap(\.bits))
  }

  /// Questions of the conversation at which a command can be given that leads to some states.
  private func questions(
    before command: Int, _ spot: Int, _ states: Diagram
  ) -> [(spot: Int, states: Diagram)] {
    let inside = Rings.closure(of: [spot: states], backwards)
    var result: [(spot: Int, states: Diagram)] = []
    for question in graph.spots.indices
    where graph.spots[question].isQuestion && graph.root(of: question) == .start
      && !explorer.reached[question].isNone
    {
      for giver in explorer.givers(at: question) {
        let root = Graph.Root(
          kind: .command(command), me: giver, mentor: graph.spots[question].mentor)
        guard let start = graph.roots[root], let wanted = inside[start] else { continue }
        let both = diagrams.and(wanted, explorer.reached[question])
        if !both.isNone { result.append((question, both)) }
      }
    }
    return result
  }

  /// What a run is told of: that it was held before it was told, or that none was found.
  func undecided(
    _ proof: Proof, at step: StepIndex?, part: ProofFinding.Part = .whole, _ what: String
  ) -> ProofFinding {
    ProofFinding(
      proof, .notProved, at: step, "not proved: \(what)", part: part,
      help: "no conversation was found that shows it, and it could not be excluded; a plainer"
        + " condition may settle it")
  }
}

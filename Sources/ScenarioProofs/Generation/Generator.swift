// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Makes up a small set of conversations that comes to every place of a scenario that any
/// conversation comes to.
///
/// First the two talk and say, of all they could, what comes to most that is new; where nothing
/// does, what leads to a question that was put least often. To what is left after that, the
/// exploration of the scenario leads. At last, what others come to as well is dropped.
public struct Generator {
  /// How far it goes before it gives up.
  public struct Limits: Sendable {
    /// Conversations that are begun without anything new before the exploration is asked.
    public var idleWalks = 6
    /// Turns without anything new before a conversation is ended.
    public var idleTurns = 200
    /// Turns of one conversation.
    public var turns = 1_500
    /// Whole conversations by chance, and their turns, without anything new after each round of
    /// the search.
    public var chanceWalks = 200
    public var chanceTurns = 40_000
    /// Rounds in which the exploration is asked for ways, and from how many places in the first.
    public var rounds = 4
    public var starts = 12
    /// Room for the exploration.
    public var proof = ProofLimits.standard

    public init() {}
  }

  /// How far it has got.
  public struct Progress: Sendable {
    /// Of the places to come to, how many were.
    public var reached: Int
    public var total: Int
    /// Conversations that were held so far.
    public var conversations: Int
  }

  /// What was made up.
  public struct Result: Sendable {
    public var conversations: [HeldConversation]
    /// Where conversations can come to; nil where there was no room to tell, so that everything
    /// that is written was looked for.
    public var reach: Reach?
    /// What no conversation was found for, though it was not excluded that there is one.
    public var notShown: [Visit]
  }

  let machine: Machine
  let limits: Limits
  let seed: UInt64
  let prover: Prover
  let approaches: Approaches?
  let report: (Progress) -> Void
  var goals: Goals
  var candidates: [Candidate] = []
  var archive = Archive()
  let map: StepMap
  /// How far each step was from something open when so much was.
  var distances: (open: Int, distances: [Int?])?
  /// How much what is said is left to chance.
  var noise = usualNoise
  static let usualNoise = 8
  /// How many talks were begun.
  var walks: UInt64 = 0
  /// The talk that was held last.
  var last: Talk?
  /// How often something was asked, in all conversations.
  var asked: [Asked: Int] = [:]
  /// The steps of each command's flows, and of the ending's.
  let commandSteps: [Set<StepIndex>]
  let endingSteps: Set<StepIndex>
  let noteSteps: [Set<StepIndex>]

  /// A question as it is counted how often it was put.
  struct Asked: Hashable {
    var step: StepIndex
    var speaker: Speaker
    var kind: Question.Kind
    var mentor: Person?
  }

  var scenario: Scenario { machine.scenario }
  var replies: Replies {
    Replies(scenario: machine.scenario, survey: prover.observer.compiler.survey)
  }

  /// Makes up conversations.
  ///
  /// - Parameters:
  ///   - scenario: One that was read without errors; they speak its language.
  ///   - seed: Decides what they say; the same makes the same.
  ///   - limits: How far it goes.
  ///   - progress: Is told now and then how far it has got.
  /// - Returns: The conversations, and what they do not come to.
  public static func generate(
    _ scenario: Scenario, seed: UInt64 = 1, within limits: Limits = Limits(),
    progress: @escaping (Progress) -> Void = { _ in }
  ) -> Result {
    var generator = Generator(scenario, seed, limits, progress)
    generator.walk()
    generator.takeChances()
    generator.walkByChance()
    generator.search()
    return generator.result()
  }

  private init(
    _ scenario: Scenario, _ seed: UInt64, _ limits: Limits,
    _ report: @escaping (Progress) -> Void
  ) {
    machine = Machine(scenario, isTracing: true)
    map = StepMap(scenario)
    self.limits = limits
    self.seed = seed
    self.report = report
    prover = Prover(scenario, limits.proof)
    let isExplored = !prover.graph.isCut && !prover.diagrams.isFull
    approaches = isExplored ? Approaches(prover.backwards) : nil
    goals = Goals(approaches?.reach ?? .everything(in: scenario), of: scenario)
    func steps(of flow: FlowIndex) -> Set<StepIndex> {
      Set(scenario.flows(calledFrom: flow).flatMap { scenario.flows[$0].steps })
    }
    commandSteps = scenario.commands.map { steps(of: $0.flow) }
    endingSteps = steps(of: scenario.ending)
    noteSteps = scenario.privateNotes.map { steps(of: $0.flow) }
  }

  func tell() {
    report(
      Progress(
        reached: goals.all.count - goals.missing.count, total: goals.all.count,
        conversations: candidates.count))
  }

  private func result() -> Result {
    Result(
      conversations: Selection(candidates).conversations, reach: approaches?.reach,
      notShown: goals.missing)
  }
}

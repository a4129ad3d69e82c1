import Dialogue
import Testing

@testable import ScenarioProofs

@Suite struct DebugTests {
  @Test func `debug`() throws {
    let scenario = try Shipped.scenario()
    let clock = ContinuousClock()
    var t = clock.now
    func lap(_ s: String) { print("LAP", s, clock.now - t); t = clock.now }
    let d = Diagrams(limit: 10_000_000)
    var c = Compiler(scenario, d, mostSpots: 100_000)
    c.compile(); lap("compile")
    let live = Liveness(c, looks: c.graph.spots.indices.map { c.lookedAt(at: $0) })
    _ = live; lap("liveness")
    let e = Explorer(c); lap("init")
    e.explore(); lap("explore \(e.visits) \(d.count)")
    let b = Backwards(e); lap("backwards")
    _ = Winning(b, isForced: true); lap("winning")
    _ = e.size; lap("size")
    let p = Prover(scenario, .standard); lap("all")
    _ = p.provenProgress(); lap("progress")
    _ = p.provenAssignment(); lap("assignment")
    _ = p.provenConsent(); lap("consent")
    _ = p.provenFairness(); lap("fair")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes sets of states apart: what hangs together is let go, and the set gets small.
///
/// Parts are the variables, but for the fields of one record at hand, which stay together.
struct StateParts {
  private let diagrams: Diagrams
  /// The bits of each part.
  private let parts: [[Int]]

  init(_ space: Space) {
    diagrams = space.diagrams
    var parts: [[Int]] = []
    var last: Variable?
    for entry in space.entries.sorted(by: { $0.firstBit < $1.firstBit }) {
      if case .field(let list, let level, _) = entry.variable, case .field(list, level, _)? = last {
        parts[parts.count - 1] += entry.bits
      } else {
        parts.append(Array(entry.bits))
      }
      last = entry.variable
    }
    self.parts = parts
  }

  /// The states whose every part is a part of one of these.
  func product(of states: Diagram) -> Diagram { product(of: states, parts[...]) }

  private func product(of states: Diagram, _ parts: ArraySlice<[Int]>) -> Diagram {
    guard parts.count > 1 else { return states }
    let middle = (parts.startIndex + parts.endIndex) / 2
    let (left, right) = (parts[..<middle], parts[middle...])
    let one = diagrams.forget(diagrams.cube(right.flatMap(\.self)), in: states)
    let other = diagrams.forget(diagrams.cube(left.flatMap(\.self)), in: states)
    return diagrams.and(product(of: one, left), product(of: other, right))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The name that was probably meant, or nil where none is near.
///
/// Near is an edit distance of at most 2, or of a third of the length where that is more, and
/// never as much as the whole name. Of names equally near, the first in order is taken.
public func nearest(_ name: String, among candidates: [String]) -> String? {
  let letters = Array(name.unicodeScalars)
  let limit = min(max(2, letters.count / 3), letters.count - 1)
  guard limit > 0, letters.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.unicodeScalars)
    guard abs(other.count - letters.count) <= limit, other.count <= 96 else { continue }
    let distance = editDistance(letters, other)
    guard distance <= limit, distance < other.count else { continue }
    if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// How many letters to add, drop, change or swap with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}

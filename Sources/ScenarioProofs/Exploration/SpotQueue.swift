// SPDX-License-Identifier: GPL-3.0-or-later

/// Spots that are to be looked at, each once, the earliest in an order first.
struct SpotQueue {
  private let rank: [Int]
  private let byRank: [Int]
  private var isWaiting: [Bool]
  /// A binary heap of ranks.
  private var heap: [Int] = []

  /// - Parameter order: All spots, the first to be looked at first.
  init(_ order: [Int]) {
    byRank = order
    var rank = Array(repeating: 0, count: order.count)
    for (place, spot) in order.enumerated() { rank[spot] = place }
    self.rank = rank
    isWaiting = Array(repeating: false, count: order.count)
  }

  mutating func add(_ spot: Int) {
    guard !isWaiting[spot] else { return }
    isWaiting[spot] = true
    heap.append(rank[spot])
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] > heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while true {
        var smallest = parent
        for child in [2 * parent + 1, 2 * parent + 2]
        where child < heap.count && heap[child] < heap[smallest] {
          smallest = child
        }
        guard smallest != parent else { break }
        heap.swapAt(parent, smallest)
        parent = smallest
      }
    }
    isWaiting[byRank[first]] = false
    return byRank[first]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The nodes that all sets of one exploration share, and what can be done with sets.
///
/// A class, since every operation adds to the one table of nodes; it lives as long as one
/// exploration and is seen by nothing else.
final class Diagrams {
  private struct Node {
    /// The bit that is asked here; `Int32.max` for the two ends.
    var bit: Int32
    var low: Int32
    var high: Int32
    /// The next node in the same bucket of the table.
    var next: Int32
  }

  private struct Cached {
    var first: Int32 = -1
    var second: Int32 = -1
    var third: Int32 = -1
    var result: Int32 = 0
  }

  /// No more nodes than this are made; then every result is ``Diagram/all`` and `isFull`.
  let limit: Int
  private(set) var isFull = false
  private(set) var count = 2

  private var nodes: UnsafeMutablePointer<Node>
  private var capacity: Int
  private var buckets: UnsafeMutablePointer<Int32>
  private var bucketMask: Int
  private let cache: UnsafeMutablePointer<Cached>
  private static let cacheMask = (1 << 17) - 1
  /// Sets of bits that are quantified together, by number, so that results can be cached.
  private var cubeBits: [[Bool]] = []
  private var cubeIndex: [[Int]: Int] = [:]
  private var weights: [Diagram: Int] = [:]
  /// Bits that stand in for others, by number.
  private var renamings: [[Int32]] = []
  private var renamingIndex: [[Int32]: Int] = [:]

  /// - Parameter limit: How many nodes are made at most, 16 bytes each.
  init(limit: Int) {
    self.limit = limit
    capacity = 1 << 14
    nodes = .allocate(capacity: capacity)
    bucketMask = (1 << 14) - 1
    buckets = .allocate(capacity: bucketMask + 1)
    buckets.initialize(repeating: -1, count: bucketMask + 1)
    cache = .allocate(capacity: Self.cacheMask + 1)
    cache.initialize(repeating: Cached(), count: Self.cacheMask + 1)
    nodes[0] = Node(bit: .max, low: 0, high: 0, next: -1)
    nodes[1] = Node(bit: .max, low: 1, high: 1, next: -1)
  }

  deinit {
    nodes.deallocate()
    buckets.deallocate()
    cache.deallocate()
  }

  // MARK: - Making nodes

  /// The states in which a bit is one.
  func bit(_ bit: Int) -> Diagram { Diagram(node: make(Int32(bit), 0, 1)) }

  private func make(_ bit: Int32, _ low: Int32, _ high: Int32) -> Int32 {
    if low == high { return low }
    let slot = Self.mix(bit, low, high) & bucketMask
    var node = buckets[slot]
    while node >= 0 {
      if nodes[Int(node)].bit == bit, nodes[Int(node)].low == low, nodes[Int(node)].high == high {
        return node
      }
      node = nodes[Int(node)].next
    }
    guard count < limit else {
      isFull = true
      return 1
    }
    if count == capacity { grow() }
    let place = Self.mix(bit, low, high) & bucketMask
    nodes[count] = Node(bit: bit, low: low, high: high, next: buckets[place])
    buckets[place] = Int32(count)
    count += 1
    return Int32(count - 1)
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
    larger.update(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
    buckets.deallocate()
    bucketMask = capacity - 1
    buckets = .allocate(capacity: capacity)
    buckets.initialize(repeating: -1, count: capacity)
    for index in 2..<count {
      let slot = Self.mix(nodes[index].bit, nodes[index].low, nodes[index].high) & bucketMask
      nodes[index].next = buckets[slot]
      buckets[slot] = Int32(index)
    }
  }

  @inline(__always)
  private static func mix(_ first: Int32, _ second: Int32, _ third: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: first)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(UInt32(bitPattern: second))) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ UInt64(UInt32(bitPattern: third))) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 1)
  }

  private enum Operation {
    static let and: Int32 = 0
    static let or: Int32 = 1
    static let minus: Int32 = 2
    static let exists: Int32 = 1 << 8
    static let andExists: Int32 = 1 << 16
    static let rename: Int32 = 1 << 24
  }

  @inline(__always)
  private func cached(_ operation: Int32, _ first: Int32, _ second: Int32) -> Int32? {
    let entry = cache[Self.mix(operation, first, second) & Self.cacheMask]
    return entry.first == first && entry.second == second && entry.third == operation
      ? entry.result : nil
  }

  @inline(__always)
  private func remember(
    _ operation: Int32, _ first: Int32, _ second: Int32, _ result: Int32
  ) -> Int32 {
    cache[Self.mix(operation, first, second) & Self.cacheMask] = Cached(
      first: first, second: second, third: operation, result: result)
    return result
  }

  // MARK: - Sets

  /// What is in both.
  func and(_ left: Diagram, _ right: Diagram) -> Diagram {
    Diagram(node: and(left.node, right.node))
  }

  /// What is in either.
  func or(_ left: Diagram, _ right: Diagram) -> Diagram {
    Diagram(node: or(left.node, right.node))
  }

  /// What is in the first and not in the second.
  func minus(_ left: Diagram, _ right: Diagram) -> Diagram {
    Diagram(node: minus(left.node, right.node))
  }

  /// What is not in it.
  func not(_ set: Diagram) -> Diagram { minus(.all, set) }

  func isSubset(_ left: Diagram, of right: Diagram) -> Bool { minus(left, right).isNone }

  private func and(_ left: Int32, _ right: Int32) -> Int32 {
    if left == right || right == 1 { return left }
    if left == 1 { return right }
    if left == 0 || right == 0 { return 0 }
    let (first, second) = left < right ? (left, right) : (right, left)
    if let known = cached(Operation.and, first, second) { return known }
    let (bit, a, b) = split(first, second)
    let result = make(bit, and(a.0, b.0), and(a.1, b.1))
    return remember(Operation.and, first, second, result)
  }

  private func or(_ left: Int32, _ right: Int32) -> Int32 {
    if left == right || right == 0 { return left }
    if left == 0 { return right }
    if left == 1 || right == 1 { return 1 }
    let (first, second) = left < right ? (left, right) : (right, left)
    if let known = cached(Operation.or, first, second) { return known }
    let (bit, a, b) = split(first, second)
    let result = make(bit, or(a.0, b.0), or(a.1, b.1))
    return remember(Operation.or, first, second, result)
  }

  private func minus(_ left: Int32, _ right: Int32) -> Int32 {
    if left == right || left == 0 || right == 1 { return 0 }
    if right == 0 { return left }
    if let known = cached(Operation.minus, left, right) { return known }
    let (bit, a, b) = split(left, right)
    let result = make(bit, minus(a.0, b.0), minus(a.1, b.1))
    return remember(Operation.minus, left, right, result)
  }

  /// The first bit that either asks, and what is left of each on either side of it.
  @inline(__always)
  private func split(
    _ left: Int32, _ right: Int32
  ) -> (Int32, (Int32, Int32), (Int32, Int32)) {
    let first = nodes[Int(left)]
    let second = nodes[Int(right)]
    let bit = min(first.bit, second.bit)
    return (
      bit, first.bit == bit ? (first.low, first.high) : (left, left),
      second.bit == bit ? (second.low, second.high) : (right, right)
    )
  }

  // MARK: - Forgetting and renaming

  /// A set of bits, to be forgotten together.
  struct Cube: Hashable { fileprivate var index: Int }

  /// The cube of some bits.
  func cube(_ bits: [Int]) -> Cube {
    let sorted = bits.sorted()
    if let index = cubeIndex[sorted] { return Cube(index: index) }
    cubeIndex[sorted] = cubeBits.count
    var flags = Array(repeating: false, count: (sorted.last ?? -1) + 1)
    for bit in sorted { flags[bit] = true }
    cubeBits.append(flags)
    return Cube(index: cubeBits.count - 1)
  }

  /// The states that are in the set for some value of the cube's bits.
  func forget(_ cube: Cube, in set: Diagram) -> Diagram {
    let bits = cubeBits[cube.index]
    return bits.isEmpty
      ? set
      : Diagram(
        node: exists(set.node, bits, Operation.exists + Int32(cube.index)))
  }

  private func exists(_ set: Int32, _ bits: [Bool], _ operation: Int32) -> Int32 {
    let node = nodes[Int(set)]
    if Int(node.bit) >= bits.count { return set }
    if let known = cached(operation, set, 0) { return known }
    let low = exists(node.low, bits, operation)
    let result: Int32
    if bits[Int(node.bit)] {
      result = low == 1 ? 1 : or(low, exists(node.high, bits, operation))
    } else {
      result = make(node.bit, low, exists(node.high, bits, operation))
    }
    return remember(operation, set, 0, result)
  }

  /// `forget(cube, in: and(left, right))`, without making the whole of the `and`.
  func andForget(_ cube: Cube, _ left: Diagram, _ right: Diagram) -> Diagram {
    Diagram(
      node: andExists(
        left.node, right.node, cubeBits[cube.index], Operation.andExists + Int32(cube.index),
        Operation.exists + Int32(cube.index)))
  }

  private func andExists(
    _ left: Int32, _ right: Int32, _ bits: [Bool], _ operation: Int32, _ alone: Int32
  ) -> Int32 {
    if left == 0 || right == 0 { return 0 }
    if left == 1 { return exists(right, bits, alone) }
    if right == 1 || left == right { return exists(left, bits, alone) }
    let (first, second) = left < right ? (left, right) : (right, left)
    if let known = cached(operation, first, second) { return known }
    let (bit, a, b) = split(first, second)
    let result: Int32
    if Int(bit) >= bits.count {
      result = and(first, second)
    } else if bits[Int(bit)] {
      let low = andExists(a.0, b.0, bits, operation, alone)
      result = low == 1 ? 1 : or(low, andExists(a.1, b.1, bits, operation, alone))
    } else {
      let low = andExists(a.0, b.0, bits, operation, alone)
      result = make(bit, low, andExists(a.1, b.1, bits, operation, alone))
    }
    return remember(operation, first, second, result)
  }

  /// The set with bits exchanged for others that stand in the same order.
  ///
  /// - Parameters:
  ///   - set: It must not depend on any of the new bits.
  ///   - bits: For each bit by number, the one that takes its place; itself where none does.
  /// - Returns: The set over the new bits.
  func rename(_ set: Diagram, _ bits: [Int32]) -> Diagram {
    let index: Int
    if let known = renamingIndex[bits] {
      index = known
    } else {
      index = renamings.count
      renamings.append(bits)
      renamingIndex[bits] = index
    }
    return Diagram(node: rename(set.node, bits, Operation.rename + Int32(index)))
  }

  private func rename(_ set: Int32, _ bits: [Int32], _ operation: Int32) -> Int32 {
    let node = nodes[Int(set)]
    if Int(node.bit) >= bits.count { return set }
    if let known = cached(operation, set, 0) { return known }
    let result = make(
      bits[Int(node.bit)], rename(node.low, bits, operation), rename(node.high, bits, operation))
    return remember(operation, set, 0, result)
  }

  // MARK: - Looking

  /// Whether a state is in the set.
  func contains(_ set: Diagram, _ state: (Int) -> Bool) -> Bool {
    var node = set.node
    while node > 1 {
      node = state(Int(nodes[Int(node)].bit)) ? nodes[Int(node)].high : nodes[Int(node)].low
    }
    return node == 1
  }

  /// The bits that the set depends on.
  func support(of set: Diagram) -> Set<Int> {
    var bits: Set<Int> = []
    var seen: Set<Int32> = []
    var open = [set.node]
    while let node = open.popLast() {
      guard node > 1, seen.insert(node).inserted else { continue }
      bits.insert(Int(nodes[Int(node)].bit))
      open += [nodes[Int(node)].low, nodes[Int(node)].high]
    }
    return bits
  }

  /// Whether the set needs more nodes than that.
  func isHeavier(_ set: Diagram, than most: Int) -> Bool {
    if let known = weights[set] { return known > most }
    let weight = weight(set)
    weights[set] = weight
    return weight > most
  }

  /// How many nodes the set needs.
  func weight(_ set: Diagram) -> Int {
    var seen: Set<Int32> = []
    var open = [set.node]
    while let node = open.popLast() {
      guard node > 1, seen.insert(node).inserted else { continue }
      open += [nodes[Int(node)].low, nodes[Int(node)].high]
    }
    return seen.count
  }

  /// How many states the set has, of those that `bits` bits can tell apart.
  func size(_ set: Diagram, bits: Int) -> Magnitude {
    var known: [Int32: Magnitude] = [0: Magnitude(0), 1: Magnitude(1)]
    func share(_ node: Int32) -> Magnitude {
      if let size = known[node] { return size }
      let at = nodes[Int(node)]
      var size = share(at.low) + share(at.high)
      size.scale(by: -1)
      known[node] = size
      return size
    }
    var size = share(set.node)
    size.scale(by: bits)
    return size
  }
}

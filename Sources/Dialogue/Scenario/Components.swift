// SPDX-License-Identifier: GPL-3.0-or-later

/// Which nodes of a graph lie on a common round: a number for each, the same for two where
/// there is a way from each to the other.
///
/// Kosaraju's two walks, without recursion, since a file may make the graph as long as it likes.
package func components(of ways: [[Int]]) -> [Int] {
  let order = finishingOrder(of: ways)
  var backwards = Array(repeating: [Int](), count: ways.count)
  for (node, targets) in ways.enumerated() {
    for target in targets { backwards[target].append(node) }
  }
  var result = Array(repeating: -1, count: ways.count)
  for root in order.reversed() where result[root] < 0 {
    result[root] = root
    var open = [root]
    while let node = open.popLast() {
      for target in backwards[node] where result[target] < 0 {
        result[target] = root
        open.append(target)
      }
    }
  }
  return result
}

/// The nodes, each after all that can be reached from it first.
package func finishingOrder(
  of ways: [[Int]], from roots: some Sequence<Int> = []
) -> [Int] {
  var order: [Int] = []
  var seen = Array(repeating: false, count: ways.count)
  for root in Array(roots) + ways.indices where !seen[root] {
    seen[root] = true
    var path = [(node: root, next: 0)]
    while let (node, next) = path.last {
      guard next < ways[node].count else {
        order.append(node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = ways[node][next]
      if !seen[target] {
        seen[target] = true
        path.append((target, 0))
      }
    }
  }
  return order
}

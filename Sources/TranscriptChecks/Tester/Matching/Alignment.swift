// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// How the lines that a script expects and those that came go together, with as few
/// differences as possible.
struct Alignment {
  enum Pair: Equatable {
    /// The item with this index expects what came at this one.
    case match(item: Int, came: Int)
    /// In its place came something else that belongs there.
    case instead(item: Int, came: Int)
    /// Did not come.
    case missing(item: Int)
    /// Came, and is not expected.
    case further(came: Int)
    /// Came, and may: a notice, or a line where any may come.
    case passed(came: Int)
    /// Did not come, and need not; or a sign that any lines may.
    case absent(item: Int)

    var isDifference: Bool {
      switch self {
      case .instead, .missing, .further: true
      case .match, .passed, .absent: false
      }
    }
  }

  private(set) var pairs: [Pair] = []

  /// More cells than these are not weighed against one another.
  private static let mostCells = 4_000_000

  private let items: [(index: Int, item: TestItem)]
  private let came: [Came]
  /// How many came before those that are weighed.
  private let first: Int
  private let bytes: (TestItem) -> [UInt8]
  /// The least cost from each place on, row by row of items.
  private var costs: [Int32] = []
  private var width: Int { came.count + 1 }

  /// Aligns what is expected with what came.
  ///
  /// - Parameters:
  ///   - allItems: Lines of the coach, elisions and places of notes, with their indices.
  ///   - came: What came.
  ///   - bytes: The bytes that an item stands in.
  init(
    _ allItems: [(index: Int, item: TestItem)], _ came: [Came],
    bytes: @escaping (TestItem) -> [UInt8]
  ) {
    self.bytes = bytes
    // What is alike from the top needs no weighing; nor, where there is much, from the end.
    func fits(_ item: TestItem, _ came: Came) -> Bool {
      item.kind != .elision && !item.flags.contains(.optional) && !came.isNotice
        && item.fits(came.line, in: bytes(item))
    }
    let head = zip(allItems, came).prefix { fits($0.item, $1) }.count
    var (items, lines) = (allItems[head...], came[head...])
    var tail: [Pair] = []
    let isMuch = (items.count + 1) * (lines.count + 1) > Self.mostCells
    while isMuch, let item = items.last, let line = lines.last, fits(item.item, line) {
      tail.append(.match(item: item.index, came: lines.endIndex - 1))
      items.removeLast()
      lines.removeLast()
    }
    first = head
    self.items = Array(items)
    self.came = Array(lines)
    pairs = (0..<head).map { .match(item: allItems[$0].index, came: $0) }
    if (items.count + 1) * (lines.count + 1) <= Self.mostCells {
      weigh()
      trace()
    } else if items.allSatisfy({ $0.item.kind == .elision }) {
      pairs += items.map { .absent(item: $0.index) } + lines.indices.map { .passed(came: $0) }
    } else {
      pairs += items.map { .missing(item: $0.index) } + lines.indices.map { .further(came: $0) }
    }
    pairs += tail.reversed()
  }

  private func fits(_ item: TestItem, _ came: Came) -> Bool {
    came.isNotice
      ? item.fits(notice: came.line.text, in: bytes(item))
      : item.fits(came.line, in: bytes(item))
  }

  /// What it costs to take a line in place of another; nil where they have nothing in common.
  private func price(_ row: Int, _ came: Came) -> Int32? {
    let item = items[row].item
    guard !came.isNotice, item.kind == .coach, came.line.speaker == "coach" else { return nil }
    guard item.step.isEmpty || TestItem.same(bytes(item), item.step, came.line.step) else {
      return nil
    }
    // One that may be missing is missing, unless its step tells that it is the one.
    if item.flags.contains(.optional), item.step.isEmpty { return nil }
    // Less than a line that is missing, which would hide itself where any lines may come;
    // but where any may come on either side, nothing tells which one it is.
    let isAnywhere =
      row > 0 && items[row - 1].item.kind == .elision && row + 1 < items.count
      && items[row + 1].item.kind == .elision
    return isAnywhere ? 8 : 6
  }

  private static let single: Int32 = 7

  private mutating func weigh() {
    costs = Array(repeating: 0, count: (items.count + 1) * width)
    for row in (0...items.count).reversed() {
      for column in (0...came.count).reversed() {
        guard row < items.count || column < came.count else { continue }
        costs[row * width + column] = choices(row, column).map(\.cost).min() ?? 0
      }
    }
  }

  /// The ways on from a place, the likelier first.
  private func choices(_ row: Int, _ column: Int) -> [(cost: Int32, pair: Pair)] {
    var choices: [(cost: Int32, pair: Pair)] = []
    func cost(_ down: Int, _ right: Int) -> Int32 { costs[(row + down) * width + column + right] }
    let next = row < items.count ? items[row] : nil
    let line = column < came.count ? came[column] : nil
    if let next, next.item.kind == .elision {
      choices.append((cost(1, 0), .absent(item: next.index)))
      if line != nil { choices.append((cost(0, 1), .passed(came: first + column))) }
      return choices
    }
    if let next, let line {
      if fits(next.item, line) {
        choices.append((cost(1, 1), .match(item: next.index, came: first + column)))
      } else if let price = price(row, line) {
        choices.append((cost(1, 1) + price, .instead(item: next.index, came: first + column)))
      }
    }
    if let next {
      choices.append(
        next.item.flags.contains(.optional)
          ? (cost(1, 0), .absent(item: next.index))
          : (cost(1, 0) + Self.single, .missing(item: next.index)))
    }
    if let line {
      choices.append(
        line.isNotice
          ? (cost(0, 1), .passed(came: first + column))
          : (cost(0, 1) + Self.single, .further(came: first + column)))
    }
    return choices
  }

  private mutating func trace() {
    var (row, column) = (0, 0)
    while row < items.count || column < came.count {
      let cost = costs[row * width + column]
      guard let choice = choices(row, column).first(where: { $0.cost == cost }) else { return }
      pairs.append(choice.pair)
      switch choice.pair {
      case .match, .instead: (row, column) = (row + 1, column + 1)
      case .missing, .absent: row += 1
      case .further, .passed: column += 1
      }
    }
  }
}

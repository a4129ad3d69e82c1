// SPDX-License-Identifier: GPL-3.0-or-later

/// Which pairs need a person, and why, in categories alone: nothing of what was written, no name,
/// and not which of the two.
public struct Alerts: Equatable, Sendable {
  /// Why a pair needs somebody.
  public enum Category: String, CaseIterable, Comparable, Sendable {
    case leaving = "get-out used"
    case contact = "asked to be contacted"
    case low = "low pulse"
    case falling = "falling pulse"
    case doubtful = "a note that cannot be believed"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// A pair with what is open.
  public struct Pair: Equatable, Sendable {
    public var id: String
    /// Each once, the gravest first.
    public var categories: [Category]

    /// `k7: get-out used; asked to be contacted`.
    public var line: String {
      "\(id): \(categories.map(\.rawValue).joined(separator: "; "))"
    }
  }

  /// Those that need somebody, in the order of their ids.
  public var pairs: [Pair]

  /// The highest rating that is a low one.
  static let low = 2
  /// By how much a rating falls that is to be looked at.
  static let fall = 2

  /// Looks for what is open.
  ///
  /// - Parameters:
  ///   - notes: All notes that can be believed, those that somebody has dealt with, too: a rating
  ///     is compared with the one before it.
  ///   - doubtful: The pairs from which there is a note that cannot be.
  public init(_ notes: [(note: Note, isHandled: Bool)], doubtful: [String] = []) {
    var open: [String: Set<Category>] = [:]
    for pair in doubtful { open[pair, default: []].insert(.doubtful) }
    for (index, (note, isHandled)) in notes.enumerated() where !isHandled && !note.isReceipt {
      let earlier = notes.enumerated().filter {
        $0.offset != index && $0.element.note.isBefore(note)
      }.map(\.element.note)
      let categories = Self.categories(of: note, after: earlier)
      if !categories.isEmpty { open[note.pair, default: []].formUnion(categories) }
    }
    pairs = open.sorted { $0.key < $1.key }
      .map { Pair(id: $0.key, categories: $0.value.sorted()) }
  }

  private static func categories(of note: Note, after earlier: [Note]) -> Set<Category> {
    var categories: Set<Category> = []
    if note.isLeaving { categories.insert(.leaving) }
    if note.wantsContact { categories.insert(.contact) }
    if note.ratings.contains(where: { $0.value <= low }) { categories.insert(.low) }
    let isFalling = note.ratings.contains { rating in
      let last = earlier.filter { $0.pair == note.pair && $0.person == note.person }
        .filter { $0.value(of: rating.name) != nil }
        .max { $0.isBefore($1) }?.value(of: rating.name)
      return last.map { last in
        // Anybody may have written the numbers.
        let (difference, isBeyond) = last.subtractingReportingOverflow(rating.value)
        return isBeyond ? last > rating.value : difference >= fall
      } ?? false
    }
    if isFalling { categories.insert(.falling) }
    return categories
  }
}

extension Note {
  /// The value of a rating; nil where the note has none of this name.
  fileprivate func value(of rating: String) -> Int? {
    ratings.last { $0.name == rating }?.value
  }

  /// Whether it was written before another; of two of the same second, the one with the lower id.
  func isBefore(_ other: Note) -> Bool {
    (written.seconds, id) < (other.written.seconds, other.id)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The ratings of notes as a table, with ids alone: no name, no time and no word of text.
public enum Ratings {
  static let columns = ["pair", "person", "kind", "meeting", "rating", "value"]

  /// The table as CSV, a line for each rating below the line of the columns' names.
  ///
  /// A person's notes are in the order in which they were written.
  public static func csv(_ notes: [Note]) -> String {
    let sorted = notes.sorted {
      ($0.pair, $0.person, $0.written.seconds, $0.id)
        < ($1.pair, $1.person, $1.written.seconds, $1.id)
    }
    let rows = sorted.flatMap { note in
      note.ratings.map { rating in
        [
          note.pair, note.person, note.kind, note.meeting.map { String($0) } ?? "", rating.name,
          String(rating.value),
        ]
      }
    }
    // Ids and numbers need no quotes.
    return ([columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}

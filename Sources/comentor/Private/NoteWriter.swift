// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Programme
import TranscriptFormat

/// Whoever writes a private note, as far as it is known.
struct NoteWriter {
  /// Where they sit in the conversation, for the texts of the note.
  var person: Person
  /// What the two are called, the first one's name first.
  var names: [String?]
  /// What tells the person apart in a note.
  var id: String

  /// What the writer is called.
  var name: String? { names[person.rawValue] }

  /// One of the two at a table.
  init(_ person: Person, of names: [String?]) {
    self.person = person
    self.names = names
    id = person.id
  }

  /// Somebody at a table whose conversation cannot be read.
  init(called name: String) {
    person = .first
    names = [name, nil]
    id = "someone"
  }

  /// The person whose account it is, on a host; which of the two that is, the names tell.
  ///
  /// The person's own name is that of the enrolment, letter for letter: in the conversation, either
  /// of the two can change it.
  init(_ enrolment: Enrolment, in session: Session?) {
    let known = Person.allCases.map { session?.state.name(of: $0) }
    person =
      Person.allCases.first { known[$0.rawValue]?.lowercased() == enrolment.name.lowercased() }
      ?? .first
    // Where the two call themselves something else, nobody knows who of them the other is.
    let isFound = known[person.rawValue]?.lowercased() == enrolment.name.lowercased()
    names = isFound ? known : [nil, nil]
    names[person.rawValue] = enrolment.name
    id = enrolment.person
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// How those who hold a programme's keys differ from those whom a person was told of.
public enum ReaderChange: Equatable, Sendable {
  /// Somebody could read notes who could not.
  case added(MentoringProgramme.Reader)
  /// Somebody could no longer read them.
  case removed(MentoringProgramme.Reader)
  /// The holder of the same key is called, or is there for, something else.
  case renamed(MentoringProgramme.Reader, MentoringProgramme.Reader)

  /// Whether other keys than those that the person has seen are in play: nothing may be sealed
  /// before the person has compared them.
  public var isOfKeys: Bool {
    if case .renamed = self { false } else { true }
  }

  /// The changes from some readers to others; their order does not matter.
  public static func changes(
    from old: [MentoringProgramme.Reader], to new: [MentoringProgramme.Reader]
  ) -> [Self] {
    let removed = old.filter { reader in !new.contains { $0.key == reader.key } }
    let others = new.compactMap { reader in
      guard let known = old.first(where: { $0.key == reader.key }) else {
        return Self.added(reader)
      }
      return known == reader ? nil : Self.renamed(known, reader)
    }
    return removed.map(Self.removed) + others
  }
}

extension Enrolment {
  /// What is no longer as it was when the person enrolled.
  public func changes(in programme: MentoringProgramme) -> [ReaderChange] {
    ReaderChange.changes(from: readers, to: programme.readers)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A private note that can be written, and the scenario that it is from.
struct OfferedNote {
  let machine: Machine
  /// Its index in the scenario.
  let index: Int

  var note: PrivateNote { machine.scenario.privateNotes[index] }

  /// The notes of a pair's scenario; where none of them is for leaving, the one for it that comes
  /// with the program.
  ///
  /// On a host they are the programme's, whatever scenario the pair is in: the partner may write in
  /// the folder of that.
  ///
  /// - Parameters:
  ///   - machine: The pair's; nil where its conversation cannot be read.
  ///   - language: That of whoever writes, where the conversation does not tell.
  ///   - deployment: Where it is written.
  /// - Returns: One at least, unless the program's own scenario has none.
  /// - Throws: What is wrong with the program's own scenario.
  static func all(
    of machine: Machine?, _ language: WantedLanguage, in deployment: Deployment
  ) throws -> [OfferedNote] {
    if let host = deployment.host {
      let choice = machine.map { .preferring([$0.scenario.language]) } ?? language.wanted
      // A mistake in the programme's own scenario keeps nobody from writing.
      let trusted = (try? host.scenario(choice)).map { all(of: $0.edition.machine) } ?? []
      guard !trusted.contains(where: \.note.isLeaving) else { return trusted }
      let builtin = all(of: try ScenarioFiles.builtin(choice).edition.machine)
      return trusted.isEmpty ? builtin : trusted + builtin.filter(\.note.isLeaving)
    }
    let own = machine.map(all) ?? []
    if own.contains(where: \.note.isLeaving) { return own }
    let choice = machine.map { .preferring([$0.scenario.language]) } ?? language.wanted
    let builtin = all(of: try ScenarioFiles.builtin(choice).edition.machine)
    return own.isEmpty ? builtin : own + builtin.filter(\.note.isLeaving)
  }

  private static func all(of machine: Machine) -> [OfferedNote] {
    machine.scenario.privateNotes.indices.map { OfferedNote(machine: machine, index: $0) }
  }
}

extension OfferedNote {
  /// Whether whoever was asked has agreed to it; where a note does not ask, they were before.
  func isAgreed(in session: Session) -> Bool {
    guard let consent = note.consent else { return true }
    return session.givenAnswers.last { $0.step == consent }?.value == .yesNo(true)
  }
}

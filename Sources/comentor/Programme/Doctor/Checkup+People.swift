// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import ScenarioFormat
import Sealing

/// The people of a programme, as its register has them.
extension Checkup {
  /// Whether each was invited by the keys that notes are sealed to now.
  mutating func invitations(
    _ registrations: [Registration], of programme: MentoringProgramme, in folder: String
  ) {
    if registrations.isEmpty {
      add(.ok, "nobody is invited yet:", copied: [InviteLine(folder: folder).text])
    }
    for registration in registrations where !registration.isFor(programme.readers) {
      let line = InviteLine(
        name: registration.name, person: registration.person, account: registration.account,
        folder: folder)
      add(
        .mend,
        "\(registration.name) (\(registration.person)): was invited when others could read notes; "
          + "until they enrol again they cannot write one",
        copied: [line.text])
    }
  }

  /// A person's account: as the coordinator has named it, or as the receipt has it.
  func account(
    of registration: Registration, in folder: String, _ identities: [Identity]
  ) -> Note.Account? {
    if let named = registration.account { return Account.named(named) }
    guard !identities.isEmpty,
      let opened = try? AgeFile.open(registration.sealedSecret, with: identities),
      let secret = try? Registration.secret(in: opened, of: registration.person),
      let bytes = try? readFile(
        "\(folder)/drop/\(registration.person)/in/\(Note.receiptName(under: secret))",
        limit: 1 << 20),
      let text = try? AgeFile.open(bytes, with: identities),
      Note.isAuthentic(text, under: secret), let note = try? Note(reading: text)
    else { return nil }
    // A login may have changed since; the number is what counts.
    return note.account.map { Account.of($0.number) }
  }

  /// Looks at the scenario that a programme brings along.
  mutating func ownScenario(in folder: String, of owner: UInt32) {
    do {
      guard let path = try Deployment.Host.scenarioPath(in: folder, of: owner) else { return }
      _ = try ScenarioFiles.read(path, .preferring([]))
      add(.ok, "\(path): is the scenario of this programme, and can be read")
    } catch let failure as Failure {
      add(
        .mend,
        "\(failure.message)\n\(failure.help)\nuntil then no new conversation begins, and private "
          + "notes are those that come with comentor")
    } catch {
      add(.mend, "\(folder)/scenario.yaml: \(error)")
    }
  }

  /// The scenario that a programme brings along.
  func scenario(in folder: String) -> SourceText? {
    let path = "\(folder)/scenario.yaml"
    guard TranscriptStore.exists(path), let bytes = try? readFile(path, limit: 4 << 20) else {
      return nil
    }
    return SourceText(name: "scenario.yaml", bytes: bytes)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import Testing

struct JournalErrorTests {
  @Test(
    arguments: [
      (.notThere, 66), (.alreadyThere, 73), (.notAFile("a pipe"), 66), (.notPermitted, 77),
      (.cannotCreate, 73), (.tooLarge, 65), (.cannotRead, 74), (.cannotWrite, 74),
      (.cannotSync, 74), (.busy, 75), (.movedOn(length: 7), 75), (.replaced, 75), (.stopped, 74),
      (.scenarioMissing(digest: "5f"), 66), (.scenarioChanged(found: "5f"), 65),
      (.badFileName("a/b"), 65), (.notAFolder("a pipe"), 73), (.wrongOwner(7), 78),
      (.wrongMode(0o1733, wanted: 0o1730), 78),
    ] as [(JournalError.Kind, Int32)])
  func `every error says where, what and what to do, and has its exit code`(
    kind: JournalError.Kind, code: Int32
  ) {
    let error = JournalError(kind, "k7.transcript", number: EIO)
    #expect(error.exitCode == code)
    #expect(error.message.hasPrefix("k7.transcript: "))
    #expect(error.message.hasSuffix(": Input/output error"))
    #expect(!error.nextStep.isEmpty)
  }

  @Test func `an error that is not the system's gives no reason of it`() {
    let error = JournalError(.busy, "k7.transcript")
    #expect(error.message == "k7.transcript: another session is saving")
  }
}

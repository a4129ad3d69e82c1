// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension JournalError {
  /// What happened, in one line with the path; the system's reason behind it.
  public var message: String {
    let reason = number == 0 ? "" : ": \(String(cString: strerror(number)))"
    return "\(path): \(what)\(reason)"
  }

  private var what: String {
    switch kind {
    case .notThere: "there is no such file"
    case .alreadyThere: "there is such a file already"
    case .notAFile(let thing): "this is \(thing), not a plain file"
    case .notAFolder(let thing): "this is \(thing), not a folder"
    case .notPermitted: "not permitted"
    case .wrongOwner(let account):
      "this folder belongs to account \(account), not to the coordinator; what is said of who can "
        + "see it may not be true"
    case .wrongMode(let mode, let wanted):
      "this folder has mode \(octal(mode)), not \(octal(wanted)); what is said of who can see it "
        + "may not be true"
    case .cannotCreate: "cannot be created"
    case .tooLarge: "too large to read"
    case .cannotRead: "cannot be read"
    case .cannotWrite: "cannot be written; nothing of it was kept"
    case .cannotSync: "the disk did not confirm the last turn; it may be lost"
    case .busy: "another session is saving"
    case .movedOn: "somebody else wrote to it"
    case .replaced: "another file was put in its place"
    case .stopped: "no more is written after an error"
    case .scenarioMissing(let digest): "the scenario \(digest) is not kept here"
    case .scenarioChanged(let found): "the kept scenario was changed; its digest is now \(found)"
    case .badFileName(let name): "no file of a scenario can be called '\(name)'"
    }
  }

  /// What to do about it.
  public var nextStep: String {
    switch kind {
    case .notThere: "check the path, or start a new session"
    case .alreadyThere: "resume it, or choose another name"
    case .notAFile: "name the transcript itself, or move this away"
    case .notAFolder: "see what it is, and who put it there: ls -ld, on the path above"
    case .wrongOwner, .wrongMode:
      "ask the coordinator to run: comentor doctor; nothing was written"
    case .notPermitted: "check who owns the file and its folder, and whether they may be written"
    case .cannotCreate: "check that the folder exists and that the disk has room"
    case .tooLarge: "a transcript has at most 2 GiB; this may be another file"
    case .cannotRead: "check the disk, and restore the file from a copy if need be"
    case .cannotWrite: "make room on the disk, then try again"
    case .cannotSync, .stopped: "check the disk, then start again and see what was kept"
    case .busy: "wait a moment, then try again"
    case .movedOn, .replaced: "start again to see what was added"
    case .scenarioMissing: "put the folder 'scenarios' back beside the transcript"
    case .scenarioChanged: "restore the folder from a copy; a session keeps its own scenario"
    case .badFileName: "give the file a plain name, with no folder in it"
    }
  }

  /// What a command that fails by this exits with, of the numbers in `sysexits.h`.
  public var exitCode: Int32 {
    switch kind {
    case .tooLarge, .scenarioChanged, .badFileName: 65
    case .notThere, .notAFile, .scenarioMissing: 66
    case .alreadyThere, .cannotCreate, .notAFolder: 73
    case .cannotRead, .cannotWrite, .cannotSync, .stopped: 74
    case .busy, .movedOn, .replaced: 75
    case .notPermitted: 77
    case .wrongOwner, .wrongMode: 78
    }
  }

  private func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Glibc
import Programme
import ScenarioFormat

extension Deployment {
  /// The most bytes of a `programme.yaml`.
  private static let sizeLimit = 1 << 20

  /// Where the program runs: by what was asked for, the environment, or the person's enrolment.
  ///
  /// - Parameter option: The programme's folder, where one was named.
  /// - Returns: A host wherever there is a programme's folder, otherwise a table.
  /// - Throws: A `Failure` where what stands there cannot be relied on: nothing is opened then.
  static func find(_ option: String?) throws -> Deployment {
    let enrolment = try Enrolment.own()
    guard let folder = option ?? environment("COMENTOR_PROGRAMME") ?? enrolment?.folder else {
      return .table(try table())
    }
    guard let enrolment else {
      throw Failure(
        .configuration, "\(folder): you are not enrolled in this programme from this account",
        help: "ask its coordinator for an invitation, then: \(Pair.command) enrol INVITE")
    }
    guard isSame(folder, enrolment.folder) else {
      throw Failure(
        .configuration,
        "\(folder): from this account you are enrolled in the programme in \(enrolment.folder)",
        help: "leave out --programme and COMENTOR_PROGRAMME to go on there; for another programme, "
          + "ask its coordinator")
    }
    guard enrolment.account == geteuid() else {
      throw Failure(
        .permission,
        "\(try Places.enrolment()): this is the enrolment of account \(enrolment.account), and you "
          + "are account \(geteuid())",
        help: "use the account that you enrolled from, or ask for an invitation for this one")
    }
    let (programme, owner) = try read(in: enrolment.folder)
    guard programme.id == enrolment.programme else {
      throw Failure(
        .configuration,
        "\(Places.programme(in: enrolment.folder)): this is the programme '\(programme.id)'; you "
          + "are enrolled in '\(enrolment.programme)'",
        help: "ask the coordinator which of the two is meant")
    }
    return .host(
      Host(folder: enrolment.folder, programme: programme, owner: owner, enrolment: enrolment))
  }

  /// The same, for people: where nothing can be opened, somebody may have come to say that
  /// something is wrong, and is told where to turn.
  ///
  /// - Parameters:
  ///   - option: The programme's folder, where one was named.
  ///   - language: That of whoever has come.
  /// - Returns: A host or a table.
  /// - Throws: The `Failure` of the other, with where to turn below what to do.
  static func find(_ option: String?, for language: WantedLanguage) throws -> Deployment {
    do {
      return try find(option)
    } catch let failure as Failure {
      guard failure.code != .usage,
        let wording = try? ScenarioFiles.builtin(language.wanted).scenario.wording
      else { throw failure }
      let words = [wording(.helpNowDanger), wording(.helpNowPerson)].joined(separator: "\n")
      let told = Failure(failure.code, told: "", help: "\(failure.help)\n\(words)")
      // What is shown of a file stays as it is.
      throw Failure(failure.code, failure.message, help: told.help)
    }
  }

  /// The programme in a folder, and the account of whoever runs it.
  ///
  /// - Throws: A `Failure` with the findings, where it is unsound.
  static func read(in folder: String) throws -> (programme: MentoringProgramme, owner: UInt32) {
    let path = Places.programme(in: folder)
    guard access(path, F_OK) == 0 || errno != ENOENT else {
      throw Failure(
        .configuration, "\(path): there is no such file, so \(folder) is no programme's folder",
        help: "check the name, or ask whoever runs the programme")
    }
    return try read(path, isTable: false)
  }

  /// What a table knows, if anything.
  private static func table() throws -> Table {
    guard let path = try? Places.tableProgramme() else {
      // Without a home there is no such file; whoever needs a place for it says so.
      return Table(programme: nil, path: "~/.config/comentor/programme.yaml")
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return Table(programme: nil, path: path) }
    return Table(programme: try read(path, isTable: true).programme, path: path)
  }

  private static func read(
    _ path: String, isTable: Bool
  ) throws -> (programme: MentoringProgramme, owner: UInt32) {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(
        .inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))",
        help: "check the disk it is on")
    }
    guard isTable || status.st_mode & 0o022 == 0 else {
      throw Failure(
        .configuration, "\(path): others may write in it, so nothing it says can be relied on",
        help: "whoever runs the programme mends it: chmod go-w \(shellWord(path))")
    }
    let bytes = try readAll(descriptor, named: path, limit: sizeLimit)
    let source = SourceText(name: path, bytes: bytes)
    let (programme, findings) = MentoringProgramme.read(source, isTable: isTable)
    guard let programme else {
      let errors = findings.filter(\.isError).prefix(20).map { $0.rendered() }
      throw Failure(
        .configuration,
        "the programme cannot be opened:\n\n\(errors.joined(separator: "\n"))",
        help: isTable
          ? "mend the file at the places shown; nothing was opened"
          : "tell whoever runs the programme; nothing was opened")
    }
    return (programme, status.st_uid)
  }

  /// Whether two paths lead to the same folder.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}

extension Enrolment {
  /// What this account was enrolled with; nil where it was not.
  ///
  /// - Throws: A `Failure` where the file is not as it was written, or not for its owner alone.
  static func own() throws -> Enrolment? {
    guard let path = try? Places.enrolment() else { return nil }
    guard let bytes = try readOwn(path) else { return nil }
    do {
      return try Enrolment(reading: bytes)
    } catch var misread {
      // There is no copy to be had: the secret in it is nowhere else.
      misread.help = nil
      throw Failure(
        .configuration, misread.rendered(path: path),
        help: "ask the coordinator for a new invitation, then: \(Pair.command) enrol INVITE")
    }
  }

  /// The bytes of a file that must be its owner's alone; nil where there is none.
  private static func readOwn(_ path: String) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == ENOENT || reason == ENOTDIR { return nil }
      throw Failure(
        reason == ELOOP ? .configuration : .permission,
        reason == ELOOP
          ? "\(path): is a symbolic link, which anybody may have turned"
          : "\(path): cannot be read: \(String(cString: strerror(reason)))",
        help: "see what it is, and whose: ls -l \(shellWord(path))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        .configuration, "\(path): is not a regular file",
        help: "see what it is, and whose: ls -l \(shellWord(path))")
    }
    guard status.st_uid == geteuid() else {
      throw Failure(
        .permission,
        "\(path): belongs to account \(status.st_uid), and you are account \(geteuid())",
        help: "use the account that you enrolled from")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Failure(
        .configuration, "\(path): others may read or change it, and it holds your secret",
        help: "if nobody has: chmod 600 \(shellWord(path)); otherwise ask for a new invitation")
    }
    return try readAll(descriptor, named: path, limit: 1 << 20)
  }
}

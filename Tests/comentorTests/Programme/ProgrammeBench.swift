// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Understanding

/// A programme's folder, `acme`, in the folder of a program, with one account for everybody.
struct ProgrammeBench {
  let program: Program
  let coordinator = Identity()
  let recovery = Identity()

  /// The same, for a program whose configuration is in its folder.
  init() throws {
    var program = try Program()
    program.environment["XDG_CONFIG_HOME"] = "\(program.folder)/.config"
    try self.init(program)
  }

  init(_ program: Program) throws {
    self.program = program
    try program.makeFolder("acme/register")
    chmod("\(program.folder)/acme", 0o755)
    try write(yaml(readers), to: "acme/programme.yaml", 0o644)
    try write(identity(coordinator), to: "comentor-key.txt", 0o600)
  }

  /// The folder as invitations name it.
  var folder: String {
    guard let path = realpath("\(program.folder)/acme", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  var readers: [MentoringProgramme.Reader] {
    [
      .init(role: .coordinator, name: "Maria López", key: coordinator.recipient),
      .init(role: .recovery, name: "the safe", key: recovery.recipient),
    ]
  }

  func identity(_ identity: Identity) -> String {
    IdentityFile.text(of: identity, created: "2027-01-12T09:00:00+00:00")
  }

  func yaml(_ readers: [MentoringProgramme.Reader]) -> String {
    let list = readers.map {
      "  - {role: \($0.role.rawValue), name: \($0.name), key: \($0.key.text)}\n"
    }
    return """
      programme: acme
      title: Reciprocal mentoring at Acme
      recipients:
      \(list.joined())contacts:
        en: {emergency: "112", helpline: 116 123, independent: ombuds office, alternate: Jonas}
        de: {emergency: "112", helpline: 116 123, independent: Ombudsstelle, alternate: Jonas}

      """
  }

  func write(_ text: String, to name: String, _ mode: mode_t = 0o600) throws {
    try write(Array(text.utf8), to: name, mode)
  }

  func write(_ bytes: [UInt8], to name: String, _ mode: mode_t = 0o600) throws {
    try program.write(bytes, to: name)
    chmod("\(program.folder)/\(name)", mode)
  }

  func mode(_ name: String) -> mode_t? {
    var status = stat()
    return lstat("\(program.folder)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  // MARK: - People

  let secret = (0..<32).map { UInt8($0) }

  func invitation(account: String? = nil) -> Invite {
    Invite(
      folder: folder, programme: "acme", title: "Reciprocal mentoring at Acme", person: "p4xk2m",
      pair: "k7", name: "Ines", account: account, made: Moment(seconds: 1_799_740_831),
      readers: readers, secret: secret)
  }

  /// The person's place for notes, as `doctor` wants it, and the invitation as `invite.txt`.
  func prepareToEnrol(account: String? = nil) throws {
    try program.makeFolder("acme/drop/p4xk2m/in")
    for (name, mode) in [("", 0o711), ("/p4xk2m", 0o710), ("/p4xk2m/in", 0o1730)] {
      chmod("\(program.folder)/acme/drop\(name)", mode_t(mode))
    }
    try write(invitation(account: account).text, to: "invite.txt")
  }

  /// An entry of the register.
  func register(
    _ person: String, _ pair: String, _ name: String, account: String? = nil
  ) throws {
    let sealed = try AgeFile.seal(
      Registration.text(of: secret, for: person), to: readers.map(\.key))
    let entry = Registration(
      person: person, pair: pair, name: name, account: account,
      invitations: [
        .init(
          made: Moment(seconds: 1_799_740_831), keys: readers.map(\.key), sealedSecret: sealed)
      ])
    try write(entry.text, to: "acme/register/\(person).txt")
  }

  func registration(_ person: String) throws -> Registration {
    try Registration(reading: program.bytes("acme/register/\(person).txt") ?? [])
  }

  /// The names in a folder.
  func names(_ folder: String) -> [String] {
    guard let directory = opendir("\(program.folder)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension Program.Run {
  /// The lines of doctor's with a verdict, without it.
  func lines(_ verdict: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("\(verdict) ") }
      .map { String($0.dropFirst(5)) }
  }

  /// The lines of a file that doctor prints to be copied, without their indentation.
  var copied: String {
    output.split(separator: "\n").filter { $0.hasPrefix("     ") }.map { $0.dropFirst(5) }
      .drop { !$0.hasPrefix("mkdir") && !$0.hasPrefix("programme:") }
      .map { "\($0)\n" }.joined()
  }
}

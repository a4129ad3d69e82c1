// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme

/// The accounts of this machine.
enum Account {
  /// The account of whoever started the program.
  static var own: Note.Account { of(geteuid()) }

  /// An account by its number; its login is the number where the machine has no name for it.
  static func of(_ number: UInt32) -> Note.Account {
    let login = getpwuid(number).map { String(cString: $0.pointee.pw_name) }
    return Note.Account(number: number, login: login ?? String(number))
  }

  /// An account by its number or its login; nil where this machine has none.
  static func named(_ text: String) -> Note.Account? {
    if let number = UInt32(text) { return of(number) }
    return getpwnam(text).map {
      Note.Account(number: $0.pointee.pw_uid, login: String(cString: $0.pointee.pw_name))
    }
  }

  /// The folder of an account; nil where this machine has none for it.
  static func home(of account: Note.Account) -> String? {
    guard let entry = getpwuid(account.number)?.pointee else { return nil }
    let home = String(cString: entry.pw_dir)
    var status = stat()
    return stat(home, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? home : nil
  }
}

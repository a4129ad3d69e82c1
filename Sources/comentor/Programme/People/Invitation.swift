// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Programme
import Sealing
import TranscriptFormat
import Understanding

/// An invitation that is about to be written, with what the register keeps of it.
struct Invitation {
  let invite: Invite
  let registration: Registration
  /// The name of the other one of the pair, where the register has one.
  let partner: String?

  /// Decides on an invitation.
  ///
  /// - Throws: A `Failure` where somebody cannot be invited so; nothing has been written.
  init(
    to programme: MentoringProgramme, in folder: String, of register: [Registration],
    name: String, pair: String?, account: String?, person: String?, at moment: Moment
  ) throws {
    guard programme.readers.count > 1 else {
      throw Failure(
        .configuration,
        "\(Places.programme(in: folder)): there is one recipient; with that key lost, no note "
          + "could ever be read",
        help: "make a second key (\(Pair.command) key new -o recovery-key.txt), and add it under "
          + "'recipients:' with 'role: recovery'")
    }
    let known = try person.map { try Self.entry($0, in: register) }
    try Self.check(name, account)
    let pair = try Self.pair(pair, known, in: register)
    let others = register.filter { $0.pair == pair && $0.person != known?.person }
    guard others.count < 2 else {
      throw Failure(
        .usage,
        "pair \(pair) has two people already: "
          + others.map { "\($0.person) (\($0.name))" }.joined(separator: ", "),
        help: "leave --pair out for a new pair; to invite one of them again, add --person ID")
    }
    guard others.first?.name != name else {
      throw Failure(
        .usage, "the other one of pair \(pair) is called '\(name)', too",
        help: "the two have to be told apart in what they write: take a longer name")
    }
    partner = others.first?.name
    let secret = Chance.secret()
    let id = known?.person ?? Chance.id("p", taken: Set(register.map(\.person)))
    invite = Invite(
      folder: folder, programme: programme.id, title: programme.title, person: id, pair: pair,
      name: name, account: account ?? known?.account, made: moment, readers: programme.readers,
      secret: secret)
    let text = Registration.text(of: secret, for: id)
    let sealed: [UInt8]
    do throws(SealingError) {
      sealed = try AgeFile.seal(text, to: programme.readers.map(\.key))
    } catch {
      throw Failure(.configuration, error.message, help: error.nextStep)
    }
    registration = Registration(
      person: id, pair: pair, name: name, account: invite.account,
      invitations: (known?.invitations ?? []) + [
        .init(made: moment, keys: programme.readers.map(\.key), sealedSecret: sealed)
      ])
  }

  private static func entry(_ person: String, in register: [Registration]) throws -> Registration {
    if let entry = register.first(where: { $0.person == person }) { return entry }
    throw Failure(
      .usage, "the register has no person '\(person)'",
      help: "leave --person out to invite somebody new; the ids are the names of the files in "
        + "register/")
  }

  private static func check(_ name: String, _ account: String?) throws {
    guard Value(kind: "name", canonical: name, words: name) != nil, PersonName.isFit(name) else {
      throw Failure(
        .usage, "nobody can be called '\(name)' in a conversation",
        help: "give a name of 1 to 40 characters, without '/', ':', '[' or '?', that is no word "
          + "of the coach's own, such as 'coach' or 'pair'")
    }
    guard let account else { return }
    guard Invite.isAccount(account), Account.named(account) != nil else {
      throw Failure(
        .configuration, "this machine has no account '\(account)'",
        help: "give the login or the number of one, as 'getent passwd' lists them")
    }
  }

  /// The pair that the invitation is for.
  private static func pair(
    _ wanted: String?, _ known: Registration?, in register: [Registration]
  ) throws -> String {
    if let wanted, let known, wanted != known.pair {
      throw Failure(
        .usage, "\(known.person) is of pair \(known.pair)",
        help: "leave --pair out; for another pair, invite them without --person")
    }
    if let known { return known.pair }
    let ids = Set(register.map(\.pair)).sorted()
    guard let wanted else { return Chance.id("k", taken: Set(ids)) }
    guard ids.contains(wanted) else { throw unknown(wanted, ids, register) }
    return wanted
  }

  private static func unknown(
    _ wanted: String, _ ids: [String], _ register: [Registration]
  ) -> Failure {
    let near = nearest(wanted, among: ids).map { "did you mean '\($0)'? " } ?? ""
    let room = ids.compactMap { id in
      let people = register.filter { $0.pair == id }
      return people.count == 1 ? "\(id) (\(people[0].name))" : nil
    }
    let pairs =
      room.isEmpty ? "no pair has room" : "pairs with room: \(room.joined(separator: ", "))"
    return Failure(
      .usage, "the register has no pair '\(wanted)'",
      help: "\(near)\(pairs); leave --pair out for the first one of a pair")
  }
}

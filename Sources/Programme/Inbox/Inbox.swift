// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// The notes of a programme, opened and judged: what there is, and what can be believed of it.
public struct Inbox: Sendable {
  /// A note.
  public struct Entry: Sendable {
    public var note: Note
    public var verdict: Verdict
    /// Where it was found.
    public var path: String
    /// Other files with a note of the same id, and what is to be thought of them.
    public var copies: [(path: String, verdict: Verdict, isSame: Bool)] = []
    public var isHandled: Bool
    /// The pair of the person in whose drop it lay; nil where nobody knows it.
    let pairOfDrop: String?
    /// Its text, as it was sealed.
    let text: [UInt8]
  }

  /// What people have written: get-outs first, then wishes to be contacted, each by time.
  public private(set) var entries: [Entry]
  /// The receipts of enrolments.
  public private(set) var receipts: [Entry]
  /// What could not be opened or read.
  public private(set) var problems: [InboxProblem] = []

  /// Opens and judges.
  ///
  /// - Parameters:
  ///   - files: In any order.
  ///   - known: The programme and its people.
  ///   - handled: The ids of notes that somebody has dealt with.
  ///   - identities: Those to open with.
  public init(
    _ files: [InboxFile], of known: KnownProgramme, handled: Set<String>,
    with identities: [Identity]
  ) {
    var opened: [(file: InboxFile, note: Note, text: [UInt8])] = []
    for file in files {
      do throws(InboxProblem.Cause) {
        let most = file.person == nil ? AgeFile.mostRecipients : known.mostRecipients
        let (note, text) = try Self.open(file.bytes, with: identities, most: most)
        opened.append((file, note, text))
      } catch {
        problems.append(InboxProblem(path: file.path, cause: error))
      }
    }
    let judge = Judge(known, receipts: opened.filter { $0.note.isReceipt })
    var found: [String: [Entry]] = [:]
    for (file, note, text) in opened {
      let entry = Entry(
        note: note, verdict: judge.verdict(of: note, text, in: file), path: file.path,
        isHandled: handled.contains(note.id),
        pairOfDrop: file.person.flatMap { known.people[$0]?.pair }, text: text)
      found[note.id, default: []].append(entry)
    }
    let all = found.values.map(Self.joined)
    entries = all.filter { !$0.note.isReceipt }.sorted(by: Self.isFirst)
    receipts = all.filter(\.note.isReceipt).sorted { $0.note.isBefore($1.note) }
  }

  private static func open(
    _ bytes: [UInt8], with identities: [Identity], most: Int
  ) throws(InboxProblem.Cause) -> (Note, [UInt8]) {
    let text: [UInt8]
    do throws(SealingError) {
      text = try AgeFile.open(bytes, with: identities, most: most)
    } catch { throw .sealed(error) }
    do throws(Misread) {
      return (try Note(reading: text), text)
    } catch { throw .misread(error) }
  }

  /// The one of some notes of the same id that can be relied on most, with the others as copies.
  private static func joined(_ entries: [Entry]) -> Entry {
    let sorted = entries.sorted { ($0.verdict.rank, $0.path) < ($1.verdict.rank, $1.path) }
    var first = sorted[0]
    first.copies = sorted.dropFirst().map { ($0.path, $0.verdict, $0.text == first.text) }
    return first
  }

  private static func isFirst(_ one: Entry, _ other: Entry) -> Bool {
    let (left, right) = (one.urgency, other.urgency)
    return left == right ? one.note.isBefore(other.note) : left < right
  }

  // MARK: - What is made of them

  /// Those that count: without what is forged.
  private var believed: [Entry] { entries.filter { !$0.verdict.isForged } }

  /// Which pairs need a person.
  ///
  /// A forged note tells nothing, but that it lies in somebody's own drop does: the person may have
  /// written it, and something has gone wrong on the way.
  public var alerts: Alerts {
    let doubtful = entries.filter { $0.verdict.isForged && !$0.isHandled }.compactMap(\.pairOfDrop)
    return Alerts(believed.map { ($0.note, $0.isHandled) }, doubtful: doubtful)
  }

  /// The table of ratings.
  public var ratings: String { Ratings.csv(believed.map(\.note)) }

  /// The receipts of each person who has enrolled more than once, under other secrets or from
  /// other accounts, until all of them are marked as dealt with.
  ///
  /// One that another account has filed counts: that is what it looks like where two people have
  /// used one invitation.
  public var repeatedEnrolments: [[Entry]] {
    let real = receipts.filter { receipt in
      switch receipt.verdict {
      case .proved, .unproved, .forged(.otherAccount): true
      case .forged: false
      }
    }
    return Dictionary(grouping: real, by: \.note.person).values
      .filter { $0.count > 1 && $0.contains { !$0.isHandled } }
      .sorted { $0[0].note.person < $1[0].note.person }
  }

  /// Marks a note as dealt with.
  public mutating func markHandled(_ id: String) {
    for index in entries.indices where entries[index].note.id == id {
      entries[index].isHandled = true
    }
    for index in receipts.indices where receipts[index].note.id == id {
      receipts[index].isHandled = true
    }
  }
}

extension Inbox.Entry {
  /// How soon it is to be looked at, the lowest first.
  var urgency: Int { note.isLeaving ? 0 : note.wantsContact ? 1 : 2 }
}

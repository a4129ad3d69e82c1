// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// The coach's own phrases, in the scenario's language.
///
/// Complete by construction: a wording without one of the phrases cannot be made.
public struct Wording: Hashable, Sendable {
  private let texts: [String]

  /// A wording from texts by phrase, or the phrases that lack one.
  public static func make(_ texts: [Phrase: String]) -> Result<Wording, MissingPhrases> {
    let missing = Phrase.allCases.filter { texts[$0] == nil }
    guard missing.isEmpty else { return .failure(MissingPhrases(phrases: missing)) }
    return .success(Wording(texts: Phrase.allCases.map { texts[$0] ?? "" }))
  }

  private init(texts: [String]) { self.texts = texts }

  /// The phrase with its `{places}` filled in.
  ///
  /// - Parameters:
  ///   - phrase: Which phrase.
  ///   - fill: A text for each of the phrase's places; places without one stay as they are.
  /// - Returns: The phrase, filled in.
  public func callAsFunction(_ phrase: Phrase, _ fill: [Phrase.Place: String] = [:]) -> String {
    let text = texts[phrase.index]
    guard !fill.isEmpty else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let place = Phrase.Place(rawValue: String(name)), let filling = fill[place] {
        result += filling
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Wording {
  /// An option whose label and other ways of saying it stand in a phrase, with bars between.
  public func option(_ id: String, _ phrase: Phrase) -> AnswerType.Option {
    let ways = self(phrase).split(separator: "|").map { way in
      String(way.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return AnswerType.Option(
      id: id, label: ways.first ?? id, also: Array(ways.dropFirst()))
  }
}

/// The phrases that a wording lacks.
public struct MissingPhrases: Error {
  public var phrases: [Phrase]
}

/// What the coach says by itself, whatever the scenario; the raw value is the key in the file.
public enum Phrase: String, CaseIterable, Hashable, Sendable {
  // An answer that could not be read.
  case againEmpty = "again-empty"
  case againYesNo = "again-yes-no"
  case againOption = "again-option"
  case againBrowse = "again-browse"
  case againNumber = "again-number"
  case againRange = "again-range"
  case againDate = "again-date"
  case againAmbiguousDate = "again-ambiguous-date"
  case againTooEarly = "again-too-early"
  case againCadence = "again-cadence"
  case againFewWords = "again-few-words"
  case againManyWords = "again-many-words"
  case againFewItems = "again-few-items"
  case againManyItems = "again-many-items"
  case againNameLong = "again-name-long"
  case againNameHolds = "again-name-holds"
  case againNameReserved = "again-name-reserved"
  case againNameTaken = "again-name-taken"

  // Commands in a conversation.
  case passRefused = "pass-refused"
  case backNothing = "back-nothing"
  case backAsk = "back-ask"
  case backPassed = "back-passed"
  case backChanged = "back-changed"
  case backWhom = "back-whom"
  case draftOpen = "draft-open"
  case nextNothing = "next-nothing"
  case doneNothing = "done-nothing"
  case commandBusy = "command-busy"
  case commandUnknown = "command-unknown"
  case floorHint = "floor-hint"
  case floorOther = "floor-other"
  case longHint = "long-hint"
  case browseHint = "browse-hint"
  case confirmDeclined = "confirm-declined"

  // Where a pair stands.
  case mentor = "mentor"
  case mentee = "mentee"
  case and = "and"
  case yes = "yes"
  case no = "no"
  case firstOfYou = "first-of-you"
  case secondOfYou = "second-of-you"
  case whoAsked = "who-asked"
  case whoRoles = "who-roles"
  case recapWhere = "recap-where"
  case recapLast = "recap-last"
  case recapStart = "recap-start"
  case recapBetween = "recap-between"
  case recapRenewed = "recap-renewed"
  case torn = "torn"
  case meetingOver = "meeting-over"
  case inputLeft = "input-left"
  case ended = "ended"
  case leave = "leave"
  case cleared = "cleared"
  case clearedAlone = "cleared-alone"
  case clearedLine = "cleared-line"
  case clearedLineAlone = "cleared-line-alone"
  case refusedBytes = "refused-bytes"
  case refusedNul = "refused-nul"
  case refusedLong = "refused-long"
  case certificateUnwritten = "certificate-unwritten"

  // Help.
  case helpIntro = "help-intro"
  case helpHelp = "help-help"
  case helpBack = "help-back"
  case helpBackAlone = "help-back-alone"
  case helpPass = "help-pass"
  case helpRepeat = "help-repeat"
  case helpWho = "help-who"
  case helpWhoAlone = "help-who-alone"
  case helpTranscript = "help-transcript"
  case helpTranscriptAlone = "help-transcript-alone"
  case helpDone = "help-done"
  case helpNext = "help-next"
  case helpHelpNow = "help-help-now"
  case helpQuit = "help-quit"
  case helpQuitAlone = "help-quit-alone"
  case helpWhy = "help-why"
  case helpPrivate = "help-private"

  // `/help-now`: where to turn.
  case helpNowScript = "help-now-script"
  case helpNowDanger = "help-now-danger"
  case helpNowPerson = "help-now-person"
  case helpNowWork = "help-now-work"
  case helpNowEmergency = "help-now-emergency"
  case helpNowHelpline = "help-now-helpline"
  case helpNowWorkplace = "help-now-workplace"
  case helpNowIndependent = "help-now-independent"
  case helpNowAlternate = "help-now-alternate"
  case helpNowPolicy = "help-now-policy"
  case helpNowOthers = "help-now-others"
  case helpNowNone = "help-now-none"
  case helpNowLeave = "help-now-leave"
  case helpNowLeaveAlone = "help-now-leave-alone"

  // Clear words of harm, before they are kept.
  case concernThanks = "concern-thanks"
  case concernSelfHarm = "concern-self-harm"
  case concernHarassment = "concern-harassment"
  case concernChoice = "concern-choice"
  case concernChoiceAlone = "concern-choice-alone"
  case concernKeep = "concern-keep"
  case concernLeaveOut = "concern-leave-out"
  case concernAgain = "concern-again"
  case concernLeftOut = "concern-left-out"
  case concernKept = "concern-kept"
  case concernKeptAlone = "concern-kept-alone"

  // Who can read the conversation.
  case placeTable = "place-table"
  case placeHost = "place-host"

  // A transcript as it is read.
  case readMeeting = "read-meeting"
  case readAs = "read-as"
  case readPrivate = "read-private"
  case readClosed = "read-closed"
  case readPaused = "read-paused"
  case readMoved = "read-moved"

  // The menu and the private note.
  case menuGoOn = "menu-go-on"
  case menuPrivate = "menu-private"
  case menuRead = "menu-read"
  case menuLeave = "menu-leave"
  case menuAgain = "menu-again"
  case menuBegin = "menu-begin"
  case menuBeginAgain = "menu-begin-again"
  case menuDamaged = "menu-damaged"
  case privateWho = "private-who"
  case privateNothingKept = "private-nothing-kept"
  case privateOver = "private-over"
  case privateAlone = "private-alone"
  case privateName = "private-name"
  case privateOther = "private-other"
  case privateReadersTable = "private-readers-table"
  case privatePartnerTable = "private-partner-table"
  case privateLimitsTable = "private-limits-table"
  case privateReadersHost = "private-readers-host"
  case privatePartnerHost = "private-partner-host"
  case privateLimitsHost = "private-limits-host"
  case privateReaderCoordinator = "private-reader-coordinator"
  case privateReaderRecovery = "private-reader-recovery"
  case privateScrollback = "private-scrollback"
  case privateKeepNone = "private-keep-none"
  case privateSealed = "private-sealed"
  case privateSealedHost = "private-sealed-host"
  case privateSealedTable = "private-sealed-table"
  case privateLeft = "private-left"
  case privateFailed = "private-failed"
  case privateTooLong = "private-too-long"
  case privateKeysChanged = "private-keys-changed"
  case privateKeysBefore = "private-keys-before"
  case privateKeysNow = "private-keys-now"

  // Enrolling in a programme.
  case enrolName = "enrol-name"
  case enrolReaders = "enrol-readers"
  case enrolFolder = "enrol-folder"
  case enrolCompare = "enrol-compare"
  case enrolGoOn = "enrol-go-on"
  case enrolUnchanged = "enrol-unchanged"
  case enrolDone = "enrol-done"
  case enrolBegin = "enrol-begin"
  case enrolDoctor = "enrol-doctor"

  /// What may stand in braces in a phrase.
  public enum Place: String, Hashable, Sendable {
    case name, partner, role, options, low, high, earlier, later, earliest, count, character
    case answer, command, meeting, date, text, mentor, mentee, file, speaker, title
  }

  /// Where its text stands in a wording.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(
    uniqueKeysWithValues: zip(allCases, 0...))
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads transcripts that come one after the other, in pieces of any size, one record at a time.
///
/// A line that begins `comentor-transcript ` begins a transcript; empty lines between one and
/// the next, or behind the last, belong to none. For each transcript the items come in the order
/// of its lines: `transcript` or `unreadable`, its records and findings, perhaps `torn`, then
/// `end`. What is wrong in one never keeps the next from being read. However the bytes come in
/// pieces, the items are the same, and so are they to those of `TranscriptFile(parsing:)`.
public struct StreamReader: Sendable {
  /// The most bytes that one record may have; a longer one is a finding.
  public static let mostBytes = 8 << 20
  /// The most bytes that a header may have.
  static let mostHeaderBytes = 64 << 10

  /// Where in the stream the next bytes lie.
  enum State: Hashable {
    /// At the beginning of a transcript.
    case start
    /// Below a header.
    case records
    /// Behind damage that leaves no hope for the rest; whether a last line without LF is `torn`.
    case skipping(mayBeTorn: Bool)
  }

  var buffer = StreamBuffer(capacity: 1 << 16)
  /// What is consumed ends here, and what is there at `filled`.
  var position = 0
  var filled = 0
  /// Up to here, no end was found of the record that begins at `position`.
  var searched = 0
  /// Where this transcript must end, for the next is glued to it.
  var seam: Int?
  var isFinished = false

  var state = State.start
  /// The line that `position` lies in, and the transcript's first.
  var line = 1
  var firstLine = 1
  /// What the next record follows; it is tied to nothing after one that cannot be read.
  var chain = Chain(sequence: 0, check: 0)
  var isTied = true
  var isAtFirstRecord = true
  var findingCount = 0
  /// How many bytes of the line at `position` were left out already.
  var skippedOfLine = 0
  /// A record whose check does not fit, but that may have been cut short: it depends on what
  /// follows.
  var doubt: Doubt?
  /// Empty lines that may lie between two transcripts.
  var emptyLines = 0
  /// What is to be given next.
  var queue: [StreamItem] = []
  var scanner = RecordScanner()

  struct Doubt {
    var finding: TranscriptFinding
    var line: Int
    var bytes: Int
  }

  public init() {}

  /// The items that follow, one at a time.
  ///
  /// - Returns: Nil where more bytes are needed, or, after `finish()`, where nothing is left.
  public mutating func next() -> StreamItem? {
    guard state == .records, isPlain, searched <= position else { return nextSlowly() }
    let bytes = UnsafeRawPointer(buffer.start)
    let isAccepted = scanner.accept(
      bytes, at: position, limit: filled, isOver: isFinished, after: chain)
    guard isAccepted else { return nextSlowly() }
    return .record(takeForm(scanner.form))
  }

  /// Whether nothing is put off, so that a record may be taken as it comes.
  private var isPlain: Bool {
    isTied && seam == nil && emptyLines == 0 && doubt == nil && queue.isEmpty
  }

  /// Moves on past a record that is right.
  mutating func takeForm(_ form: RecordForm) -> RecordForm {
    var form = form
    form.line = line
    chain = Chain(sequence: form.sequence, check: form.check)
    isAtFirstRecord = false
    move(past: form.end - position, lines: form.lineCount)
    return form
  }

  /// Moves on past bytes that are done with.
  mutating func move(past count: Int, lines: Int) {
    position += count
    searched = position
    line += lines
  }

  /// Goes on behind a header, or behind a record that has a gutter.
  mutating func follow(_ chain: Chain) {
    self.chain = chain
    isTied = true
    scanner.digits = digitsOf(chain.check)
  }

  private mutating func nextSlowly() -> StreamItem? {
    while queue.isEmpty {
      let isMoved =
        switch state {
        case .start: begin()
        case .records: takeRecord()
        case .skipping: skip()
        }
      guard isMoved else { return nil }
    }
    return queue.removeFirst()
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

struct TranscriptSplitterTests {
  private func pieces(_ text: String, by size: Int = 1 << 20) -> [TranscriptSplitter.Piece] {
    var splitter = TranscriptSplitter()
    var found: [TranscriptSplitter.Piece] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      Array(rest.prefix(size)).withUnsafeBytes { splitter.append($0) }
      rest = rest.dropFirst(size)
      while let piece = splitter.next() { found.append(piece) }
    }
    splitter.finish()
    while let piece = splitter.next() { found.append(piece) }
    return found
  }

  private static let one = "comentor-transcript 1\nseed: 7\n\ncoach: Hello.\nInes: hi\n"
  private static let two = "comentor-transcript 1\nlanguage: de\n\n"

  @Test(arguments: [1, 2, 3, 7, 50, 1_000])
  func `a stream is cut where a header begins, in pieces of any size`(size: Int) {
    let found = pieces(Self.one + "\n" + Self.two + Self.one + "\n\n" + Self.two, by: size)
    #expect(
      found.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        Self.one, Self.two, Self.one, Self.two,
      ])
    #expect(found.map(\.line) == [1, 7, 10, 17])
  }

  @Test func `what comes before the first header is a transcript, empty lines are none`() {
    #expect(pieces("coach: Hello.\n" + Self.one).map(\.line) == [1, 2])
    #expect(pieces("\n\n" + Self.one).map(\.line) == [3])
    #expect(pieces("\n\n").isEmpty)
    #expect(pieces("").isEmpty)
  }

  @Test func `an end without a line feed belongs to the last transcript`() {
    let found = pieces(Self.one + "coach: And")
    #expect(found.count == 1)
    #expect(found.first?.bytes.suffix(10).elementsEqual("coach: And".utf8) == true)
  }

  @Test(arguments: [1, 2, 3, 7, 50, 1_000])
  func `comments right above a header belong to it`(size: Int) {
    let comments = "# One.\n\n# Two.\n"
    let found = pieces(
      comments + Self.one + "# Still of the first.\n\nInes: so\n\n" + comments + Self.two, by: size)
    #expect(
      found.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        comments + Self.one + "# Still of the first.\n\nInes: so\n", comments + Self.two,
      ])
    #expect(found.map(\.line) == [1, 13])
    #expect(pieces(comments, by: size).count == 1)
  }

  @Test(arguments: [1, 2, 3, 7, 50, 1_000])
  func `a header behind the end of a file that lacks its last line end is found`(size: Int) {
    let mark = "\u{feff}"
    let found = pieces(Self.one.dropLast() + Self.two + mark + Self.one, by: size)
    #expect(
      found.map { Array($0.bytes) } == [
        Array(Self.one.utf8.dropLast()), Array(Self.two.utf8), Array((mark + Self.one).utf8),
      ])
    #expect(found.map(\.line) == [1, 5, 8])
    // Where no field follows, somebody has said so.
    let said = "coach: Say it.\nInes: comentor-transcript 1\n    = text\n"
    #expect(pieces(said, by: size).count == 1)
    #expect(pieces("Ines: comentor-transcript 1\n").count == 1)
    #expect(pieces(mark + Self.one).count == 1)
  }

  @Test func `a transcript that is too long is told, and the next one read`() {
    var splitter = TranscriptSplitter()
    let junk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 22)
    Array("comentor-transcript 1\n\ncoach: ".utf8).withUnsafeBytes { splitter.append($0) }
    var found: [TranscriptSplitter.Piece] = []
    for _ in 0..<20 {
      junk.withUnsafeBytes { splitter.append($0) }
      while let piece = splitter.next() { found.append(piece) }
    }
    Array(("\n" + Self.one).utf8).withUnsafeBytes { splitter.append($0) }
    splitter.finish()
    while let piece = splitter.next() { found.append(piece) }
    #expect(found.map(\.isTooLong) == [true, false])
    #expect(found.map(\.line) == [1, 4])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import TranscriptFormat

struct StreamEquivalenceTests {
  @Test func `the kept conversations are read whole, one by one and all in one`() throws {
    let files = try Mutation.conversations()
    for bytes in files {
      #expect(StreamInvariants.broken(by: bytes, pieces: [1, 1000]) == nil)
      #expect(StreamOutcomes(reading: bytes, piece: 4096).isWhole)
    }
    let stream = StreamOutcomes(reading: files.flatMap { $0 + [0x0a] }, piece: 4096)
    #expect(stream.isWhole)
    #expect(stream.transcripts.map(\.records) == files.map { TranscriptFile(parsing: $0).records })
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `what is wrong in a kept conversation is found as in a file`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for bytes in try Mutation.conversations() {
      let mutant = Mutation.of(bytes, &random)
      for bytes in [mutant, StreamMending.mended(mutant)] {
        let broken = StreamInvariants.broken(by: bytes, pieces: [4096])
        #expect(broken == nil, "seed \(seed): \(broken ?? "")")
      }
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `what is wrong in a stream is found as in its files`(seed: UInt64) throws {
    var random = SplitMix(state: seed &* 77)
    let fronts = try Mutation.fronts()
    for _ in 0..<10 {
      let stream = (0..<Int.random(in: 1...3, using: &random)).flatMap { index in
        let parting: [UInt8] = index > 0 && Bool.random(using: &random) ? [0x0a] : []
        let made = Samples.file(seed: random.next(), records: Int.random(in: 0...5, using: &random))
        return parting
          + (Bool.random(using: &random) ? made : fronts.randomElement(using: &random) ?? made)
      }
      let mutant = Mutation.of(stream, &random)
      // With its checks put right, what else is wrong in it must be found.
      for bytes in [mutant, StreamMending.mended(mutant)] {
        let broken = StreamInvariants.broken(by: bytes)
        #expect(broken == nil, "seed \(seed): \(broken ?? "")")
      }
    }
  }

  @Test(arguments: ["", "\n", "\n\n", "junk", "junk\n", " ", "\0", "1\ncomen"])
  func `the end of a transcript that has too many findings is as that of a file`(end: String) {
    let many = Samples.conversationFile + Array((String(repeating: "1\n", count: 120) + end).utf8)
    for bytes in [many, many + Samples.conversationFile] {
      let broken = StreamInvariants.broken(by: bytes)
      #expect(broken == nil, "\(broken ?? "")")
    }
  }

  @Test func `the size of the pieces does not matter`() {
    var random = SplitMix(state: 5)
    let whole = Samples.conversationFile + [0x0a] + Samples.file(seed: 3, records: 4)
    for bytes in [whole, Mutation.of(whole, &random), Mutation.of(whole, &random)] {
      let all = StreamOutcomes(reading: bytes, piece: bytes.count)
      for piece in 1...bytes.count where piece < 300 || piece % 97 == 0 {
        #expect(StreamOutcomes(reading: bytes, piece: piece) == all, "pieces of \(piece)")
      }
    }
  }
}

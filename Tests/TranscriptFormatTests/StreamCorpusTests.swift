// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import TranscriptFormat

struct StreamCorpusTests {
  /// The inputs that the fuzzer begins with.
  private static func corpus() throws -> [(name: String, bytes: [UInt8])] {
    let folder = "\(SourceTree.root())/Tests/Fuzz/Corpus"
    let names = try #require(SourceTree.names(in: folder))
    return try names.map { ($0, try #require(SourceTree.bytes(of: "\(folder)/\($0)"))) }
  }

  @Test func `the invariants hold of each input of the corpus, and of all in one stream`() throws {
    let corpus = try Self.corpus()
    #expect(corpus.count >= 20)
    for (name, bytes) in corpus + [("all", corpus.flatMap(\.bytes))] {
      #expect(bytes.count > 0 || name == "empty")
      for bytes in [bytes, StreamMending.mended(bytes)] {
        let broken = StreamInvariants.broken(by: bytes, pieces: [1, 2, 7, 64, 300])
        #expect(broken == nil, "\(name): \(broken ?? "")")
      }
    }
  }

  @Test func `the corpus has whole transcripts, and all kinds of findings but for a long line`()
    throws
  {
    let outcomes = try Self.corpus().map { StreamOutcomes(reading: $0.bytes, piece: 50) }
    #expect(outcomes.filter { !$0.transcripts.isEmpty && $0.isWhole }.count >= 4)
    #expect(outcomes.contains { !$0.seams.isEmpty })
    let codes = Set(outcomes.flatMap { $0.transcripts.flatMap(\.codes) })
    let missing = TranscriptFinding.Code.allCases.filter {
      !codes.contains($0) && $0 != .glued && $0 != .tooLong
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test(arguments: PlantedFault.allCases)
  func `a reader with a fault breaks an invariant of the corpus`(fault: PlantedFault) throws {
    let broken = try Self.corpus().compactMap {
      StreamInvariants.broken(by: $0.bytes, read: fault.read)
    }
    #expect(!broken.isEmpty)
  }

  @Test func `what is whole stays as it is when its checks are put right`() throws {
    for bytes in try Mutation.conversations() { #expect(StreamMending.mended(bytes) == bytes) }
  }
}

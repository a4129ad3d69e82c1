// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Sealing

/// The samples of the format that its authors publish.
struct VectorTests {
  @Test func `every published sample gives the result that it states`() async throws {
    let (vectors, ignored) = try await Vectors.all()
    // Fewer would mean that they were not found: they lie in ../shared/vectors/age.
    try #require(vectors.count >= 143, "only \(vectors.count) samples in \(Vectors.folder)")
    #expect(ignored == 0)
    #expect(vectors.flatMap { $0.problems() } == [])

    var counts: [Vector.Outcome: Int] = [:]
    for vector in vectors { counts[vector.open().outcome, default: 0] += 1 }
    for (outcome, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("age samples: \(count) \(outcome.rawValue)")
    }
    print("age samples: \(vectors.count) in all, \(vectors.count { $0.isForeign }) for other keys")
    // Nothing of another type is opened, and of our own nothing is called unsupported.
    #expect(vectors.allSatisfy { !$0.isForeign || $0.open().outcome != .success })
    #expect(vectors.allSatisfy { $0.isForeign || $0.open().outcome != .unsupported })
    #expect(counts[.success] == vectors.count { $0.expected == .success && !$0.isForeign })
  }

  @Test func `a sample that states something else is found out`() async throws {
    let vectors = try await Vectors.all().vectors
    for var vector in vectors where !vector.isForeign {
      let stated = vector.expected
      vector.expected = stated == .success ? .noMatch : .success
      #expect(vector.problems().count == 1, "\(vector.name)")
      vector.expected = stated
      if vector.payload != nil {
        vector.payload = Vector.hash([1])
        #expect(vector.problems().count == 1, "\(vector.name)")
      }
    }
    var foreign = try #require(vectors.first { $0.name == "scrypt_salt_short" })
    foreign.file = try #require(vectors.first { $0.name == "x25519" }).file
    foreign.identities = try #require(vectors.first { $0.name == "x25519" }).identities
    #expect(!foreign.problems().isEmpty)
  }

  @Test func `other types of keys are named`() async throws {
    let vectors = try await Vectors.all().vectors
    for (name, type) in [("scrypt", "scrypt"), ("hybrid", "mlkem768x25519")] {
      let vector = try #require(vectors.first { $0.name == name })
      let error = #expect(throws: SealingError.self) {
        try AgeFile.open(vector.file, with: [Identity()])
      }
      #expect(error?.kind == .unsupportedRecipients([type]))
      #expect(error?.message.contains(type) == true)
    }
  }
}

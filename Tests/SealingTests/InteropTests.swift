// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Subprocess
import TestSupport
import Testing

@testable import Sealing

/// What we seal, other programs open, and the other way round.
struct InteropTests {
  /// A text to seal: for whom, and who opens it.
  struct Sample {
    var number: Int
    var text: [UInt8]
    var recipients: [Recipient]
    var opener: Identity
    var isArmoured: Bool { number % 2 == 1 }
  }

  /// How many sizes; `scripts/interop` may ask for more.
  static let count =
    getenv("COMENTOR_INTEROP_SIZES").flatMap { Int(String(cString: $0)) } ?? 1000

  /// Sizes at all borders of the format, then any, the smaller ones more often.
  static let samples: [Sample] = {
    let chunk = 64 << 10
    var sizes = Array(0...130) + [255, 256, 257, 4095, 4096, 4097, 12_000, 16_383, 16_384, 16_385]
    for chunks in 1...3 { sizes += (-17...17).map { chunks * chunk + $0 } }
    // The armour's last line is full, or has one letter.
    sizes += (0..<48).map { 20_000 + $0 }
    var state: UInt64 = 2027
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var taken = Set(sizes)
    while taken.count < count {
      let size = draw(200_000 >> draw(8))
      if taken.insert(size).inserted { sizes.append(size) }
    }
    let identities = (0..<5).map { _ in Identity() }
    return sizes.prefix(count).enumerated().map { number, size in
      let first = draw(5)
      let keys = (0...draw(3)).map { identities[(first + $0) % 5] }
      return Sample(
        number: number, text: (0..<size).map { _ in UInt8(truncatingIfNeeded: draw(256)) },
        recipients: keys.map(\.recipient), opener: keys[draw(keys.count)])
    }
  }()

  @Test func `there are as many different sizes as are asked for`() {
    #expect(Self.count >= 1 && Self.samples.count == Self.count)
    #expect(Set(Self.samples.map(\.text.count)).count == Self.count)
    guard Self.count >= 1000 else { return }
    #expect(Self.samples.contains { $0.text.count > 190_000 })
  }

  @Test(arguments: Peer.allCases)
  func `what we seal is opened by others`(peer: Peer) async throws {
    let folder = TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    for sample in Self.samples {
      let seal = sample.isArmoured ? AgeFile.seal : AgeFile.sealBinary
      try Files.write(try seal(sample.text, sample.recipients), to: folder / "\(sample.number).age")
      let key = IdentityFile.text(of: sample.opener, created: "2027-01-12T09:00:00Z")
      try Files.write(Array(key.utf8), to: folder / "\(sample.number).key")
    }
    let counted = try await peer.run("open", in: folder.path)
    #expect(counted == Self.count)
    for sample in Self.samples {
      let text = try Files.read(folder / "\(sample.number).out")
      // Compared first: a test that fails need not print 200,000 numbers.
      let isSame = text == sample.text
      #expect(isSame, "\(sample.text.count) bytes")
    }
    print("\(peer) opened \(counted) files of ours")
  }

  @Test(arguments: Peer.allCases)
  func `what others seal is opened by us`(peer: Peer) async throws {
    let folder = TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    for sample in Self.samples {
      try Files.write(sample.text, to: folder / "\(sample.number).txt")
      let names = sample.recipients.map { "\($0.text)\n" }.joined()
      try Files.write(Array(names.utf8), to: folder / "\(sample.number).to")
    }
    let counted = try await peer.run("seal", in: folder.path)
    #expect(counted == Self.count)
    for sample in Self.samples {
      let file = try Files.read(folder / "\(sample.number).age")
      #expect(Armour.isMeant(in: file) == sample.isArmoured)
      let isSame = try AgeFile.open(file, with: [sample.opener]) == sample.text
      #expect(isSame, "\(sample.text.count) bytes")
    }
    print("we opened \(counted) files of \(peer)")
  }

  @Test(arguments: Peer.allCases)
  func `a file that others cannot open stops the count`(peer: Peer) async throws {
    let folder = TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var file = try AgeFile.seal([1, 2, 3], to: [Self.samples[0].opener.recipient])
    file[file.count / 2] ^= 1
    try Files.write(file, to: folder / "0.age")
    let key = IdentityFile.text(of: Self.samples[0].opener, created: "now")
    try Files.write(Array(key.utf8), to: folder / "0.key")
    await #expect(throws: Tools.Failed.self) { try await peer.run("open", in: folder.path) }
  }
}

/// Another program of the age format.
enum Peer: String, CaseIterable, CustomStringConvertible {
  /// Debian's.
  case age
  /// Python's, from PyPI.
  case pyrage

  var description: String { rawValue }

  /// Has it seal or open all files of a folder; how many there were.
  func run(_ action: String, in folder: String) async throws -> Int {
    let printed = try await Tools.python("age-files.py", [rawValue, action, folder])
    guard let count = printed.split(separator: "\n").first.flatMap({ Int($0) }) else {
      throw Tools.Failed(what: printed)
    }
    return count
  }
}

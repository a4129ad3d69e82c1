// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Testing

/// The coach's own phrases: none that is never said.
struct PhraseTests {
  @Test func `every phrase is said somewhere`() throws {
    var sources = ""
    for folder in [
      "Dialogue/Machine", "comentor/Chat", "comentor/Commands", "comentor/Files",
    ] {
      let path = "\(Program.project)/Sources/\(folder)"
      let directory = try #require(opendir(path))
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name.hasSuffix(".swift") else { continue }
        sources += String(decoding: Program.bytes(of: "\(path)/\(name)") ?? [], as: UTF8.self)
      }
    }
    for phrase in Phrase.allCases {
      #expect(sources.contains(".\(phrase)"), "\(phrase)")
    }
  }
}

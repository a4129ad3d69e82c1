// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// In which language a conversation is held.
struct LanguageTests {
  private func program(_ environment: [String: String] = [:]) throws -> Program {
    var program = try Program()
    program.environment = environment
    return program
  }

  private static let welcome = (english: "Welcome, both of you.", german: "Willkommen, ihr beiden.")

  @Test(arguments: [
    ([:], nil, "en"), (["LC_ALL": "de_DE.UTF-8"], nil, "de"),
    (["LC_ALL": "", "LC_MESSAGES": "de_AT"], nil, "de"),
    (["LC_ALL": "", "LANG": "de_CH.UTF-8"], nil, "de"),
    (["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"], nil, "en"),
    (["LC_ALL": "fr_FR.UTF-8"], nil, "en"), (["LC_ALL": "POSIX"], nil, "en"),
    (["LC_ALL": "de_DE.UTF-8", "COMENTOR_LANGUAGE": "en"], nil, "en"),
    (["COMENTOR_LANGUAGE": "de_DE"], nil, "de"), (["COMENTOR_LANGUAGE": "en"], "de", "de"),
  ])
  func `the option decides, then the variable, then the locale`(
    environment: [String: String], option: String?, code: String
  ) async throws {
    let program = try program(environment)
    let run = try await program.run(
      ["chat", "--transcript", "t.txt"] + (option.map { ["--language", $0] } ?? []),
      input: Array("Ines\n".utf8))
    #expect(run.code == 0, "\(run.errors)")
    #expect(program.text("t.txt")?.contains("\nlanguage: \(code)\n") == true)
    #expect(run.output.hasPrefix(code == "de" ? Self.welcome.german : Self.welcome.english))
  }

  @Test func `plain comentor begins in the language of the locale`() async throws {
    let run = try await program(["LC_ALL": "de_DE.UTF-8"]).run(input: "Ines\n")
    #expect(run.output.hasPrefix(Self.welcome.german))
  }

  @Test func `a conversation goes on in the language that it was begun in`() async throws {
    let program = try program()
    _ = try await program.run(
      ["chat", "--transcript", "t.txt", "--language", "de"], input: Array("Ines\nTomasz\n".utf8))
    let again = try await program.run("chat", "--transcript", "t.txt", input: "ja\n/who\n")
    #expect(again.code == 0 && again.output.contains("Tomasz, ") && !again.output.contains(" is "))
    #expect(program.text("t.txt")?.contains("Ines: ja\n    = yes-no yes\n") == true)
    let other = try await program.run("chat", "--transcript", "t.txt", "--language", "en")
    #expect(other.code == 78 && other.errors.contains("is held in 'de', not in 'en'"))
    let shown = try await program.run("show", "t.txt")
    #expect(shown.output.contains(Self.welcome.german))
  }

  @Test func `the table is kept with the scenario`() async throws {
    let program = try program()
    _ = try await program.run("chat", "--transcript", "t.txt", input: "Ines\n")
    let digest = try #require(
      program.text("t.txt")?.split(separator: "\n").first { $0.hasPrefix("digest: sha256 ") })
    #expect(program.bytes("scenarios/\(digest.dropFirst(15))/de.yaml") != nil)
  }

  @Test func `a language that a scenario does not have is refused with those it has`() async throws
  {
    let option = try await program().run("chat", "--transcript", "t.txt", "--language", "fr")
    #expect(option.code == 64 && option.errors.contains("--language: "))
    #expect(option.errors.contains("no texts in 'fr'") && option.errors.contains("en, de"))
    let variable = try await program(["COMENTOR_LANGUAGE": "fr"]).run()
    #expect(variable.code == 78 && variable.errors.contains("COMENTOR_LANGUAGE: "))
    let small = try await program().run(
      "chat", "--transcript", "t.txt", "--scenario", PipeTests.small, "--language", "de")
    #expect(small.code == 64 && small.errors.contains("it has: en\n"))
  }

  @Test func `a scenario of one language is held in it wherever it runs`() async throws {
    let run = try await program(["LC_ALL": "de_DE.UTF-8"]).run(
      "chat", "--transcript", "t.txt", "--scenario", PipeTests.small, input: "Ines\n")
    #expect(run.code == 0 && run.errors.isEmpty)
  }

  @Test func `a table that is not ready keeps nobody from beginning whose locale asks for it`()
    async throws
  {
    let program = try program(["LC_ALL": "de_DE.UTF-8"])
    _ = try await program.run("scenario", "new", "lunch")
    let main = try #require(program.text("lunch.yaml"))
    try program.write(Array((main + "languages: {de: de.yaml}\n").utf8), to: "lunch.yaml")
    try program.write(Array("translation: de\nof: lunch\n".utf8), to: "de.yaml")
    let begun = ["chat", "--scenario", "lunch.yaml", "--transcript"]
    let run = try await program.run(begun + ["t.txt"], input: Array("Ines\n".utf8))
    #expect(run.code == 0 && run.errors.contains("the texts in 'de' have mistakes"))
    #expect(program.text("t.txt")?.contains("\nlanguage: en\n") == true)
    // Who asks for it by name is told what is missing.
    let named = try await program.run(begun + ["u.txt", "--language", "de"], input: [])
    #expect(named.code == 65 && named.errors.contains("missing-translation"))
    #expect(program.text("u.txt") == nil)
  }
}

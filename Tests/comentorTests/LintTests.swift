// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Subprocess
import SystemPackage
import Testing

/// `comentor lint` and `comentor explain`, run as people run them.
struct LintTests {
  let program: Program

  init() throws { program = try Program() }

  private static let good = """
    scenario: good
    version: "1"
    title: Good
    start: main
    ending: over
    flows:
      main:
        hello: {say: Hello.}
        ask-news: {ask: What is new?, to: each}
        end: {finish: yes}
      over:
        bye: {say: Bye.}

    """

  private func write(_ text: String, to name: String) throws {
    try program.write(Array(text.utf8), to: name)
  }

  @Test func `the shipped scenario has nothing to mend`() async throws {
    let run = try await program.run("lint")
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("programme.yaml: ") && run.output.contains("accepted: unused-slot"))
    #expect(run.output.split(separator: "\n").last?.contains(" flows with ") == true)
  }

  @Test(arguments: ["small.yaml", "book-club.yaml"])
  func `the scenarios of the tests have one thing to accept, nothing to mend`(
    name: String
  ) async throws {
    let path = "\(Program.project)/Tests/comentorTests/Scenarios/\(name)"
    let run = try await program.run("lint", path)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.output)")
    #expect(run.output.contains(": accepted: favours-one, because: "))
    let summary = run.output.split(separator: "\n").last ?? ""
    #expect(summary.hasPrefix("\(path): 1 finding accepted in "), "\(run.output)")
    // Nothing else is accepted, nor anything that is not found.
    #expect(run.output.split(separator: ": accepted: ").count == 2)
  }

  @Test func `all findings of all files are shown, with place, caret, code and help`() async throws
  {
    try program.makeFolder("mine")
    try write(
      Self.good.replacing("hello: {say", with: "hello: {sya").replacing(
        "start: main", with: "start: main\ninclude: [part.yaml]"), to: "mine/one.yaml")
    try write("banks: {spare: [One]}\nslots: {a: {type: txt}}\n", to: "mine/part.yaml")
    try write(
      Self.good.replacing("{say: Hello.}", with: "{say: Hello., next: edn}"), to: "two.yaml")
    let run = try await program.run("lint", "mine/one.yaml", "two.yaml")
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(
      run.output.contains("mine/one.yaml:9:13: error: the step 'hello' does nothing [no-action]"))
    #expect(run.output.contains("mine/part.yaml:2:19: error: one of these belongs here"))
    #expect(run.output.contains("two.yaml:8:32: error: no step named 'edn' [unknown-step]"))
    #expect(
      run.output.contains(
        "8 |     hello: {say: Hello., next: edn}\n  |                                ^^^"))
    #expect(run.output.contains("  = help: did you mean 'end'? It is defined at line 10."))
    #expect(
      run.output.contains("mine/one.yaml: 2 errors\n") && run.output.contains("two.yaml: 1 error\n")
    )
  }

  @Test func `a warning alone is 1, and 0 once it is accepted`() async throws {
    let bank = Self.good + "banks: {spare: [One]}\n"
    try write(bank, to: "a.yaml")
    try write(
      bank + "accept: [{code: unused-bank, at: spare, because: For the summer.}]\n", to: "b.yaml")
    let warned = try await program.run("lint", "a.yaml")
    #expect(warned.code == 1 && warned.output.contains("a.yaml: 1 warning in 2 flows with 4 steps"))
    let accepted = try await program.run("lint", "b.yaml")
    #expect(accepted.code == 0)
    #expect(
      accepted.output.contains("b.yaml:13:9: accepted: unused-bank, because: For the summer."))
    let without = try await program.run("lint", "--no-proofs", "b.yaml")
    #expect(without.code == 0)
  }

  @Test func `what cannot be read is 65, and the rest is looked at all the same`() async throws {
    try write(Self.good, to: "good.yaml")
    try program.write([0xFF, 0xFE], to: "bytes.yaml")
    try program.makeFolder("folder")
    let missing = try await program.run("lint", "nope.yaml", "folder", "good.yaml")
    #expect(missing.code == 65 && missing.output.contains("good.yaml: nothing to mend"))
    #expect(missing.errors.contains("nope.yaml: cannot be read"))
    #expect(missing.errors.contains("folder: is a folder\n  name a file in it: ls folder"))
    let bytes = try await program.run("lint", "bytes.yaml")
    #expect(bytes.code == 65 && bytes.output.contains("bytes.yaml:1:1: error: this is not UTF-8"))
    let both = try await program.run("lint", "--json", "--sarif")
    #expect(both.code == 64)
  }

  @Test func `a part of a scenario names the main file, for lint and for chat`() async throws {
    try program.makeFolder("mine")
    try write(
      Self.good.replacing("start: main", with: "start: main\ninclude: [part.yaml]"),
      to: "mine/whole.yaml")
    try write("flows: {more: {a: {say: Hello.}}}\n", to: "mine/part.yaml")
    let lint = try await program.run("lint", "mine/part.yaml")
    #expect(lint.code == 1 && lint.output.contains("[part-of-scenario]"))
    #expect(lint.output.contains("name the main file, which includes it: whole.yaml"))
    let chat = try await program.run(
      "chat", "--transcript", "t.txt", "--scenario", "mine/part.yaml")
    #expect(chat.code == 65 && chat.errors.contains("includes it: whole.yaml"))
    let folder = try await program.run("chat", "--transcript", "t.txt", "--scenario", "mine")
    #expect(folder.code == 65 && folder.errors.contains("mine: is a folder"))
  }

  // MARK: Tables

  /// A scenario with a question, and its table for German as the program writes it, filled in.
  private func writeTwo(_ change: (String) -> String = { $0 }) async throws {
    try program.makeFolder("mine")
    let question =
      "ask-way: {ask: How did you come?, to: both, type: choice, "
      + "options: {walk: on foot}, examples: {ok: [on foot], bad: [zu Fuß]}}"
    try write(
      Self.good.replacing("hello: {say: Hello.}", with: question)
        .replacing("title: Good\n", with: "title: Good\nlanguages: {de: de.yaml}\n"),
      to: "mine/two.yaml")
    try write("", to: "mine/de.yaml")
    let empty = try await program.run("scenario", "translate", "mine/two.yaml", "de")
    let filled = empty.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
      .joined(separator: "\n").replacing("walk: on foot", with: "walk: zu Fuß")
    try write(filled, to: "mine/de.yaml")
    let marked = try await program.run("scenario", "translate", "mine/two.yaml", "de", "--mark")
    try write(change(marked.output), to: "mine/de.yaml")
  }

  @Test func `a table is looked through with its scenario, but for the examples`() async throws {
    try await writeTwo()
    let fine = try await program.run("lint", "mine/two.yaml")
    #expect(fine.code == 0 && fine.output.contains("mine/two.yaml: nothing to mend in"))
    try write(
      try #require(program.text("mine/two.yaml")).replacing(
        "bad: [zu Fuß]", with: "bad: [on foot]"), to: "mine/two.yaml")
    #expect(try await program.run("lint", "mine/two.yaml").output.contains("[bad-examples]"))
  }

  @Test func `what is wrong in a table is found in the table`() async throws {
    try await writeTwo { $0.replacing("is: Bye.", with: "is: Tschüss {erste.name}. # leise") }
    let wrong = try await program.run("lint", "mine/two.yaml")
    #expect(wrong.code == 1 && wrong.output.contains("mine/two.yaml: 1 error"))
    #expect(wrong.output.contains("mine/de.yaml:") && wrong.output.contains("[other-places]"))
    try await writeTwo { $0.replacing("is: Bye.", with: "is: Tschüss. # leise") }
    let comment = try await program.run("lint", "mine/two.yaml")
    #expect(comment.code == 1 && comment.output.contains("mine/two.yaml: 1 warning"))
    #expect(comment.output.contains("[comment-in-text]"))
    try await writeTwo { $0.replacing("steps:", with: "steps:\n  gone: {say: Weg.}") }
    let gone = try await program.run("lint", "--json", "mine/two.yaml")
    #expect(gone.code == 1 && gone.output.split(separator: "\n").count == 1)
    #expect(gone.output.contains(#""file":"mine/de.yaml","line":"#))
    #expect(gone.output.contains(#""severity":"warning","code":"unknown-text""#))
    try write(
      try #require(program.text("mine/two.yaml"))
        + "accept: [{code: unknown-text, at: good, because: It comes back.}]\n",
      to: "mine/two.yaml")
    let accepted = try await program.run("lint", "mine/two.yaml")
    #expect(accepted.code == 0, "\(accepted.output)")
    #expect(accepted.output.contains("accepted: unknown-text, because: It comes back."))
  }

  @Test func `a table in the place of a scenario names the scenario`() async throws {
    try await writeTwo()
    let lint = try await program.run("lint", "mine/de.yaml")
    #expect(lint.code == 1)
    #expect(lint.output.contains("this is a table of translations, not a scenario"))
    #expect(lint.output.contains("name the main file, which names it: two.yaml"))
  }

  // MARK: Programs

  private func python(_ script: String, _ arguments: String...) async throws -> String {
    let result = try await Subprocess.run(
      .path("/usr/bin/python3"), arguments: Arguments(["-c", script] + arguments),
      workingDirectory: FilePath(program.folder), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    return result.standardOutput + result.standardError
  }

  private func twoFindings() throws {
    try write(
      Self.good.replacing("{say: Hello.}", with: "{say: \"Grün\", next: edn}")
        + "banks: {spare: [One]}\naccept: [{code: unused-bank, at: spare, because: \"\\\"So\\\".\"}]\n",
      to: "ü 1.yaml")
    try write(
      Self.good + "banks: {spare: [One]}\n"
        + "accept: [{code: unused-bank, at: spare, because: \"\\\"So\\\".\"}]\n", to: "b.yaml")
  }

  @Test func `each finding is a JSON object on a line`() async throws {
    try twoFindings()
    let run = try await program.run("lint", "--json", "ü 1.yaml", "b.yaml")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines == [
        #"{"file":"ü 1.yaml","line":8,"column":32,"end-line":8,"end-column":35,"severity":"error","code":"unknown-step","message":"no step named 'edn'","help":"did you mean 'end'? It is defined at line 10.","accepted":null,"run":null}"#,
        #"{"file":"b.yaml","line":13,"column":9,"end-line":13,"end-column":14,"severity":"warning","code":"unused-bank","message":"nothing is ever drawn from the bank 'spare'","help":"write 'draw: spare' in a step","accepted":"\"So\".","run":null}"#,
      ])
    try program.write(Array(run.output.utf8), to: "out.json")
    let read = try await python(
      "import json; print([json.loads(l)['accepted'] for l in open('out.json', encoding='utf-8')])")
    #expect(read == "[None, '\"So\".']\n")
  }

  @Test func `a SARIF log has the rules, the places and the reasons`() async throws {
    try twoFindings()
    let run = try await program.run("lint", "--sarif", "ü 1.yaml", "b.yaml", "nope.yaml")
    #expect(run.code == 65)
    try program.write(Array(run.output.utf8), to: "log.sarif")
    // The members that the standard requires, and those that matter here.
    let read = try await python(
      """
      import json
      log = json.load(open('log.sarif', encoding='utf-8'))
      assert log['version'] == '2.1.0' and log['$schema'].endswith('sarif-schema-2.1.0.json')
      run, = log['runs']
      driver = run['tool']['driver']
      assert driver['name'] == 'comentor' and run['columnKind'] == 'unicodeCodePoints'
      ids = [rule['id'] for rule in driver['rules']]
      assert len(ids) == len(set(ids)) > 70
      for rule in driver['rules']:
          assert rule['shortDescription']['text'] and rule['help']['text']
          assert rule['defaultConfiguration']['level'] in ('error', 'warning')
      invocation, = run['invocations']
      assert invocation['executionSuccessful'] is False and invocation['exitCode'] == 65
      note, = invocation['toolExecutionNotifications']
      assert 'nope.yaml' in note['message']['text']
      for result in run['results']:
          assert ids[result['ruleIndex']] == result['ruleId'] and result['message']['text']
          assert result['level'] in ('error', 'warning')
          place, = result['locations']
          region = place['physicalLocation']['region']
          uri = place['physicalLocation']['artifactLocation']['uri']
          print(result['ruleId'], uri, region['startLine'], region['startColumn'],
                region['endLine'], region['endColumn'],
                [(s['kind'], s['justification']) for s in result['suppressions']])
      """)
    #expect(
      read == """
        unknown-step %C3%BC%201.yaml 8 32 8 35 []
        unused-bank b.yaml 13 9 13 14 [('inSource', '"So".')]

        """)
  }

  @Test func `a clean log says so`() async throws {
    try write(Self.good, to: "good.yaml")
    let run = try await program.run("lint", "--sarif", "good.yaml")
    #expect(run.code == 0 && run.output.contains("\"results\": []"))
    #expect(run.output.contains("\"executionSuccessful\": true"))
    #expect(try await program.run("lint", "--json", "good.yaml").output.isEmpty)
  }

  // MARK: Explaining

  @Test func `a code is explained with what to do and what not`() async throws {
    let run = try await program.run("explain", "missing-else")
    #expect(
      run.code == 0 && run.output.hasPrefix("missing-else: an error, which cannot be accepted"))
    #expect(
      run.output.contains("Not like this:\n\n    flows:") && run.output.contains("But like this:"))
    let all = try await program.run("explain")
    #expect(all.code == 0 && all.output.split(separator: "\n").count > 70)
    let wrong = try await program.run("explain", "mising-else")
    #expect(
      wrong.code == 64 && wrong.errors.contains("did you mean: comentor explain missing-else"))
  }
}

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
  func `the scenarios of the tests have nothing to mend`(name: String) async throws {
    let run = try await program.run(
      "lint", "\(Program.project)/Tests/comentorTests/Scenarios/\(name)")
    #expect(run.code == 0 && run.output.contains("nothing to mend"), "\(run.output)")
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
    #expect(run.output.contains("  = help: did you mean 'end'? It is defined at line 9."))
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
    #expect(warned.code == 1 && warned.output.contains("a.yaml: 1 warning in 2 flows with 3 steps"))
    let accepted = try await program.run("lint", "b.yaml")
    #expect(accepted.code == 0)
    #expect(
      accepted.output.contains("b.yaml:12:9: accepted: unused-bank, because: For the summer."))
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
        #"{"file":"ü 1.yaml","line":8,"column":32,"end-line":8,"end-column":35,"severity":"error","code":"unknown-step","message":"no step named 'edn'","help":"did you mean 'end'? It is defined at line 9.","accepted":null,"run":null}"#,
        #"{"file":"b.yaml","line":12,"column":9,"end-line":12,"end-column":14,"severity":"warning","code":"unused-bank","message":"nothing is ever drawn from the bank 'spare'","help":"write 'draw: spare' in a step","accepted":"\"So\".","run":null}"#,
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
        unused-bank b.yaml 12 9 12 14 [('inSource', '"So".')]

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

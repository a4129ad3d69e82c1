// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioViews

/// The reading copy, as cmark understands it.
struct ReadingCopyTests {
  /// What a reader sees, with everything that is filled in made the same.
  private func shown(_ html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      text += rest[..<start]
      let tag = rest[start..<end]
      if ["<p", "</p", "<br", "<li", "<bl", "</bl", "<h"].contains(where: tag.hasPrefix) {
        text += " "
      }
      rest = rest[rest.index(after: end)...]
    }
    return plain(unescaped(text + rest))
  }

  private func withoutPlaces(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "‹"), let end = rest[start...].firstIndex(of: "›") {
      result += rest[..<start] + "‹›"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// A text with every place in it as `withoutPlaces` leaves it.
  private func withoutPlaces(_ text: Text) -> String {
    let words = text.pieces.map { if case .literal(let words) = $0 { words } else { "‹›" } }
    return plain(words.joined())
  }

  /// Everything in a scenario that is said or asked.
  private func texts(of scenario: Scenario) -> [Text] {
    var texts = scenario.banks.flatMap(\.texts) + scenario.library.map(\.text)
    for step in scenario.steps {
      switch step.action {
      case .say(let text, _, _), .floor(let text, _, _), .browse(let text),
        .confidential(_, let text):
        texts.append(text)
      case .ask(let ask):
        texts += [ask.text, ask.confirm?.text, ask.reask, ask.why, ask.about].compactMap(\.self)
      default: break
      }
    }
    texts += Phrase.allCases.map { phrase in
      Text(scenario.wording(phrase).replacing("{", with: "‹").replacing("}", with: "›"))
    }
    return texts
  }

  private func missing(from html: String, _ scenario: Scenario) -> [String] {
    let copy = withoutPlaces(shown(html))
    return texts(of: scenario).map { withoutPlaces(withoutPlaces($0)) }.filter {
      !copy.contains($0)
    }
  }

  @Test func `every text of the shipped scenario stands in it, as it is said`() async throws {
    let scenario = try shipped()
    let html = try await Tool.html(of: scenario.readingCopy())
    #expect(html.problems == [])
    #expect(texts(of: scenario).count > 500)
    #expect(missing(from: html.output, scenario) == [])
  }

  @Test(arguments: ["Just one thing before we begin", "recite"])
  func `a text that was changed or left out is missed`(planted: String) async throws {
    var scenario = try shipped()
    let html = try await Tool.html(of: scenario.readingCopy())
    let index = try #require(scenario.steps.firstIndex { $0.id == "welcome" })
    scenario.steps[index].action = .say(Text(planted), draw: nil, certificate: false)
    #expect(missing(from: html.output, scenario) == [planted])
  }

  @Test func `every step, flow, bank and command is named in it`() async throws {
    let scenario = try shipped()
    let html = try await Tool.html(of: scenario.readingCopy())
    let codes = Set(contents(of: "code", in: html.output))
    #expect(codes.isSuperset(of: scenario.steps.map(\.id)))
    #expect(codes.isSuperset(of: scenario.library.map(\.id)))
    #expect(codes.isSuperset(of: scenario.commands.map { "/\($0.name)" }))
    let headings = contents(of: "h3", in: html.output)
    #expect(Set(headings).isSuperset(of: scenario.banks.map(\.id)))
    let flows = headings.filter(scenario.flows.map(\.id).contains)
    #expect(flows.first == "main" && Set(flows).count == scenario.flows.count)
  }

  /// Links that lead nowhere, and anchors that are there twice.
  private func loose(_ html: String) -> [String] {
    func values(of attribute: String) -> [String] {
      html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
    }
    let anchors = values(of: "id")
    let twice = Set(anchors).filter { anchor in anchors.count { $0 == anchor } > 1 }
    return values(of: "href").filter { !anchors.contains(String($0.dropFirst())) } + twice
  }

  @Test func `every link leads to one place, in the whole copy and in a part`() async throws {
    for scenario in [try shipped(), hostile()] {
      let copies =
        [scenario.readingCopy()] + scenario.flows.indices.map { scenario.readingCopy(of: $0) }
      for copy in copies {
        let html = try await Tool.html(of: copy)
        #expect(loose(html.output) == [])
      }
    }
    let html = try await Tool.html(of: try shipped().readingCopy()).output
    #expect(loose(html.replacing("id=\"flow-goal\"", with: "id=\"flow-gaol\"")) != [])
    #expect(loose(html.replacing("id=\"flow-goal\"", with: "id=\"flow-turn\"")) != [])
  }

  @Test func `whatever stands in names and texts is read as it is`() async throws {
    let scenario = hostile()
    let html = try await Tool.html(of: scenario.readingCopy())
    #expect(html.problems == [])
    #expect(missing(from: html.output, scenario) == [])
    for tag in ["<script", "<b>", "<pre", "<img", "<hr", "<del"] {
      #expect(!html.output.contains(tag), "\(tag)")
    }
    let headings = contents(of: "h1", in: html.output) + contents(of: "h2", in: html.output)
    #expect(!headings.contains("heading"))
  }

  @Test func `a text that was not escaped is found out`() async throws {
    let html = try await Tool.html(of: hostileText)
    #expect(missing(from: html.output, hostile()) != [])
    #expect(html.output.contains("<script"))
  }

  @Test func `a part is one flow, those that it runs, and what they draw from`() throws {
    let scenario = try shipped()
    let flow = try #require(scenario.flows.firstIndex { $0.id == "goals-of-both" })
    let copy = scenario.readingCopy(of: flow)
    let headings = copy.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(
      headings == [
        "### goals-of-both", "### goals-of-mentee", "### goal", "### commitment", "### step-asks",
      ])
    #expect(!copy.contains("`welcome`"))
  }

  @Test func `the same scenario gives the same bytes`() throws {
    #expect(try shipped().readingCopy() == (try shipped().readingCopy()))
  }

  @Test func `a question tells all that a reviewer asks about it`() throws {
    let copy = try shipped().readingCopy()
    for part in [
      """
      **Asks the mentee** · `goal-amount-learning` · only if ‹kind of this one of the goals› is \
      “new ground”
      """,
      """
      - Answer: a whole number from 0 to 10. May be passed.
      - Why, as /help says it: “A low number often means that it is too large, or not yours. A \
      smaller goal is not a lesser one.”
      - Then: if the answer is less than 6, on to `goal-smaller`; otherwise on to `goal-why-now`.
      """,
      "- Remembered as ‹due of this one of the goals›.",
      "> ‹mentor's name›, +2 is yours to word: what would you see ‹mentee's name› do",
      "**As long as ‹number of this meeting› is less than ‹planned›, runs** [check-in]",
      "**Place of a private note** [Looking back on all of it](#note-exit-feedback) · `leave-private`",
      "Nothing else is asked before a yes to `note-consent`.",
      "Whoever answers it wants to leave the pair. An answer to `get-out-contact` that is no plain no",
      "Counted: `heard` at `pulse-heard`, `topic` at `pulse-topic`, `way` at `pulse-way`,",
      "- Draws from [step-asks](#bank-step-asks), none twice until all have been drawn.",
      "- Of any 2 meetings in a row in which [turn](#flow-turn) is run and ‹way› is “in turn”, each",
    ] { #expect(copy.contains(part), "\(part)") }
  }

  @Test func `checks are listed with what holds and when it is looked at`() throws {
    var scenario = try shipped()
    let step = try #require(scenario.steps.firstIndex { $0.id == "turn-help" })
    let flow = try #require(scenario.flows.firstIndex { $0.id == "turn" })
    let slot = try #require(scenario.slots.firstIndex { $0.id == "planned" })
    scenario.checks = [
      ScenarioCheck(
        id: "planned", title: "It was planned.",
        occasions: [.asked(step), .meetingOver, .programmeOver, .entered(flow), .left(flow)],
        if: .compares(.path(.meeting), .greater, .value(.number(1))), holds: .isSet(.pair(slot)))
    ]
    let copy = scenario.readingCopy()
    #expect(
      copy.contains(
        "- `planned`: It was planned. Looked at where `turn-help` is asked, when a meeting is over, when the "
          + "programme is over, once [turn](#flow-turn) is begun, once [turn](#flow-turn) is left, "
          + "if ‹number of this meeting› is more than 1: ‹planned› is known."))
    #expect(copy.contains("(#section-what-is-checked-in-transcripts)"))
    scenario.checks = []
    #expect(!scenario.readingCopy().contains("What is checked in transcripts"))
  }
}

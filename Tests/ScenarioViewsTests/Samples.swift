// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import Understanding

/// A scenario with nothing in it but what has to be there.
func small() -> Scenario {
  let words = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0, $0.rawValue) })
  guard case .success(let wording) = Wording.make(words) else { fatalError("no wording") }
  return Scenario(
    id: "small", version: "1", title: "Small", language: "en", start: 0, ending: 0,
    wording: wording)
}

/// The scenario that comes with comentor.
func shipped() throws -> Scenario {
  let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
  return try #require(ScenarioReader.read(sources, main: BuiltinScenarios.main).scenario)
}

/// What no format may stumble over.
let hostileText = """
  "quoted" 'twice' \\ \\n \\l \\N \\G {braces} {{ [brackets](x) <b>bold</b> <br/> &amp; &#65; #35; \
  # ; | %% %%{init}%% -- --> ``` `code` **b** _i_ *i* ~~s~~ $x$ $ \u{202E}end \u{7}bell \t tab ‹o›
  # heading
  1. item
  2) item
  - item
  + item
  === 
  ---
      four spaces
  > quote

  <script>alert("x")</script>
  end
  """

/// A scenario of every kind of step, whose every name and text is hostile.
func hostile() -> Scenario {
  var scenario = small()
  let text = Text(hostileText)
  scenario.title = hostileText
  scenario.id = "a\"b\\"
  scenario.slots = [
    Slot(id: "name", type: .name, owner: .person),
    Slot(id: "x\"]}", type: .choice([.init(id: "a\"", label: hostileText, also: [hostileText])])),
    Slot(id: "list|;", type: .records([.init(id: "f<i>", type: .text(words: nil))])),
  ]
  scenario.banks = [Bank(id: "ba\"nk", texts: [text, Text("two")])]
  scenario.library = [LibraryEntry(id: "l`b", title: hostileText, audience: .mentor, text: text)]
  scenario.commands = [Command(name: "c\"]", flow: 1, help: hostileText, asks: false)]
  scenario.privateNotes = [PrivateNote(id: "n\"]", title: hostileText, flow: 2, consent: nil)]
  let odd = Condition.equals(.path(.pair(1)), .value(.text(hostileText)))
  var ask = Ask(text: text, to: .each, type: scenario.slots[1].type, save: .pair(1))
  ask.confirm = .init(by: .partner, text: text)
  ask.reask = text
  ask.why = text
  ask.about = text
  ask.draw = 0
  func asking(_ to: Ask.To) -> Action { .ask(Ask(text: text, to: to, type: .yesNo)) }
  let actions: [Action] = [
    .say(text, draw: 0, certificate: false), .say(text, draw: nil, certificate: true), .ask(ask),
    asking(.both), asking(.one(.mentor)), asking(.one(.mentee)), asking(.one(.first)),
    .floor(text, opener: .mentor, draw: 0), .browse(text), .call(1, for: .each),
    .repeatFlow(1, while: odd), .forEach(ListPath(nil, 2), where: odd, do: 1),
    .newRecord(ListPath(nil, 2)), .set([Assignment(.pair(1), .value(.text(hostileText)))]),
    .swapRoles, .endMeeting, .confidential(0, invite: text), .nothing, .finish,
  ]
  for (index, action) in actions.enumerated() {
    scenario.steps.append(
      Step(
        id: "s\(index)\"\\]};", flow: 0, guardCondition: index == 3 ? odd : nil, action: action,
        next: index == 4 ? [Branch(if: odd, to: .step(0)), Branch(if: nil, to: .back)] : []))
  }
  scenario.checks = [
    ScenarioCheck(id: "c\"`", title: hostileText, occasions: [.entered(1)], if: odd, holds: odd)
  ]
  let count = actions.count
  for (flow, id) in ["one\"", "two<b>", "end"].enumerated() {
    let steps = flow == 0 ? 0..<count : (count + flow - 1)..<(count + flow)
    scenario.flows.append(Flow(id: id, steps: steps))
    guard flow > 0 else { continue }
    scenario.steps.append(
      Step(id: "last\(flow)", flow: flow, action: .say(text, draw: nil, certificate: false)))
  }
  return scenario
}

/// What entities of HTML and XML stand for.
func unescaped(_ text: some StringProtocol) -> String {
  var result = ""
  var rest = Substring(text)
  while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
    result += rest[..<start]
    let name = rest[rest.index(after: start)..<end]
    switch name {
    case "amp": result += "&"
    case "lt": result += "<"
    case "gt": result += ">"
    case "quot": result += "\""
    case "apos": result += "'"
    default:
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1), radix: 10)
      result += number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "&\(name);"
    }
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

/// The text with what nobody sees left out, and white space as single spaces.
func plain(_ text: some StringProtocol) -> String {
  let seen = text.unicodeScalars.map { scalar -> String in
    let isSeen = !(scalar.value < 0x20 || scalar.value == 0xA0 || scalar.value == 0x202E)
    return isSeen ? String(Character(scalar)) : " "
  }
  return seen.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

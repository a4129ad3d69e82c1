// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// The shape of scenario files as a JSON Schema, draft-07, for editors.
///
/// It is made of the table of keys that the reader goes by. What only shows in the whole, such as
/// names that are not there, is the linter's to find.
public enum ScenarioSchema {
  /// The schema of a main file and of one that is included.
  public static var json: JSON {
    let head = Keys.head.map { JSON.object([("required", .array([.string($0.name)]))]) }
    return .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("A scenario of comentor")),
      (
        "description",
        .string("What a coach says and asks: a main file, or one that a main file includes.")
      ),
      ("type", .string("object")),
      ("properties", properties(Keys.main.keys)),
      ("additionalProperties", .bool(false)),
      // A file with one of the keys that a main file begins with needs the others, too.
      ("if", .object([("anyOf", .array(head))])),
      ("then", .object([("required", required(Keys.head))])),
      ("else", .object([("minProperties", .number(1))])),
      (
        "definitions",
        .object([
          ("slot", description(Keys.slot, isField: false)),
          ("field", description(Keys.field, isField: true)), ("step", step),
        ])
      ),
    ])
  }

  // MARK: Shapes

  private static func members(_ shape: KeyShape) -> [(name: String, value: JSON)] {
    switch shape {
    case .text: return scalar(pattern: "\\S")
    case .line: return scalar(pattern: "^[^\\n]*\\S[^\\n]*[\\n ]*$")
    case .id: return scalar(pattern: "^[a-z0-9-]{1,32}$")
    case .condition, .path: return scalar(pattern: "\\S")
    case .flag: return words(["yes", "no"])
    case .word(let choices): return words(choices)
    case .number(let range):
      let texts = range.map(String.init).joined(separator: "|")
      return [
        ("type", .array([.string("integer"), .string("string")])),
        ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
        ("pattern", .string("^(\(texts))$")),
      ]
    case .range:
      return [("type", .string("string")), ("pattern", .string("^-?[0-9]+\\.\\.-?[0-9]+$"))]
    case .list(let item, let count):
      return [
        ("type", .string("array")), ("items", self.shape(item)), ("minItems", .number(count)),
      ]
    case .ids(let value, let count):
      return mapping(
        names: .object(scalar(pattern: "^[a-z0-9-]{1,32}$")), of: self.shape(value), count)
    case .assignments: return mapping(names: .object(scalar(pattern: "\\S")), of: anyScalar, 1)
    case .phrases:
      let phrases = Phrase.allCases.map(\.rawValue)
      return mapping(names: .object(words(phrases)), of: self.shape(.line), 0)
    case .languages:
      let file = scalar(pattern: "^[^./\\\\][^/\\\\]*\\.ya?ml$")
      return mapping(names: .object(words(Language.codes)), of: .object(file), 0)
    case .keys(let keys): return object(keys)
    case .slot: return reference("slot")
    case .field: return reference("field")
    case .step: return reference("step")
    case .branches: return branches
    case .either(let shapes): return [("anyOf", .array(shapes.map(self.shape)))]
    }
  }

  private static func shape(_ shape: KeyShape) -> JSON { .object(members(shape)) }

  private static var anyScalar: JSON { .object(scalar(pattern: "\\S")) }

  /// Whatever YAML makes of a word: the reader takes every scalar as the text that it is.
  private static func scalar(pattern: String) -> [(name: String, value: JSON)] {
    [
      ("type", .array(["string", "number", "boolean"].map(JSON.string))),
      ("pattern", .string(pattern)),
    ]
  }

  private static func words(_ words: [String]) -> [(name: String, value: JSON)] {
    [("enum", .array(words.map(JSON.string)))]
  }

  private static func mapping(
    names: JSON, of value: JSON, _ count: Int
  ) -> [(name: String, value: JSON)] {
    [
      ("type", .string("object")), ("propertyNames", names), ("additionalProperties", value),
      ("minProperties", .number(count)),
    ]
  }

  private static func reference(_ name: String) -> [(name: String, value: JSON)] {
    [("$ref", .string("#/definitions/\(name)"))]
  }

  private static func object(_ keys: Keys) -> [(name: String, value: JSON)] {
    [
      ("type", .string("object")), ("properties", properties(keys.keys)),
      ("required", required(keys.keys)), ("additionalProperties", .bool(false)),
    ]
  }

  private static func properties(_ keys: [Key]) -> JSON {
    .object(
      keys.map { key in
        (key.name, .object([("description", .string(key.summary))] + members(key.shape)))
      })
  }

  private static func required(_ keys: [Key]) -> JSON {
    .array(keys.filter(\.isRequired).map { .string($0.name) })
  }

  /// A list of branches, one of which is `else`.
  private static var branches: [(name: String, value: JSON)] {
    [
      ("type", .string("array")),
      (
        "items", .object([("anyOf", .array([shape(.keys(.branch)), shape(.keys(.otherwise))]))])
      ),
      ("contains", .object([("required", .array([.string("else")]))])),
    ]
  }

  // MARK: Types

  /// What has to hold of other keys where one is there.
  private static func dependency(_ key: String, _ members: [(name: String, value: JSON)]) -> (
    name: String, value: JSON
  ) { (key, .object(members)) }

  /// The type is one of some, where it is given.
  private static func type(_ types: [String]) -> (name: String, value: JSON) {
    ("properties", .object([("type", .object(words(types)))]))
  }

  /// The types that a key goes with, by key.
  private static let typesOfKey = Dictionary(
    grouping: SlotReader.keyOfType.keys.sorted(), by: { SlotReader.keyOfType[$0] ?? "" })

  /// A slot or a field: its type decides what else there may be.
  private static func description(_ keys: Keys, isField: Bool) -> JSON {
    var dependencies = Keys.ofType.map { dependency($0.name, [type(typesOfKey[$0.name] ?? [])]) }
    var needs = [("choice", "options"), ("scale", "range")]
    if !isField {
      dependencies.append(dependency("fields", [type(["records"])]))
      for key in ["default", "examples"] {
        dependencies.append(dependency(key, [type(SlotReader.types)]))
      }
      needs.append(("records", "fields"))
    }
    return .object(
      object(keys) + [("dependencies", .object(dependencies)), ("allOf", .array(needs.map(need)))])
  }

  /// Where the type is this, the key has to be there.
  private static func need(_ type: String, _ key: String) -> JSON {
    .object([
      ("if", .object([Self.type([type]), ("required", .array([.string("type")]))])),
      ("then", .object([("required", .array([.string(key)]))])),
    ])
  }

  // MARK: Steps

  /// A step: one action, and the keys that go with it.
  private static var step: JSON {
    var keys: [Key] = []
    var actions: [String: [ActionKey]] = [:]
    for action in ActionKey.allCases {
      for key in Keys.step(action).keys {
        actions[key.name, default: []].append(action)
        if let known = keys.firstIndex(where: { $0.name == key.name }) {
          keys[known] = merged(keys[known], key)
        } else {
          keys.append(key)
        }
      }
    }
    let own = Set(ActionKey.allCases.map(\.rawValue) + Keys.ofEveryStep.map(\.name))
    let dependencies = keys.filter { !own.contains($0.name) }.map { key in
      dependency(
        key.name,
        [("anyOf", .array((actions[key.name] ?? []).map { needs([$0.rawValue]) }))])
    }
    // What an action cannot do without.
    let requirements = ActionKey.allCases.compactMap { action in
      let required = Keys.step(action).keys.filter(\.isRequired).dropFirst().map(\.name)
      return required.isEmpty
        ? nil : dependency(action.rawValue, [("required", .array(required.map(JSON.string)))])
    }
    return .object([
      ("type", .string("object")), ("properties", properties(keys)),
      ("additionalProperties", .bool(false)),
      ("oneOf", .array(ActionKey.allCases.map(alternative))),
      ("dependencies", .object(dependencies + requirements)),
      ("allOf", .array(ofQuestions)),
    ])
  }

  /// A key that steps of different kinds have, with what either says of it.
  private static func merged(_ one: Key, _ other: Key) -> Key {
    guard case .word(let first) = one.shape, case .word(let second) = other.shape else {
      // `do` is an action, and the flow that `for-each` runs.
      return one.name == other.name && one.summary == other.summary
        ? one
        : Key(one.name, .either([one.shape, other.shape]), "\(one.summary) \(other.summary)")
    }
    let more = second.filter { !first.contains($0) }
    let summary = one.summary == other.summary ? one.summary : "\(one.summary) \(other.summary)"
    return Key(one.name, .word(first + more), summary)
  }

  private static func needs(_ names: [String]) -> JSON {
    .object([("required", .array(names.map(JSON.string)))])
  }

  private static func alternative(_ action: ActionKey) -> JSON {
    guard action == .nothing else { return needs([action.rawValue]) }
    // `do` is also the flow that `for-each` runs.
    return .object([
      ("required", .array([.string(action.rawValue)])),
      ("not", needs([ActionKey.forEach.rawValue])),
      ("properties", .object([("do", .object(words(["nothing"])))])),
    ])
  }

  /// What holds between the keys of a question.
  private static var ofQuestions: [JSON] {
    let typeKeys = (["type"] + SlotReader.typeKeys).map { needs([$0]) }
    var dependencies = [
      // A question whose answer is saved has the slot's type.
      dependency("save", [("not", .object([("anyOf", .array(typeKeys))]))]),
      dependency("confirm", [("required", .array([.string("confirm-ask")]))]),
      dependency("confirm-ask", [("required", .array([.string("confirm")]))]),
    ]
    for key in Keys.ofType {
      var members = [type(typesOfKey[key.name] ?? [])]
      // A question without a type takes a text.
      if key.name != "words" { members.append(("required", .array([.string("type")]))) }
      dependencies.append(dependency(key.name, members))
    }
    return [.object([("dependencies", .object(dependencies))])]
      + [("choice", "options"), ("scale", "range")].map(need)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The schema of scenario files, held against a validator that others wrote.
@Suite struct SchemaTests {
  /// Prints for each file whether the schema takes it: every scalar is read as text, then as an
  /// editor's YAML reads it.
  private static let script = #"""
    import json, re, sys, yaml, jsonschema
    schema = json.load(open(sys.argv[1], encoding='utf-8'))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    class Core(yaml.CSafeLoader): pass
    Core.yaml_implicit_resolvers = {}
    Core.add_implicit_resolver('tag:yaml.org,2002:bool', re.compile('^(true|false)$'), list('tf'))
    Core.add_implicit_resolver('tag:yaml.org,2002:int', re.compile('^[-+]?[0-9]+$'), list('-+0123456789'))
    Core.add_implicit_resolver('tag:yaml.org,2002:float', re.compile(r'^[-+]?[0-9]+\.[0-9]+$'), list('-+0123456789'))
    Core.add_implicit_resolver('tag:yaml.org,2002:null', re.compile('^(null|~|)$'), ['n', '~', ''])
    for name in open(sys.argv[2]).read().split():
        text = open(name, encoding='utf-8').read()
        for loader in yaml.CBaseLoader, Core:
            try:
                errors = sorted(validator.iter_errors(yaml.load(text, loader)), key=str)
            except Exception as problem:
                errors = [problem]
            print(name, loader.__name__, 'refused' if errors else 'taken',
                  str(errors[0]).split('\n')[0] if errors else '')
    """#

  /// What becomes of some files: by name, with each of the two ways to read them.
  private func verdicts(_ files: [(name: String, text: String)]) async throws -> [String: [String]]
  {
    let folder = TemporaryFolder()
    defer { TemporaryFolder.delete(folder.path) }
    func write(_ text: String, to name: String) throws {
      let file = try FileDescriptor.open(
        FilePath("\(folder.path)/\(name)"), .writeOnly, options: .create,
        permissions: .ownerReadWrite)
      try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }
    try write(ScenarioSchema.json.indented, to: "schema.json")
    for file in files { try write(file.text, to: file.name) }
    try write(files.map(\.name).joined(separator: "\n"), to: "list")
    let result = try await Subprocess.run(
      .path("/usr/bin/python3"), arguments: ["-c", Self.script, "schema.json", "list"],
      workingDirectory: FilePath(folder.path), output: .string(limit: 16 << 20),
      error: .string(limit: 1 << 20))
    #expect(result.standardError == "")
    var verdicts: [String: [String]] = [:]
    for line in result.standardOutput.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      verdicts[words[0], default: []].append(words[2...].joined(separator: " "))
    }
    #expect(verdicts.count == files.count)
    return verdicts
  }

  @Test func `every shipped file, and every one of the tests, is taken`() async throws {
    // Tables of translations are written by the program, and have no schema.
    let tables = ["de.yaml"]
    #expect(BuiltinScenarios.files.map(\.name).filter(tables.contains) == tables)
    var files = BuiltinScenarios.files.filter { !tables.contains($0.name) }.map { file in
      (name: file.name, text: String(decoding: file.bytes, as: UTF8.self))
    }
    let folder = "\(SourceTree.root())/Tests/comentorTests/Scenarios"
    for name in try #require(SourceTree.names(in: folder)) {
      let bytes = try #require(SourceTree.bytes(of: "\(folder)/\(name)"))
      files.append((name, String(decoding: bytes, as: UTF8.self)))
    }
    files.append(("sample.yaml", sample))
    files.append(("bilingual.yaml", Bilingual.main))
    #expect(files.count > 10)
    for (name, verdicts) in try await verdicts(files) {
      #expect(verdicts.allSatisfy { $0.hasPrefix("taken") }, "\(name): \(verdicts)")
    }
  }

  /// What is wrong with the shape of a file, whatever the names in it.
  private static let ofShape: Set<String> = [
    "unknown-key", "missing-key", "misplaced-key", "wrong-shape", "no-action", "several-actions",
    "bad-id", "unknown-phrase", "unknown-language",
  ]
  /// What may be either: limits that a schema cannot say, or that it says too.
  private static let ofEither: Set<String> = [
    "bad-value", "empty", "missing-else", "bad-include", "bad-examples", "part-of-scenario",
    "unknown-place", "reserved-id", "bad-accept",
  ]

  @Test func `what is planted in the shape of a file is refused, and nothing else`() async throws {
    let yaml = Set(Planted.yaml.map(\.code))
    var planted: [(name: String, text: String, code: String)] = []
    for plant in Planted.all where plant.files.isEmpty && !plant.text.isEmpty {
      guard !yaml.contains(plant.code) || plant.code == "wrong-shape" else { continue }
      let text = plant.text.replacing("▸", with: "")
      planted.append(("\(planted.count).yaml", text, plant.code))
    }
    let found = try await verdicts(planted.map { ($0.name, $0.text) })
    var refused: Set<String> = []
    for plant in planted where !Self.ofEither.contains(plant.code) {
      let verdicts = found[plant.name] ?? []
      let isWrong = Self.ofShape.contains(plant.code)
      if isWrong { refused.insert(plant.code) }
      #expect(
        verdicts.allSatisfy { $0.hasPrefix(isWrong ? "refused" : "taken") },
        "\(plant.code): \(verdicts)\n\(plant.text)")
    }
    #expect(refused == Self.ofShape)
  }

  @Test func `every key has its hover text, and a missing one that is required is missed`()
    async throws
  {
    let schema = ScenarioSchema.json.line
    #expect(schema.contains("\"description\":\"Who is asked: a person, 'each' in turn"))
    #expect(!schema.contains("\"description\":\"\""))
    let main = scenario()
    let files = ["scenario", "version", "title", "start", "ending"].map { key in
      let lines = main.split(separator: "\n", omittingEmptySubsequences: false)
      return (
        name: "\(key).yaml",
        text: lines.filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
      )
    }
    for (name, verdicts) in try await verdicts(files) {
      #expect(verdicts.allSatisfy { $0.hasPrefix("refused") }, "\(name)")
    }
  }
}

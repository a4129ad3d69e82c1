// SPDX-License-Identifier: GPL-3.0-or-later

extension TestScript {
  /// The name of the file that its beginning is in, beside its own; nil for none.
  ///
  /// Whoever reads files parses that one too, and the ones that those name, and gives them all
  /// to ``including(_:)``.
  public var included: String? { isComplete ? nil : header.include?.value }

  /// The script with its beginning put in.
  ///
  /// - Parameter scripts: The files that it, and those, name, by their names.
  /// - Returns: The whole script; or what is wrong: a file that is missing, or files that
  ///   include one another.
  public func including(_ scripts: [String: TestScript]) -> Result<TestScript, Malformed> {
    including(scripts, within: [])
  }

  private func including(
    _ scripts: [String: TestScript], within names: [String]
  ) -> Result<TestScript, Malformed> {
    guard let include = header.include, !isComplete else { return .success(self) }
    func refuse(_ code: String, _ message: String, _ help: String) -> Result<TestScript, Malformed>
    {
      let finding = CheckFinding(
        code, line: include.line, message, help: help, file: names.last)
      return .failure(Malformed(findings: [finding]))
    }
    guard !names.contains(include.value) else {
      return refuse(
        "include-cycle", "'\(include.value)' includes itself, by way of \(Self.way(names))",
        "leave one of the 'include:' lines out")
    }
    guard let part = scripts[include.value] else {
      return refuse(
        "missing-include", "there is no file '\(include.value)'",
        "it is looked for beside the file that includes it")
    }
    return part.including(scripts, within: names + [include.value])
      .map { taking($0, from: include.value) }
  }

  private static func way(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  /// The script behind a beginning.
  private func taking(_ beginning: TestScript, from name: String) -> TestScript {
    var whole = self
    let (files, claims, values) = (sources.count, expectations.count, marks.count)
    whole.sources += beginning.sources.map { source in
      var source = source
      source.name = source.name ?? name
      return source
    }
    whole.expectations += beginning.expectations
    whole.marks += beginning.marks
    let blocks = items.map(\.block).max() ?? 0
    let first = beginning.items.map { item in
      var item = item
      item.source += files
      if item.block > 0 { item.block += blocks }
      if item.mark >= 0 { item.mark += values }
      if case .expectation(let index) = item.kind { item.kind = .expectation(index + claims) }
      return item
    }
    whole.items = first + items
    whole.header.takeDefaults(from: beginning.header, in: name)
    whole.isComplete = true
    return whole
  }
}

extension TestHeader {
  /// Takes over what is not given here.
  fileprivate mutating func takeDefaults(from other: TestHeader, in name: String) {
    func named<Value>(_ given: Given<Value>?) -> Given<Value>? {
      given.map { Given(value: $0.value, line: $0.line, file: $0.file ?? name) }
    }
    // The two say the same thing in two ways.
    if scenario == nil, digest == nil {
      scenario = named(other.scenario)
      digest = named(other.digest)
    }
    language = language ?? named(other.language)
    pair = pair ?? named(other.pair)
    seed = seed ?? named(other.seed)
    now = now ?? named(other.now)
  }
}

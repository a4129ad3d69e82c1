// swift-tools-version: 6.2
// comentor: a coach for two colleagues who mentor each other.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// Every target is held to Swift 6 with warnings as errors; what a target may import is
/// what its list of dependencies says (`scripts/test` builds with the import check on).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The pure targets are optimised in debug builds too: their tests walk a hundred thousand
/// conversations and flip every bit of files, in seconds instead of many minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target of our own under `Sources/`, with the strict settings.
func part(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  isPure: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: strict + (isPure ? optimised : []))
}

/// The tests of one target.
func tests(
  of name: String, _ more: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + more, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "comentor",
  products: [.executable(name: "comentor", targets: ["comentor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // For tests only: running the built program.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    // The pure core: values in, values out. `scripts/purity` keeps it so.
    part("Understanding", isPure: true),
    part("Dialogue", ["Understanding"], isPure: true),
    part("Diagnostics"),
    part("TranscriptFormat", ["Dialogue", "Understanding", "Diagnostics"], isPure: true),
    part(
      "TranscriptChecks", ["TranscriptFormat", "Dialogue", "Understanding", "Diagnostics"],
      isPure: true),

    // Reading scenarios.
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    part("ScenarioFormat", ["Dialogue", "Understanding", "Diagnostics", "CYAML"]),
    part("ScenarioProofs", ["Dialogue", "Understanding", "Diagnostics"], isPure: true),
    part("ScenarioViews", ["Dialogue", "Understanding"], isPure: true),
    part("BuiltinScenarios", resources: [.embedInCode("Scenarios")]),

    // What is confidential: age files, and the texts that a programme's people exchange.
    part("Sealing", [.product(name: "Crypto", package: "swift-crypto")], isPure: true),
    part(
      "Programme",
      [
        "Sealing", "ScenarioFormat", "TranscriptFormat", "Dialogue", "Understanding",
        "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
      ], isPure: true),

    // The edge: files and terminals.
    part("Journal", ["TranscriptFormat", .product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    part("Terminal", ["CReadline", "Diagnostics"]),
    .executableTarget(
      name: "comentor",
      dependencies: [
        "Understanding", "Dialogue", "Diagnostics", "ScenarioFormat", "ScenarioProofs",
        "ScenarioViews", "TranscriptFormat", "TranscriptChecks", "BuiltinScenarios", "Journal",
        "CReadline", "Terminal", "Sealing", "Programme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Understanding"),
    tests(
      of: "Dialogue",
      ["Understanding", "ScenarioFormat", "BuiltinScenarios", "Diagnostics", "TestSupport"]),
    tests(of: "Diagnostics"),
    tests(
      of: "ScenarioFormat",
      [
        "Dialogue", "Understanding", "Diagnostics", "BuiltinScenarios", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    tests(
      of: "ScenarioProofs",
      [
        "Dialogue", "Understanding", "Diagnostics", "ScenarioFormat", "ScenarioViews",
        "BuiltinScenarios", "TestSupport",
      ]),
    tests(
      of: "ScenarioViews",
      [
        "Dialogue", "Understanding", "ScenarioFormat", "BuiltinScenarios",
        "Diagnostics", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    tests(of: "TranscriptFormat", ["Dialogue", "Understanding", "Diagnostics", "TestSupport"]),
    tests(
      of: "TranscriptChecks",
      [
        "TranscriptFormat", "Dialogue", "Understanding", "Diagnostics", "ScenarioFormat",
        "ScenarioProofs", "BuiltinScenarios", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    tests(
      of: "Sealing",
      [
        "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    tests(
      of: "Programme",
      [
        "Sealing", "ScenarioFormat", "Dialogue", "Understanding", "Diagnostics", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    tests(of: "Journal", ["TranscriptFormat", "Dialogue", "Understanding", "TestSupport"]),
    tests(of: "Terminal", ["Diagnostics", "TestSupport"]),
    tests(
      of: "comentor",
      [
        "Dialogue", "Understanding", "Diagnostics", "ScenarioFormat", "TranscriptFormat",
        "TranscriptChecks", "BuiltinScenarios", "Journal", "Terminal", "Sealing", "Programme",
        "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Scenarios", "Conversations", "Releases"]),
  ]
)

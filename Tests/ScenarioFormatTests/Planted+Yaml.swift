// SPDX-License-Identifier: GPL-3.0-or-later

extension Planted {
  /// Mistakes that make no tree, or not one that is wanted.
  static let yaml: [Planted] = [
    Planted("file-too-large", "▸" + String(repeating: "# much\n", count: 700_000)),
    Planted("empty-file", "▸# nothing but this\n"),
    Planted("empty-file", "▸"),
    Planted("byte-order-mark", "▸\u{FEFF}scenario: a\n"),
    Planted("control-character", "scenario: a▸\u{1B}b\n"),
    Planted("control-character", "scenario: a▸\u{85}b\n"),
    Planted("control-character", "scenario: a\n▸\rb: c\n"),
    Planted("control-character", step(#"{say: ▸"beep \a"}"#)),
    Planted("tab", "scenario:\n▸\tflows: {}\n"),
    Planted("yaml-syntax", "scenario: a▸: b\n"),
    Planted("yaml-syntax", "title: ▸[a, b\nscenario: c\n"),
    Planted("yaml-syntax", "title: ▸@home\n"),
    Planted("too-deep", "a: \(String(repeating: "[", count: 31))▸[[\n"),
    Planted("anchor", step("{say: ▸&a Hello}")),
    Planted("alias", step("{say: Hello, draw: ▸*a}")),
    Planted("tag", step("{say: ▸!!str Hello}")),
    Planted("directive", "▸%YAML 1.1\n---\n" + scenario()),
    Planted("merge-key", step("{say: Hello, ▸<<: {draw: bank}}")),
    Planted("several-documents", scenario() + "\n▸---\nscenario: b\n"),
    Planted("duplicate-key", step("{say: Hello, ▸say: You}")),
    Planted("wrong-shape", step("{say: Hello, ▸[a]: b}")),
    Planted("wrong-shape", "▸- a\n- b\n"),
  ]
}

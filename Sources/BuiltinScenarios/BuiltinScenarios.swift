// SPDX-License-Identifier: GPL-3.0-or-later

/// The scenario that comes with comentor, as its files stand in the program.
///
/// The one Swift file in which stages may be named: a table from names to bytes, which a test
/// compares with the folder.
public enum BuiltinScenarios {
  /// The name of the main file.
  public static let main = "programme.yaml"

  /// The coach's own phrases, part of every scenario.
  public static var wording: [UInt8] { PackageResources.wording_yaml }

  /// All files of the folder `Scenarios`, with their names.
  public static var files: [(name: String, bytes: [UInt8])] {
    [
      ("programme.yaml", PackageResources.programme_yaml),
      ("onboarding.yaml", PackageResources.onboarding_yaml),
      ("icebreakers.yaml", PackageResources.icebreakers_yaml),
      ("goals.yaml", PackageResources.goals_yaml),
      ("check-ins.yaml", PackageResources.check_ins_yaml),
      ("exit.yaml", PackageResources.exit_yaml),
      ("private-notes.yaml", PackageResources.private_notes_yaml),
      ("resources.yaml", PackageResources.resources_yaml),
      ("checks.yaml", PackageResources.checks_yaml),
      ("wording.yaml", PackageResources.wording_yaml),
      ("de.yaml", PackageResources.de_yaml),
    ]
  }
}

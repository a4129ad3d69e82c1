// SPDX-License-Identifier: GPL-3.0-or-later

/// The scenario that comes with comentor, as its files stand in the program.
public enum BuiltinScenarios {
  /// The name of the main file.
  public static let main = "programme.yaml"

  /// All files of the folder `Scenarios`, with their names.
  public static var files: [(name: String, bytes: [UInt8])] {
    [
      ("wording.yaml", PackageResources.wording_yaml)
    ]
  }
}

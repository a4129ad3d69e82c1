// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import ScenarioFormat

extension Deployment.Host {
  /// The scenario of the programme: whoever runs it has put it there, or it is the one that comes
  /// with comentor.
  func scenario(_ language: LanguageChoice) throws -> ScenarioFiles {
    guard let path = try scenarioPath() else { return try .builtin(language) }
    return try .read(path, language)
  }

  /// Where the programme's own scenario stands; nil where it has none.
  ///
  /// - Throws: A `Failure` where others could have written it.
  func scenarioPath() throws -> String? { try Self.scenarioPath(in: folder, of: owner) }

  /// Where a programme's own scenario stands; nil where it has none.
  ///
  /// - Parameters:
  ///   - folder: The programme's.
  ///   - owner: The account of whoever runs it.
  /// - Returns: Its path, or nil.
  /// - Throws: A `Failure` where others could have written it.
  static func scenarioPath(in folder: String, of owner: UInt32) throws -> String? {
    let path = "\(folder)/scenario.yaml"
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == owner || status.st_uid == 0,
      status.st_mode & 0o022 == 0
    else {
      throw Failure(
        .configuration, "\(path): is not a file that whoever runs the programme alone can change",
        help: "tell them; as they: chmod go-w \(shellWord(path))")
    }
    return path
  }
}

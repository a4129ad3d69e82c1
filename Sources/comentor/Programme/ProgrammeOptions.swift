// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Programme

/// Which programme a command of its coordinator's is about.
struct ProgrammeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the programme (also COMENTOR_PROGRAMME).", valueName: "folder"),
    completion: .directory)
  var programme: String?

  /// The folder that was named, or that the environment names; nil where none is.
  var folder: String? { programme ?? environment("COMENTOR_PROGRAMME") }

  /// The absolute path of a folder, through whatever links there are on the way.
  static func absolute(_ folder: String) throws -> String {
    guard let resolved = realpath(folder, nil) else {
      throw Failure(
        .configuration, "\(folder): \(String(cString: strerror(errno)))",
        help: "name the folder that has the file programme.yaml in it: --programme FOLDER")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

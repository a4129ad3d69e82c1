// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario as its files were at one time, known by their digest and ready to be run.
public struct Edition: Sendable {
  public let machine: Machine
  /// SHA-256 of the files, 64 lower-case hex digits.
  public let digest: String

  public init(_ machine: Machine, digest: String) {
    self.machine = machine
    self.digest = digest
  }
}

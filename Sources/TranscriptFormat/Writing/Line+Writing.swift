// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Line {
  /// Adds the line as a file has it, behind its gutter where it has one.
  ///
  /// - Parameters:
  ///   - withStep: Whether the step is written; only a tester may leave it out.
  ///   - bytes: What it is added to.
  package func append(withStep: Bool, to bytes: inout [UInt8]) {
    if withStep { bytes += "[\(step)] ".utf8 }
    bytes += "\(speaker):".utf8
    var isFirst = true
    for line in text.utf8.split(separator: Byte.lf, omittingEmptySubsequences: false) {
      if !isFirst { bytes += "    |".utf8 }
      if !line.isEmpty {
        bytes.append(Byte.space)
        Escapes.append(Substring(line), to: &bytes)
      }
      bytes.append(Byte.lf)
      isFirst = false
    }
    mark?.append(to: &bytes)
  }
}

extension Mark {
  /// Adds the value line, `    = KIND VALUE`.
  package func append(to bytes: inout [UInt8]) {
    bytes += "    = \(kind)".utf8
    let payload = payload
    if !payload.isEmpty {
      bytes.append(Byte.space)
      Escapes.append(payload, backslashes, to: &bytes)
    }
    bytes.append(Byte.lf)
  }
}

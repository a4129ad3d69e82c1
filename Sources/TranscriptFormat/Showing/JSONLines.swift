// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// The transcript as JSON Lines: the header as the first object, then one for each record.
///
/// The records are in the order of the file.
public func jsonLines(_ records: [Record], _ header: Header) -> String {
  var json = header.json.line + "\n"
  for record in records { json += record.json.line + "\n" }
  return json
}

extension Header {
  fileprivate var json: JSON {
    .object([
      ("transcript", .literal(Self.formatVersion)), ("scenario", .string(scenarioID)),
      ("version", .string(scenarioVersion)), ("digest", .string(digest)),
      ("language", .string(language)), ("pair", .string(pair)), ("zone", .string(zone)),
      ("seed", .number(seed)),
    ])
  }
}

extension Record {
  fileprivate var json: JSON {
    .object([
      ("seq", .number(sequence)), ("time", .string(moment.utc)),
      ("offset", .string(moment.offsetText)), ("step", .string(line.step)),
      ("speaker", .string(line.speaker)), ("text", .string(line.text)),
      ("mark", line.mark?.json ?? .null),
    ])
  }
}

extension Mark {
  fileprivate var json: JSON {
    .object([
      ("kind", .string(kind)), ("value", payload.isEmpty ? .null : .string(payload)),
    ])
  }
}

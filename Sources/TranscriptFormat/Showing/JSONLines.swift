// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The transcript as JSON Lines: the header as the first object, then one for each record.
///
/// The records are in the order of the file.
public func jsonLines(_ records: [Record], _ header: Header) -> String {
  var json = header.json + "\n"
  for record in records { json += record.json + "\n" }
  return json
}

extension Header {
  fileprivate var json: String {
    jsonObject([
      ("transcript", Self.formatVersion), ("scenario", jsonString(scenarioID)),
      ("version", jsonString(scenarioVersion)), ("digest", jsonString(digest)),
      ("language", jsonString(language)), ("pair", jsonString(pair)), ("zone", jsonString(zone)),
      ("seed", String(seed)),
    ])
  }
}

extension Record {
  fileprivate var json: String {
    jsonObject([
      ("seq", String(sequence)), ("time", jsonString(moment.utc)),
      ("offset", jsonString(moment.offsetText)), ("step", jsonString(line.step)),
      ("speaker", jsonString(line.speaker)), ("text", jsonString(line.text)),
      ("mark", line.mark?.json ?? "null"),
    ])
  }
}

extension Mark {
  fileprivate var json: String {
    jsonObject([
      ("kind", jsonString(kind)), ("value", payload.isEmpty ? "null" : jsonString(payload)),
    ])
  }
}

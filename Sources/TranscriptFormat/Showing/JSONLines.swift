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
    object([
      ("transcript", Self.formatVersion), ("scenario", quoted(scenarioID)),
      ("version", quoted(scenarioVersion)), ("digest", quoted(digest)),
      ("language", quoted(language)), ("pair", quoted(pair)), ("zone", quoted(zone)),
      ("seed", String(seed)),
    ])
  }
}

extension Record {
  fileprivate var json: String {
    object([
      ("seq", String(sequence)), ("time", quoted(moment.utc)),
      ("offset", quoted(moment.offsetText)), ("step", quoted(line.step)),
      ("speaker", quoted(line.speaker)), ("text", quoted(line.text)),
      ("mark", line.mark?.json ?? "null"),
    ])
  }
}

extension Mark {
  fileprivate var json: String {
    object([("kind", quoted(kind)), ("value", payload.isEmpty ? "null" : quoted(payload))])
  }
}

/// An object of members whose values are JSON already.
private func object(_ members: [(name: String, json: String)]) -> String {
  "{" + members.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}"
}

/// A text as a JSON string, safe to show.
///
/// What a transcript escapes is escaped here too.
private func quoted(_ text: String) -> String {
  var json = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\t": json += "\\t"
    case _ where Escapes.needs(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    default: json.unicodeScalars.append(scalar)
    }
  }
  return json + "\""
}

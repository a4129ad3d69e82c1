// SPDX-License-Identifier: GPL-3.0-or-later

/// An object of members whose values are JSON already.
package func jsonObject(_ members: [(name: String, json: String)]) -> String {
  "{" + members.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}"
}

/// A text as a JSON string, safe to show.
///
/// What a transcript escapes is escaped here too.
package func jsonString(_ text: String) -> String {
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

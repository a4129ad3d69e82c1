// SPDX-License-Identifier: GPL-3.0-or-later

/// An edit of a scenario file, as a page tells it: "In `lunch-pairs.yaml`, add below `hope`:".
struct TutorialEdit: Equatable {
  enum Place: Equatable {
    /// In place of the first entry up to the last, with the comment right above them.
    case inPlaceOf([String])
    case below(String)
    case above(String)
    /// As all of the file.
    case whole
  }

  var file: String
  var place: Place

  /// The edit told in a paragraph; nil where it tells none.
  init?(told paragraph: String) {
    let parts = paragraph.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    let names = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
    guard parts.count > 2, parts[0].hasSuffix("In "), parts.last?.hasSuffix(":") == true,
      let file = names.first
    else { return nil }
    self.file = file
    switch (parts[2], names.dropFirst().first) {
    case (", write in place of ", _?): place = .inPlaceOf(Array(names.dropFirst()))
    case (", add below ", let name?) where names.count == 2: place = .below(name)
    case (", add above ", let name?) where names.count == 2: place = .above(name)
    case (", write:", nil): place = .whole
    default: return nil
    }
  }

  /// An entry that is not there, or more than once.
  struct NoPlace: Error, Equatable { var name: String }

  /// The file's lines after the edit, which are indented as what is at their place.
  func applied(to lines: [String], with new: [String]) throws -> [String] {
    switch place {
    case .whole: return new
    case .below(let name):
      let entry = try entry(name, in: lines)
      return replaced(entry.upperBound..<entry.upperBound, like: entry.lowerBound, lines, new)
    case .above(let name):
      let start = try withComment(entry(name, in: lines), in: lines).lowerBound
      return replaced(
        start..<start, like: try entry(name, in: lines).lowerBound, lines, new)
    case .inPlaceOf(let names):
      let entries = try names.map { try entry($0, in: lines) }
      let first = withComment(entries[0], in: lines)
      let last = entries[entries.count - 1]
      return replaced(
        first.lowerBound..<last.upperBound, like: entries[0].lowerBound, lines, new)
    }
  }

  private func replaced(
    _ range: Range<Int>, like model: Int, _ lines: [String], _ new: [String]
  ) -> [String] {
    let indentation = String(repeating: " ", count: Self.depth(lines[model]))
    let indented = new.map { $0.isEmpty ? $0 : indentation + $0 }
    return lines[..<range.lowerBound] + indented + lines[range.upperBound...]
  }

  /// The lines of the entry with a key: up to the last that stands further in than the key.
  private func entry(_ name: String, in lines: [String]) throws -> Range<Int> {
    let starts = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("\(name):") }
    guard starts.count == 1, let start = starts.first else { throw NoPlace(name: name) }
    var end = start + 1
    for index in (start + 1)..<lines.count where !lines[index].isEmpty {
      guard Self.depth(lines[index]) > Self.depth(lines[start]) else { break }
      end = index + 1
    }
    return start..<end
  }

  private func withComment(_ entry: Range<Int>, in lines: [String]) -> Range<Int> {
    var start = entry.lowerBound
    while start > 0, lines[start - 1].drop(while: { $0 == " " }).hasPrefix("#") { start -= 1 }
    return start..<entry.upperBound
  }

  private static func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}

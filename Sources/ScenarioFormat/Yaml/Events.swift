// SPDX-License-Identifier: GPL-3.0-or-later

import CYAML

/// One event of libyaml, as Swift values; ranges are bytes of the file.
struct YamlEvent {
  enum Kind {
    case documentStart(hasDirectives: Bool)
    case alias
    case scalar(String, ScalarStyle)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case streamEnd
    case other
  }
  var kind: Kind
  var hasAnchor = false
  var hasTag = false
  var range: Range<Int>
}

/// What libyaml could not read.
struct YamlProblem: Error {
  var message: String
  var offset: Int
  /// Where what could not be read begins; nil where that is no single thing, or not known.
  var context: Int?
}

/// Pulls events out of a file's bytes, which must be UTF-8.
final class YamlEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var offsets: ByteOffsets

  init(_ bytes: [UInt8]) {
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.update(fromContentsOf: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    offsets = ByteOffsets(bytes)
    // Fails only where no memory is left.
    guard yaml_parser_initialize(parser) == 1 else { fatalError("no memory for a parser") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event.
  func next() throws(YamlProblem) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let start = offsets.offset(ofScalar: event.start_mark.index)
    let end = offsets.offset(ofScalar: event.end_mark.index)
    var result = YamlEvent(kind: .other, range: start..<max(start, end))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let document = event.data.document_start
      result.kind = .documentStart(
        hasDirectives: document.version_directive != nil
          || document.tag_directives.start != document.tag_directives.end)
    case YAML_ALIAS_EVENT:
      result.kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      result.kind = .scalar(String(decoding: value, as: UTF8.self), style(scalar.style))
      result.hasAnchor = scalar.anchor != nil
      result.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.hasAnchor = event.data.sequence_start.anchor != nil
      result.hasTag = event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.hasAnchor = event.data.mapping_start.anchor != nil
      result.hasTag = event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    default: break
    }
    return result
  }

  private func style(_ style: yaml_scalar_style_t) -> ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func problem() -> YamlProblem {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    if parser.pointee.error == YAML_READER_ERROR {
      return YamlProblem(message: message, offset: Int(parser.pointee.problem_offset))
    }
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let isSingle = ["flow", "scalar", "simple key"].contains { context.contains($0) }
    return YamlProblem(
      message: message,
      offset: offsets.offset(ofScalar: parser.pointee.problem_mark.index),
      context: isSingle ? offsets.offset(ofScalar: parser.pointee.context_mark.index) : nil)
  }
}

/// Byte offsets of scalars: libyaml counts characters where a file has bytes.
struct ByteOffsets {
  private static let stride = 128

  private let bytes: [UInt8]
  /// The offset of each 128th scalar; empty where every scalar is one byte.
  private var marks: [Int] = []
  /// The place that was asked for last: the next one is mostly a little further on.
  private var last = (index: 0, offset: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.allSatisfy({ $0 < 0x80 }) { return }
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(offset) }
      count += 1
    }
  }

  /// Where the scalar with this index begins; the end of the bytes for one past the last.
  mutating func offset(ofScalar index: Int) -> Int {
    guard !marks.isEmpty else { return min(index, bytes.count) }
    guard index / Self.stride < marks.count else { return bytes.count }
    var (known, offset) = last
    if index < known || index - known > index % Self.stride {
      known = index - index % Self.stride
      offset = marks[index / Self.stride]
    }
    while known < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      known += 1
    }
    last = (index, offset)
    return offset
  }
}

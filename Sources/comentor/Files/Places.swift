// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Where things are kept, by the XDG base directory specification.
enum Places {
  /// The folder with a folder for each pair.
  static func pairs() throws -> String { try base("XDG_DATA_HOME", or: ".local/share") }

  /// What may be lost without loss: lines for the arrow keys.
  static func state(of pair: String) throws -> String {
    "\(try base("XDG_STATE_HOME", or: ".local/state"))/\(pair)"
  }

  /// What a person has set up, or was given by a programme.
  static func configuration() throws -> String { try base("XDG_CONFIG_HOME", or: ".config") }

  /// What an account knows of the programme that it is enrolled in.
  static func enrolment() throws -> String { "\(try configuration())/enrolment.txt" }

  /// What a table knows of whom to turn to, and of whom to seal notes to.
  static func tableProgramme() throws -> String { programme(in: try configuration()) }

  /// What a programme is.
  static func programme(in folder: String) -> String { "\(folder)/programme.yaml" }

  private static func base(_ variable: String, or fallback: String) throws -> String {
    // A relative path there is to be ignored, the specification says.
    if let folder = environment(variable), folder.hasPrefix("/") { return "\(folder)/comentor" }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw Failure(
        .configuration, "neither \(variable) nor HOME names a folder to keep conversations in",
        help: "set HOME, or name a file: comentor chat --transcript FILE")
    }
    return "\(home)/\(fallback)/comentor"
  }

  /// The transcripts in the folder of all pairs, by their paths in order.
  static func transcripts(in folder: String) throws -> [String] {
    try names(in: folder).map { "\(folder)/\($0)/transcript.txt" }.filter { access($0, F_OK) == 0 }
  }

  /// The names in a folder in order, but for hidden ones; none where there is no such folder.
  static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw Failure(
        .permission, "\(folder): \(String(cString: strerror(errno)))",
        help: "see who may read it: ls -ld \(folder)")
    }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    return found.sorted()
  }

  /// The names in a folder that may be those of scenario files, in order.
  static func scenarioNames(in folder: String) -> [String] {
    ((try? names(in: folder)) ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
  }

  /// The transcripts among names: a folder stands for every `transcript.txt` below it.
  ///
  /// Links are not followed, and what is kept beside transcripts is not looked into.
  static func transcripts(named paths: some Sequence<String>) throws -> [String] {
    var found: [String] = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        found.append(path)
        continue
      }
      let below = try transcripts(below: path == "/" ? "" : path, levels: 32)
      guard !below.isEmpty else {
        throw Failure(
          .damaged, "\(path): there is no transcript.txt in this folder or below it",
          help: "name the transcripts themselves, or the folder that they are in")
      }
      found += below
    }
    return found
  }

  private static func transcripts(below folder: String, levels: Int) throws -> [String] {
    guard let directory = opendir(folder.isEmpty ? "/" : folder) else {
      throw Failure(
        .permission, "\(folder): \(String(cString: strerror(errno)))",
        help: "see who may read it: ls -ld \(shellWord(folder))")
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(directory)
    var found: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") && name != "scenarios" {
      var status = stat()
      let path = folder == "." ? name : "\(folder)/\(name)"
      guard lstat(path, &status) == 0 else { continue }
      if name == "transcript.txt", status.st_mode & S_IFMT == S_IFREG {
        found.append(path)
      } else if status.st_mode & S_IFMT == S_IFDIR, levels > 0 {
        found += try transcripts(below: path, levels: levels - 1)
      }
    }
    return found
  }

  /// The transcript that was named, or the only one that there is.
  static func transcript(or named: String?) throws -> String {
    if let named { return named }
    if let host = try Deployment.find(nil).host { return host.home.transcript }
    let all = try transcripts(in: pairs())
    guard all.count < 2, let only = all.first else {
      throw Failure(
        .usage,
        all.isEmpty
          ? "there is no conversation yet" : "there are several conversations; which one?",
        help: all.isEmpty ? "begin one: comentor" : "name one of: \(all.joined(separator: " "))")
    }
    return only
  }

  /// The folder that a path's last part stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path of what a file in a folder calls by a name.
  static func path(of name: String, in folder: String) -> String {
    name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
  }

  /// A path's last part.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

/// A word as a shell takes it: as it stands where that is safe, otherwise quoted.
func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "@"):
      true
    default: byte >= 0x80
    }
  }
  return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
}

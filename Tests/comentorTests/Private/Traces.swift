// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport

/// Looks for a word wherever a running program, or what it leaves, could hold it.
struct Traces {
  let word: [UInt8]

  init(of word: String) { self.word = Array(word.utf8) }

  /// A word that is nowhere by chance.
  static func canary() -> String {
    "canary" + String((0..<24).map { _ in "abcdefghijkmnpqrstuvwxyz".randomElement() ?? "x" })
  }

  private func isIn(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: word) != nil }

  func isIn(_ text: String) -> Bool { isIn(Array(text.utf8)) }

  // MARK: - Files

  /// Where the word stands in the files below some folders, hidden ones too, or in a name.
  ///
  /// - Returns: The places, and how many files were looked into.
  func files(below folders: [String]) -> (found: [String], count: Int) {
    var found: [String] = []
    var count = 0
    for folder in folders {
      for name in Self.names(in: folder) {
        let path = "\(folder)/\(name)"
        if isIn(name) { found.append(path) }
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          let below = files(below: [path])
          found += below.found
          count += below.count
        case S_IFREG:
          count += 1
          if isIn(SourceTree.bytes(of: path) ?? []) { found.append(path) }
        default: continue
        }
      }
    }
    return (found, count)
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  // MARK: - Processes

  /// Where the word stands in what the system shows of a process and of all below it: what they
  /// were started with, what they are called, and the files that they have open.
  ///
  /// - Returns: The places, and those that could not be looked into.
  func processes(from root: pid_t) -> (found: [String], closed: [String]) {
    var found: [String] = []
    var closed: [String] = []
    for process in Self.tree(from: root) {
      let folder = "/proc/\(process)"
      let open = Self.names(in: "\(folder)/fd").map { "fd/\($0)" }
      for name in ["cmdline", "environ", "comm", "status"] + open {
        let path = "\(folder)/\(name)"
        var status = stat()
        // What is open at the other end of a pipe or terminal cannot be read a second time.
        if name.hasPrefix("fd/"), stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
          continue
        }
        guard access(path, R_OK) == 0 else {
          closed.append(path)
          continue
        }
        if isIn(SourceTree.bytes(of: path) ?? []) { found.append(path) }
      }
    }
    return (found, closed)
  }

  /// A process and all below it.
  static func tree(from root: pid_t) -> [pid_t] {
    var parents: [pid_t: pid_t] = [:]
    for name in SourceTree.names(in: "/proc") ?? [] {
      guard let process = pid_t(name), let bytes = SourceTree.bytes(of: "/proc/\(name)/stat") else {
        continue
      }
      // What a program is called stands in brackets, and may hold anything.
      let rest = String(decoding: bytes, as: UTF8.self).split(separator: ")").last ?? ""
      let fields = rest.split(separator: " ")
      if fields.count > 1 { parents[process] = pid_t(fields[1]) }
    }
    var tree = [root]
    var index = 0
    while index < tree.count {
      tree += parents.filter { $0.value == tree[index] }.keys.sorted()
      index += 1
    }
    return tree
  }
}

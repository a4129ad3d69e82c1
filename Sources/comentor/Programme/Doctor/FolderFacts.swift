// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc
import Programme

/// What the system says of files, folders and groups.
enum FolderFacts {
  /// What stands at a path; links are not followed.
  static func thing(at path: String) -> HostFacts.Thing {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: return .other("a symbolic link")
    case S_IFREG: return .other("a file")
    default: return .other("something else")
    }
    return .found(facts(of: status, at: path))
  }

  static func facts(of status: stat, at path: String) -> HostFacts.Status {
    HostFacts.Status(
      owner: status.st_uid, group: group(status.st_gid), mode: status.st_mode & 0o7777,
      hasAccessList: hasAccessList(path))
  }

  private static func group(_ number: UInt32) -> String {
    getgrgid(number).map { String(cString: $0.pointee.gr_name) } ?? String(number)
  }

  /// Whether more is granted at a path than its mode says.
  private static func hasAccessList(_ path: String) -> Bool {
    ["access", "default"].contains { (list: String) in
      lgetxattr(path, "system.posix_acl_\(list)", nil, 0) > 0
    }
  }

  /// The accounts of a group, those whose first group it is among them; nil where there is no
  /// such group.
  static func members(of group: String) -> [UInt32]? {
    guard let entry = getgrnam(group)?.pointee else { return nil }
    let number = entry.gr_gid
    var names: [String] = []
    var next = entry.gr_mem
    while let name = next?.pointee {
      names.append(String(cString: name))
      next = next?.advanced(by: 1)
    }
    var members: [UInt32] = []
    for name in names {
      if let account = getpwnam(name)?.pointee.pw_uid, !members.contains(account) {
        members.append(account)
      }
    }
    setpwent()
    while let account = getpwent()?.pointee {
      if account.pw_gid == number, !members.contains(account.pw_uid) {
        members.append(account.pw_uid)
      }
    }
    endpwent()
    return members
  }

  /// What kind of shared file system something is on; nil where it is one of this machine's own.
  static func sharing(at path: String) -> String? {
    var system = statfs()
    guard statfs(path, &system) == 0 else { return nil }
    return switch UInt32(truncatingIfNeeded: system.f_type) {
    case 0x6969: "NFS, a file system over the network"
    case 0xFF53_4D42, 0x517B, 0xFE53_4D42: "SMB, a file system over the network"
    case 0x6573_5546: "FUSE, perhaps a folder that is kept elsewhere"
    case 0x0102_1997: "9P, a file system of another machine"
    default: nil
    }
  }
}

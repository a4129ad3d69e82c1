// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Understanding

/// Where moments come from: the wall, or a script.
struct Clock {
  private enum Source {
    case wall
    /// The moment that the next record gets; a second is added with each.
    case script(Moment)
  }

  private var source: Source
  /// The time zone's name, for people.
  let zone: String

  /// The computer's clock, in its time zone.
  static var wall: Clock { Clock(source: .wall, zone: localZoneName()) }

  /// A clock that stands at a moment and moves a second a record.
  static func scripted(from moment: Moment) -> Clock {
    Clock(source: .script(moment), zone: moment.offset == 0 ? "UTC" : "UTC\(moment.offsetText)")
  }

  /// The moment of the next record.
  mutating func tick() -> Moment {
    switch source {
    case .wall: return Self.wallMoment()
    case .script(let moment):
      source = .script(Moment(seconds: moment.seconds + 1, offset: moment.offset))
      return moment
    }
  }

  /// Makes sure that no record gets a time before one that is in the file already.
  mutating func stayAfter(_ moment: Moment) {
    guard case .script(let next) = source, next.seconds <= moment.seconds else { return }
    source = .script(Moment(seconds: moment.seconds + 1, offset: next.offset))
  }

  /// Moves a scripted clock forwards, and makes a wall clock a scripted one.
  ///
  /// - Parameter moment: The new time.
  /// - Returns: False, with nothing changed, where that would be backwards.
  mutating func move(to moment: Moment) -> Bool {
    let present =
      switch source {
      case .wall: Self.wallMoment()
      case .script(let next): next
      }
    guard moment.seconds >= present.seconds else { return false }
    source = .script(moment)
    return true
  }

  private static func wallMoment() -> Moment {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(seconds: seconds, offset: Int(local.tm_gmtoff) / 60)
  }

  /// The zone by its name in the time zone database, where the system tells.
  private static func localZoneName() -> String {
    if let variable = environment("TZ"), isZoneName(variable) { return variable }
    var buffer = [CChar](repeating: 0, count: 1024)
    let length = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard length > 0 else { return "UTC" }
    let path = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let marker = "/zoneinfo/"
    guard let range = path.ranges(of: marker).last else { return "UTC" }
    let name = String(path[range.upperBound...])
    return isZoneName(name) ? name : "UTC"
  }

  private static func isZoneName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
          UInt8(ascii: "+"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// An environment variable, nil where it is unset or empty.
func environment(_ name: String) -> String? {
  guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
  return String(cString: pointer)
}

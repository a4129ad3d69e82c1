// SPDX-License-Identifier: GPL-3.0-or-later

/// What an answer was read as.
///
/// A transcript stores the value beside the words, so that a better reader never rewrites
/// what a pair once agreed.
public enum Value: Hashable, Sendable {
  case text(String)
  case yesNo(Bool)
  /// The id of the option that was chosen.
  case choice(String)
  case scale(Int)
  case number(Int)
  case date(CivilDate)
  case cadence(Cadence)
  /// A name as it will be shown.
  case name(String)
  case list([String])
}

/// How often something happens: every so many days, weeks or months, perhaps on one weekday.
public struct Cadence: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case day = "DAILY"
    case week = "WEEKLY"
    case month = "MONTHLY"
  }

  public var unit: Unit
  /// How many units lie between two times; 1 or more.
  public var interval: Int
  /// The day it falls on, where one was named.
  public var weekday: Weekday?

  public init(every interval: Int, _ unit: Unit, on weekday: Weekday? = nil) {
    self.unit = unit
    self.interval = interval
    self.weekday = weekday
  }
}

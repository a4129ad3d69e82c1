// SPDX-License-Identifier: GPL-3.0-or-later

/// The terminal has gone, or a signal asks the program to end, where no answer was waited for.
struct Hangup: Error {
  var signal: Int32
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Open files that stand for others that will be opened later.
///
/// How many a process has open, every account can see on a kernel that tells it as the size of
/// `/proc/PID/fd` (Linux 6.2 and later). What is done in a process must not show in that number.
public final class SpareDescriptors {
  private var numbers: [Int32]

  /// Opens as many.
  public init(_ count: Int) {
    numbers = (0..<count).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
  }

  /// Makes room for the others, now.
  public func release() {
    for number in numbers where number >= 0 { close(number) }
    numbers = []
  }

  deinit { release() }
}

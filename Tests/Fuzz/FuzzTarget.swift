// SPDX-License-Identifier: GPL-3.0-or-later

/// What libFuzzer calls with one input after the other; `scripts/fuzz` builds and runs it.
///
/// Each input is read as it is, and once more with its checks put right: else all that is found
/// of nearly every input is that they do not fit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for bytes in [bytes, StreamMending.mended(bytes)] {
    #if PLANTED
      let broken = StreamInvariants.broken(by: bytes, read: PlantedFault.carriageReturns.read)
    #else
      let broken = StreamInvariants.broken(by: bytes, pieces: [1, 37])
    #endif
    if let broken { fatalError("an invariant is broken: \(broken)") }
  }
  return 0
}

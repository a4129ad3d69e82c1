// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TranscriptChecks

/// How a command reports on transcripts.
struct ReportOptions: ParsableArguments {
  @Flag(help: "The Test Anything Protocol, version 14, as prove reads it.")
  var tap = false

  @Flag(help: "The XML that continuous integration reads as JUnit's.")
  var junit = false

  @Flag(help: "One JSON object a line, one for each transcript, in order.")
  var json = false

  @Flag(help: "Name the transcripts that are in order too.")
  var verbose = false

  func validate() throws {
    if [tap, junit, json].count(where: \.self) > 1 {
      throw ValidationError("--tap, --junit and --json are three forms; choose one.")
    }
  }

  var format: ReportFormat { tap ? .tap : junit ? .junit : json ? .json : .text }
}

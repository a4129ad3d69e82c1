// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptChecks

/// What is to be looked at in transcripts, by the scenario that each was held in.
///
/// A class, for a transcript that moves to another edition asks for that one's while it is read.
final class CheckPlans {
  private var shelf: ScenarioShelf
  private let selection: CheckSelection
  private let isVisiting: Bool
  private var plans: [Wanted: CheckPlan] = [:]

  private struct Wanted: Hashable {
    var digest: String
    var language: String
  }

  init(_ shelf: ScenarioShelf, _ selection: CheckSelection, isVisiting: Bool) {
    self.shelf = shelf
    self.selection = selection
    self.isVisiting = isVisiting
  }

  /// The files of a scenario that was found.
  func files(_ digest: String) -> ScenarioFiles? { shelf.files[digest] }

  /// The plan for the scenario with a digest, looked for where `ScenarioShelf` says.
  ///
  /// - Parameters:
  ///   - digest: What a transcript names its scenario by.
  ///   - language: The transcript's.
  ///   - folder: The folder that the transcript is in.
  /// - Returns: The plan; nil where there is no scenario of this digest.
  /// - Throws: A `Failure` where there is one that cannot be used.
  func plan(_ digest: String, in language: String, beside folder: String) throws -> CheckPlan? {
    let wanted = Wanted(digest: digest, language: language)
    if let known = plans[wanted] { return known }
    guard let edition = try shelf.edition(digest, in: language, beside: folder) else { return nil }
    let plan = CheckPlan(edition, selection, visiting: isVisiting)
    plans[wanted] = plan
    return plan
  }
}

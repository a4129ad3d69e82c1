// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What a scenario may have, but probably does not mean; looked for when it is linted.
struct Advice {
  let outline: Outline
  let expressions: ExpressionResolver

  var findings: Findings { expressions.findings }

  init(_ outline: Outline, expressions: ExpressionResolver) {
    self.outline = outline
    self.expressions = expressions
  }

  func check() {
    // A name that is not found makes much look unused.
    guard !findings.hasErrors else { return }
    checkRoles()
  }

  /// Roles that nothing is promised about can be shared out in any way.
  private func checkRoles() {
    guard expressions.usesRoles, outline.main["roles"] == nil else { return }
    findings.warning(
      .noRoleRule, at: outline.main["scenario"]?.place ?? outline.mainPlace,
      "there is a mentor here, but no promise how often each of the two is",
      help: "say it under 'roles:', so that it can be proved")
  }
}

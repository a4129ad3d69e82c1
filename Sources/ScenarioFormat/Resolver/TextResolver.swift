// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Texts with their places looked up.
extension ExpressionResolver {
  /// The text of a scalar; what is wrong with it has been reported, and is left out.
  func text(_ node: Node, _ scope: Scope) -> Text {
    guard let syntax = findings.text(node) else { return Text("") }
    return Text(
      pieces: syntax.pieces.compactMap { piece in
        switch piece {
        case .literal(let words): .literal(words)
        case .place(let operand, let fallback):
          place(operand, scope, in: node).map { .path($0, fallback: fallback) }
        }
      })
  }

  private func place(_ operand: OperandSyntax, _ scope: Scope, in node: Node) -> Path? {
    guard let typed = operandPath(operand, scope, in: node) else { return nil }
    if case .records = typed.type {
      findings.error(
        .wrongType, at: findings.place(of: operand.range, in: node),
        "a list of records cannot be said",
        help: "use 'for-each', or '.last.' and '.first.' with a field")
      return nil
    }
    return typed.path
  }
}

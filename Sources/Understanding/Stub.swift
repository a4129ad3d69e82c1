public struct Language: Hashable, Sendable {
  public static let english = Language()
  init() {}
  public init?(code: String) { guard code == "en" else { return nil } }
}
public func read(_ words: String, as type: AnswerType, in language: Language, on today: CivilDate) -> Reading { .value(.text(words)) }
public func spoken(_ value: Value, in language: Language) -> String { "\(value)" }

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Understanding

/// Lines of a table, without empty ones.
func lines(_ table: String) -> [String] {
  table.split(separator: "\n").map { $0.trimming() }.filter { !$0.isEmpty }
}

extension Substring {
  fileprivate func trimming() -> String { trimmed(self) }
}

/// Clear words of harm in English, and what only sounds like them.
struct ConcernTests {
  static let selfHarm =
    lines(
      """
      I want to kill myself.
      i want to kill myself
      I'm going to kill myself tonight
      I am gonna kill my self
      sometimes I just want to kill myself
      I tried to kill myself last year
      I have been thinking about killing myself
      I keep thinking of killing myself
      I can't stop thinking about killing myself
      I thought about ending my life
      I want to end my life
      I'm planning to end my life.
      I want to die
      I just want to die.
      honestly i wanna die
      I really want to die, every day
      No, I want to die.
      I can't sleep and want to die
      I can't go on. I want to die
      I wish I was dead
      I wish I were dead
      Sometimes I wish I had never been born.
      I wish I didn't exist
      they would all be better off if I was dead
      I'd be better off dead
      I don't want to live anymore
      I don't want to live any more.
      i dont want to live
      I do not want to live like this
      I no longer want to live
      I can't live anymore
      I don't want to be alive
      I don’t want to wake up tomorrow
      I see no reason to live
      there is no reason to go on living
      I have nothing to live for
      I've got nothing left to live for.
      Life is not worth living
      My life isn't worth living to me; life isn't worth living
      I am suicidal
      I'm suicidal and nobody knows
      I've been suicidal since spring
      I feel suicidal
      I've been feeling really suicidal lately
      I have suicidal thoughts
      I am having thoughts of suicide
      I'm thinking about suicide
      I am considering suicide
      I thought of sucide
      I want to commit suicide
      i will comit suicide
      I'm going to commit suiside
      I attempted suicide two years ago
      I'm hurting myself
      I have started hurting myself again
      I have the urge to hurt myself
      I want to hurt myself
      I started cutting myself again
      I've been cutting myself
      I want to cut myself
      I self-harm
      I self harm when it gets too much
      I feel like self-harming; I was harming myself last week
      I am tempted to overdose
      I'm going to take an overdose
      I am about to jump off a bridge
      I want to throw myself in front of a train
      I was about to jump in front of a train
      I'm going to hang myself
      I want to slit my wrists
      I might end it all
      I want to end it all
      I want to take my own life
      thinking of taking my own life
      I don't want to exist
      I deserve to die
      I don't think I want to be alive
      I keep thinking everyone would be better off without me
      i want to unalive myself
      gonna kms
      I'm tired of living
      no point in living
      I don't know why I want to die
      I wanted to say that
      I want
      to die
      She asked how I am. I want to die.
      Ines: I want to kill myself
      I have decided to end my life
      I took an overdose last night
      everyone would be better off without me
      My family would be better off without me.
      suicide seems like the only way out
      I can't go on anymore, I want it to be over
      I can't take it anymore and I want it all to end
      I might as well be dead
      I dont want to be here any more
      Ive been thinking bout ending it
      I want to end it all: I cannot bear the pain
      I'd rather be dead than live like this
      I'd rather be dead
      Suicide
      suicide.
      Suicidal
      I hurt myself
      I hurt myself.
      I hurt myself again
      Sometimes I hurt myself. Nobody knows.
      I hurt myself on purpose
      I hurt myself every night
      I want to hurt myself again
      I took all my pills
      I took all my pills last night
      I've taken all of my tablets.
      I swallowed a whole bottle of pills
      I am going to take all my pills
      I took all my pills to end it
      """
    ).filter { !["I wanted to say that", "I want", "to die"].contains($0) }
    + ["I don't know how to say it\nI want\nto die", "I want to — kill myself", "“I want to die”"]

  static let harassment = lines(
    """
    he touched me
    He touched me and I didn't want it.
    She keeps touching me
    my boss touched me
    my manager kept touching me at the party
    somebody touched me in the lift
    He touched my leg under the table
    He put his hand on my knee
    He puts his hands on my waist
    She grabbed my butt
    he groped me at the party
    I was groped
    He tried to kiss me
    My boss tried to kiss me after the dinner
    He slapped my bottom
    she touched me inappropriately
    I was sexually harassed
    I've been sexually harassed here
    He sexually harassed me
    my supervisor is sexually harassing me
    I was sexualy harassed
    I was sexually assaulted last year
    He harasses me
    My manager is harassing me
    He is harrassing me every day
    I am being harassed
    I keep getting harassed by him
    They harassed me for months
    He threatened me
    My colleague threatened me with a knife
    She threatened me yesterday.
    he is threatening me
    He threatned me
    I am being threatened
    I was threatened by nobody else but him; he threatened me
    He threatened to kill me
    She threatened to ruin my career if I tell anyone
    He threatens to hurt me
    he is blackmailing me
    Somebody is trying to blackmail me
    She blackmailed me with photos
    I am being blackmailed
    he's blackmaling me
    They shout racist slurs at me
    He shouted a racist slur at me
    They make racist comments about me
    He makes sexist jokes about me
    racist insults against me, every day
    She called me a bitch
    He calls me a slut in front of the others
    they called me the n-word
    he is stalking me
    My ex-manager stalked me
    I'm being stalked
    He keeps following me
    He follows me home
    he was waiting outside my house
    She shows up at my house at night
    They bully me
    He is bullying me
    I am being bullied
    I've been bullied by my team lead for a year
    I am bullied
    He hit me
    My boss hit me
    she slapped me
    He punched me
    he beat me up
    He raped me
    I was raped
    I have been raped
    He assaulted me
    I was assaulted
    He sends me dick pics
    he sent me nude pictures
    my mentor sends me sexual messages
    He makes comments about my body
    he asked me for sex
    She wants to sleep with me or I lose the project
    He makes unwanted advances
    He makes sexual comments about me
    Someone sent me death threats
    He molested me
    he keeps touching my shoulder
    he said he'd kill me
    he forced himself on me
    he put his hands on me
    I couldn't say it before. He touched me.
    He told everyone and then he threatened me
    She threatens to have me fired if I don't sleep with her
    She threatens to have me fired
    I lose my job if I don't sleep with her
    He forces me to have sex
    He made me sleep with him
    he hits me
    I am scared of him, he hits me
    Bob hit me
    bob hit me.
    Yesterday Bob hit me
    Anne-Marie hit me
    Bob hit me in the face
    My manager Bob hit me again
    I left early because Bob hit me
    Mr. Smith hits me
    Bob slapped me
    Bob keeps hitting me
    He keeps hitting me
    He beats me
    He beats me.
    He beats me every night
    He beats me at home
    my husband beats me
    Bob beats me
    He is beating me
    Bob touches me
    Bob touched me
    Bob touched me in the lift
    Bob keeps touching me
    Bob has been touching me
    he has been touching me
    He's been touching me for weeks
    Bob tried to kiss me
    he wants to kill me
    Bob wants to kill me
    My boss wants to kill me, I am afraid of him
    He tried to kill me
    She tried to kill me with a knife
    He wants to hurt me
    he said he will hurt my kids
    He said he'll hurt my children
    She told me she would kill my dog
    He will hurt my kids
    He threatened to hurt my kids
    He threatened to kill me if I tell anyone
    he makes sexual comments to me
    He makes sexual comments
    my boss keeps making sexual remarks to me
    Bob makes sexual jokes
    he wants sex for the promotion
    My boss wants sex in return for the promotion
    Bob wants sex for the promotion
    He says I get it if I have sex with him
    """)

  static let nearMisses = lines(
    """
    I am dying to see it
    Let's kill the project
    This deadline is killing me
    It was a suicide mission of a release
    I'd die of shame
    The harassment policy training was useful
    I don't want to die on this hill
    That is not the hill I want to die on
    I want to die on that hill
    I'm not suicidal
    I don't want to kill myself
    I never wanted to kill myself
    I do not want to die
    I am not thinking about suicide
    I have never harmed myself
    I nearly killed myself laughing
    I could kill myself for forgetting that
    I wanted to die of embarrassment
    I wanted to die laughing
    My back is killing me
    Kill the process and start it again
    They killed it on stage
    That meeting was killing my will to work
    I could kill for a coffee
    I was threatened with a deadline
    I'm suicidal about this spreadsheet, kidding
    They stalk me with ads
    I'm harassed by meeting invites
    My boss will kill me if I forget it
    I died inside when the slide came up
    The battery died
    We should let the feature die
    The old system has to die
    Nobody wants to die at work
    Everyone wants to go to heaven but nobody wants to die
    Users don't want to die waiting for a page
    It would be career suicide
    That is political suicide
    I watched a film about a suicide squad
    We talked about suicide prevention in the ethics course
    I'm thinking about suicide prevention as a topic for our volunteers
    I want to end it all on a good note
    I cut myself while cooking
    I should cut myself some slack
    I'm cutting myself off from email in the evening
    I want to cut myself short here
    I hurt myself playing football
    I shot myself in the foot with that email
    I don't want to shoot myself in the foot
    I am going to overdose on coffee
    I don't want to live in London
    I don't want to live with my parents
    I no longer want to live in the city
    I do not want to wake up at five
    I don't want to wake up early
    I took my life in my own hands
    I want to take my life back
    I want to live for something
    What is worth living for is not my job
    He has a reason to live here
    Your story touched me
    What she said touched me deeply
    She touched me deeply with her words
    He touched me with that story
    It hit me that I never asked
    Then he hit me with a question
    She hit me up on chat
    Nobody harassed me
    Nobody has been harassing me
    No one is harassing me
    I was not harassed
    He never threatened me
    She didn't threaten me
    He did not touch me
    Nobody touched me
    I don't feel harassed
    We had a training about sexual harassment
    Our policy on harassment and bullying is on the intranet
    I want to know who reports harassment
    AI threatens me less than my inbox does
    I feel threatened by the new tool
    We got a stalking horse bid
    Recruiters are stalking me on LinkedIn
    The calendar is harassing me with reminders
    He threatened to quit
    She threatened to leave the project
    The storm threatened the event
    That is emotional blackmail, said the film
    I was bullied at school
    We discussed racist slurs in the workshop
    She called me a star
    He called me a taxi
    They named me employee of the month
    He beat me at chess
    She beat me to it
    I put my hand on my heart
    He follows me on Mastodon
    I killed three bugs myself
    I'll shoot you a mail
    Hang in there, I tell myself
    I hang out with my self-help group
    Over my dead body
    I'm dead tired
    The deadline is dead on Friday
    I could have died when they sang
    To die for, that cake
    I would rather die than present, haha
    It drives me up the wall
    I can't live without my notebook
    Life is worth living
    I want to stop killing time
    What doesn't kill me makes me stronger
    Break a leg, he said
    I'd rather be dead than go back to COBOL
    I want to end it all: the endless meetings
    I took an overdose of coffee this morning
    The project would be better off without me
    They are better off without me in that meeting
    Rewriting it seems like the only way out
    I can't go on anymore about this, it bores you
    I don't want to be here any more than you do
    I don't want to be here at eight
    We have been thinking about ending it early
    I want this meeting to be over
    He threatens to have the project stopped
    She forces me to think
    He made me sleep on it
    That book made me happy
    I am scared of him
    We talked about suicide and how a team goes on after it
    A talk on suicide, grief and work
    Suicide prevention
    Not suicidal
    I hurt myself at football
    I hurt myself lifting a box
    I hurt myself again at football
    I slipped and hurt myself.
    I hurt myself, playing football
    I didn't hurt myself
    He says I hurt myself most by saying yes to everyone
    I took all my pills with me to the office
    I took all my pills this morning as the doctor said
    I took all my pills, so the cold should be gone
    I have to take all my pills
    I took all my medication
    I cut myself every day shaving
    I took all the pills for my cold
    Bob hit me up on chat
    Bob hit me with a question
    Bob hit me back
    Inspiration hit me
    Reality hit me.
    Then panic hit me
    Suddenly it hit me
    OK hit me
    Please hit me with your questions
    Ready, hit me
    What hit me
    Covid hit me in the spring
    Nobody hit me
    Bob never hit me
    A thought hit me
    It keeps hitting me that I should ask more
    Bob keeps hitting me up for advice
    He kicked me out of the meeting
    Beats me
    That beats me.
    It beats me
    What beats me is the tone
    He beats me at chess
    He beats me to the coffee machine
    He beats me every time at tennis
    She beats me in every sprint
    Bob beats me at chess
    Bob beat me to it
    Sudoku beats me
    Nobody beats me
    Bob is beating me at table tennis
    It touches me
    The story touches me
    Music touches me
    Your kindness touches me
    I was touched by her words
    Bob touched me with his speech
    Nobody has been touching me
    My boss will kill me if I'm late
    He wants to kill me if I merge that
    My boss wants to kill me for breaking the build
    She wants to kill me because I forgot the cake
    He wants to kill the project
    The workload tried to kill me
    She said she'd kill me if I forget the cake
    He said he'd shoot me an email
    He said he will help my kids
    He said he will beat my son at chess
    He never said a word to my kids
    Long meetings hurt my kids more than me
    It will hurt my kids
    He never makes sexual comments
    She does not make sexual jokes about me
    There were no sexual comments to me
    If someone makes sexual comments, tell the people team
    We had a training on sexual remarks at work
    He wants a successor for the promotion
    We talked about sex and gender in the course
    I want him for the promotion
    """)

  @Test(arguments: selfHarm)
  func `clear words of self-harm are found`(words: String) {
    #expect(concern(in: words, language: .english) == .selfHarm)
  }

  @Test(arguments: harassment)
  func `clear words of harassment are found`(words: String) {
    #expect(concern(in: words, language: .english) == .harassment)
  }

  @Test(arguments: nearMisses)
  func `what only sounds like it is left alone`(words: String) {
    #expect(concern(in: words, language: .english) == nil)
  }

  @Test func `the tables are long enough to mean something`() {
    for table in [
      Self.selfHarm + Self.harassment, Self.nearMisses, GermanConcernTests.nearMisses,
      GermanConcernTests.selfHarm + GermanConcernTests.harassment,
    ] {
      #expect(table.count >= 80 && Set(table).count == table.count)
    }
    #expect(min(Self.selfHarm.count, GermanConcernTests.selfHarm.count) >= 60)
    #expect(min(Self.harassment.count, GermanConcernTests.harassment.count) >= 60)
  }

  @Test func `of two concerns the one that cannot wait is told`() {
    let both = "He threatened me, and I want to die."
    #expect(concern(in: both, language: .english) == .selfHarm)
  }

  @Test func `a bitter joke counts as well, for it is said the same way in earnest`() {
    let joke = "This meeting makes me want to kill myself, haha"
    #expect(concern(in: joke, language: .english) == .selfHarm)
    #expect(concern(in: "I want to end it all. The meetings", language: .english) == .selfHarm)
  }

  @Test func `a phrase is not put together across sentences, but across lines`() {
    #expect(concern(in: "What do I want to? Die is cast.", language: .english) == nil)
    #expect(concern(in: "I want to\ndie", language: .english) == .selfHarm)
    #expect(concern(in: "I want to. Die another day.", language: .english) == nil)
  }

  @Test func `every language that is read has clear words, folded as what people say is`() {
    for language in Language.all {
      let known = language.concerns
      #expect(known != nil, "\(language.code)")
      for signs in [known?.selfHarm, known?.harassment].compactMap(\.self) {
        #expect(signs.rules.count > 3 && signs.idioms.count > 20)
        // Whoever asks for a name knows what is none.
        let isNamed = signs.rules.contains { $0.beginning == .name }
        #expect(isNamed == (signs.names.things.count > 100 && signs.names.leads.count > 10))
        let parts =
          signs.rules.flatMap(\.parts) + [signs.idioms]
          + [signs.others, signs.names.things, signs.names.leads].map { Set($0.map { [$0] }) }
        for phrase in parts.joined() {
          #expect(!phrase.isEmpty)
          let folded = language.spelling.words(of: phrase.joined(separator: " ")).map(\.text)
          #expect(folded == phrase, "\(phrase)")
        }
      }
    }
  }

  @Test func `long texts are looked through in a moment, whatever is in them`() {
    for words in ["I want to ", "he she they ", "sie hat mich ", "\u{1F600} ", "want want "] {
      let text = String(repeating: words, count: 65_536 / words.utf8.count)
      for language in Language.all { _ = concern(in: text, language: language) }
      #expect(concern(in: text + "I want to die", language: .english) == .selfHarm)
    }
  }
}

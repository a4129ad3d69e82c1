// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let en = englishConcernWords

  private static let pills = """
    all my pills, all my tablets, all my sleeping pills, all my sleeping tablets
    all of my pills, all of my tablets, all the pills, all the tablets
    a whole bottle of pills, the whole bottle of pills, a whole pack of pills
    """

  static let englishSelfHarm = Signs(
    rules: [
      en.whole("suicide, sucide, suiside, suicidal, sucidal, suicidial, self harm, selfharm"),
      en.closing(
        "I hurt, because I hurt, but I hurt, I have hurt, I've hurt",
        "myself, myself again, my self, my self again", beginning: .clause),
      en.led(
        "I hurt myself, I have hurt myself, I've hurt myself, I cut myself, I've cut myself",
        """
        on purpose, deliberately, intentionally, because I deserve, to feel, to punish
        every night, every day, every evening, when I'm alone, when I am alone
        when I feel bad, when it gets too much, when it's too much
        """),
      en.closing(
        "I took, I've taken, I have taken, I had taken, I swallowed, I've swallowed", pills,
        "at once, last night, tonight, this evening, in one go, together"),
      en.closing(
        """
        I took, I've taken, I have taken, I had taken, I swallowed, I've swallowed
        want to take, want to swallow, wanna take, going to take, gonna take, going to swallow
        """, pills),
      en.led(
        """
        I took, I've taken, I have taken, I swallowed, I've swallowed, want to take
        want to swallow, going to take, going to swallow
        """, pills, "to die, to end it, to end my life, because I want to die, and want to die"),
      en.alone(
        """
        kill myself, kill my self, kil myself, kill meself, killmyself, unalive myself
        end my life, end my live, ending my life, take my own life, taking my own life
        hurting myself, harming myself, harm myself, self harming, i self harm, i selfharm
        slit my wrists, slitting my wrists, cut my wrists, cutting my wrists
        cutting myself again, started cutting myself, been cutting myself, keep cutting myself
        hurt myself on purpose, cut myself on purpose
        no reason to live, no reason for living, no reason to keep living, no reason to go on living
        nothing to live for, nothing left to live for, no will to live, no point in living
        no point living, no point in being alive
        life is not worth living, life isn't worth living, life's not worth living
        don't want to live, do not want to live, don't wanna live, didn't want to live
        dont want too live, no longer want to live, can't live anymore, can't live any more
        cannot live anymore, can't go on living, cannot go on living, tired of living
        tired of being alive, don't want to be alive, do not want to be alive, don't wanna be alive
        don't want to exist, do not want to exist, don't think I want to live
        don't think I want to be alive, everyone would be better off without me
        everyone is better off without me, they'd be better off without me
        they would be better off without me, my family would be better off without me
        my kids would be better off without me, the world would be better off without me
        don't want to wake up, do not want to wake up, never wake up again, not wake up again
        wish I was dead, wish I were dead, wish I was never born, wish I had never been born
        wish I'd never been born, wish I wasn't alive, wish I weren't alive, wish I didn't exist
        wish I could die, better off dead, better if I was dead, better if I were dead
        rather be dead, be better without me in it, be better off if I was dead
        might as well be dead, may as well be dead
        don't want to be here anymore, don't want to be here any more
        do not want to be here anymore, do not want to be here any more
        don't wanna be here anymore, don't wanna be here any more, can't go on anymore
        cannot go on anymore
        I am suicidal, I'm suicidal, I've been suicidal, I have been suicidal, I was suicidal
        feel suicidal, feeling suicidal, felt suicidal, suicidal thoughts, suicidal thinking
        I am suicidial, I'm suicidial, I'm sucidal, I am sucidal, feel sucidal, sucidal thoughts
        suicidial thoughts, thoughts of suicide, thoughts about suicide, thoughts of sucide
        thoughts of suiside
        I attempted suicide, I tried suicide, my suicide note, my own suicide, my suicide attempt
        """),
      en.led(
        "I took, I've taken, I have taken, I had taken", "an overdose, overdose"),
      en.led(
        """
        everyone, everybody, they, they all, my family, my kids, my children, my wife, my husband
        my friends, the world, people, they'd, they'd all
        """, "would be, would all be, are, are all, is, be, all be, will be",
        "better off without me, better without me"),
      en.led(
        """
        suicide, sucide, suiside, killing myself, dying, ending my life, ending it all
        taking my own life
        """, "is, seems like, seems, seems to be, feels like, looks like, is perhaps, may be",
        "the only way out, my only way out, the only way left, the only option, my only option"),
      en.led(
        """
        can't go on, cannot go on, can not go on, can't go on like this, can't go on anymore
        can't go on any more, cannot go on any more, can't do this anymore
        can't take it anymore, can't take this anymore, can't take it any more
        """, "I want, and I want, and want, I wish, and I wish",
        """
        it to be over, it all to be over, everything to be over, it to end, it all to end
        it was over, it was all over, it were over, it were all over
        """),
      en.led(
        """
        want to, wanted to, wanna, want too, I'd like to, would like to, ready to, deserve to
        feel like I should, I should, I would like to
        """,
        "die, be dead, not exist, not be alive"),
      en.led(
        """
        want to, wanted to, wanna, want too, I'd like to, would like to, going to, gonna
        about to, I will, I'll, I have to, I need to, ready to, plan to, planning to, planned to
        I tried to, I've tried to, I have tried to, trying to, tempted to, urge to, decided to
        deserve to, I could, I might
        """,
        """
        kill myself, kill my self, kil myself, kill meself, killmyself, unalive myself, end my life
        end my live, take my own life, harm myself, slit my wrists, cut my wrists
        end it all, end it forever, take my life, commit suicide, comit suicide, commit sucide
        commit suiside, commit suicid, hang myself, drown myself, shoot myself, cut myself
        hurt myself, hurt my self, injure myself, punish myself by cutting, overdose, poison myself
        take an overdose, jump off a bridge, jump off the bridge, jump off the roof
        jump in front of a train, jump in front of the train, throw myself in front of a train
        throw myself under a train, kms, off myself, self harm, starve myself to death
        """),
      en.led(
        """
        think about, think of, thinking about, thinking of, thought about, thought of, thoughts of
        thoughts about, consider, considering, considered, dream of, dreaming of, dream about
        dreaming about, fantasise about, fantasize about, fantasising about, fantasizing about
        planning, plan on, planning on, feel like, felt like, feeling like, close to
        thinking bout, thought bout, think bout
        """,
        """
        killing myself, killing my self, ending my life, ending my live, taking my life
        ending it all, suicide, suiside, sucide, suicid, committing suicide, cutting myself
        hurting myself, hurting my self, self harm, hanging myself, shooting myself
        drowning myself, overdosing, an overdose, jumping off a bridge
        jumping in front of a train, my own death
        """),
      en.led(
        """
        I'm thinking about, I am thinking about, I've been thinking about, keep thinking about
        I have been thinking about, been thinking bout, thinking bout, been thinking of
        """, "ending it"),
    ],
    idioms: en(
      """
      die on, die of, die from, die in, die at, die for, die laughing, die trying, die happy
      die a, die old, die rich, die young, die knowing, die with, dead on, dead in, dead last
      kill myself laughing, kill myself for, kill myself with, kill myself to get
      hurting myself by, hurting myself with, hurting myself in, harming myself by, harm myself by
      live in, live with, live here, live there, live near, live on, live at, live by, live without
      live far, live up, live alone, live together, live through, live off, live to
      wake up early, wake up at, wake up before, wake up to, wake up one day
      dead than use, dead than using, dead than do, dead than work, dead than write, dead than read
      dead than present, dead than attend, dead than in that, dead than in a, dead than wear
      dead than debug, dead than caught, dead than go back to cobol, dead than go back to java
      dead than go back to php, dead than go back to the office, dead than go back to school
      dead to, here anymore than, here any more than, here anymore at, here any more at
      here anymore in, here any more in, here anymore as, here any more as
      go on anymore about, go on anymore with, overdose of coffee, overdose of caffeine
      overdose of sugar, overdose of chocolate, overdose of meetings, overdose of slides
      without me in, without me on, without me at, without me as, without me there
      ending it with, ending it early, ending it at, ending it here, ending it on, ending it after
      ending it there, ending it by, ending it in, ending it before
      end it all the endless meetings, end it all the meetings, end it all these meetings
      end it all the endless calls, end it all the calls, end it all these calls
      end it all the endless tickets, end it all the endless emails
      alive at, exist in, exist as, exist on, not exist any
      cut myself some, cut myself off, cut myself short, cut myself a, cutting myself some
      cutting myself off, cutting myself short, cutting myself a
      shoot myself in the foot, shooting myself in the foot, overdose on, overdosing on
      take my life in, take my life into, take my life back, take my life to, take my life story
      take my own life in, take my own life into, take my own life as, take my own life experience
      taking my life in, taking my life into, taking my life back
      end my life as, end my life in, ending my life as, ending my life in
      suicidal about, suicide mission, suicide squad, suicide prevention, suicide awareness
      suicide rates
      suicide statistics, suicide hotline, suicide burn, a career suicide
      hurt myself again at, hurt myself again playing, hurt myself again lifting
      hurt myself again in, hurt myself again on, hurt myself again while, hurt myself every day at
      hurt myself to feel the, cut myself every day when, cut myself every day with
      cut myself every day shaving, cut myself every day while
      hurt myself at, hurt myself playing, hurt myself lifting
      end it all by, end it all at, end it all with, end it all on, self harm policy
      self harm training
      shoot myself a note, shoot myself an email, hang myself up
      """),
    others: words(
      """
      they, you, we, who, people, everybody, everyone, anybody, anyone, somebody, someone, he
      she, it, them, him, her, us, users, customers, companies, teams, players, characters
      patients, heroes
      """))
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let fillers = words(
    """
    just, really, honestly, literally, actually, seriously, truly, only, simply, sometimes, often
    always, constantly, still, even, fucking, fuckin, bloody, damn, so, now, then, kinda, maybe
    probably, definitely, also, repeatedly, today, yesterday, currently, already, basically
    """)

  private static let en = ConcernWords(spelling: .plain, fillers: fillers)

  static let englishConcerns = Concerns(
    fillers: fillers,
    auxiliaries: words(
      "is, are, was, were, has, have, had, be, been, being, ever, do, does, did, one, can, could"),
    selfHarm: englishSelfHarm, harassment: englishHarassment)

  private static let englishSelfHarm = Signs(
    rules: [
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
      hurt myself again, hurt myself at, hurt myself playing, hurt myself lifting
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

  private static let persons = """
    he, she, someone, somebody, who, a man, a guy, that man, one of them, my boss, my manager
    my mentor, my mentee, my colleague, a colleague, my coworker, a coworker, my co-worker
    a co-worker, my supervisor, my lead, my team lead, my director, my chief, my partner here
    a customer, a client, the boss, the manager
    """

  private static let body = """
    my leg, my legs, my knee, my knees, my thigh, my thighs, my breast, my breasts, my chest
    my bottom, my butt, my bum, my ass, my arse, my waist, my crotch, my hips, my private parts
    """

  private static let englishHarassment = Signs(
    rules: [
      en.led(
        persons,
        """
        touched me, touches me, has touched me, keeps touching me, kept touching me
        keep touching me
        was touching me, is touching me, are touching me, won't stop touching me, hit me, hits me
        has hit me, slapped me, slaps me, punched me, kicked me, tried to kiss me, beat me
        tried to touch me, tries to touch me, tries to kiss me, keeps hitting on me, choked me
        kissed me against my will, spat at me, spat on me, hurts me physically, locked me in
        """),
      en.led(
        persons, "keeps touching, kept touching, won't stop touching",
        "my shoulder, my shoulders, my arm, my arms, my hair, my back, my hand, my neck, my face"),
      en.led(
        "said he would, said he'd, said she would, said she'd, says he will, says he'll, says she'll",
        "kill me, hurt me, beat me, hit me, rape me, ruin me"),
      en.led(
        """
        touched, touches, touching, touch, grabbed, grabs, grabbing, grab, groped, gropes, groping
        stroked, strokes, stroking, pinched, pinches, squeezed, slapped, patted, hand on, hands on
        hand up, hand between
        """, body),
      en.alone(
        """
        touched me inappropriately, touching me inappropriately, touches me inappropriately
        inappropriately touched me, groped me, gropes me, groping me, molested me, molesting me
        molests me, raped me, tried to rape me, assaulted me, attacked me physically
        forced himself on me, forced herself on me, put his hands on me, put her hands on me
        puts his hands on me, laid hands on me
        beat me up, beats me up, beaten me up, felt me up, feeling me up
        pressed himself against me, rubbed himself against me, exposed himself to me
        sexually harassed, sexualy harassed, sexually harrassed, sexually harassing
        sexually harasses
        sexually assaulted, sexually abused, sexually molested, sexually assaulting me
        asked me for sex, asks me for sex, asking me for sex, wants sex from me, demands sex
        wants to sleep with me, if I sleep with him, if I slept with him, unless I sleep with him
        if I sleep with her, if I slept with her, unless I sleep with her
        if I don't sleep with him, if I don't sleep with her, if I do not sleep with him
        if I do not sleep with her
        unwanted advances, unwelcome advances, sexual favours, sexual favors
        comments about my body, comments on my body, remarks about my body, remarks on my body
        comments about my breasts, comments about my legs, looks at my breasts, stares at my breasts
        follows me home, followed me home, following me home, waits for me outside my house
        waiting outside my house, waiting outside my home, shows up at my house
        showed up at my house
        shows up at my flat, turned up at my house, turns up at my house, keeps following me
        kept following me, won't stop following me
        n word at me, called me the n word, calls me the n word, calling me the n word
        called me the n-word, calls me the n-word
        """),
      en.led(
        """
        forces me, forced me, forcing me, force me, pressures me, pressured me, pressuring me
        coerces me, coerced me, makes me, made me, wants me
        """,
        """
        to have sex, have sex, into sex, into having sex, to sleep with him, to sleep with her
        sleep with him, sleep with her, into sleeping with him, into sleeping with her
        to touch him, to undress
        """),
      en.led(
        """
        threatened, threatned, threatens, threatening, threaten, blackmailed, blackmails
        blackmailing, blackmail, blackmaling, stalked, stalks, stalking, stalk, bullied, bullies
        bullying, bully, mobbing, harassed, harasses, harassing, harass, harrassed, harrasses
        harrassing, harrass, harassd, extorting, extorted, sexually harass, hazing
        """, "me"),
      en.led(
        """
        I am, I'm, I was, I have been, I've been, I am being, I'm being, I was being, I got, I get
        I keep getting, I keep being, I am getting, I'm getting
        """,
        """
        harassed, harrassed, bullied, stalked, blackmailed, threatened, groped, assaulted, molested
        raped, mobbed, sexually harassed, sexually assaulted, physically attacked
        racially abused, racially harassed
        """),
      en.led(
        "threatened to, threatens to, threatening to, threatened he would, threatened she would",
        """
        kill me, hurt me, hit me, beat me, fire me, ruin me, expose me, rape me, destroy me, harm me
        ruin my career, destroy my career, end my career, tell everyone about me, out me
        publish my, post my, show everyone my, get me fired, have me fired, get me sacked
        have me sacked, have me killed, have me beaten, have me deported
        """),
      en.led(
        "racist, racial, sexist, homophobic, transphobic, antisemitic, anti semitic, islamophobic",
        """
        slurs, slur, insults, insult, remarks, remark, comments, comment, jokes, joke, names
        messages, abuse, things
        """,
        "at me, about me, to me, against me, toward me, towards me, to my face"),
      en.led(
        "called me, calls me, calling me, call me",
        """
        a slut, a whore, a bitch, a faggot, a fag, a dyke, a tranny, a retard, a nigger, a paki
        a chink, a cunt, racist names, a racist slur, racist slurs, a terrorist, the slut, slut
        """),
      en.led(
        "sent me, sends me, sending me, send me, keeps sending me, showed me, shows me",
        """
        nudes, nude pictures, nude photos, naked pictures, naked photos, dick pics, a dick pic
        sexual messages, sexual pictures, sexual texts, porn, his penis, explicit pictures
        explicit photos, death threats, threats
        """),
      en.led(
        "sexual, sexist, dirty, lewd", "comments about, remarks about, jokes about, messages about",
        "me, my body, my breasts, my looks"),
    ],
    idioms: en(
      """
      touched me deeply, touched me very, touched me with, touched me that, touched me to
      touched me more, touched me as, touched me by, touched me when, touches me deeply
      touches me that, touches me when, touched me how
      hit me up, hits me up, hit me with, hits me with, hit me that, hits me that, hit me how
      hit me like, hits me like, hit me hard, hit me on linkedin, hit me back
      beat me to, beat me at, beat me in, beat me by, beat me on, beat me up about, beat me up over
      beats me up about, beats me up over, beats me to, beat me with, beat me up on
      stalking me on linkedin, stalked me on linkedin, threatened me with a good
      threatened me with cake, threatened with a good
      threatened with a deadline, threatened with deadlines, harassed by meeting
      harassed by meetings, harassed by invites, stalk me with, stalking me with
      harassing me with reminders, harassing me with emails, harassing me with notifications
      bullied at school, bullied in school, bullied as a, bullied when I was
      threatened by, threatened when, threatened in my
      harassed by reminders, harassed by emails, harassed by notifications
      mobbed by fans, assaulted by noise, hand on my heart, hands on my work, hand on my chest and
      kill me if i, locked me in as, slapped me on the back, slaps me on the back
      followed me on, keeps following me on, kept following me on
      """),
    others: words("nobody, noone, anyone, anybody, someone's, ai, deadlines, inbox, jira, emails"))
}

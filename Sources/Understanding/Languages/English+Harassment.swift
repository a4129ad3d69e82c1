// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let en = englishConcernWords

  private static let knownPersons = """
    he, she, my boss, my manager, my mentor, my mentee, my colleague, my coworker, my co-worker
    my supervisor, my lead, my team lead, my director, my chief, my partner here, the boss
    the manager
    my husband, my wife, my boyfriend, my girlfriend, my ex, my teammate, my team leader
    """

  private static let persons =
    knownPersons + """
      , someone, somebody, who, a man, a guy, that man, one of them, a customer, a client
      a colleague, a coworker, a co-worker
      """

  /// What is done by people only, whoever is said to do it.
  private static let blows = """
    slapped me, slaps me, punched me, punches me, kicked me, kicks me, choked me, chokes me
    spat at me, spat on me, tried to kiss me, tries to kiss me, kissed me against my will
    tried to touch me, tries to touch me, keeps touching me, kept touching me
    won't stop touching me, has been touching me, has kept touching me, was touching me
    is touching me, keeps hitting on me, strangled me, tried to strangle me
    """

  /// What a ball, luck or a song do as well.
  private static let touches = "hit me, hits me, has hit me, touched me, touches me, has touched me"

  /// What those do as well who win a game, or wait for an answer.
  private static let beatings = """
    beats me, has beaten me, keeps beating me, has been beating me, is beating me
    keeps hitting me, kept hitting me, has been hitting me, is hitting me, was hitting me
    tried to kill me, tries to kill me
    """

  /// What tells that a person did it.
  private static let circumstances = """
    in the face, in my face, in the stomach, in the lift, in the elevator, in the office
    in the kitchen, in the car, in the corridor, in front of, on the arm, on the head, on the leg
    on the bottom, on the shoulder, on the mouth, on the back, at work, at the office, at home
    at night, at the party, under the table, between the legs, black and blue, with a belt
    with a stick, with his fist, with his fists, with his belt, every day, every night, every week
    every evening, every weekend, last night, last week, last month, last year, this morning
    this week, for no reason, without asking, against my will, and I'm, and I am, with a knife
    when he is, when he's, when she is, when she's, with his hands
    """

  private static let sayings = """
    said he would, said he'd, said she would, said she'd, says he will, says he'll, says she'll
    says she will, said he will, said he'll, said she will, said she'll, told me he would
    told me he'd, told me he will, told me he'll, told me she would, told me she'd
    told me she will, told me she'll, says he would, says he'd, says she would, says she'd
    said that he would, said that he will, said that she would, said that she will
    says that he will, says that she will, said he was going to, said she was going to
    said he is going to, said she is going to, says he is going to, says she is going to
    says he's going to, says she's going to, said he's going to, said she's going to
    """

  private static let harms = "hurt, harm, kill, come after, rape, stab, shoot"

  private static let threats = """
    wants to kill, wanted to kill, tried to kill, wants to hurt, wanted to hurt, tried to hurt
    tries to hurt, wants to harm, wanted to harm, wants to rape, wanted to rape
    """

  private static let mine = """
    my kids, my kid, my children, my child, my son, my daughter, my sons, my daughters, my baby
    my family, my wife, my husband, my partner, my mother, my father, my mum, my mom, my dad
    my parents, my sister, my brother, my girlfriend, my boyfriend, my dog, my cat
    """

  private static let body = """
    my leg, my legs, my knee, my knees, my thigh, my thighs, my breast, my breasts, my chest
    my bottom, my butt, my bum, my ass, my arse, my waist, my crotch, my hips, my private parts
    """

  static let englishHarassment = Signs(
    rules: [
      en.named(blows), en.led(persons, blows),
      en.named(touches, circumstances + ", again, twice, too, first, because I"),
      en.named(touches, ending: .clause),
      en.named(beatings + ", beat me", circumstances + ", because I, if I"),
      en.named(beatings + ", beat me", ending: .clause),
      en.led(knownPersons, beatings, circumstances + ", because I, if I"),
      en.led(knownPersons, beatings, ending: .clause),
      en.led(
        "he's, she's",
        """
        touching me, been touching me, hit me, touched me
        """),
      en.led(
        "he's, she's", "hitting me, been hitting me, beating me, been beating me", circumstances),
      en.led(
        "he's, she's", "hitting me, been hitting me, beating me, been beating me", ending: .clause),
      en.led(persons, threats, "me", circumstances + ", and my"),
      en.named(threats, "me", circumstances + ", and my"),
      en.led(persons, threats, "me", ending: .clause), en.named(threats, "me", ending: .clause),
      en.led(persons, threats, mine), en.named(threats, mine),
      en.led(persons, "will, is going to, is gonna, was going to", harms, mine),
      en.led("he'll, she'll, he's going to, she's going to, he's gonna", harms, mine),
      en.led(
        knownPersons,
        """
        wants, wanted, demands, demanded, expects, expected, asks for, asked for, wants to have
        wanted to have, keeps asking for
        """, "sex",
        """
        for, from me, with me, in return, in exchange, before, or, to give me, as payment, instead
        otherwise
        """),
      en.named(
        "wants, wanted, demands, demanded, expects, expected, wants to have, wanted to have", "sex",
        "for the, for a, for my, from me, with me, in return, in exchange"),
      en.alone(
        """
        if I have sex with him, if I have sex with her, if I had sex with him
        unless I have sex with him, unless I have sex with her, if I don't have sex with him
        if I don't have sex with her, if I do not have sex with him
        """),
      en.led(
        knownPersons, "makes, made, keeps making, kept making, is making, is always making",
        "sexual, lewd", "comments, comment, remarks, remark, jokes, joke, advances, advance"),
      en.named(
        "makes, made, keeps making, kept making, is making",
        "sexual, lewd", "comments, comment, remarks, remark, jokes, joke, advances, advance"),
      en.led(
        "sexual, dirty, lewd",
        "comments, comment, remarks, remark, jokes, joke, suggestions, advances, gestures",
        "to me, at me, towards me, toward me, to my face"),
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
        sayings, "kill, hurt, beat, hit, rape, ruin, harm, strangle, stab, shoot", "me"),
      en.led(sayings, harms, mine),
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
        kill my kids, kill my children, kill my family, kill my wife, kill my husband
        hurt my kids, hurt my children, hurt my family, hurt my wife, hurt my husband
        hurt my son, hurt my daughter, hurt my dog, harm my kids, harm my children, harm my family
        kill my son, kill my daughter, kill my dog, take my kids, take my children, find my family
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
      hits me up, hit me too that, hit me first that, hit me again that, hit me hard that
      hitting me up, hitting me with questions, hitting me with new, hitting me with more
      hitting me that, kicked me out, kicks me out, kicked me off, kicks me off, kicked me from the
      kicked me into gear, kicked me into action
      shoot me a, shoot me an, shoot me the, shoot me some, shoot me over, shoot me another
      stab me in the back
      never makes sexual, never made sexual, don't make sexual, didn't make sexual
      doesn't make sexual, not make sexual, no sexual, any sexual, without sexual
      kill me if i forget, kill me if i'm late, kill me if i am late, kill me if i miss
      kill me if i break, kill me if i broke, kill me if i push, kill me if i don't finish
      kill me if i don't deliver, kill me if i don't send, kill me if i don't answer
      kill me if i ask, kill me if i add, kill me if i merge, kill me if i lose
      kill me if i say yes to another, kill me if i use, kill me if i deploy, kill me if i eat
      hit me if i forget, beat me if i don't practise
      locked me in as, slapped me on the back, slaps me on the back
      followed me on, keeps following me on, kept following me on
      """),
    others: words("nobody, noone, anyone, anybody, someone's, ai, deadlines, inbox, jira, emails"),
    names: englishNames)
}

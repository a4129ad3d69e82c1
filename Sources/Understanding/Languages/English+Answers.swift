// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  // "Fine" and "that's fine" are left out of yes: asked whether to change a thing, they say no.
  // "Not yet" is a no to whatever was asked; "no problem" may be either, so it is neither.
  static let englishAnswers = Answers(
    yes: phrases(
      """
      yes, y, yeah, yea, yep, yup, aye, ya, yes please, yes thanks, yes thank you, yes indeed
      ok, okay, okey, k, okey dokey, ok then, okay then, ok thanks, okay thanks, ok sure
      sure, sure thing, sure thanks, for sure, yes for sure, yeah sure, alright, all right, right
      correct, that's correct, that is correct, true, that's true, that is true, exactly, indeed
      absolutely, definitely, certainly, of course, by all means, agreed, I agree, I agree with that
      that's it, that is it, that's right, that is right, you're right, you are right
      it is, it does, it did, it was, I am, we are, I do, we do, I did, we did, I have, we have
      I will, we will, I would, we would, I can, we can, I think so, I believe so, I'd love to
      sounds good, sounds right, that sounds good, that sounds right, go ahead, please do, gladly
      let's, let's go, let's do it, yes sir, totally, you bet, uh huh, mhm, affirmative
      """),
    no: phrases(
      """
      no, n, nope, nah, naw, no thanks, no thank you, no way, no sir, negative
      not really, not at all, not yet, not now, not today, not quite, not exactly, not so far
      not this time, not anymore, not any more
      not particularly, no not really, no not yet, no not at all
      absolutely not, definitely not, certainly not, of course not, never, I'm afraid not
      I don't, I do not, we don't, we do not, I didn't, I did not, we didn't, we did not
      I'm not, I am not, we're not, we are not, I haven't, I have not, we haven't, we have not
      I won't, I will not, we won't, we will not, I wouldn't, I would not, I can't, I cannot
      it isn't, it is not, it's not, it doesn't, it does not, it didn't, it did not, it wasn't
      that's not it, that is not it, that isn't it, that's not right, that isn't right
      that's wrong, wrong, incorrect, I don't think so, I do not think so
      I'd rather not, rather not
      I disagree
      """),
    firmYes: words("yes, yeah, yea, yep, yup"),
    firmNo: words("no, nope, nah"),
    afterFirm: words(
      """
      I, we, it, that, this, they, he, she, you, I'm, I'd, I've, I'll, we're, we've, we'd, we'll
      it's, that's, they're, he's, she's, you're, let's, please, thanks, thank, sorry
      definitely, absolutely, certainly, exactly, indeed, sure, not, from, on, at, since, until
      """),
    afterMereNo: words(
      """
      problem, problems, worries, doubt, question, one, need, more, matter, longer, trouble
      surprise, surprises, hurry, rush, pressure, objection, objections
      """),
    unsure: phrases(
      """
      I don't know, I do not know, don't know, dunno, I dunno, no idea, I have no idea, no clue
      not sure, I'm not sure, I am not sure, unsure, maybe, maybe not, perhaps, perhaps not
      possibly, it depends, depends, that depends, yes and no, yes or no, both, neither
      hard to say, who knows, can't say, I can't say, I couldn't say, no opinion
      """),
    negations: englishNegations,
    openers: phrases(
      """
      oh, well, um, uh, hm, hmm, er, erm, ah, so, and, actually, honestly, I'd say, I would say
      I think, I'd say so, I say, I guess, my answer is, the answer is
      """),
    joints: words("but, because, since, though, although, however"),
    alternatives: words("or"))

  static let englishChoices = Choices(
    openers: phrases(
      """
      I choose, I chose, I'd choose, I would choose, I pick, I'd pick, I'd take, I'll take, I take
      I'd go for, I'd go with, I'll go with, go with, go for, let's go with, let's, the, option
      number, answer, it's, it is, that's, that is, I'd like, I want, I want to, I'd like to, #
      """),
    closers: phrases("one, option, please, thanks, I think, I'd say, I guess"),
    courtesies: words("please, thanks"),
    negationComesLast: false,
    last: phrases("last"),
    excluders: words(
      """
      but, except, instead, rather, or, if, unless, than, whether, wrong, versus, vs, stop, avoid
      """),
    questions: words(
      """
      what, why, how, which, who, when, where, does, do, is, are, can, could, should, would, what's
      """))

  /// Words that deny; clear words of harm are looked for without the rest of the language.
  static let englishNegations = words(
    """
    not, no, never, nope, nah, none, neither, nor, without, cannot, don't, doesn't, didn't
    can't, couldn't, won't, wouldn't, shouldn't, isn't, aren't, wasn't, weren't, haven't
    hasn't, hadn't, mustn't, ain't, hardly
    """)
}

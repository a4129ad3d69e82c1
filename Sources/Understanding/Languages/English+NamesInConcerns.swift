// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// What tells a name from other words that stand alone before an act.
  static let englishNames = Signs.Names(
    things: words(
      """
      he, she, it, its, this, that, thats, these, those, there, here, what, whats, which, who, whose, how
      when, why, where, whatever, everything, something, nothing, anything, all, none, some, both
      either, neither, each, every, many, most, much, more, few, others, another, other, lots
      i, im, ive, id, ill, you, youve, youll, we, weve, they, theyve, theyll, the, a, an, my, your
      his, her, our, their, and, or, but, so, if, as, than, then, because, to, for, of, with, by
      from, in, on, at, will, would, should, could, might, may, must, shall, can, cant, let, lets
      please, pls, plz, go, come, do, dont, does, did, didnt, never, not, no, yes, yeah, yep, yup
      ok, okay, okey, sure, fine, alright, right, ready, well, great, good, cool, nice, perfect
      sorry, thanks, hello, hi, hey, wow, oh, ah, haha, lol, yay, ouch, god, gosh, jesus, dude, man
      mate, guys, folks, team, everyone, everybody, anybody, anyone, somebodys, someones, nobody
      noone, always, usually, once, twice, again, later, soon, suddenly, finally, recently, lately
      eventually, immediately, quickly, slowly, deeply, gently, hardly, nearly, almost, never
      rarely, seldom, frequently, totally, completely, absolutely, clearly, obviously, sadly
      luckily, fortunately, unfortunately, surprisingly, strangely, somehow, perhaps, tonight
      tomorrow, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february
      march, spring, summer, autumn, fall, winter, christmas, covid, corona, flu, cancer, illness
      sickness, disease, fever, pain, hunger, thirst, tiredness, exhaustion, fatigue, burnout
      stress, sleep, insomnia, jetlag, migraine, migraines, headache, headaches, age, menopause
      puberty, parenthood, motherhood, fatherhood, adulthood, grief, loss, death, love, hate, anger
      rage, fear, fears, panic, anxiety, depression, despair, sadness, loneliness, homesickness
      nostalgia, boredom, curiosity, happiness, luck, regret, guilt, shame, remorse
      embarrassment, disappointment, frustration, envy, jealousy, pride, excitement, emotion
      emotions, feelings, feeling, gratitude, compassion, empathy, sympathy, kindness, warmth
      generosity, honesty, sincerity, humility, vulnerability, openness, trust, loyalty, praise
      criticism, advice, comments, words, silence, laughter, smiles, tears, life, time
      reality, realisation, realization, understanding, clarity, insight, insights, inspiration
      motivation, creativity, imagination, truth, wisdom, knowledge, learning, experience, memory
      memories, thoughts, ideas, questions, answers, doubt, doubts, impostor, imposter, perfection
      perfectionism, procrastination, ambition, success, failure, failures, rejection, mistakes
      karma, fate, destiny, fortune, religion, prayer, nature, gravity, physics, maths, math
      mathematics, statistics, chemistry, biology, science, history, philosophy, politics, religion
      racism, sexism, capitalism, injustice, inequality, poverty, war, peace, brexit, s
      music, jazz, opera, ballet, poetry, poems, literature, fiction, books, films, movies, songs
      stories, theatre, theater, dance, dancing, singing, painting, paintings, photography, writing
      reading, teaching, mentoring, mentorship, friendship, friends, friendships, people, humans
      humanity, children, kids, babies, dogs, cats, cars, balls, bikes, branches, stones, hail, rain
      snow, wind, sunlight, sunshine, sun, light, lightning, thunder, waves, heat, cold, spam
      debt, bills, taxes, inflation, recession, unemployment, layoffs, redundancy, retirement
      work, workload, overload, deadlines, deadline, meetings, overtime, monday, bureaucracy
      paperwork, complexity, change, changes, chaos, news, rumours, rumors, bugs, outages, errors
      legacy, cobol, java, javascript, python, haskell, rust, kotlin, scala, php, perl, sql, regex
      regexes, recursion, kubernetes, docker, terraform, linux, windows, git, excel, jira, slack
      teams, outlook, ai, chatgpt, copilot, gemini, siri, google, amazon, linkedin
      facebook, twitter, instagram, tiktok, youtube, netflix, sudoku, chess, scrabble, wordle
      tetris, tennis, golf, english, german, french, grammar, spelling, coffee, caffeine, sugar
      chocolate, alcohol, wine, beer, mosquitoes, opportunity, opportunities, disaster, crisis
      tragedy, trouble, problems, bad, worse, worst, best, better, big, hard, itll
      """),
    leads: words(
      """
      because, when, after, while, since, whenever, mr, mrs, ms, miss, dr, prof, boss, manager
      mentor, mentee, colleague, coworker, worker, supervisor, director, lead, uncle, aunt, husband
      wife, boyfriend, girlfriend, teammate, friend
      """))
}

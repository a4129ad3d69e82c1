// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  // "Gut", "passt" and "alles klar" are left out of yes: asked whether to change a thing, they
  // say no. "Danke" alone may be either, so it only leads up to an answer; so does "naja".
  static let germanAnswers = Answers(
    yes: germanSpelling.phrases(
      """
      ja, j, jo, joa, jou, jau, jap, jep, jepp, jup, jupp, yes, yep, ja bitte, ja danke
      ja super, ja prima, ja perfekt, ja toll, ja passt, ja das passt, ja alles gut, ja alles klar
      jawohl, jawoll, ja ja, ja doch, ja schon, ja eben, ja auch, ja sehr, doch, doch schon
      oh doch, o doch
      klar, na klar, klar doch, klaro, logo, logisch, eh klar, ist klar, sicher, na sicher
      sicher doch, ganz sicher, sicherlich, natürlich, selbstverständlich, gewiss
      freilich, jedenfalls ja, auf jeden fall, auf alle fälle, in jedem fall, unbedingt, definitiv
      absolut, total, durchaus, bestimmt, ganz bestimmt, zweifellos, ohne zweifel, voll
      gern, gerne, sehr gern, sehr gerne, liebend gern, liebend gerne, gern doch, gerne doch
      mit vergnügen, mit freude, gerne bitte, bitte gern, bitte gerne, bitte ja
      genau, ganz genau, genau so, genau das, exakt, eben, richtig, ganz richtig
      vollkommen richtig
      das ist richtig, stimmt, das stimmt, stimmt genau, so ist es, so ist das, das ist so
      das ist korrekt, korrekt, wahr, das ist wahr, zutreffend, trifft zu, das trifft zu
      ok, okay, okey, oke, ok gut, okay gut, ok danke, okay danke, ok gern, in ordnung, na gut
      geht klar, einverstanden, ich bin einverstanden, abgemacht, meinetwegen, von mir aus
      ich stimme zu, zustimmung, dafür, ich bin dafür, wir sind dafür, bin dabei, ich bin dabei
      klingt gut, das klingt gut, hört sich gut an, das hört sich gut an, nur zu, los gehts
      los geht es, gehts los, leg los, legen wir los, mhm, mmh
      eher ja, eher schon, eigentlich schon, leider ja, leider schon, tendenziell ja, wohl ja
      ich denke schon, ich denk schon, denke schon
      denk schon, ich denke ja, ich glaube schon, ich glaub schon, glaube schon, glaub schon
      ich glaube ja, ich meine schon, ich meine ja, würde ich sagen, das würde ich sagen
      machen wir, das machen wir, mach ich, mache ich, das mach ich, das mache ich
      so machen wir es, so machen wirs, will ich, das will ich, wollen wir, das wollen wir
      möchte ich, das möchte ich, möchten wir, würde ich, würden wir, kann ich, können wir
      das kann ich, das können wir, werde ich, das werde ich, werden wir, das werden wir
      hab ich gemacht, habe ich gemacht, haben wir gemacht, hab ich, habe ich, das hab ich
      das habe ich, haben wir, das haben wir
      bin ich, das bin ich, sind wir, das sind wir, war ich, waren wir, ist es, war es, tut es
      das ist es, das war es, tue ich, tu ich, das tue ich, das tu ich, tun wir, das tun wir
      """),
    no: germanSpelling.phrases(
      """
      nein, n, ne, nee, nö, nöö, nope, nein danke, nee danke, nö danke, ne danke, danke nein
      nein nein, nein doch nicht, doch nicht, lieber nein, eher nein, tendenziell nein, wohl nein
      nicht wirklich, eher nicht, lieber nicht, besser nicht, bitte nicht, wohl nicht, wohl kaum
      wohl eher nicht, eigentlich nicht, gar nicht, garnicht, überhaupt nicht, ganz und gar nicht
      absolut nicht, definitiv nicht, bestimmt nicht, ganz bestimmt nicht, sicher nicht
      ganz sicher nicht, sicherlich nicht, natürlich nicht, selbstverständlich nicht, gewiss nicht
      auf keinen fall, auf gar keinen fall, in keinem fall, keinesfalls, keineswegs, mitnichten
      noch nicht, nein noch nicht, leider noch nicht, noch gar nicht, noch nicht ganz, noch nie
      noch nicht wirklich, jetzt nicht, jetzt noch nicht, heute nicht, heute noch nicht
      gerade nicht
      momentan nicht, im moment nicht, im augenblick nicht, derzeit nicht, zurzeit nicht
      zur zeit nicht, diesmal nicht, dieses mal nicht, bisher nicht, bisher noch nicht
      bis jetzt nicht, bislang nicht, nicht mehr, nie, nie mehr, niemals, ausgeschlossen
      nicht ganz, nicht so ganz, nicht richtig, nicht so richtig, nicht genau, nicht unbedingt
      nicht besonders, nicht sehr, nicht so sehr, nicht heute, nicht jetzt, nicht mal
      leider nicht, leider nein, nein leider, nein leider nicht, stimmt nicht, das stimmt nicht
      stimmt nicht ganz, das stimmt nicht ganz, stimmt so nicht, das stimmt so nicht, falsch
      das ist falsch, nicht richtig, das ist nicht richtig, trifft nicht zu, das trifft nicht zu
      passt nicht, das passt nicht, passt so nicht, das ist nicht so, so nicht, das nicht
      ich glaube nicht, ich glaub nicht, glaube nicht, glaub nicht, glaube kaum, ich glaube kaum
      ich denke nicht, ich denk nicht, denke nicht, denk nicht, ich denke eher nicht
      ich glaube eher nicht, würde ich nicht sagen, das würde ich nicht sagen
      nicht dass ich wüsste
      hab ich nicht, habe ich nicht, das hab ich nicht, das habe ich nicht, haben wir nicht
      das haben wir nicht, hab ich noch nicht, habe ich noch nicht, haben wir noch nicht
      ich habe nicht, wir haben nicht, bin ich nicht, das bin ich nicht, sind wir nicht
      war ich nicht, waren wir nicht, ist es nicht, war es nicht, tut es nicht, tue ich nicht
      mach ich nicht, mache ich nicht, das mache ich nicht, machen wir nicht, das machen wir nicht
      will ich nicht, das will ich nicht, ich will nicht, wollen wir nicht, wir wollen nicht
      möchte ich nicht, das möchte ich nicht, ich möchte nicht, möchte ich lieber nicht
      das möchte ich lieber nicht, ich möchte lieber nicht, möchten wir nicht, ich mag nicht
      mag ich nicht, würde ich nicht, kann ich nicht, das kann ich nicht, ich kann nicht
      können wir nicht, wir können nicht, werde ich nicht, das werde ich nicht, werden wir nicht
      nicht nötig, das ist nicht nötig, muss nicht, brauche ich nicht, brauch ich nicht
      brauchen wir nicht, das brauche ich nicht, das brauchen wir nicht
      muss nicht sein, das muss nicht sein, keine lust, kein bedarf, kein interesse, dagegen
      ich bin dagegen, wir sind dagegen, nicht einverstanden, ich bin nicht einverstanden
      im gegenteil, das ist es nicht
      """),
    firmYes: germanSpelling.set("ja, jo, jap, jep, jepp, jup, jupp, jau, jawohl"),
    firmNo: germanSpelling.set("nein, ne, nee, nö, nöö, nope"),
    afterFirm: germanSpelling.set(
      """
      ich, wir, es, das, dies, dieses, er, sie, du, ihr, man, uns, bitte, danke, leider, sorry
      natürlich, klar, sicher, definitiv, absolut, genau, gern, gerne, unbedingt, bestimmt
      eigentlich, wirklich, auch, schon, nur, nicht, noch, auf, ab, an, am, im, in, seit, bis, von
      vom, mit, für, hab, habe, haben, hatte, hatten, bin, bist, ist, sind, war, waren, mach
      mache
      machen, möchte, möchten, will, wollen, würde, kann, können, werde, werden, tut, lass, lasst
      denke, denk, glaube, glaub, finde, brauche, brauchen, keine, keinen, entschuldigung
      tatsächlich, jetzt, heute, morgen, gestern
      """),
    // "ne" is "eine" for short, too.
    afterMereNo: germanSpelling.set(
      """
      gute, ganze, große, kleine, tolle, schöne, menge, weile, zeit, zeitlang, halbe, sache, idee
      stunde, woche, frage, chance, runde
      """),
    unsure: germanSpelling.phrases(
      """
      weiß nicht, weiß nich, ich weiß nicht, ich weiß es nicht, weiß ich nicht, das weiß ich nicht
      weiß ich auch nicht, ich weiß nicht so recht, weiß ich noch nicht, das weiß ich noch nicht
      ich weiß noch nicht, ich weiß es noch nicht, weiß noch nicht, keine ahnung, hab keine ahnung
      habe keine ahnung, ich hab keine ahnung, ich habe keine ahnung, null ahnung, kein plan
      keinen plan, unsicher, ich bin unsicher, nicht sicher, bin nicht sicher
      ich bin nicht sicher
      bin mir nicht sicher, ich bin mir nicht sicher, ich bin mir unsicher, unklar
      vielleicht, vielleicht auch nicht, vielleicht nicht, eventuell, evtl, möglicherweise
      womöglich
      möglich, kann sein, das kann sein, könnte sein, mal sehen, mal schauen, schauen wir mal
      sehen wir mal, kommt darauf an, kommt drauf an, es kommt darauf an, es kommt drauf an
      das kommt darauf an, das kommt drauf an, kommt ganz darauf an, je nachdem, jein, ja und nein
      ja oder nein, nein und ja, weder noch, weder das eine noch das andere, beides, beide
      sowohl als auch, teils, teils teils, halb halb, schwer zu sagen, das ist schwer zu sagen
      kann ich nicht sagen, das kann ich nicht sagen, ich kann es nicht sagen
      ich kann das nicht sagen, wer weiß, keine meinung, egal, mir egal, ist mir egal
      das ist mir egal, unentschieden, ich bin unentschieden, geht so, mehr oder weniger, naja
      """),
    negations: germanNegations,
    openers: germanSpelling.phrases(
      """
      oh, o, ach, ach so, na, naja, na ja, nun, nun ja, tja, also, hm, hmm, mh, äh, ähm, öh, so
      und
      danke, danke schön, vielen dank, ehrlich gesagt, um ehrlich zu sein, eigentlich, im grunde
      grundsätzlich, prinzipiell, im prinzip, ich würde sagen, ich sage, ich sag, ich sage mal
      ich sag mal, sagen wir, sagen wir mal, ich denke, ich glaube, ich finde, ich meine
      ich schätze, meine antwort ist, die antwort ist, meine antwort lautet, meiner meinung nach
      """),
    joints: germanSpelling.set("aber, weil, denn, obwohl, jedoch, allerdings, wobei"),
    alternatives: germanSpelling.set("oder"))

  static let germanChoices = Choices(
    openers: germanSpelling.phrases(
      """
      ich wähle, wir wählen, ich nehme, ich nehm, wir nehmen, nehme, nehmen wir, nimm, ich möchte
      ich möchte gern, ich möchte gerne, möchte, ich will, wir wollen, ich hätte gern
      ich hätte gerne, ich würde, wir würden, ich bin für, bin für, ich entscheide mich für
      ich tendiere zu, ich tendiere zur, ich tendiere zum, lieber, eher, am liebsten, am ehesten
      dann, bitte, gern, gerne, der, die, das, den, dem, option, nummer, nr, nro, antwort, punkt
      variante, möglichkeit, vorschlag, es ist, das ist, es, ich, wir, #
      """),
    closers: germanSpelling.phrases(
      """
      option, antwort, punkt, variante, möglichkeit, vorschlag, bitte, danke, davon, von beiden
      von denen, nehme ich, nehmen wir, nehmen, wähle ich, wählen, möchte ich, hätte ich gern
      hätte ich gerne, glaube ich, denke ich, würde ich sagen, würde ich nehmen, wäre gut
      """),
    courtesies: germanSpelling.set("bitte, danke"),
    negationComesLast: true,
    last: germanSpelling.phrases(
      """
      letzte, letzter, letztes, letzten, letztem, letztere, letzterer, letzteres, letzteren
      allerletzte, allerletztes
      """),
    excluders: germanSpelling.set(
      """
      aber, außer, statt, anstatt, stattdessen, anstelle, sondern, oder, wenn, falls, ob, als
      wäre
      falsch, gegen, dagegen, versus, vs, vermeiden, aufhören
      """),
    questions: germanSpelling.set(
      """
      was, warum, wieso, weshalb, wofür, wozu, wie, welche, welcher, welches, welchen, wer, wen
      wem, wann, wo, ist, sind, kann, können, könnte, könnten, soll, sollen, sollte, sollten, darf
      dürfen, muss, müssen, gibt, heißt, bedeutet, meinst, meint
      """))

  /// Words that deny; clear words of harm are looked for without the rest of the language.
  static let germanNegations = germanSpelling.set(
    """
    nicht, nich, nein, nee, nö, nöö, nope, nie, niemals, kein, keine, keinen, keiner, keines
    keinem, keins, keinesfalls, keineswegs, nichts, nix, niemand, ohne, weder, kaum, nirgends
    garnicht, mitnichten
    """)
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let fillers = germanSpelling.set(
    """
    einfach, nur, noch, echt, wirklich, jetzt, auch, schon, manchmal, oft, gerade, mal, halt, so
    ständig, dauernd, immer, andauernd, eigentlich, bloß, bald, endlich, heute, gestern, ehrlich
    wieder, tatsächlich, ernsthaft, inzwischen, langsam, total, dann, dauernd, mehrfach, mehrmals
    """)

  private static let de = ConcernWords(spelling: germanSpelling, fillers: fillers)

  static let germanConcerns = Concerns(
    spelling: germanSpelling, negations: germanNegations, fillers: fillers,
    auxiliaries: germanSpelling.set(
      "ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, wurde, wurden, je, jemals"),
    selfHarm: germanSelfHarm, harassment: germanHarassment)

  /// "I want to", where the verb comes after it.
  private static let wishes = """
    ich will, will ich, ich möchte, möchte ich, ich wollte, wollte ich, ich würde gern
    ich würde gerne, würde ich gern, würde ich gerne, ich würde am liebsten, ich mag, mag ich
    würde ich am liebsten, am liebsten würde ich, ich würd gern, ich würd am liebsten, ich wil
    ich möcht, möcht ich, am liebsten will ich, ich will am liebsten, ich will am besten
    """

  private static let plans = """
    ich werde, werde ich, ich würde, würde ich, ich könnte, könnte ich, ich muss, muss ich
    ich kann, kann ich, warum ich, wieso ich, dass ich, das ich, wenn ich, ob ich, weil ich
    ich soll, soll ich
    """

  /// What comes before "to do it".
  private static let thoughts = """
    ich habe versucht, ich hab versucht, habe ich versucht, hab ich versucht, ich versuche
    schon versucht habe, ich habe vor, hab vor, habe vor, denke daran, denk daran, denke ich daran
    denk ich daran, daran gedacht, darüber nachgedacht, denke darüber nach, denk drüber nach
    denke drüber nach, drüber nachgedacht, ich überlege, ich überleg, ich habe überlegt
    ich hab überlegt, habe ich überlegt, überlege ich, überlege mir
    ich habe gedroht, ich hab gedroht, ich habe damit gedroht, ich hab damit gedroht
    ich plane, gedanken, den gedanken, drang, den drang, ich drohe, kurz davor, ich habe beschlossen
    """

  private static let acts = """
    mich umbringen, mich selbst umbringen, mich selber umbringen, mich umbrigen, mich töten
    mich selbst töten, mich selber töten, mich erhängen, mich aufhängen, mich erschießen
    mich ertränken, mir das leben nehmen, mir mein leben nehmen, mein leben beenden
    meinem leben ein ende setzen, meinem leben ein ende machen, meinem leben ein ende bereiten
    dem ganzen leben ein ende setzen, selbstmord begehen, selbstmord machen, suizid begehen
    selbsmord begehen, suizit begehen, mich ritzen, mich selbst verletzen, mich selber verletzen
    mir selbst wehtun, mir selbst weh tun, mir selber weh tun, mir selber wehtun, mir etwas antun
    mir was antun, mir selbst etwas antun, eine überdosis nehmen, eine überdosis schlucken
    vor den zug werfen, mich vor den zug werfen, mich vor einen zug werfen, vor den zug springen
    vor einen zug springen, von der brücke springen, von einer brücke springen, vom dach springen
    mir die pulsadern aufschneiden, mir die pulsadern öffnen, die pulsadern aufschneiden
    """

  private static let actsToDo = """
    mich umzubringen, mich selbst umzubringen, mich selber umzubringen, mich zu töten
    mich selbst zu töten, mich zu erhängen, mich aufzuhängen, mich zu erschießen, mich zu ertränken
    mir das leben zu nehmen, mir mein leben zu nehmen, mein leben zu beenden
    meinem leben ein ende zu setzen, meinem leben ein ende zu machen, selbstmord zu begehen
    suizid zu begehen, mich zu ritzen, mich selbst zu verletzen, mich selber zu verletzen
    mir etwas anzutun, mir was anzutun, eine überdosis zu nehmen, vor den zug zu springen
    mich vor den zug zu werfen, mich vor einen zug zu werfen, von der brücke zu springen
    alles zu beenden, allem ein ende zu setzen, vom dach zu springen, zu sterben
    nicht mehr zu leben, mir selbst weh zu tun
    """

  private static let dying = """
    sterben, tot sein, nicht mehr leben, nicht mehr weiterleben, nicht weiterleben
    nicht mehr weiter leben, nicht mehr aufwachen, nie mehr aufwachen, nicht mehr am leben sein
    nicht mehr existieren, nicht länger leben
    """

  /// Who would be better off.
  private static let survivors = """
    alle, sie, sie alle, alle anderen, die anderen, die welt, meine familie, meine kinder
    meine freunde, meine frau, mein mann
    """

  private static let pills = """
    alle meine tabletten, alle tabletten, meine ganzen tabletten, all meine tabletten
    alle meine pillen, alle pillen, all meine pillen, meine ganzen pillen
    alle meine schlaftabletten, alle schlaftabletten, all meine schlaftabletten
    die ganzen tabletten, die ganze packung tabletten, eine ganze packung tabletten
    die ganze packung schlaftabletten, eine ganze packung schlaftabletten
    """

  private static let germanSelfHarm = Signs(
    rules: [
      de.whole(
        "selbstmord, suizid, selbsmord, suizit, suizidal, selbstverletzung, lebensmüde"),
      de.closing(
        "ich habe, ich hab, habe ich, hab ich", pills,
        """
        genommen, geschluckt, auf einmal genommen, auf einmal geschluckt, auf ein mal genommen
        auf ein mal geschluckt, zusammen genommen
        """),
      de.closing(wishes, pills, "nehmen, schlucken, auf einmal nehmen, auf einmal schlucken"),
      de.closing(
        "ich werde, werde ich", pills,
        "schlucken, auf einmal nehmen, auf einmal schlucken"),
      de.led(
        "ich habe mich, ich hab mich, habe ich mich, hab ich mich", "absichtlich, mit absicht",
        "verletzt, geschnitten"),
      de.led("ich verletze mich, ich verletz mich", "absichtlich, mit absicht"),
      de.led("ich tue mir, ich tu mir", "absichtlich weh, mit absicht weh, selbst weh, selber weh"),
      de.closing(
        "ich verletze mich, ich verletz mich, ich tue mir weh, ich tu mir weh", beginning: .clause),
      de.led(
        "ich habe mir, ich hab mir, habe ich mir, hab ich mir",
        """
        selbst wehgetan, selbst weh getan, selber wehgetan, selber weh getan, absichtlich wehgetan
        absichtlich weh getan, mit absicht wehgetan, mit absicht weh getan
        """),
      de.led(
        "ohne mich wären, ohne mich wär, ohne mich wäre, ohne mich sind, ohne mich ist", survivors,
        "besser dran"),
      de.led(
        survivors, "wären, wäre, wär, sind, ist", "ohne mich besser dran, besser dran ohne mich"),
      de.led(survivors, "ohne mich besser dran wären, ohne mich besser dran wäre"),
      de.led(survivors, "ohne mich besser dran sind, ohne mich besser dran ist"),
      de.led(
        "ich hänge mich, hänge ich mich, ich häng mich, häng ich mich",
        "auf, abend auf, nacht auf, morgen auf, selbst auf"),
      de.led(
        """
        ich kann nicht mehr, ich kann nicht mehr weiter, ich kann so nicht mehr
        ich kann so nicht weiter, ich halte das nicht mehr aus, ich halte es nicht mehr aus
        """, "ich will, und ich will, und will, ich möchte, und ich möchte, und möchte",
        """
        dass es vorbei ist, dass alles vorbei ist, dass es aufhört, dass alles aufhört
        dass es endet, dass es zu ende ist, dass alles zu ende ist, das es vorbei ist
        """),
      de.led(
        "ich habe, ich hab, habe ich, hab ich, dass ich",
        "eine überdosis genommen, eine überdosis geschluckt, eine überdosis tabletten genommen"),
      de.led(wishes, dying), de.led(wishes, acts), de.led(plans, acts), de.led(thoughts, actsToDo),
      de.opening("will, möchte, wollte, mag, würde gern, würde gerne, am liebsten", dying),
      de.opening("will, möchte, wollte, werde, würde gern, könnte", acts),
      de.led(
        "warum ich, wieso ich, dass ich, das ich, weil ich, wenn ich, ob ich",
        """
        sterben will, sterben möchte, sterben wollte, tot sein will, tot sein möchte
        nicht mehr leben will, nicht mehr leben möchte, nicht mehr leben wollte, tot wäre, tot bin
        nicht mehr leben mag, lebensmüde bin, suizidal bin, mich ritze, mich umbringe
        """),
      de.alone(
        """
        ich bringe mich um, ich bring mich um, bringe ich mich um, bring ich mich um
        ich bringe mich selbst um, ich nehme mir das leben, ich nehm mir das leben
        nehme ich mir das leben, ich tue mir etwas an, ich tu mir etwas an, ich tu mir was an
        ich tue mir was an, tue ich mir etwas an, tu ich mir was an, ich ritze mich, ritze ich mich
        ich ritz mich, ich habe mich geritzt, ich hab mich geritzt, ich verletze mich selbst
        ich verletze mich selber, verletze ich mich selbst, ich habe mich selbst verletzt
        mir die pulsadern aufgeschnitten, mir die pulsadern geöffnet, mir die pulsadern auf
        ich füge mir selbst schmerzen zu, ich füge mir schmerzen zu
        ich schneide mich selbst, ich schneide mir in die arme, in die arme geschnitten
        ich erhänge mich, ich erschieße mich, ich beende mein leben, ich begehe selbstmord
        ich mache selbstmord, ich habe einen selbstmordversuch
        ich bin suizidal, bin ich suizidal, ich bin selbstmordgefährdet, ich bin suizidgefährdet
        ich bin lebensmüde, ich fühle mich suizidal, ich fühl mich suizidal, ich bin suizidär
        selbstmordgedanken, suizidgedanken, selbstmord gedanken, suizid gedanken, selbsmordgedanken
        suizidale gedanken, suizidalen gedanken, suizitgedanken, todessehnsucht
        denke an selbstmord, denk an selbstmord, denke an suizid, denk an suizid
        denke ich an selbstmord, denk ich an selbstmord, denke ich an suizid, gedanken an selbstmord
        gedanken an suizid, an selbstmord gedacht, an suizid gedacht, über selbstmord nachgedacht
        über suizid nachgedacht, denke über selbstmord nach, denke über suizid nach
        ich wäre tot, wäre ich tot, ich wär tot, wär ich tot, ich wäre gern tot, ich wäre gerne tot
        ich wäre lieber tot, wäre ich lieber tot, ich wär lieber tot, wär ich lieber tot
        wäre am liebsten tot, wär am liebsten tot, bin besser tot, tot besser dran
        ich wäre nie geboren, ich wäre nie geboren worden, wäre ich nie geboren
        nie geboren worden, keinen grund zu leben, keinen grund mehr zu leben
        kein grund zu leben, kein grund mehr zu leben, keinen grund weiterzuleben
        keinen grund mehr weiterzuleben, nichts wofür ich lebe, nichts mehr wofür ich lebe
        nichts wofür es sich zu leben lohnt, nichts mehr wofür es sich zu leben lohnt
        nicht mehr wert zu leben, nicht wert zu leben, lohnt sich nicht zu leben
        lohnt sich nicht mehr zu leben, mein leben hat keinen sinn, mein leben hat keinen sinn mehr
        leben keinen sinn mehr, mein leben ist sinnlos, mein leben ist nicht lebenswert
        mein leben nicht mehr lebenswert, keinen sinn mehr im leben, keinen sinn im leben
        keine kraft mehr zu leben, keine lust mehr zu leben, keine lust mehr am leben
        keinen lebenswillen, keinen lebenswillen mehr, des lebens müde, vom leben genug
        ich kann nicht mehr leben, ich kann so nicht weiterleben, nicht mehr leben wollen
        """),
    ],
    idioms: de(
      """
      sterben vor, sterben für, sterben bevor, sterben wenn, sterben lassen, sterben auf
      sterben mit, sterben in, sterben an, sterben als, vor lachen sterben, tot sein für
      tot sein vor, leben ohne, leben in, leben mit, leben als, leben wie, leben von, leben auf
      leben lassen, aufwachen mit, aufwachen als, aufwachen in
      bringe mich um den, bring mich um den, bringe mich um meinen, bringe mich um die
      bring mich um die, bring mich um meine, bringe mich um meine, bringe mich um jede
      umbringen für, umbringen vor, umbringen lassen
      ich ritze mich in, mir das leben nicht, das leben nehmen wie, das leben nehmen lassen
      leben beenden als
      hänge mich auf an, häng mich auf an, mich auf die, mich auf den, mich auf das, mich auf dem
      abend auf die, abend auf den, abend auf das, abend auf dem, abend auf der, morgen auf die
      morgen auf den, morgen auf das, morgen auf dem, morgen auf der
      aufhängen an, aufhängen daran, daran aufhängen, daran will ich mich aufhängen
      mich aufhängen lassen, mich erschießen lassen
      eine überdosis kaffee, überdosis nehmen von, selbstmord auf raten, vom dach springen lassen
      """),
    others: germanSpelling.set("er, sie, man, wer, jemand, es, wir, ihr, du, leute, alle"))

  private static let done = """
    bedroht, erpresst, belästigt, sexuell belästigt, gestalkt, geschlagen, getreten, gemobbt
    vergewaltigt, missbraucht, sexuell missbraucht, genötigt, sexuell genötigt, begrapscht
    betatscht, angefasst, unsittlich berührt, gegen meinen willen berührt, gewürgt, angegriffen
    angespuckt, geohrfeigt, rassistisch beleidigt, rassistisch beschimpft, antisemitisch beleidigt
    sexistisch beleidigt, homophob beleidigt, belaestigt, begrabscht, begrapschd, beläßtigt
    bedrängt, verprügelt, sexuell bedrängt, körperlich angegriffen, massiv bedroht, belestigt
    """

  private static let persons = """
    er, sie, jemand, der chef, die chefin, mein chef, meine chefin, mein vorgesetzter
    meine vorgesetzte, mein kollege, meine kollegin, ein kollege, eine kollegin, mein mentor
    meine mentorin, mein mentee, ein kunde, eine kundin, der typ, mein teamleiter
    meine teamleiterin
    """

  /// Who is more than a word that may stand for a film, a fear or a pain.
  private static let people = """
    jemand, mein chef, meine chefin, mein vorgesetzter, meine vorgesetzte, mein kollege
    meine kollegin, ein kollege, eine kollegin, mein mentor, meine mentorin, mein mentee
    ein kunde, eine kundin, mein teamleiter, meine teamleiterin, mein ex, mein exfreund
    mein mann, mein freund, der typ
    """

  /// Where somebody who does it may be met.
  private static let pursuits = """
    verfolgt, nach hause verfolgt, bis nach hause verfolgt, auf der straße verfolgt
    auf dem heimweg verfolgt, im parkhaus verfolgt, bis zum auto verfolgt, bis zur bahn verfolgt
    mit dem auto verfolgt, in der stadt verfolgt, bis vor die tür verfolgt, heimlich verfolgt
    """

  private static let mine = """
    meinen kindern, meinem kind, meinem sohn, meiner tochter, meiner familie, meiner frau
    meinem mann, meinem partner, meiner partnerin, meinen eltern, meiner mutter, meinem vater
    meinem bruder, meiner schwester, meinem hund
    """

  private static let harms = """
    mich umzubringen, mich zu töten, mich zu schlagen, mich zu verprügeln, mich zu vergewaltigen
    mich zu verletzen, mir etwas anzutun, mir was anzutun, mir wehzutun, mir weh zu tun
    mich fertigzumachen, mich fertig zu machen, mich zu vernichten, mich zu erschießen
    mich zu erstechen, mein leben zu zerstören, meine karriere zu zerstören
    meine kinder umzubringen, meinen kindern etwas anzutun, meinen kindern was anzutun
    meiner familie etwas anzutun, meiner familie was anzutun, meinen kindern wehzutun
    meinen kindern weh zu tun, meine familie umzubringen, mich feuern zu lassen wenn
    """

  private static let germanHarassment = Signs(
    rules: [
      de.led(persons + ", " + people, "verfolgt mich, verfolgte mich", ending: .clause),
      de.led(
        persons + ", " + people, "verfolgt mich, verfolgte mich",
        """
        auf der straße, auf dem heimweg, bis zum auto, bis zur bahn, bis vor die tür, bis ins
        mit dem auto, seit wochen, seit monaten, seit tagen, jeden tag, jeden abend, nachts
        überallhin, überall hin
        """),
      de.led(persons + ", " + people, "hat mich, hatte mich", pursuits, ending: .clause),
      de.led("hat er mich, hat sie mich, er mich, sie mich", pursuits),
      de.led("verfolgt", "er mich, sie mich", ending: .clause),
      de.named("verfolgt mich, verfolgte mich, fasst mich an, fasste mich an", ending: .clause),
      de.named("droht mir, drohte mir", ending: .clause),
      de.named("hat mich", pursuits, ending: .clause),
      de.led(
        "gedroht, damit gedroht, droht, drohte, droht mir, drohte mir, droht damit, drohte damit",
        harms),
      de.led(
        persons + ", " + people, "will mich, wollte mich",
        "umbringen, töten, verprügeln, vergewaltigen, erschießen, erstechen", ending: .clause),
      de.named(
        "will mich, wollte mich",
        "umbringen, töten, verprügeln, vergewaltigen, erschießen, erstechen", ending: .clause),
      de.led(
        "er mich, sie mich, mein chef mich, mein kollege mich, meine chefin mich",
        "umbringen will, töten will, umbringen wollte, töten wollte, verprügeln will"),
      de.led(
        "hat versucht, hat schon versucht, hatte versucht",
        "mich umzubringen, mich zu töten, mich zu vergewaltigen, mich zu verprügeln"),
      de.led(
        persons + ", " + people, "will, wird, wollte, würde", mine + ", mir",
        "etwas antun, was antun"),
      de.named("will, wird, wollte, würde", mine + ", mir", "etwas antun, was antun"),
      de.led(persons + ", " + people, "will, wird, wollte, würde", mine, "wehtun, weh tun"),
      de.led(
        "er, sie, mein chef", mine,
        """
        etwas antut, was antut, wehtut, weh tut, etwas antun wird, etwas antun will, was antun wird
        was antun will, etwas antun würde, etwas tut
        """),
      de.led(
        people, "berührt mich, berührte mich"),
      de.named("berührt mich, berührte mich", ending: .clause),
      de.led(
        "er, sie, jemand", "berührt mich, berührte mich",
        """
        am arm, am bein, am rücken, am knie, am po, am hintern, an der schulter, an der hüfte
        an der brust, im gesicht, im schritt, überall, gegen meinen willen, unter dem tisch
        obwohl ich, ohne zu fragen, ohne meine
        """),
      de.led(
        "macht, machte, macht mir, macht mir gegenüber, machte mir gegenüber, mir gegenüber",
        "sexuelle, anzügliche, sexuele",
        "bemerkungen, kommentare, sprüche, anspielungen, witze, angebote, avancen"),
      de.led(
        "mir, mir gegenüber", "sexuelle, anzügliche", "bemerkungen, kommentare, sprüche, avancen",
        "gemacht"),
      de.led(
        "will, wollte, verlangt, verlangte, fordert, forderte, erwartet, erwartete", "sex",
        "für, dafür, als gegenleistung, gegen, im gegenzug, im austausch, von mir, mit mir"),
      de.led(
        "hat mich, haben mich, hatte mich, hast mich, habt mich, hat er mich, hat sie mich", done),
      de.led("mich", done, "hat, haben, hatte, hast"),
      de.led(
        "hat mich, haben mich, hatte mich",
        """
        im aufzug, im büro, auf der feier, auf der weihnachtsfeier, beim essen, in der pause
        vor allen
        auf der dienstreise, im hotel, im auto, nach der feier, vor anderen, vor den anderen
        """,
        """
        bedroht, belästigt, sexuell belästigt, begrapscht, betatscht, angefasst, genötigt, bedrängt
        vergewaltigt, rassistisch beleidigt, angegriffen
        """),
      de.led(
        "ich werde, ich wurde, werde ich, wurde ich, ich bin, bin ich, ich werd",
        """
        von ihm, von ihr, von denen, hier, von meinem chef, von meiner chefin, von einem kollegen
        von meinem kollegen, von meiner kollegin, von einer kollegin, von kollegen, von kolleginnen
        von meinem vorgesetzten, von meiner vorgesetzten, von meinem team, von einem kunden
        von einer kundin, von meinem mentor, von meiner mentorin, von meinem teamleiter
        """,
        """
        bedroht, erpresst, belästigt, sexuell belästigt, gestalkt, gemobbt, vergewaltigt
        missbraucht
        genötigt, begrapscht, betatscht, verprügelt, geschlagen, rassistisch beleidigt, bedrängt
        rassistisch beschimpft, angefasst, verfolgt
        """),
      de.led(
        """
        ich werde, ich wurde, werde ich, wurde ich, ich bin, bin ich, ich werd, dass ich, weil ich
        ich fühle mich, ich fühl mich
        """,
        """
        bedroht, erpresst, belästigt, sexuell belästigt, gestalkt, gemobbt, vergewaltigt
        missbraucht
        sexuell missbraucht, genötigt, sexuell genötigt, begrapscht, betatscht, verprügelt
        belestigt, rassistisch beleidigt, rassistisch beschimpft, sexuell bedrängt, geschlagen
        """),
      de.alone(
        """
        bedroht mich, bedrohst mich, bedrohen mich, bedrohte mich, erpresst mich, erpresste mich
        erpressen mich, erpressst mich, belästigt mich, belästigst mich, belästigen mich
        belästigte mich, belestigt mich, stalkt mich, stalken mich, stalkte mich, mobbt mich
        mobben mich, mobbte mich, mobbst mich, begrapscht mich, begrabscht mich, betatscht mich
        schlägt mich, schlug mich, verprügelt mich, nötigt mich sexuell, bedrängt mich sexuell
        stellt mir nach, lauert mir auf, lauerte mir auf, folgt mir nach hause
        folgte mir nach hause, verfolgt mich bis nach hause, verfolgt mich nach hause
        steht vor meiner wohnung, steht vor meinem haus, nachts vor meiner wohnung
        wartet vor meiner wohnung
        wartet vor meinem haus, stand vor meiner wohnung, mich zu erpressen, mich zu bedrohen
        mich zu belästigen, mich zu küssen versucht, wollte mich küssen, versucht mich zu küssen
        gegen meinen willen geküsst, mich unsittlich, an den po gefasst, an den hintern gefasst
        an die brust gefasst, in den schritt gefasst, mir an den po, mir an den hintern
        mir an die brust, mir in den schritt, mir unter den rock, an den arsch gefasst
        sexuell belästigt, sexuell belästigte, sexuell genötigt, sexuell missbraucht
        will sex mit mir, wollte sex mit mir, sex von mir, mit ihm schlafe, mit ihr schlafe
        mit ihm schlafen soll, mir nacktbilder, mir nacktfotos, mir dickpics, mir dick pics
        sexuelle nachrichten, anzügliche nachrichten, anzügliche bemerkungen über mich
        anzügliche bemerkungen über meinen körper, bemerkungen über meinen körper
        kommentare über meinen körper, sprüche über meinen körper, kommentare zu meinem körper
        sprüche über meine brüste, sprüche über meinen hintern, starrt mir auf die brüste
        starrt mir in den ausschnitt, morddrohungen, droht mich umzubringen, drohte mich umzubringen
        droht damit mich, drohte damit mich, mir gedroht, droht mir gewalt, droht mir mit gewalt
        rassistisch beleidigt, rassistisch beschimpft
        """),
      de.led(
        persons, "fasst mich an, fasste mich an, droht mir, drohte mir, packt mich, packte mich"),
      de.led(
        """
        rassistische, rassistischen, sexistische, antisemitische, homophobe, rasistische, sexuelle
        sexuellen, anzügliche, anzüglichen
        """,
        "sprüche, bemerkungen, kommentare, witze, beleidigungen, nachrichten, beschimpfungen",
        "über mich, gegen mich, an mich, zu mir, mir gegenüber, auf meine kosten, auf mich"),
      de.led(
        "mich, nennt mich, nannte mich",
        """
        schlampe genannt, hure genannt, nutte genannt, schwuchtel genannt, kanake genannt
        neger genannt, als schlampe, als hure, als nutte, als schwuchtel, als neger, als kanake
        schlampe, hure, nutte, schwuchtel, kanake, neger, fotze, als fotze, eine schlampe, eine hure
        mit dem n wort
        """),
      de.led(
        "hand auf, hände auf, hand an, hände an, hand unter, finger an, hand zwischen",
        """
        mein knie, meinem knie, meinen oberschenkel, meinem oberschenkel, meinen po, meinem po
        meine brust, meiner brust, meinen hintern, meinem hintern, meine schenkel, meine hüfte
        meinem bein, mein bein, meine brüste, meinen brüsten, meinem rock, meinen rock, meine beine
        """),
    ],
    idioms: de(
      """
      schlägt mich vor, schlug mich vor, schlägt mich für, schlug mich für, schlägt mich im
      schlägt mich beim, schlägt mich nicht, schlug mich im, schlug mich beim, schlug mich durch
      schlug mich als, schlägt mich als, schlug mich wacker, schlug mich gut, schlug mich ganz
      bedroht mich nicht, mobbt mich nicht
      belästigt mich nicht, belästigt mich mit, belästigen mich mit, verfolgt mich nach hause der
      hat mich geschlagen gegeben, habe mich geschlagen, ich bin geschlagen, ich bin bedroht von
      fühle mich geschlagen, fühle mich bedroht, fühl mich bedroht, fühle mich erpresst
      geschlagen geben, droht mir eine, droht mir ein, droht mir der, droht mir die, droht mir das
      droht mir keine, packt mich die, packt mich der, packt mich das
      fasst mich an der ehre, hand auf meine schulter
      ich werde geschlagen, weil ich geschlagen, dass ich geschlagen
      erpresst mich mit kuchen, erpressen mich mit kuchen
      verfolgt mich nicht, droht mir nicht, droht mir nie, drohte mir nicht, keine sexuellen
      will mich umbringen wenn, will mich umbringen falls, sex für alle, sex für anfänger
      berührt mich mit seiner, berührt mich mit ihrer, berührt mich sehr, berührt mich nicht
      """),
    others: germanSpelling.set("es, das, ki, termin, termine, deadline, kalender"),
    names: germanNames)
}

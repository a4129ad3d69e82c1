// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let de = germanConcernWords

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

  static let germanHarassment = Signs(
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

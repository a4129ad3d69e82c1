// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let de = germanConcernWords

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

  static let germanSelfHarm = Signs(
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
}

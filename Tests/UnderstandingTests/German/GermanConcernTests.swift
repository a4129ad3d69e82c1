// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

/// Clear words of harm in German, and what only sounds like them.
struct GermanConcernTests {
  static let selfHarm = lines(
    """
    Ich will mich umbringen
    ich will mich einfach nur umbringen
    Manchmal will ich mich umbringen.
    Ich möchte mich umbringen
    ich werde mich umbringen
    Ich könnte mich selbst umbringen, so schlecht geht es mir
    Ich bringe mich um
    ich bring mich um
    Irgendwann bringe ich mich um
    Ich habe versucht, mich umzubringen
    Ich denke daran, mich umzubringen
    ich denk oft daran mich umzubringen
    Ich habe darüber nachgedacht, mir das Leben zu nehmen
    Ich will mir das Leben nehmen
    Ich nehme mir das Leben
    Ich möchte mein Leben beenden
    Ich will meinem Leben ein Ende setzen
    Ich will sterben
    ich will nur noch sterben
    Ich möchte sterben
    Ich wollte gestern sterben
    will sterben
    Am liebsten würde ich sterben
    Ich würde am liebsten sterben
    Ich würde gern tot sein
    Ich will tot sein
    Ich wäre lieber tot
    Ich wünschte, ich wäre tot
    ich wünschte ich wär tot
    Ich wünschte, ich wäre nie geboren
    Ich will nicht mehr leben
    ich will einfach nicht mehr leben
    will nicht mehr leben
    Ich möchte nicht mehr leben.
    Ich mag nicht mehr leben
    Ich kann nicht mehr leben
    Ich will nicht weiterleben
    Ich kann so nicht weiterleben
    Ich will morgen nicht mehr da sein, ich will nicht mehr aufwachen
    Ich möchte nie mehr aufwachen
    Ich habe keinen Grund mehr zu leben
    ich hab keinen grund zu leben
    Ich habe nichts mehr, wofür es sich zu leben lohnt
    Mein Leben hat keinen Sinn mehr
    Ich habe keine Kraft mehr zu leben
    Ich habe Selbstmordgedanken
    ich hab suizidgedanken
    Ich habe suizidale Gedanken
    Ich denke an Selbstmord
    Ich habe an Suizid gedacht
    Ich habe schon oft an Selbstmord gedacht
    Ich denke über Selbstmord nach
    Ich will Selbstmord begehen
    ich werde selbsmord begehen
    Ich bin suizidal
    Ich bin selbstmordgefährdet
    Ich bin lebensmüde
    Ich ritze mich
    Ich ritze mich wieder
    ich habe mich geritzt
    Ich will mich ritzen
    Ich verletze mich selbst
    Ich habe mich selbst verletzt
    Ich habe den Drang, mich selbst zu verletzen
    Ich will mir etwas antun
    ich tu mir was an
    Ich möchte mir was antun
    Ich will mich erhängen
    Ich möchte mich vor den Zug werfen
    Ich will von der Brücke springen
    Ich werde eine Überdosis nehmen
    Ich will mir die Pulsadern aufschneiden
    Ich weiß nicht, warum ich sterben will
    Es ist so, dass ich nicht mehr leben will
    Niemand weiß, dass ich mich umbringen will
    Ich kann nicht schlafen und ich will sterben
    Ich moechte mich toeten
    Ich habe Todessehnsucht
    Ich habe überlegt, mich umzubringen
    Ich denke manchmal daran, alles zu beenden
    Ich füge mir selbst Schmerzen zu
    Jonas: Ich will nicht mehr leben
    Ich hänge mich heute Abend auf
    Ich hänge mich auf
    Ich habe mir die Pulsadern aufgeschnitten
    Ohne mich wären alle besser dran
    Ich glaube, dass alle ohne mich besser dran wären
    Ich kann nicht mehr, ich will, dass es vorbei ist
    Ich kann nicht mehr und möchte, dass alles aufhört
    Ich habe eine Überdosis genommen
    Selbstmord
    Suizid.
    Ich verletze mich
    Ich tue mir weh.
    Ich habe mich absichtlich verletzt
    Ich verletze mich mit Absicht
    Ich habe mir selbst wehgetan
    Ich habe alle meine Tabletten genommen
    Ich habe gestern alle Tabletten auf einmal geschluckt.
    Ich will alle meine Tabletten schlucken
    Ich habe gedroht, mich umzubringen
    """)

  static let harassment = lines(
    """
    Er hat mich angefasst
    Mein Chef hat mich angefasst
    Er fasst mich immer an
    Er hat mich begrapscht
    sie hat mich betatscht
    Er hat mich unsittlich berührt
    Er hat mir an den Po gefasst
    Er hat mir an die Brust gefasst
    Er legt die Hand auf mein Knie
    er hatte die Hand auf meinem Oberschenkel
    Er hat mich sexuell belästigt
    Ich wurde sexuell belästigt
    Ich bin sexuell belästigt worden
    Ich werde belästigt
    Er belästigt mich
    Mein Kollege belästigt mich ständig
    sie belästigen mich seit Wochen
    er hat mich belestigt
    Er hat mich bedroht
    Er bedroht mich
    Sie hat mich gestern bedroht
    Ich werde bedroht
    Ich wurde mehrfach bedroht
    Er hat mir gedroht
    Er droht mir
    Mein Chef droht mir
    Er droht damit, mich zu verletzen
    Er drohte, mich umzubringen
    Ich bekomme Morddrohungen
    Er erpresst mich
    Sie hat mich mit Fotos... sie erpresst mich
    Ich werde erpresst
    Jemand versucht, mich zu erpressen
    Er stalkt mich
    Ich werde von meinem Chef gemobbt
    Ich wurde von einem Kunden bedroht
    Er hat mich gestern im Aufzug angefasst
    Ich werde gestalkt
    Er lauert mir auf
    Er stellt mir nach
    Er folgt mir nach Hause
    Er steht nachts vor meiner Wohnung
    Er steht vor meiner Wohnung
    Sie mobben mich
    Mein Team mobbt mich
    Ich werde gemobbt
    Ich werde seit einem Jahr bedrängt, ich werde gemobbt
    Er hat mich geschlagen
    Er schlägt mich
    Sie hat mich geohrfeigt
    Er hat mich vergewaltigt
    Ich wurde vergewaltigt
    Ich wurde missbraucht
    Er hat mich gewürgt
    Er hat mich rassistisch beleidigt
    Ich werde rassistisch beschimpft
    Sie machen rassistische Sprüche über mich
    Er macht sexistische Witze über mich
    Er hat mich Schlampe genannt
    Er nennt mich Hure
    Er macht Bemerkungen über meinen Körper
    Er macht anzügliche Bemerkungen über mich
    Er schickt mir Nacktbilder
    er hat mir dickpics geschickt
    Er schickt sexuelle Nachrichten
    Er will Sex mit mir
    Er wollte mich küssen
    Er hat mich gegen meinen Willen berührt
    Du hast mich bedroht
    Der Mann, der mich bedroht hat, sitzt neben mir
    Ich habe Angst vor ihm, weil er mich geschlagen hat
    Ich fühle mich von ihm verfolgt, er verfolgt mich bis nach Hause
    Er verfolgt mich
    Mein Kollege verfolgt mich
    Bob verfolgt mich
    Er verfolgt mich seit Wochen
    Er hat mich verfolgt
    Er hat mich gestern auf dem Heimweg verfolgt
    Gestern hat er mich verfolgt
    Bob hat mich bis nach Hause verfolgt
    Ich habe Angst, weil er mich verfolgt
    Er hat gedroht mich umzubringen
    Er hat gedroht, mich umzubringen
    Er hat mir damit gedroht, meinen Kindern etwas anzutun
    Bob droht mir
    Bob fasst mich an
    Herr Maier fasst mich an
    Bob schlägt mich
    Bob hat mich geschlagen
    Er will mich umbringen
    Bob will mich umbringen
    Ich weiß, dass er mich umbringen will
    Er hat versucht, mich umzubringen
    Er hat gesagt, er wird meinen Kindern etwas antun
    Er sagt, dass er meinen Kindern wehtut
    Er will mir was antun
    Bob will meiner Familie etwas antun
    Mein Chef berührt mich
    Bob berührt mich
    Er berührt mich am Knie
    Er macht sexuelle Bemerkungen zu mir
    Mein Chef macht mir gegenüber ständig sexuelle Bemerkungen
    Er macht anzügliche Kommentare
    Er will Sex für die Beförderung
    Mein Chef verlangt Sex als Gegenleistung
    """)

  static let nearMisses = lines(
    """
    Die Deadline bringt mich um
    Dieser Termin bringt mich noch um
    Ich sterbe vor Langeweile
    Ich könnte sterben vor Lachen
    Ich will vor Scham sterben, ich wollte sterben vor Scham
    Das war zum Sterben langweilig
    Ich will nicht sterben
    Ich will mich nicht umbringen
    Ich bin nicht suizidal
    Ich habe keine Selbstmordgedanken
    Das war ein Selbstmordkommando
    Das wäre beruflicher Selbstmord
    Das Projekt will nicht sterben
    Wir sollten das Projekt sterben lassen
    Das Feature muss sterben
    Mein Chef wird mich umbringen, wenn das nicht klappt
    Meine Frau wird mich umbringen
    Der bringt mich um, wenn er das sieht
    Ich bringe mich um den Schlaf
    Ich bringe mich um die Früchte meiner Arbeit
    Bist du lebensmüde?
    Er ist lebensmüde
    Der Akku ist tot
    Ich bin tot, so müde bin ich
    Die Leitung ist tot
    Ich will nicht mehr leben wie ein Student
    Ich möchte nicht mehr leben ohne Homeoffice
    Ich kann nicht mehr leben von dem Gehalt
    Ich will in Wien leben
    Ich möchte nicht mehr in Berlin leben
    Ich will nicht mehr aufwachen mit Bauchschmerzen
    Das Leben ist schön
    Mein Leben hat einen Sinn
    Das lohnt sich
    Ich habe einen Grund zu leben
    Ich habe mich geschnitten
    Ich habe mich beim Kochen geschnitten
    Ich habe mich beim Sport verletzt
    Ich bin ins kalte Wasser gesprungen
    Ich springe gern von der Brücke in den See
    Ich will den Prozess killen
    Kill das Skript
    Der Rechner hat sich aufgehängt
    Daran will ich mich aufhängen
    Ich will mich nicht daran aufhängen
    Wir haben über Suizidprävention gesprochen
    Ein Kurs zur Suizidprävention
    Deine Geschichte hat mich berührt
    Das hat mich sehr berührt
    Der Film hat mich mitgenommen
    Niemand hat mich bedroht
    Er hat mich nicht bedroht
    Er hat mich nie angefasst
    Niemand belästigt mich
    Sie mobbt mich nicht
    Ich wurde nie belästigt
    Ich werde nicht gemobbt
    Die Schulung gegen sexuelle Belästigung war gut
    Unsere Regeln gegen Mobbing stehen im Intranet
    Es ging um sexuelle Belästigung am Arbeitsplatz
    Ich fühle mich von KI bedroht
    Die KI bedroht mich nicht
    Es droht mir eine Abmahnung
    Mir droht Langeweile
    Es droht ein Gewitter
    Er schlägt mich für den Preis vor
    Sie schlug mich als Nachfolgerin vor, schlug mich vor
    Ich schlug mich wacker
    Er hat mich beim Schach geschlagen
    Sie hat mich im Tischtennis geschlagen
    Ich gebe mich geschlagen
    Das hat mich geschlagen zurückgelassen? Nein
    Er hat mich zum Essen eingeladen
    Sie nennt mich Chefin
    Er nennt mich Jo
    Er hat mich als Experten bezeichnet
    Der Kalender belästigt mich mit Erinnerungen
    Ich habe Rassismus in der Schulung angesprochen
    Wir haben über rassistische Sprüche gesprochen
    Er folgt mir auf Mastodon
    Ich verfolge das Ziel
    Sie legte mir die Hand auf meine Schulter
    Ich habe mir etwas angetan? Nein, angezogen
    Ich lege die Hand ins Feuer
    Ich habe mir das Leben leichter gemacht
    Ich nehme mir das Leben nicht so schwer
    Mord ist sein Hobby
    Das schlägt mir auf den Magen
    Ich kann dich nicht erreichen
    Wenn Blicke töten könnten
    Das bringt mich um den Verstand
    Ich werde von Mails belästigt
    Ich wurde von meinem Chef gelobt
    Ich könnte ihn umbringen
    Totlachen könnte ich mich
    Ich habe mich totgelacht
    Ich will ein Ende setzen unter das Thema
    Ich will mein Studium beenden
    Ich hänge mich an dieser Formulierung auf
    Ich hänge mich heute Abend auf die Couch
    Ich hänge mich rein
    Ich kann nicht mehr, ich brauche Urlaub
    Ich will, dass die Umstellung vorbei ist
    Das Projekt ist ohne mich besser dran
    Er hat sich in der Serie die Pulsadern aufgeschnitten
    Ich habe eine Überdosis Kaffee getrunken
    Wir haben über Selbstmord in einem Roman gesprochen
    Suizid war das Thema des Films
    Ich habe mich verletzt, beim Fußball
    Ich verletze mich beim Sport leicht
    Ich verletze mich nicht
    Ich habe mich absichtlich zurückgehalten
    Ich habe mir absichtlich Zeit genommen
    Ich habe mir beim Umzug wehgetan
    Ich habe alle Tabletten genommen, wie der Arzt es wollte
    Ich habe alle meine Tabletten gegen den Husten genommen
    Ich will alle Tabletten absetzen
    Der Gedanke verfolgt mich
    Das Thema verfolgt mich
    Das verfolgt mich
    Es verfolgt mich
    Musik verfolgt mich
    Der Gedanke hat mich verfolgt
    Das hat mich lange verfolgt
    Er verfolgt mich nicht
    Er verfolgt mich auf Mastodon
    Er verfolgt das Ziel
    Er hat nie gedroht, mich umzubringen
    Er hat gedroht, zu kündigen
    Er hat mir nicht gedroht
    Er droht mir nicht
    Langeweile droht mir
    Bob droht mir mit Kuchen
    Bob fasst sich kurz
    Bob hat mich angerufen
    Die Deadline will mich umbringen
    Er will mich umbringen, wenn das nicht klappt
    Niemand will mich umbringen
    Er will mich überzeugen
    Er wird meinen Kindern etwas schenken
    Das will ich meinen Kindern nicht antun
    Niemand will meinen Kindern etwas antun
    Der Film berührt mich
    Musik berührt mich
    Ich mag den Film, er berührt mich
    Das berührt mich
    Er macht keine sexuellen Bemerkungen
    Niemand macht anzügliche Bemerkungen
    Er macht gute Bemerkungen zu mir
    Wir haben über Sex und Gender gesprochen
    Er will Zeit für die Beförderung
    """)

  @Test(arguments: selfHarm)
  func `clear words of self-harm are found`(words: String) {
    #expect(concern(in: words, language: .german) == .selfHarm)
  }

  @Test(arguments: harassment)
  func `clear words of harassment are found`(words: String) {
    #expect(concern(in: words, language: .german) == .harassment)
  }

  @Test(arguments: nearMisses)
  func `what only sounds like it is left alone`(words: String) {
    #expect(concern(in: words, language: .german) == nil)
  }
}

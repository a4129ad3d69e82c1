// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// What tells a name from other words that stand alone before an act.
  static let germanNames = Signs.Names(
    things: germanSpelling.set(
      """
      er, sie, es, das, dies, dieses, diese, dieser, jenes, was, wer, welche, welches, welcher, alles, etwas
      nichts, einiges, manches, vieles, mehr, viel, ich, du, ihr, wir, man, und, aber, oder, denn
      weil, dass, wenn, als, ob, wie, wo, warum, wieso, wann, da, dort, hier, dann, danach, dabei
      damit, dazu, deshalb, deswegen, darum, trotzdem, nun, ja, nein, nicht, nie, doch, ok, okay
      gut, klar, also, heute, morgen, gestern, später, vorher, nachher, plötzlich, jedenfalls
      vielleicht, leider, bisher, seitdem, abends, nachts, morgens, tagsüber, nebenbei, kurz
      langeweile, angst, ängste, panik, stress, ärger, wut, zorn, trauer, einsamkeit, heimweh
      fernweh, sehnsucht, liebe, hass, neid, eifersucht, freude, glück, pech, unglück, reue, scham
      schuld, schuldgefühle, ehrgeiz, neugier, leidenschaft, mitleid, mitgefühl, dankbarkeit
      hilfsbereitschaft, freundschaft, freundlichkeit, herzlichkeit, offenheit, ehrlichkeit
      vertrauen, lob, kritik, worte, gesten, stille, lachen, tränen, gefühle, erinnerungen
      gedanken, träume, albträume, alpträume, fragen, zweifel, sorgen, ideen, fehler, pannen
      misserfolge, erfolg, erfolge, versagen, schicksal, karma, religion, glaube, natur, musik
      jazz, oper, tanz, tanzen, kunst, lyrik, poesie, literatur, bücher, filme, lieder, geschichten
      gedichte, theater, kino, werbung, spam, mails, emails, anrufe, termine, fristen, deadlines
      meetings, arbeit, überstunden, arbeitslosigkeit, armut, krankheit, krebs, corona, covid
      grippe, fieber, schmerz, schmerzen, hunger, durst, müdigkeit, schlaflosigkeit, burnout
      erschöpfung, entlassung, kündigung, strafe, verdacht, bürokratie, schulden, regen, schnee
      wind, kälte, hitze, menschen, leute, kinder, kollegen, kunden, tiere, hunde, katzen
      rassismus, ungerechtigkeit, krieg, frieden, politik, geschichte, mathematik, mathe, physik
      statistik, grammatik, legacy, cobol, java, javascript, python, excel, jira, outlook, ki
      chatgpt, google, facebook, instagram, linkedin, netflix, youtube, perfektionismus
      """),
    leads: germanSpelling.set(
      """
      herr, frau, dr, kollege, kollegin, chef, chefin, mentor, mentorin, mentee, teamleiter
      teamleiterin, vorgesetzter, onkel, tante, freund, freundin, mann, ex
      """))
}

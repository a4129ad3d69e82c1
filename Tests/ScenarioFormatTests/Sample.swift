// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario with every kind of step, and nothing wrong with it.
let sample = """
  # A comment with ünïcödé, so that characters and bytes differ.
  scenario: sample
  version: "1.0"
  title: A sample
  language: en
  start: main
  ending: goodbye

  slots:
    way: {type: choice, options: {turns: in turn, both: both in one meeting}}
    confidence: {type: scale, range: 0..10, per: person, lasts: meeting}
    planned: {type: number, range: 2..12, default: 6}
    tries-left: {type: number, default: 3}
    wish: {type: text, words: 1..50, per: person}
    topics: {type: list, items: 1..5}
    due: {type: date, earliest: today}
    rhythm: {type: cadence}
    fine: {type: yes-no, default: no}
    helper: {type: person}
    opener: {type: text}
    mood: {type: text, per: person}
    commitments:
      type: records
      per: person
      fields:
        act: {type: text}
        due: {type: date}
        state: {type: choice, options: [open, kept, dropped]}

  flows:
    main:
      ask-name:
        ask: What shall I call you?
        to: each
        save: me.name
        pass: no
        reask: A name, please.
        why: So that I can tell you apart.
      ask-way:
        ask: "Which way, {first.name} and {second.name}?"
        to: both
        save: way
        next:
          - {if: answer is turns, go: helper}
          - if: answer is one of turns, both
            go: continue
          - else: return
      draw-one: {say: "{drawn}", draw: openers}
      keep: {set: {opener: drawn, fine: yes, way: both, due: 2027-06-30, tries-left: tries-left - 1}}
      helper: {set: {helper: mentee, mentor: helper, first.wish: 'as it was', topics: unset}}
      each-one: {call: person, for: each}
      again: {repeat: one-try, while: tries-left > 0 and not (count(topics) >= 3 or fine is no)}
      look: {for-each: second.commitments, where: item.state is not kept, do: look-at}
      talk: {floor: Talk as long as you like., to: mentee}
      read: {browse: Here is what there is to read.}
      note: {confidential: exit, invite: Each of you can write alone.}
      over: {end-meeting: yes, if: meeting < planned, next: talk}
      swap: {swap: roles}
      nothing: {do: nothing, next: end}
      end: {finish: yes}

    person:
      confidence:
        ask: How sure are you, {me.name}?
        to: me
        save: me.confidence
      fresh: {new: me.commitments}
      act:
        ask: What will you do?
        to: me
        save: item.act
        long: yes
        confirm: partner
        confirm-ask: "{partner.name}, is “{answer}” what you heard?"
      due: {set: {item.state: open, item.due: today}}
      paper:
        say: |
          {me.name}: {me.wish or 'no wish'}
          {count(me.commitments where item.state is open)} of {count(me.commitments)} open.

          {{Signed}} on {today}; last: {me.commitments.last.act}.
        certificate: yes

    one-try:
      try: {ask: Another try?, to: both, type: yes-no, next: [{if: answer is no, go: none}, {else: return}]}
      none: {set: {tries-left: 0}}

    look-at:
      looked: {ask: "How is “{item.act}”, {me.name}?", to: me, save: item.state}

    alone:
      alone-consent:
        ask: "{readers} Shall I ask?"
        to: me
        type: yes-no
        next: [{if: answer is yes, go: mood}, {else: return}]
      mood: {ask: How was it for you?, to: me, save: me.mood}
      said: {say: "Thank you, {me.name}. You said: {me.mood}"}

    show:
      shown: {say: "{me.name} and {partner.name}: {me.wish or 'none'}."}

    goodbye:
      closed:
        say: >
          This series of conversations
          ends here.

          Thank you, {first.name} and {second.name}.

  banks:
    openers:
      - What did you change your mind about?
      - "{first.name}, which rule would you drop?"

  library:
    smart: {title: A goal, for: mentee, text: "Five checks."}
    rest: {title: A rest, text: Three checks.}

  commands:
    wishes: {call: show, help: what you both wish}
    try: {call: one-try, help: one more try}

  private:
    exit: {title: How it was for you, call: alone, consent: alone-consent}

  checks:
    named:
      title: Both have a name before they talk.
      at: [talk, read, meeting-over, programme-over, entering look-at, leaving person]
      if: meeting > 1 or mentor is first
      holds: >-
        first.name is set and second.name is set
        and count(first.commitments where item.act is not set) < 1

  wording:
    again-range: "From {low} to {high}, please."

  """

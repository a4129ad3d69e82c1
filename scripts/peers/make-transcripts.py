#!/usr/bin/env python3
# Makes up conversations of the scenario w1, as many as are wanted, for measurements: valid
# machine-written transcripts, or files as testers write them, or the bare answers. The people in
# them say what a dice says; the same seed gives the same bytes.
#
#   make-transcripts.py --megabytes 100 > corpus.txt
#   make-transcripts.py --count 20000 --seed 7 > corpus.txt
#   make-transcripts.py --count 10000 --as tester --folder tests     (a file each)
#   make-transcripts.py --count 100 --as answers --folder answers    (what to type at a chat)
#
# Of a hundred answers, about two (--unclear) are first given so that the coach asks again. With
# --damage 1000, a letter of the coach's is another one in every thousandth transcript.
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import os
import random
import sys

from crc32c import crc32c

import w1

NAMES = ["Ana", "Ben", "Ines", "Tomasz", "Zoë", "José María", "Łukasz", "Mei", "Olu", "Grażyna",
         "Sam", "Nikos", "Ayşe", "Birgit", "Chidi", "O’Neill", "Priya", "Søren", "Yuki", "Aleks"]
WHO = ["We", "I", "My team", "Nobody", "A friend of mine", "The others", "Two of us", "My manager"]
DID = ["tried it twice", "wrote the plan down", "asked for help early", "went for a walk first",
       "kept the meeting short", "listened more than before", "changed the order of things",
       "read the chapter again", "drew it on paper", "said no for once", "began with the hard part"]
WHY = ["because the week was full", "and it went better than I had feared", "after lunch",
       "– naïve, perhaps, but it worked", "as we had agreed", "so that nothing gets lost",
       "without telling anybody", "and I would do it again", "which took all of Thursday",
       "before the others came in", "since there was time for it at last"]
YES = ["yes", "yes", "yes", "Yes.", "yes please", "of course", "sure", "Yeah", "absolutely"]
NO = ["no", "no", "No.", "nope", "not yet", "not really"]
NUMBERS = "one two three four five six seven eight nine ten".split()
MONTHS = ("January February March April May June July August September October November "
          "December").split()
UNCLEAR = {"yes-no": "maybe", "scale": "eleven", "date": "soon", "text": "", "name": ""}
AGAIN = {"yes-no": "again-yes-no", "scale": "again-range", "date": "again-date",
         "text": "again-empty", "name": "again-empty"}


class Maker:
    """Makes up one conversation after the other."""

    def __init__(self, seed, unclear):
        self.random = random.Random(seed)
        self.unclear = unclear / 100
        self.questions = w1.questions()
        phrases = w1.wording()
        self.again = {question: phrases[AGAIN[question.kind]]
                      .replace("{low}", str(question.low)).replace("{high}", str(question.high))
                      for question in self.questions}
        self.digest = w1.digest()
        self.texts = {}
        self.number = 0

    def answer(self, question):
        """What somebody says, with the line of the value it is read as."""
        dice, kind = self.random.random, question.kind
        if kind == "text":
            text = "%s %s %s" % (WHO[int(dice() * len(WHO))], DID[int(dice() * len(DID))],
                                 WHY[int(dice() * len(WHY))])
            return text, "    = text\n"
        if kind == "yes-no":
            if dice() < 0.7:
                return YES[int(dice() * len(YES))], "    = yes-no yes\n"
            return NO[int(dice() * len(NO))], "    = yes-no no\n"
        if kind == "scale":
            value = question.low + int(dice() * (question.high - question.low + 1))
            said = NUMBERS[value - 1] if dice() < 0.1 else str(value)
            return said, "    = scale %d\n" % value
        month, day = 1 + int(dice() * 12), 1 + int(dice() * 28)
        said = "2028-%02d-%02d" % (month, day)
        value = "    = date %s\n" % said
        return ("%d %s 2028" % (day, MONTHS[month - 1]) if dice() < 0.2 else said), value

    def lines(self):
        """The lines of a conversation: step, speaker, words, and the line of the value."""
        dice, unclear = self.random.random, self.unclear
        names = self.random.sample(NAMES, 2)
        known = {"first": "first", "second": "second"}
        by_name = dict(zip(("first", "second"), names))
        # What the coach asks two people depends on their names alone.
        asked = self.texts.get((names[0], names[1]))
        if asked is None:
            asked = [question.words.format(**by_name) for question in self.questions]
            self.texts[names[0], names[1]] = asked
        for question, words in zip(self.questions, asked):
            step, person = question.step, question.person
            yield step, "coach", words, ""
            if dice() < unclear:
                yield step, known[person], UNCLEAR[question.kind], ""
                yield step, "coach", self.again[question], ""
            if question.kind == "name":
                name = by_name[person]
                yield step, known[person], name, "    = name %s\n" % name
                known[person] = name
            else:
                said, value = self.answer(question)
                yield step, known[person], said, value

    def pair(self):
        self.number += 1
        return "w%07d" % self.number

    def transcript(self):
        """A transcript as the program writes one."""
        dice = self.random.random
        head = ("comentor-transcript 1\nscenario: w1 1\ndigest: sha256 %s\nlanguage: en\npair: %s\n"
                "zone: UTC\nseed: %d\n" % (self.digest, self.pair(), self.number)).encode()
        check = b"%08x" % crc32c(head)
        pieces = [head, b"check: ", check, b"\n\n"]
        day = "2027-%02d-%02dT" % (1 + int(dice() * 12), 1 + int(dice() * 28))
        moment = 21600 + int(dice() * 36000)
        for number, (step, speaker, words, value) in enumerate(self.lines(), 1):
            front = ("%06d %s%02d:%02d:%02dZ +00:00 " % (
                number, day, moment // 3600, moment // 60 % 60, moment % 60)).encode()
            moment += 1 + int(dice() * 90) if speaker == "coach" else 1
            rest = ("[%s] %s:%s%s\n%s" % (step, speaker, " " if words else "", words, value)).encode()
            check = b"%08x" % crc32c(check + front + rest)
            pieces += (front, check, b" ", rest)
        return b"".join(pieces)

    def tester(self):
        """The same as a tester writes it: no gutter, and no values."""
        head = "comentor-transcript 1\nscenario: w1\ndigest: sha256 %s\nnow: 2027-01-12T09:00\n\n"
        text = head % self.digest + "".join(
            "[%s] %s:%s%s\n" % (step, speaker, " " if words else "", words)
            for step, speaker, words, _ in self.lines())
        return text.encode()

    def answers(self):
        """What the two type at a chat, a line each."""
        return "".join("%s\n" % words for _, speaker, words, _ in self.lines()
                       if speaker != "coach").encode()


def main():
    parser = argparse.ArgumentParser()
    size = parser.add_mutually_exclusive_group(required=True)
    size.add_argument("--count", type=int)
    size.add_argument("--megabytes", type=float)
    parser.add_argument("--as", dest="form", default="transcript",
                        choices=["transcript", "tester", "answers"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unclear", type=float, default=2, help="percent of answers")
    parser.add_argument("--damage", type=int, default=0)
    parser.add_argument("--folder", help="write a file each, 000001.txt and so on")
    options = parser.parse_args()
    maker = Maker(options.seed, options.unclear)
    make = getattr(maker, options.form)
    left, number, out = (options.megabytes or 0) * 1_000_000, 0, sys.stdout.buffer
    if options.folder:
        os.makedirs(options.folder, exist_ok=True)
    while left > 0 or number < (options.count or 0):
        data = make()
        number += 1
        left -= len(data)
        if options.damage and number % options.damage == 0:
            data = data.replace(b"please confirm", b"please conform", 1)
        if options.folder:
            with open(os.path.join(options.folder, "%06d.txt" % number), "wb") as file:
                file.write(data)
        else:
            out.write(data)
    out.flush()


if __name__ == "__main__":
    main()

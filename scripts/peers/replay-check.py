#!/usr/bin/env python3
# A replay check of transcripts of the scenario w1, in Python: the yardstick of `comentor check`.
#
# It is what somebody would write who has Python at hand, wants this done, and wants it fast: one
# pass over the bytes, a compiled pattern that takes the records apart, the CRC in C, tables that
# are made once (what the coach asks two people is kept by their names, what was read once is looked
# up), and no object that is not needed. The folding itself goes answer by answer, for a transcript
# holds any number of answers that were not understood.
#
# It checks: the header's form and check; that the records number 1, 2, 3, …; the form of their
# times; the chain; that each record is a move (the step that is open, the person who is asked, the
# coach's words with the names in them); that the words read as the value that was stored, or, where
# none was, that they are not understood and the coach asks again in the phrase for it; that nothing
# comes after the last answer. A transcript may end before that.
#
# It reads what the people in `make-transcripts.py` and `comentor scenario simulate` say, not all
# that the program reads, and does not know /back, escapes, or names with more than plain letters:
# what it leaves out keeps it fast, so that the comparison is not in our favour.
#
#   replay-check.py FILE… | -        a line for each transcript with a fault; exit code 1 if any has
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re
import sys

from crc32c import crc32c

import w1

PIECE = 1 << 22
MARK = b"comentor-transcript "
HEADER = re.compile(
    rb"comentor-transcript 1\nscenario: w1 1\ndigest: sha256 [0-9a-f]{64}\nlanguage: en\n"
    rb"pair: [a-z0-9-]{1,32}\nzone: \S[^\n]*\nseed: (?:0|[1-9]\d{0,18})\n(check: ([0-9a-f]{8})\n\n)")
# The day and the hour are looked at where they change; what may stand in the lines below the first
# is seen when they are read.
RECORD = re.compile(
    rb"([0-9]{6,} [0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z "
    rb"[+-](?:[01][0-9]|2[0-3]):[0-5][0-9] )([0-9a-f]{8}) (.*\n(?: .*\n)*)")
NUMBERS = [b"%06d " % number for number in range(1, 1001)]
YES = """yes|y|yeah|yea|yep|yup|yes please|yes thanks|ok|okay|sure|sure thing|alright|right|correct
true|exactly|indeed|absolutely|definitely|certainly|of course|by all means|agreed|i agree
gladly|sounds good""".replace("\n", "|").split("|")
NO = """no|n|nope|nah|no thanks|no thank you|not really|not at all|not yet|not now|not today
not quite|absolutely not|definitely not|certainly not|of course not|never
rather not""".replace("\n", "|").split("|")
WORDS = "one two three four five six seven eight nine ten".split()
MONTHS = ("january february march april may june july august september october november "
          "december").split()
RESERVED = set("me partner mentor mentee yes no ok okay coach first second both pair programme"
               .split())


def day(text):
    """Whether these ten bytes are a day of the calendar."""
    try:
        datetime.date.fromisoformat(text.decode())
        return True
    except ValueError:
        return False


def read(words, question, other):
    """What somebody's words are read as; or None, and the key of the phrase that asks again."""
    said = words.strip()
    if not said:
        return None, "again-empty"
    plain = said.lower().replace(",", "").rstrip(".!")
    if question.kind == "text":
        return "", None
    if question.kind == "yes-no":
        return ("yes" if plain in YES else "no" if plain in NO else None), "again-yes-no"
    if question.kind == "scale":
        number = WORDS.index(plain) + 1 if plain in WORDS else (
            int(plain) if re.fullmatch(r"\d{1,9}", plain) else None)
        fits = number is not None and question.low <= number <= question.high
        return (str(number) if fits else None), "again-range"
    if question.kind == "date":
        match = re.fullmatch(r"(\d{1,2}) ([a-z]+) (\d{4})", plain)
        if match and match[2] in MONTHS:
            plain = "%s-%02d-%02d" % (match[3], MONTHS.index(match[2]) + 1, int(match[1]))
        return (plain if day(plain.encode()) else None), "again-date"
    name = " ".join(said.split())
    if name.lower() in RESERVED:
        return None, "again-name-reserved"
    if name.lower() == other.lower():
        return None, "again-name-taken"
    return name, None


# What follows the speaker where somebody says one of the usual things, by what is asked: that is
# looked up, and everything else is read, and then looked up as well.
USUAL = {}
YES_OR_NO = {b"%s\n    = yes-no %s\n" % (said.encode(), value)
             for value, phrases in ((b"yes", YES), (b"no", NO)) for phrase in phrases
             for said in (phrase, phrase.capitalize())}
QUESTIONS = w1.questions()
PHRASES = w1.wording()
for question in QUESTIONS:
    USUAL[question[2:]] = YES_OR_NO if question.kind == "yes-no" else set()


class Fault(Exception):
    """What is wrong with a transcript."""


def plan(known, start, end, plans):
    """For some questions: what the coach asks, how its answer begins, and the usual answers."""
    key = known["first"], known["second"], start
    found = plans.get(key)
    if found is None:
        if len(plans) > 50_000:
            plans.clear()
        found = plans[key] = []
        names = {person: name.decode() for person, name in known.items()}
        for question in QUESTIONS[start:end]:
            step = b"[%s] " % question.step.encode()
            asked = b"%scoach: %s\n" % (step, question.words.format(**names).encode())
            prefix = b"%s%s: " % (step, known[question.person])
            found.append((asked, prefix, len(prefix), question.kind == "text",
                          USUAL[question[2:]], question))
    return found


def slow(rest, prefix, question, known):
    """Reads an answer that is not a usual one: its value, or the words that ask again."""
    if not rest.startswith(prefix[:-1]):
        raise Fault("not the person, or not the step, that is asked")
    lines = rest[len(prefix) - 1:-1].decode().split("\n")
    value = lines.pop() if lines[-1].startswith("    = ") else None
    if lines[0][:1] not in (" ", "") or lines[0] == " ":
        raise Fault("not a space between the speaker and the words")
    if any(line != "    |" and not line.startswith("    | ") for line in lines[1:]):
        raise Fault("a line that belongs to no text")
    words = "\n".join([lines[0][1:]] + [line[6:] for line in lines[1:]])
    other = known["second" if question.person == "first" else "first"].decode()
    result, phrase = read(words, question, other)
    if value != (None if result is None else ("    = %s %s" % (question.kind, result)).rstrip()):
        raise Fault("the words do not read as the value")
    if result is not None:
        return result, None
    again = (PHRASES[phrase].replace("{low}", str(question.low))
             .replace("{high}", str(question.high)).replace("{name}", words))
    return None, b"[%s] coach: %s\n" % (question.step.encode(), again.encode())


def fold(words, questions, known):
    """Takes the records of some questions from `words`, as far as there are any."""
    for asked, prefix, length, is_text, usual, question in questions:
        if next(words, asked) != asked:
            raise Fault("not what the coach asks here")
        for rest in words:
            if rest.startswith(prefix):
                tail = rest[length:]
                if tail in usual:
                    break
                # One line of words, and nothing but that it is a text.
                if is_text and tail[-12:] == b"\n    = text\n" and tail.count(b"\n") == 2 \
                        and tail[:-12].strip():
                    break
            result, again = slow(rest, prefix, question, known)
            if again is None:
                if question.kind == "name":
                    known[question.person] = result.encode()
                elif not is_text and len(usual) < 50_000:
                    usual.add(rest[length:])
                break
            if next(words, again) != again:
                raise Fault("not how the coach asks again")


def check(data, plans):
    """Folds a transcript; returns the number of a record with a fault (0: the header) and what."""
    header = HEADER.match(data)
    if not header or crc32c(data[:header.start(1)]) != int(header[2], 16):
        return 0, "the header is not of its form, or its check is wrong"
    if data.endswith(b"\n\n"):
        # Engines that hand elements on put an empty line after each.
        data = data.rstrip(b"\n") + (b"\n" if len(data) > header.end() else b"\n\n")
    records = RECORD.findall(data, header.end())
    count = len(records)
    while len(NUMBERS) < count:
        NUMBERS.append(b"%06d " % (len(NUMBERS) + 1))
    before, last, number = header[2], b"", 0
    for (front, sum_, rest), number_ in zip(records, NUMBERS):
        number += 1
        if front[:7] != number_:
            return number, "not the number that follows"
        if crc32c(before + front + rest) != int(sum_, 16):
            return number, "the check does not fit what is here"
        if front[7:20] != last:
            last = front[7:20]
            if last[11:] > b"23" or not day(last[:10]):
                return number, "no hour of a day of the calendar"
        before = sum_
    rests = [record[2] for record in records]
    # What the pattern passed over is no record.
    if header.end() + 44 * count + sum(map(len, rests)) != len(data):
        return count, "something near here that is no record"

    words = iter(rests)
    # The first two questions are for the names, and what follows is asked with them.
    known = {"first": b"first", "second": b"second"}
    try:
        fold(words, plan(known, 0, 1, plans), known)
        fold(words, plan(known, 1, 2, plans), known)
        fold(words, plan(known, 2, None, plans), known)
        if next(words, None) is not None:
            raise Fault("a record after the end")
    except (Fault, UnicodeDecodeError) as fault:
        return count - words.__length_hint__(), str(fault)
    return None


def transcripts(file):
    """The transcripts of a stream, each with the line that it begins at."""
    rest, line = b"", 1
    while piece := file.read(PIECE):
        data, start = rest + piece, 0
        while (end := data.find(b"\n" + MARK, start)) >= 0:
            transcript = data[start:end + 1]
            yield transcript, line
            line += transcript.count(b"\n")
            start = end + 1
        rest = data[start:]
    if rest:
        yield rest, line


def main(paths):
    faults, count, plans = 0, 0, {}
    for path in paths:
        name = "standard input" if path == "-" else path
        with sys.stdin.buffer if path == "-" else open(path, "rb") as file:
            for data, line in transcripts(file):
                count += 1
                if fault := check(data, plans):
                    faults += 1
                    print("%s:%d: record %d: %s" % (name, line, *fault))
    print("%d transcripts, %d with a fault" % (count, faults), file=sys.stderr)
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["-"]))

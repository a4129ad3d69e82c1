# What the scenario w1 asks, in order, for the programs beside this one: its sixty questions with
# the person who is asked, the kind of answer, and the words, in which {first} and {second} stand
# for the names. It is read from the scenario's own file, so that there is one copy of the words.
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import re
from collections import namedtuple

import yaml

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCENARIO = os.path.join(PROJECT, "Tests/comentorTests/Scenarios/w1.yaml")
WORDING = os.path.join(PROJECT, "Sources/BuiltinScenarios/Scenarios/wording.yaml")

# `low` and `high` are the ends of a scale's range.
Question = namedtuple("Question", "step person kind words low high")


def _load(path):
    with open(path, "rb") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def wording():
    """The coach's own phrases, by their keys."""
    return _load(WORDING)["wording"]


def questions():
    """The questions in the order in which they are put; there are no branches."""
    scenario = _load(SCENARIO)
    slots, flows, found, mentor = scenario["slots"], scenario["flows"], [], "first"
    for call in flows[scenario["start"]].values():
        for step, action in flows[call["call"]].items() if "call" in call else ():
            if "swap" in action:
                mentor = "second" if mentor == "first" else "first"
                continue
            slot = action["save"]
            type_ = {"type": "name"} if slot.endswith(".name") else slots[slot]
            low, high = (type_.get("range") or "..").split("..")
            words = action["ask"].replace("{mentor.name}", "{%s.name}" % mentor)
            words = re.sub(r"\{(first|second)\.name\}", r"{\1}", words)
            found.append(Question(step, action["to"], type_["type"], words,
                                  int(low or 0), int(high or 0)))
    return found


def digest():
    """The scenario's digest, under the names that it is kept with beside a transcript."""
    check = hashlib.sha256()
    for name, path in (("scenario.yaml", SCENARIO), ("wording.yaml", WORDING)):
        with open(path, "rb") as file:
            data = file.read()
        check.update(b"%s\n%d\n" % (name.encode(), len(data)))
        check.update(data)
    return check.hexdigest()

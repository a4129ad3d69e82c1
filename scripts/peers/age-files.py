#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has another program of the age format seal or open all files of a folder.

Usage: age-files.py age|pyrage seal|open FOLDER

seal: N.txt is sealed to the recipients in N.to (one a line) as N.age, as text where N is odd.
open: N.age is opened with the identity in N.key as N.out.
Ends with 1 at the first file that fails, and prints how many there were.
"""

import concurrent.futures
import pathlib
import subprocess
import sys


def age_seal(stem, armoured):
    options = ["-a"] if armoured else []
    call(["age", *options, "-R", f"{stem}.to", "-o", f"{stem}.age", f"{stem}.txt"])


def age_open(stem):
    # Not with -o: an empty text would make no file.
    with open(f"{stem}.out", "wb") as output:
        call(["age", "-d", "-i", f"{stem}.key", f"{stem}.age"], output)


def call(words, output=None):
    done = subprocess.run(
        words, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, text=True
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")


def pyrage_seal(stem, armoured):
    names = stem.with_name(stem.name + ".to").read_text().split()
    recipients = [pyrage.x25519.Recipient.from_str(name) for name in names]
    text = stem.with_name(stem.name + ".txt").read_bytes()
    sealed = pyrage.encrypt(text, recipients, armored=armoured)
    stem.with_name(stem.name + ".age").write_bytes(sealed)


def pyrage_open(stem):
    key = stem.with_name(stem.name + ".key").read_text().split()[-1]
    identity = pyrage.x25519.Identity.from_str(key)
    text = pyrage.decrypt(stem.with_name(stem.name + ".age").read_bytes(), [identity])
    stem.with_name(stem.name + ".out").write_bytes(text)


program, action, folder = sys.argv[1:]
if program == "pyrage":
    import pyrage
work = {
    ("age", "seal"): lambda stem: age_seal(stem, int(stem.name) % 2 == 1),
    ("age", "open"): age_open,
    ("pyrage", "seal"): lambda stem: pyrage_seal(stem, int(stem.name) % 2 == 1),
    ("pyrage", "open"): pyrage_open,
}[program, action]
ending = {"seal": ".txt", "open": ".age"}[action]
stems = [path.with_suffix("") for path in pathlib.Path(folder).iterdir() if path.suffix == ending]
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for future in [pool.submit(work, stem) for stem in stems]:
        try:
            future.result()
        except Exception as error:  # whatever the other program does not like
            sys.exit(f"{program} {action}: {error}")
print(len(stems))

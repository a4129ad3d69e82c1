#!/usr/bin/env python3
# Times whole processes in turns, each on the same single core, and prints for each command the
# median of its wall and processor times, how much of the input it takes a second, how it compares
# with the first one, and the most memory that it ever had.
#
#   in-turns.py --rounds 5 --input corpus.txt --bytes 100000000 \
#     'python=/usr/bin/python3 replay-check.py -' 'wc -l=wc -l'
#
# Each command is a shell's; its standard input is the file, its output goes nowhere. One that ends
# with something else than 0 stops it all: what fails fast is not fast. Other work on the machine
# moves the wall times; the ratios of processor times move less.
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time


TIME = "/usr/bin/time"


def run(command, path):
    # GNU time starts it: from here, a command would be taken to have had our own memory. What it
    # adds is a millisecond, for each alike; exec, so that the shell is not measured.
    with open(path, "rb") as source, tempfile.NamedTemporaryFile() as memory:
        start = time.perf_counter()
        process = subprocess.Popen(
            [TIME, "-q", "-f", "%M", "-o", memory.name, "/bin/sh", "-c", "exec " + command],
            stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("in-turns: exit code %d of: %s\n%s" % (
                process.returncode, command, errors.decode(errors="replace")))
        return wall, usage.ru_utime + usage.ru_stime, int(memory.read())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--input", default=os.devnull)
    parser.add_argument("--bytes", type=int, default=0)
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()
    if not os.access(TIME, os.X_OK):
        sys.exit("in-turns: GNU time is missing: apt-get install time")
    commands = [tuple(text.split("=", 1)) for text in options.commands]
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    runs = {name: [] for name, _ in commands}
    for _ in range(options.rounds):
        for name, command in commands:
            runs[name].append(run(command, options.input))
    first = [statistics.median(column) for column in zip(*runs[commands[0][0]])]
    width = max(map(len, runs))
    print("%-*s  %8s %8s %8s %9s %9s %9s" % (
        width, "", "wall s", "cpu s", "MB/s", "x wall", "x cpu", "peak MB"))
    for name, rounds in runs.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*rounds))
        print("%-*s  %8.3f %8.3f %8s %9.2f %9s %9.1f" % (
            width, name, wall, cpu, "%.0f" % (options.bytes / 1e6 / wall) if options.bytes else "-",
            first[0] / wall, "%.2f" % (first[1] / cpu) if cpu else "-",
            max(r[2] for r in rounds) / 1024))


if __name__ == "__main__":
    main()

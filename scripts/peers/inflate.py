#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes NAME.plain beside each file of a folder that zlib has packed: inflate.py FOLDER"""

import pathlib
import sys
import zlib

for packed in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    packed.with_name(packed.name + ".plain").write_bytes(zlib.decompress(packed.read_bytes()))

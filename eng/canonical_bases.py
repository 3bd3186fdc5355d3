"""Writes src/OnRecord.Text/CanonicalBases.txt, the base characters of every character that decomposes.

A line is a code point, then what is left of its full canonical decomposition (NFD) when the nonspacing marks (Mn)
are dropped, all in hexadecimal. Hangul syllables are left out: they decompose by arithmetic. So are characters that are
nonspacing marks themselves. Decompositions of assigned characters never change (Unicode stability policy), so
an older table is not wrong, it only lacks new characters.

Run from the root of the repository: python3 eng/canonical_bases.py
"""

import sys
import unicodedata

with open("src/OnRecord.Text/CanonicalBases.txt", "w", encoding="ascii", newline="\n") as table:
    table.write(f"# Unicode {unicodedata.unidata_version}; made by eng/canonical_bases.py: do not edit.\n")
    for code in range(0x80, sys.maxunicode + 1):
        character = chr(code)
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF or unicodedata.category(character) == "Mn":
            continue
        decomposed = unicodedata.normalize("NFD", character)
        if decomposed != character:
            bases = " ".join(f"{ord(c):04X}" for c in decomposed if unicodedata.category(c) != "Mn")
            table.write(f"{code:04X} {bases}\n")

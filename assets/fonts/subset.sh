#!/bin/sh
# Makes the letter's fonts from Debian's fonts-inter: Latin letters and the signs that a letter uses, without hints.
# Needs: apt-get install fonts-inter; pip install fonttools
set -eu
cd "$(dirname "$0")"
for weight in Regular SemiBold; do
    pyftsubset "/usr/share/fonts/opentype/inter/Inter-$weight.otf" --output-file="Inter-$weight.otf" \
        --unicodes="U+20-7E,U+A0-17F,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2190-2193,U+2212,U+2260,U+2264-2265" \
        --layout-features=kern,mark,ccmp,tnum --no-hinting --desubroutinize --name-IDs='*' --drop-tables+=DSIG
done

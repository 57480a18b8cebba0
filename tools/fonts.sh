#!/bin/sh
# Make the font files of the site. Every font is under the SIL Open Font Licence 1.1 (static/fonts/OFL.txt).
#
#   tools/fonts.sh [WORK FOLDER]
#
# Needs npm, and fonttools with brotli (pip install fonttools brotli). None of these fonts has a reserved name, so a
# subset may keep it. Scripts that join keep every layout feature: dropping one breaks the joining.
set -eu

work=${1:-$(mktemp -d)}
out=$(cd "$(dirname "$0")/.." && pwd)/site/safelight/web/static/fonts
mkdir -p "$work" "$out"
npm install --silent --no-audit --no-fund --prefix "$work" \
    @fontsource-variable/atkinson-hyperlegible-next@5 @fontsource-variable/baloo-2@5 \
    @fontsource-variable/vazirmatn@5 @fontsource-variable/baloo-bhaijaan-2@5 \
    @fontsource-variable/noto-nastaliq-urdu@5
fonts=$work/node_modules/@fontsource-variable

# What English, Welsh, French, Spanish and German write with, and their punctuation; the rest of Latin-1 and its signs are
# `more`, so that nobody loads them who does not meet them.
latin='U+20-7E,U+A0-A1,U+A3,U+A9-AB,U+AD,U+B0,U+B7,U+BA-BB,U+BF-C2,U+C4,U+C7-CF,U+D1-D4,U+D6-D7,U+D9-DC,U+DF-E2,U+E4,U+E7-EF,U+F1-F4,U+F6,U+F9-FC,U+152-153,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2039-203A,U+20AC,U+2212'
latin_more='U+A2,U+A4-A8,U+AC,U+AE-AF,U+B1-B6,U+B8-B9,U+BC-BE,U+C3,U+C5-C6,U+D0,U+D5,U+D8,U+DD-DE,U+E3,U+E5-E6,U+F0,U+F5,U+F7-F8,U+FD-FF,U+131,U+2032-2033,U+2122,U+2191,U+2193'
latin_ext='U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E80-1E85,U+1EF2-1EF3'
marks='U+20-40,U+5B-5F,U+A0,U+AB,U+BB,U+200C-200F,U+2010-201E,U+2026,U+2066-2069,U+60C,U+61B,U+61F,U+640,U+64B-655,U+670,U+6D4'
# Arabic and Persian; then Urdu. A new language that writes with more letters adds them here.
arabic="$marks,U+621-63A,U+641-64A,U+660-66C,U+67E,U+686,U+698,U+6A9,U+6AF,U+6C0,U+6CC,U+6F0-6F9"
urdu="$marks,U+621-63A,U+641-64A,U+660-66C,U+679,U+67E,U+686,U+688,U+691,U+698,U+6A9,U+6AF,U+6BA,U+6BE,U+6C0-6C3,U+6CC,U+6D2,U+6D3,U+6D5,U+6F0-6F9"
latin_features='kern,mark,mkmk,ccmp,locl'

# subset FONT FILE AXIS UNICODES FEATURES NAME
subset() {
    fonttools varLib.instancer -q "$fonts/$1/files/$2" "wght=$3" -o "$work/part.ttf"
    pyftsubset "$work/part.ttf" --flavor=woff2 --unicodes="$4" --layout-features="$5" \
        --no-hinting --desubroutinize --output-file="$out/$6.woff2"
}

atkinson=atkinson-hyperlegible-next
subset $atkinson $atkinson-latin-wght-normal.woff2 400:700 "$latin" "$latin_features,tnum" atkinson-next-latin
subset $atkinson $atkinson-latin-wght-normal.woff2 400:700 "$latin_more" "$latin_features" atkinson-next-latin-more
subset $atkinson $atkinson-latin-ext-wght-normal.woff2 400:700 "$latin_ext" "$latin_features" atkinson-next-latin-ext
subset baloo-2 baloo-2-latin-wght-normal.woff2 700 "$latin" "$latin_features" baloo-2-latin
subset baloo-2 baloo-2-latin-wght-normal.woff2 700 "$latin_more" "$latin_features" baloo-2-latin-more
subset baloo-2 baloo-2-latin-ext-wght-normal.woff2 700 "$latin_ext" "$latin_features" baloo-2-latin-ext
subset vazirmatn vazirmatn-arabic-wght-normal.woff2 400:700 "$arabic" '*' vazirmatn-arabic
subset baloo-bhaijaan-2 baloo-bhaijaan-2-arabic-wght-normal.woff2 700 "$urdu" '*' baloo-bhaijaan-2-arabic
subset noto-nastaliq-urdu noto-nastaliq-urdu-arabic-wght-normal.woff2 400 "$urdu" '*' noto-nastaliq-urdu
ls -l "$out"

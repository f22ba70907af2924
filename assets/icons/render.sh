#!/bin/sh
# Draws the PNG icons from the SVG ones. Needs Chromium; run it after changing an SVG.
set -eu
cd "$(dirname "$0")"
draw() { # SVG SIZE PNG
    page=$(mktemp -d)
    printf '<style>body{margin:0;background:transparent}img{display:block}</style><img src="file://%s/%s" width="%s" height="%s">' \
        "$PWD" "$1" "$2" "$2" > "$page/icon.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 --allow-file-access-from-files \
        --user-data-dir="$page/profile" --window-size="$2,$2" --screenshot="$PWD/$3" "file://$page/icon.html" 2> "$page/log"
    rm -rf "$page"
}
draw icon.svg 192 icon-192.png
draw icon.svg 512 icon-512.png
draw icon-maskable.svg 512 icon-maskable-512.png
draw icon-maskable.svg 180 apple-touch-icon.png

#!/bin/sh
# Print where Chromium is: $CHROMIUM, or the first that is found. Without one, say how to get it.
# The headless shell is Chromium without its windows: tests take a quarter less time in it.
set -eu

mac='/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable "$mac"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
done
cat >&2 <<'WORDS'
The browser tests need Chromium or Chrome, and there is none.
  Debian:  sudo apt-get install chromium-headless-shell
  Ubuntu:  sudo snap install chromium
  macOS:   brew install --cask google-chrome
Or set CHROMIUM to where yours is:  make test CHROMIUM=/path/to/chrome
WORDS
exit 1

#!/usr/bin/env bash
# velocityjs 2.1.7 offers the String methods of Java in templates, but split and replaceAll take plain text.
#
# Guess: as in Velocity, where they are java.lang.String's, their first argument is a regular expression, so that
# "a.b".split(".") has no parts and "a.b".replaceAll(".", "-") is "---".
# Seen: two parts, and "a-b". A template with a pattern such as "\\s+" passes its tests here and does something else on a JVM.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund velocityjs@2.1.7

cat >try.cjs <<'JS'
const { render } = require('velocityjs');
const seen = (template) => render(template, {});
const rows = [
  ['#set($s = "a.b")$s.split(".").size()', '2'],
  ['#set($s = "a.b")$s.replaceAll(".", "-")', 'a-b'],
  ['#set($s = "a  b")$s.split(" +").size()', '1'],
];
for (const [template, expected] of rows) {
  const text = seen(template);
  console.log(`${template}  ->  ${text}`);
  if (text !== expected) {
    console.error(`changed: expected ${expected}`);
    process.exitCode = 1;
  }
}
JS
echo "velocityjs 2.1.7"
node try.cjs

// Reads the names of GIFT files, a line each, and writes a line for each: what gift-pegjs reads in
// it, or why it does not.
'use strict';
const { readFileSync } = require('node:fs');
const { parse } = require(process.argv[2]);

for (const name of readFileSync(0, 'utf-8').split('\n').filter(Boolean)) {
  let said;
  try {
    said = parse(readFileSync(name, 'utf-8')).filter((one) => one.type !== 'Category');
    const other = said.find((one) => one.type !== 'MC');
    if (other) said = `it takes a question for ${other.type}`;
  } catch (error) {
    said = String(error.message).split('\n')[0];
  }
  console.log(JSON.stringify(said));
}

// Verifies an export of the audit trail. It needs Node alone, nothing of Mandate and no package:
//   node verify-audit.mjs audit.jsonl [SEQUENCE HASH]
// With the sequence and the hash that an earlier run printed, the trail must still hold that very entry.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, notedSequence, notedHash] = process.argv.slice(2);
if (file === undefined) stop('Say which file: node verify-audit.mjs audit.jsonl');

let sequence = 0;
let previous = '0'.repeat(64);
for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  if (text.trim() === '') continue;
  const flaw = flawOf(text);
  if (flaw !== null) stop(`Broken at entry ${sequence + 1}. ${flaw}`);
  sequence += 1;
  previous = JSON.parse(text).hash;
  if (sequence === Number(notedSequence) && previous !== notedHash) {
    stop(`Broken at entry ${sequence}. It is not the entry that was noted.`);
  }
}
if (sequence < Number(notedSequence ?? 0)) {
  stop(`Broken at entry ${sequence + 1}. The trail ends before the entry that was noted.`);
}
console.log(`Whole: ${sequence} entries. Note elsewhere: ${sequence} ${previous}`);

function flawOf(text) {
  const line = readJson(text);
  if (typeof line?.entry !== 'string') return 'The line cannot be read.';
  if (sha256(line.entry) !== line.hash) return 'Its text is not the one that was sealed.';

  const entry = readJson(line.entry);
  if (!Number.isInteger(entry?.sequence)) return 'Its text cannot be read.';
  if (entry.sequence > sequence + 1) return 'It is missing.';
  if (entry.sequence <= sequence) return `Entry ${entry.sequence} stands in its place.`;
  if (entry.previous !== previous) return 'It does not follow the entry that stands before it.';
  if (line.content !== null && sha256(line.content) !== entry.content) {
    return 'What it says was changed is not what was sealed.';
  }
  const isOther = ({ pseudonym, accountId, salt }) => sha256(`${salt}:${accountId}`) !== pseudonym;
  return line.people.some(isOther) ? 'It names somebody who is not behind its pseudonym.' : null;
}

function sha256(text) {
  return createHash('sha256').update(String(text)).digest('hex');
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

import { readList, readOnly, readOptional, readText } from '../foundation/plain-data';
import { CHAIN_START } from './audit-entry';
import type { Sha256 } from '../foundation/sha256';
import { readPerson } from './audit-person';
import { verifyChain, type AuditLine } from './verify-chain';

/**
 * `audit.verify`: the lines of an export, from the first, give `{ isWhole, entries, last }` or
 * `{ isWhole, brokenAt, reason }`.
 *
 * @example
 * verifyExport([], sha256) // { isWhole: true, entries: 0, last: '0000…' }
 */
export function verifyExport(input: unknown, sha256: Sha256) {
  const lines = readList(Array.isArray(input) ? input : [input], 'lines', readLine);
  const verdict = verifyChain(lines, CHAIN_START, sha256);

  return verdict.kind === 'whole'
    ? { isWhole: true, entries: verdict.end.sequence, last: verdict.end.hash }
    : { isWhole: false, brokenAt: verdict.sequence, reason: verdict.reason };
}

function readLine(value: unknown, place: string): AuditLine {
  const line = readOnly(value, place, ['entry', 'hash', 'content', 'people']);

  return {
    entry: readText(line['entry'], `${place}.entry`),
    hash: readText(line['hash'], `${place}.hash`),
    content: readOptional(line['content'], `${place}.content`, readText),
    people: readList(line['people'], `${place}.people`, readPerson),
  };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { accountId } from '../src/domain/foundation/ids';
import { verifyExport } from '../src/domain/audit/calculators';
import type { AuditLine } from '../src/domain/audit/verify-chain';
import { exportAudit } from '../src/usecases/audit/export-audit';
import { grantRole } from '../src/usecases/roles';
import { inMemoryDeps } from './support/in-memory-deps';
import { sha256 } from './support/sha256';

const SCRIPT = resolve(__dirname, '../scripts/verify-audit.mjs');

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function exported(): Promise<readonly AuditLine[]> {
  const deps = inMemoryDeps();
  for (const name of ['tom', 'ada', 'eve', 'bob']) {
    await grantRole({ accountId: accountId(name), role: 'portfolio-viewer' }, deps);
  }
  return (await exportAudit({ after: 0 }, deps)).lines;
}

/** What the script says of lines, run beside no package at all. */
function scriptOn(lines: readonly AuditLine[], ...noted: readonly string[]) {
  const file = join(directory, 'audit.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, file, ...noted], {
    cwd: directory,
    encoding: 'utf8',
  });
  return { status, says: `${stdout}${stderr}`.trim() };
}

type Alteration = readonly [string, (lines: readonly AuditLine[]) => readonly AuditLine[]];

const second =
  (alter: (line: AuditLine) => AuditLine): Alteration[1] =>
  (lines) =>
    lines.map((line, index) => (index === 1 ? alter(line) : line));

const alterations: readonly Alteration[] = [
  ['an altered entry', second((line) => ({ ...line, entry: `${line.entry} ` }))],
  ['an altered hash', second((line) => ({ ...line, hash: '0'.repeat(64) }))],
  ['altered content', second((line) => ({ ...line, content: '{}' }))],
  [
    'another person',
    second((line) => ({
      ...line,
      people: line.people.map((person) => ({ ...person, accountId: accountId('mallory') })),
    })),
  ],
  ['a text that is no entry', second((line) => ({ ...line, entry: '{}', hash: sha256('{}') }))],
  ['an entry taken out', (lines) => [...lines.slice(0, 1), ...lines.slice(2)]],
  ['an entry twice', (lines) => [...lines.slice(0, 2), ...lines.slice(1)]],
  ['a forged entry', second((line) => forged(line))],
];

function forged(line: AuditLine): AuditLine {
  const entry = line.entry.replace(/"previous":"[0-9a-f]{64}"/, `"previous":"${'1'.repeat(64)}"`);
  return { ...line, entry, hash: sha256(entry) };
}

describe('the script that verifies an export', () => {
  it('finds an export whole and says what to note', async () => {
    const lines = await exported();

    expect(scriptOn(lines)).toEqual({
      status: 0,
      says: `Whole: 4 entries. Note elsewhere: 4 ${lines[3]?.hash}`,
    });
    expect(scriptOn(lines.map((line) => ({ ...line, content: null }))).status).toBe(0);
  });

  it.each(alterations)('says of %s what the app says of it', async (_, alter) => {
    const lines = alter(await exported());
    const verdict = verifyExport(lines, sha256);
    const expected = 'reason' in verdict ? verdict : { brokenAt: 0, reason: 'nothing' };

    expect(scriptOn(lines)).toEqual({
      status: 1,
      says: `Broken at entry ${expected.brokenAt}. ${expected.reason}`,
    });
  });

  it('misses what was cut off, and notices another chain, by what was noted', async () => {
    const lines = await exported();
    const { hash = '' } = lines[2] ?? {};

    expect(scriptOn(lines, '3', hash).status).toBe(0);
    expect(scriptOn(lines.slice(0, 2), '3', hash)).toEqual({
      status: 1,
      says: 'Broken at entry 3. The trail ends before the entry that was noted.',
    });
    expect(scriptOn(lines, '3', '0'.repeat(64)).status).toBe(1);
  });
});

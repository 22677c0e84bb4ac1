import fc from 'fast-check';

import { sha256 } from '../../../test/support/sha256';
import { instant } from '../foundation/calendar';
import { accountId } from '../foundation/ids';
import { writeContent } from './audit-content';
import { CHAIN_START, readEntry, sealEntry } from './audit-entry';
import { pseudonymOf } from './audit-person';
import { verifyExport } from './calculators';
import { verifyChain, type AuditLine } from './verify-chain';

const AT = instant('2026-03-02T09:30:00.000Z');
const mia = accountId('mia');
const PERSON = { accountId: mia, salt: 'salt', pseudonym: pseudonymOf(mia, 'salt', sha256) };

function aChain(length: number): readonly AuditLine[] {
  let end = CHAIN_START;
  return Array.from({ length }, (_, index) => {
    const content = writeContent(
      { subject: 'site', before: index, after: index + 1, about: [] },
      `nonce-${index}`,
    );
    const entry = { at: AT, by: PERSON.pseudonym, action: 'setup.fields' };
    const sealed = sealEntry({ ...entry, content: sha256(content) }, end, sha256);
    end = { sequence: end.sequence + 1, hash: sealed.hash };
    return { ...sealed, content, people: [PERSON] };
  });
}

const verify = (lines: readonly AuditLine[]) => verifyChain(lines, CHAIN_START, sha256);

/** The line with its entry rewritten and hashed anew, as somebody would who alters one entry with care. */
function resealed(line: AuditLine, change: object): AuditLine {
  const entry = JSON.stringify({ ...readEntry(line.entry), ...change });
  return { ...line, entry, hash: sha256(entry) };
}

describe('sealEntry', () => {
  it('hashes the text that is kept', () => {
    const draft = { at: AT, by: 'app', action: 'import.start', content: sha256('{}') };

    // printf '%s' '{"sequence":1,…}' | sha256sum
    expect(sealEntry(draft, CHAIN_START, sha256)).toEqual({
      entry:
        '{"sequence":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000",' +
        '"at":"2026-03-02T09:30:00.000Z","by":"app","action":"import.start",' +
        '"content":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}',
      hash: '50aad73d7ce57b8714bead8ac9e80bb50b5c5f4855ac017d9db7646aa1027fbe',
    });
  });
});

describe('verifyChain', () => {
  it('finds an unaltered chain whole, and says where it ends', () => {
    const lines = aChain(3);

    expect(verify([])).toEqual({ kind: 'whole', end: CHAIN_START });
    expect(verify(lines)).toEqual({ kind: 'whole', end: { sequence: 3, hash: lines[2]?.hash } });
  });

  it('goes on from a link that was verified before', () => {
    const lines = aChain(5);
    const first = verify(lines.slice(0, 2));
    const from = first.kind === 'whole' ? first.end : CHAIN_START;

    expect(verifyChain(lines.slice(2), from, sha256)).toMatchObject({
      kind: 'whole',
      end: { sequence: 5 },
    });
  });

  it('is whole without what was withheld and who was erased', () => {
    expect(verify(aChain(3).map((line) => ({ ...line, content: null, people: [] })))).toMatchObject(
      { kind: 'whole' },
    );
  });

  type Case = {
    readonly what: string;
    readonly sequence: number;
    readonly alter: (line: AuditLine) => AuditLine;
    readonly reason: string;
  };
  const cases: readonly Case[] = [
    {
      what: 'a changed text',
      sequence: 2,
      alter: (line) => ({ ...line, entry: line.entry.replace('setup', 'stand') }),
      reason: 'Its text is not the one that was sealed.',
    },
    {
      what: 'a changed text that was hashed anew',
      sequence: 3,
      alter: (line) => resealed(line, { action: 'standard.assign' }),
      reason: 'It does not follow the entry that stands before it.',
    },
    {
      what: 'a text that is no entry',
      sequence: 2,
      alter: (line) => ({ ...line, entry: '{}', hash: sha256('{}') }),
      reason: 'Its text cannot be read.',
    },
    {
      what: 'another number',
      sequence: 2,
      alter: (line) => resealed(line, { sequence: 1 }),
      reason: 'Entry 1 stands in its place.',
    },
    {
      what: 'changed content',
      sequence: 2,
      alter: (line) => ({ ...line, content: '{"after":"other"}' }),
      reason: 'What it says was changed is not what was sealed.',
    },
    {
      what: 'another person',
      sequence: 2,
      alter: (line) => ({ ...line, people: [{ ...PERSON, accountId: accountId('tom') }] }),
      reason: 'It names somebody who is not behind its pseudonym.',
    },
  ];
  it.each(cases)('names the first link that $what breaks', ({ sequence, alter, reason }) => {
    const lines = aChain(4).map((line, index) => (index === 1 ? alter(line) : line));

    expect(verify(lines)).toEqual({ kind: 'broken', sequence, reason });
  });

  it('misses an entry that was taken out', () => {
    const lines = aChain(4);

    expect(verify([...lines.slice(0, 1), ...lines.slice(2)])).toEqual({
      kind: 'broken',
      sequence: 2,
      reason: 'It is missing.',
    });
    expect(verify(lines.slice(1))).toMatchObject({ kind: 'broken', sequence: 1 });
  });

  it('is broken by the change of any one character of any entry or content', () => {
    const lines = aChain(4);
    const place = fc.record({
      at: fc.nat(lines.length - 1),
      member: fc.constantFrom('entry', 'content', 'hash'),
      position: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      by: fc.constantFrom('0', 'x', '"', '}'),
    });

    fc.assert(
      fc.property(place, ({ at, member, position, by }) => {
        const line = lines[at];
        const text = line?.[member as 'entry'] ?? '';
        const index = Math.floor(position * text.length);
        const altered = text.slice(0, index) + by + text.slice(index + 1);
        fc.pre(line !== undefined && altered !== text);

        const verdict = verify(
          lines.map((one) => (one === line ? { ...one, [member]: altered } : one)),
        );
        expect(verdict).toMatchObject({ kind: 'broken', sequence: at + 1 });
      }),
    );
  });
});

describe('verifyExport', () => {
  it('reads the lines of an export', () => {
    const lines = aChain(2);

    expect(verifyExport(lines, sha256)).toEqual({
      isWhole: true,
      entries: 2,
      last: lines[1]?.hash,
    });
    expect(verifyExport(lines[0], sha256)).toMatchObject({ isWhole: true, entries: 1 });
    expect(verifyExport([lines[1]], sha256)).toEqual({
      isWhole: false,
      brokenAt: 1,
      reason: 'It is missing.',
    });
  });

  it('names the place of what is no line', () => {
    expect(() => verifyExport([{ entry: 1 }], sha256)).toThrow('lines[0].entry must be a text');
    expect(() => verifyExport('x', sha256)).toThrow('lines[0] must be an object');
  });
});

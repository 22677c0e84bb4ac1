import { instant } from '../foundation/calendar';
import { partVersions, type PartWrite, readKeptPart } from './part-history';
import type { PartReading } from './register-part';

const at = (hour: number) => instant(`2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`);
/** An issue of this urgency; the kind with the fewest fields. */
const issue = (urgency: number | null): PartReading => {
  const read = readKeptPart({ kind: 'issue', facts: { urgency } });
  if (read === null) throw new Error('an issue is a kind');
  return read;
};
const write = (
  sequence: number,
  [before, after]: readonly [number | null, number | null],
  change: Partial<PartWrite> = {},
): PartWrite => ({
  sequence,
  at: at(sequence),
  hasFailed: false,
  sides: { before: issue(before), after: issue(after) },
  ...change,
});
const now = (urgency: number | null) => ({ stands: issue(urgency), foundBy: null });

/** `written 2`, `outside 5`: what each version is and how urgent it was then. */
const told = (...asked: Parameters<typeof partVersions>) =>
  partVersions(...asked).map((version) => {
    if (version.kind === 'untold') return version.why;
    const { part } = version.stood;
    return `${version.kind} ${part.kind === 'issue' ? String(part.facts.urgency) : part.kind}`;
  });

describe('partVersions', () => {
  it('tells each write, latest first, and what the first one found', () => {
    const writes = [write(2, [3, 4]), write(1, [null, 3])];

    expect(told(writes, now(4), true)).toEqual(['written 4', 'written 3', 'first null']);
  });

  it('tells of what nobody wrote through Mandate what stands there now', () => {
    expect(partVersions([], now(3), true)).toEqual([
      { kind: 'first', foundBy: null, stood: issue(3) },
    ]);
  });

  it('tells what was changed past Mandate between two writes, and since the last one', () => {
    const writes = [write(2, [5, 4]), write(1, [null, 3])];

    expect(partVersions(writes, now(1), true).filter(({ kind }) => kind === 'outside')).toEqual([
      { kind: 'outside', since: at(2), foundBy: null, before: issue(4), stood: issue(1) },
      {
        kind: 'outside',
        since: at(1),
        foundBy: { sequence: 2, at: at(2) },
        before: issue(3),
        stood: issue(5),
      },
    ]);
  });

  it('leaves out a write that failed, unless what it wrote was found afterwards', () => {
    const failed = { hasFailed: true };

    expect(told([write(2, [3, 4], failed), write(1, [null, 3])], now(3), true)).toEqual([
      'written 3',
      'first null',
    ]);
    expect(told([write(2, [3, 4], failed), write(1, [null, 3])], now(4), true)).toEqual([
      'written 4',
      'written 3',
      'first null',
    ]);
  });

  it('says nothing of what cannot be told, and guesses nothing around it', () => {
    for (const sides of ['hidden', 'unreadable'] as const) {
      const writes = [write(3, [2, 4]), write(2, [0, 0], { sides }), write(1, [null, 3])];

      expect(told(writes, now(4), true)).toEqual(['written 4', sides, 'written 3', 'first null']);
    }
  });

  it('does not call the oldest of a page the first', () => {
    expect(told([write(9, [3, 4])], now(4), false)).toEqual(['written 4']);
  });
});

describe('readKeptPart', () => {
  it('reads what was kept by today’s fields, and says what they cannot hold', () => {
    const kept = { kind: 'risk', facts: { response: 'pray', percent: 40 } };

    expect(readKeptPart(kept)).toMatchObject({
      part: { kind: 'risk', facts: { response: null, percent: 40, nature: 'threat' } },
      problem: 'Its response cannot be read.',
    });
  });

  it.each([null, 'risk', { kind: 'unicorn', facts: {} }, { facts: {} }])(
    'is nothing for %j',
    (kept) => expect(readKeptPart(kept)).toBeNull(),
  );
});

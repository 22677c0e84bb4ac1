import fc from 'fast-check';

import { day } from '../../foundation/calendar';
import { accountId, ruleId } from '../../foundation/ids';
import { agileLight } from '../packs/agile-light';
import { diff } from './diff';
import { type Dated, inForce } from './in-force';
import { move, movesOf, STANDARD_MOVES, STANDARD_STATES, type StandardState } from './life';
import { compareVersions, nextVersion } from './version-number';

const mia = accountId('mia');
const tom = accountId('tom');

describe('the life of a version', () => {
  it.each<[StandardState, readonly string[], readonly string[]]>([
    ['draft', ['send'], ['send']],
    ['in-review', ['send-back'], ['approve', 'send-back']],
    ['reviewed', ['send-back', 'publish'], ['send-back', 'publish']],
    ['published', ['retire'], ['retire']],
    ['retired', [], []],
  ])('from %s its author may %j, somebody else %j', (state, ofAuthor, ofOther) => {
    expect(movesOf({ state, author: mia }, mia)).toEqual(ofAuthor);
    expect(movesOf({ state, author: mia }, tom)).toEqual(ofOther);
  });

  it('tells apart a step that does not lead on from one that takes somebody else', () => {
    expect(move({ state: 'draft', author: mia }, 'publish', tom)).toEqual({
      kind: 'not-from-here',
    });
    expect(move({ state: 'in-review', author: mia }, 'approve', mia)).toEqual({ kind: 'own-work' });
    expect(move({ state: 'in-review', author: null }, 'approve', mia)).toEqual({
      kind: 'moved',
      to: 'reviewed',
    });
  });

  it('never publishes what nobody but its author has seen, whoever does what', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...STANDARD_MOVES), fc.constantFrom(mia, tom), fc.boolean()),
      { minLength: 40, maxLength: 60 },
    );
    const reached = new Set<StandardState>();
    fc.assert(
      fc.property(steps, (taken) => {
        let state: StandardState = 'draft';
        let [author, approvedBy] = [mia, mia];
        for (const [by, person, edits] of taken) {
          if (state === 'draft' && edits) author = person;
          const moved = move({ state, author }, by, person);
          if (moved.kind !== 'moved') continue;
          state = moved.to;
          if (by === 'approve') approvedBy = person;
          if (state === 'published') expect(approvedBy).not.toBe(author);
          reached.add(state);
        }
      }),
    );
    expect([...reached].sort()).toEqual([...STANDARD_STATES].sort());
  });
});

describe('the version in force', () => {
  const first = aVersion('1.0.0', '2026-01-01');
  const second = aVersion('1.1.0', '2026-07-01');
  const on = (versions: readonly Dated[], text: string) =>
    inForce(versions, day(text))?.version ?? null;

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', '1.0.0'],
    ['2026-06-30', '1.0.0'],
    ['2026-07-01', '1.1.0'],
    ['2030-01-01', '1.1.0'],
  ])('on %s is %s', (text, expected) => {
    expect(on([first, second], text)).toBe(expected);
    expect(on([second, first], text)).toBe(expected);
  });

  it('is the higher number of two of the same day, counted and not spelled', () => {
    const [nine, ten] = [aVersion('1.9.0', '2026-01-01'), aVersion('1.10.0', '2026-01-01')];

    expect(on([nine, ten], '2026-01-01')).toBe('1.10.0');
    expect(on([ten, nine], '2026-01-01')).toBe('1.10.0');
  });

  it('is none once the latest was retired: the one before does not come back', () => {
    const retired = { ...second, retiredFrom: day('2026-09-01') };

    expect(on([first, retired], '2026-08-31')).toBe('1.1.0');
    expect(on([first, retired], '2026-09-01')).toBeNull();
  });

  it('is not one that was retired before its day came', () => {
    const withdrawn = { ...second, retiredFrom: day('2026-05-01') };

    expect(on([first, withdrawn], '2026-08-01')).toBe('1.0.0');
  });
});

describe('version numbers', () => {
  it('are in order by their parts', () => {
    expect(['2.0.0', '1.10.0', '1.9.9', '1.9.10'].sort(compareVersions)).toEqual([
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ]);
  });

  it('go on after the highest', () => {
    expect(nextVersion([])).toBe('1.0.0');
    expect(nextVersion(['1.10.3', '1.2.0'])).toBe('1.11.0');
    expect(nextVersion(['1.999.0'])).toBe('2.0.0');
  });
});

describe('diff', () => {
  const [first, second, third, ...others] = agileLight.rules;
  if (first === undefined || second === undefined || third === undefined) throw new Error('rules');

  it('is empty between equals, whatever their order and that of their members', () => {
    const [turned] = [second].map(({ id, ...rest }) => ({ ...rest, id }));
    const after = { ...agileLight, version: '2.0.0', rules: [...others, third, turned, first] };

    expect(diff(agileLight, { ...after, rules: after.rules.map((rule) => rule ?? first) })).toEqual(
      { about: [], added: [], removed: [], changed: [] },
    );
  });

  it('names rules added, removed and changed, with each member before and after', () => {
    const heavier = { ...second, weight: 5, phases: ['closing'] as const };
    const other = { ...first, id: ruleId('NEW-1') };
    const after = { ...agileLight, name: 'Ours', rules: [heavier, third, ...others, other] };

    expect(diff(agileLight, after)).toEqual({
      about: [{ member: 'name', before: 'Agile light', after: 'Ours' }],
      added: [other],
      removed: [first],
      changed: [
        {
          rule: heavier,
          members: [
            { member: 'weight', before: 2, after: 5 },
            { member: 'phases', before: ['executing'], after: ['closing'] },
          ],
        },
      ],
    });
  });
});

function aVersion(version: string, from: string): Dated {
  return { version, effectiveFrom: day(from), retiredFrom: null };
}

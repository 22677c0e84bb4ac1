import fc from 'fast-check';

import { day, instant } from '../foundation/calendar';
import { projectId, workItemId } from '../foundation/ids';
import { LEVELS, STEPS } from '../foundation/rating';
import { filterRegister, type RegisterFilter, STANDINGS } from './filter-register';
import { groupRegister, GROUPINGS, groupOf } from './group-register';
import { type Rated, REGISTER_KINDS, type RegisterEntry, VIEWS } from './register-entry';
import { riskMatrix } from './risk-matrix';
import { REGISTER_COLUMNS, sortRegister } from './sort-register';

const rated = (probability: number, impact: number, level: Rated['level'] = 'low'): Rated => ({
  rating: { probability: probability as 1, impact: impact as 1 },
  exposure: probability * impact,
  level,
});

function anEntry(id: string, overrides: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: workItemId(id),
    projectId: projectId('1'),
    projectKey: 'DOC',
    number: Number(id),
    kind: 'risk',
    category: 'to-do',
    due: null,
    updated: instant('2026-03-02T09:00:00.000Z'),
    nature: 'threat',
    inherent: null,
    residual: null,
    expected: null,
    measures: {},
    traits: {},
    ...overrides,
  };
}

const EVERYTHING: RegisterFilter = {
  kinds: [],
  projects: [],
  standing: 'all',
  levels: [],
  traits: [],
  cell: null,
  view: 'inherent',
};

const worst = anEntry('9', { inherent: rated(5, 5, 'very-high'), residual: rated(1, 5, 'medium') });
const open = anEntry('10', { inherent: rated(2, 2) });
const unrated = anEntry('11', { category: 'done', traits: { nature: 'opportunity' } });
const issue = anEntry('12', { kind: 'issue', nature: null, inherent: rated(5, 4, 'very-high') });
const all = [open, unrated, worst, issue];
const ids = (entries: readonly RegisterEntry[]) => entries.map(({ id }) => id);

describe('a register', () => {
  it.each([
    [{}, ['10', '11', '9', '12']],
    [{ kinds: ['issue', 'decision'] }, ['12']],
    [{ projects: [projectId('2')] }, []],
    [{ standing: 'open' }, ['10', '9', '12']],
    [{ standing: 'closed' }, ['11']],
    [{ levels: ['very-high'] }, ['9', '12']],
    [{ levels: ['medium'], view: 'residual' }, ['9']],
    [{ traits: [{ name: 'nature', values: ['opportunity', 'fate'] }] }, ['11']],
    [{ traits: [{ name: 'nature', values: ['threat'] }] }, []],
    [{ cell: { probability: 5, impact: 5 } }, ['9']],
    [{ cell: { probability: 1, impact: 5 }, view: 'residual' }, ['9']],
  ] as const)('filtered by %j holds %j', (filter, expected) => {
    expect(ids(filterRegister(all, { ...EVERYTHING, ...filter }))).toEqual(expected);
  });

  it('sorts what is not said last in either direction', () => {
    const by = (direction: 'ascending' | 'descending') =>
      ids(sortRegister(all, { column: 'exposure', direction }, 'inherent'));

    expect(by('descending')).toEqual(['9', '12', '10', '11']);
    expect(by('ascending')).toEqual(['10', '12', '9', '11']);
  });

  it('sorts keys as people count, by project and number', () => {
    const other = anEntry('1', { projectKey: 'ABC' });
    expect(
      ids(sortRegister([...all, other], { column: 'key', direction: 'ascending' }, 'inherent')),
    ).toEqual(['1', '9', '10', '11', '12']);
  });

  it('sorts by what its kind measures', () => {
    const late = [
      anEntry('1', { measures: { slip: -2 } }),
      anEntry('2'),
      anEntry('3', { measures: { slip: 30 } }),
      anEntry('4', { measures: { slip: 7 } }),
    ];
    const order = { column: 'slip', direction: 'descending' } as const;
    expect(ids(sortRegister(late, order, 'inherent'))).toEqual(['3', '4', '1', '2']);
  });

  it.each([
    [
      'level',
      [
        ['very-high', 2],
        ['low', 1],
        [null, 1],
      ],
      ['9', '12', '10', '11'],
    ],
    [
      'state',
      [
        ['to-do', 3],
        ['done', 1],
      ],
      ['10', '9', '12', '11'],
    ],
    ['project', [['1', 4]], ['10', '11', '9', '12']],
  ] as const)('stands in groups by %s, each in its order and counted', (by, groups, order) => {
    // prettier-ignore
    const grouped = groupRegister(all, groupOf(by, 'inherent'));

    expect(grouped.groups.map(({ value, count }) => [value, count])).toEqual(groups);
    expect(ids(grouped.entries)).toEqual(order);
  });

  it('takes the inherent rating where there is no residual one', () => {
    const { cells, unrated: none } = riskMatrix(all, 'residual');
    const filled = cells.filter(({ count }) => count > 0);

    expect(filled).toEqual([
      { probability: 1, impact: 5, count: 1 },
      { probability: 2, impact: 2, count: 1 },
    ]);
    expect(none).toBe(1);
  });
});

const step = fc.constantFrom(...STEPS);
const someRating = fc.option(
  fc
    .record({ probability: step, impact: step, level: fc.constantFrom(...LEVELS) })
    .map(({ probability, impact, level }) => rated(probability, impact, level)),
);
const entries = fc.uniqueArray(
  fc.record<RegisterEntry>({
    id: fc.nat(500).map((id) => workItemId(String(id))),
    projectId: fc.constantFrom(projectId('1'), projectId('2')),
    projectKey: fc.constant('DOC'),
    number: fc.nat(500),
    kind: fc.constantFrom(...REGISTER_KINDS),
    category: fc.constantFrom('to-do', 'in-progress', 'done'),
    due: fc.option(fc.constantFrom(day('2026-03-01'), day('2026-04-01'))),
    updated: fc.constant(instant('2026-03-02T09:00:00.000Z')),
    nature: fc.constant(null),
    inherent: someRating,
    residual: someRating,
    expected: fc.option(fc.record({ amount: fc.integer(), currency: fc.constant('EUR') })),
    measures: fc.record({ slip: fc.option(fc.integer({ min: -9, max: 9 })) }),
    traits: fc.record({ nature: fc.option(fc.constantFrom('threat', 'opportunity')) }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const filters = fc.record<RegisterFilter>({
  kinds: fc.subarray([...REGISTER_KINDS]),
  projects: fc.subarray([projectId('1'), projectId('2')]),
  standing: fc.constantFrom(...STANDINGS),
  levels: fc.subarray([...LEVELS]),
  traits: fc.subarray([{ name: 'nature', values: ['threat'] }]),
  cell: fc.option(fc.record({ probability: step, impact: step })),
  view: fc.constantFrom(...VIEWS),
});

describe('laws of registers', () => {
  it('each cell of the matrix shows as many as filtering by it does', () => {
    fc.assert(
      fc.property(entries, filters, (some, filter) => {
        const shown = filterRegister(some, { ...filter, cell: null });
        const { cells, unrated: none } = riskMatrix(shown, filter.view);
        const risks = shown.filter(({ kind }) => kind === 'risk');

        for (const { count, ...cell } of cells) {
          expect(filterRegister(risks, { ...filter, cell })).toHaveLength(count);
        }
        expect(cells.reduce((sum, { count }) => sum + count, none)).toBe(risks.length);
      }),
      { numRuns: 50 },
    );
  });

  it('sorting loses nothing, and neither order of coming in nor a second time changes it', () => {
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(...REGISTER_COLUMNS, 'slip'),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (some, column, direction) => {
          const numbered = some.map((entry, index) => ({ ...entry, number: index }));
          const sorted = sortRegister(numbered, { column, direction }, 'residual');

          expect(new Set(sorted)).toEqual(new Set(numbered));
          expect(sortRegister([...numbered].reverse(), { column, direction }, 'residual')).toEqual(sorted); // prettier-ignore
          expect(sortRegister(sorted, { column, direction }, 'residual')).toEqual(sorted);
        },
      ),
    );
  });

  it('groups lose nothing, count what they hold, and keep the order within', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...GROUPINGS), (some, by) => {
        const valueOf = groupOf(by, 'residual');
        const grouped = groupRegister(some, valueOf);

        expect(new Set(grouped.entries)).toEqual(new Set(some));
        expect(
          grouped.groups.flatMap(({ value, count }) => Array<unknown>(count).fill(value)),
        ).toEqual(grouped.entries.map((entry) => valueOf(entry).value));
        for (const { value } of grouped.groups) {
          const within = (entry: RegisterEntry) => valueOf(entry).value === value;
          expect(grouped.entries.filter(within)).toEqual(some.filter(within));
        }
      }),
    );
  });
});

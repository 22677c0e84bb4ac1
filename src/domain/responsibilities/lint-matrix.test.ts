import { accountableRoles } from './accountable-roles';
import { lintMatrix, type RasciProblem } from './lint-matrix';
import { PM2_MATRIX } from './pm2-matrix';
import type { RasciCells, RasciMatrix, RasciRow } from './rasci-matrix';

type Planted = readonly [
  what: string,
  row: number,
  change: (row: RasciRow) => RasciRow,
  found: readonly [column: string | null, reason: string],
];

const withCells = (cells: RasciCells) => (row: RasciRow) => ({
  ...row,
  cells: { ...row.cells, ...cells },
});
const without = (role: string) => (row: RasciRow) => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).filter(([column]) => column !== role)),
});

/** Twelve errors, no two of them of the same row. The eleventh and twelfth rows are copies of the first two, renamed. */
const PLANTED: readonly Planted[] = [
  ['nobody answers', 0, without('project-owner'), [null, '“Project initiation request” has no A']],
  [
    'two answer',
    1,
    withCells({ 'steering-committee': 'A' }),
    [null, '“Business case” has A 2 times'],
  ],
  ['nobody does it', 2, without('project-manager'), [null, '“Project charter” has no R']],
  [
    'two do it',
    3,
    withCells({ 'project-core-team': 'R' }),
    [null, '“Requirements management plan” has R 2 times'],
  ],
  [
    'a letter that is none',
    4,
    withCells({ 'governance-body': 'X' }),
    ['governance-body', '“Risk management plan”, governance-body: "X" is no letter of RASCI'],
  ],
  [
    'a letter twice',
    5,
    withCells({ 'business-manager': 'S/S' }),
    ['business-manager', '“Manage project change”, business-manager: S/S says the same twice'],
  ],
  [
    'an I in company',
    6,
    withCells({ 'governance-body': 'C/I' }),
    ['governance-body', '“Manage risks”, governance-body: C/I: who has a part is informed anyway'],
  ],
  [
    'a role that is none',
    7,
    withCells({ 'scrum-master': 'C' }),
    ['scrum-master', '“Manage quality”, scrum-master: there is no such role'],
  ],
  [
    'a column that is not there',
    8,
    withCells({ 'project-support': 'S' }),
    ['project-support', '“Lessons learned”, project-support: the matrix has no such column'],
  ],
  ['a row without a name', 9, (row) => ({ ...row, name: ' ' }), [null, 'the row has no name']],
  [
    'a name twice',
    10,
    (row) => ({ ...row, name: 'business  CASE' }),
    [null, '“business  CASE” comes twice'],
  ],
  [
    'a kind of artifact in two rows',
    11,
    (row) => ({ ...row, artifacts: ['risk'] }),
    [null, '“Copied” is about risk, and so was a row before it'],
  ],
];

const COPIES = PM2_MATRIX.rows
  .slice(0, 2)
  .map((row, at) => ({ ...row, name: at === 0 ? 'Copy' : 'Copied', artifacts: [] }));
const SOUND: RasciMatrix = { ...PM2_MATRIX, rows: [...PM2_MATRIX.rows, ...COPIES] };

function plant(errors: readonly Planted[]): RasciMatrix {
  const changes = new Map(errors.map(([, row, change]) => [row, change]));
  const rows = SOUND.rows.map((row, at) => changes.get(at)?.(row) ?? row);
  return { ...SOUND, rows };
}

const shown = ({ row, column, reason }: RasciProblem) => [row, column, reason];

describe('lintMatrix', () => {
  it('finds nothing in the table of PM²', () => {
    expect(lintMatrix(PM2_MATRIX)).toEqual([]);
    expect(lintMatrix(SOUND)).toEqual([]);
  });

  it.each(PLANTED)('finds, and finds nothing else: %s', (...planted) => {
    const [, row, , [column, reason]] = planted;

    expect(lintMatrix(plant([planted])).map(shown)).toEqual([[row, column, reason]]);
  });

  it('finds exactly twelve in a table with all twelve of them', () => {
    const found = lintMatrix(plant(PLANTED));

    expect(found.map(shown)).toEqual(
      PLANTED.map(([, row, , [column, reason]]) => [row, column, reason]),
    );
    for (const { remedy } of found) expect(remedy).toMatch(/^[A-Z].+\.$/);
  });

  it('names a column that comes twice', () => {
    const columns = [...PM2_MATRIX.columns, 'project-owner'] as const;

    expect(lintMatrix({ ...PM2_MATRIX, columns }).map(shown)).toEqual([
      [null, 'project-owner', 'the column project-owner comes twice'],
    ]);
  });
});

describe('accountableRoles', () => {
  it('reads who answers off the table', () => {
    expect(Object.fromEntries(accountableRoles(PM2_MATRIX))).toEqual({
      'project-initiation-request': ['project-owner'],
      'business-case': ['project-owner'],
      'project-charter': ['steering-committee'],
      'requirements-management-plan': ['project-owner'],
      'risk-management-plan': ['project-owner'],
      'change-request': ['project-owner'],
      risk: ['project-owner'],
      'quality-review': ['solution-provider'],
      'lesson-learned': ['steering-committee'],
      'project-end-report': ['steering-committee'],
    });
  });

  it('tells all of them where a table says more than one', () => {
    const [, two] = PLANTED;
    if (two === undefined) throw new Error('There is none.');

    expect(accountableRoles(plant([two])).get('business-case')).toEqual([
      'steering-committee',
      'project-owner',
    ]);
  });
});

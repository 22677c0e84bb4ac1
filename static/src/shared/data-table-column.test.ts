import { type Column, fitColumns, nextSorting, sortRows } from './data-table-column';

type Row = { readonly name: string; readonly count: number | null };

const name: Column<Row> = {
  id: 'name',
  header: 'Name',
  width: 100,
  first: 'ascending',
  sort: (row) => row.name,
  cell: (row) => row.name,
};
const count: Column<Row> = {
  id: 'count',
  header: 'Count',
  width: 60,
  first: 'descending',
  sort: (row) => row.count,
  cell: (row) => row.count,
};
const rows: readonly Row[] = [
  { name: 'Apollo 10', count: null },
  { name: 'apollo 9', count: 2 },
  { name: 'Zeus', count: 7 },
];
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

describe('sortRows', () => {
  it('sorts text as people do: numbers inside by size, capitals alike', () => {
    expect(names(sortRows(rows, [name], { id: 'name', direction: 'ascending' }))).toEqual([
      'apollo 9',
      'Apollo 10',
      'Zeus',
    ]);
  });

  it.each(['ascending', 'descending'] as const)(
    'keeps what is not available last when %s',
    (direction) => {
      expect(names(sortRows(rows, [count], { id: 'count', direction })).at(-1)).toBe('Apollo 10');
    },
  );

  it('leaves the order alone where nothing is asked', () => {
    expect(sortRows(rows, [count], null)).toBe(rows);
  });
});

describe('nextSorting', () => {
  it('starts a column in its own direction and then turns it round', () => {
    const first = nextSorting(count, { id: 'name', direction: 'ascending' });

    expect(first).toEqual({ id: 'count', direction: 'descending' });
    expect(nextSorting(count, first)).toEqual({ id: 'count', direction: 'ascending' });
  });
});

describe('fitColumns', () => {
  const owner: Column<Row> = { ...name, id: 'owner', width: 80, yields: true };
  const age: Column<Row> = { ...count, id: 'age', width: 50, yields: true };

  it.each([
    [290, ['name', 'owner', 'count', 'age']],
    [289, ['name', 'owner', 'count']],
    [239, ['name', 'count']],
    [0, ['name', 'count']],
  ])('shows in %i pixels: %j', (width, shown) => {
    expect(fitColumns([name, owner, count, age], width).map(({ id }) => id)).toEqual(shown);
  });
});

import '../../test/patience';

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { DataTable } from './data-table';
import type { Column } from './data-table-column';

type Row = { readonly id: string; readonly name: string; readonly count: number | null };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 200,
    first: 'ascending',
    sort: (row) => row.name,
    cell: (row) => row.name,
    total: 'All',
  },
  {
    id: 'count',
    header: 'Count',
    width: 80,
    align: 'end',
    first: 'descending',
    sort: (row) => row.count,
    cell: (row) => row.count ?? 'none',
    total: '6',
  },
];

const rowsOf = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    name: `Project ${at}`,
    count: at === 1 ? null : (at * 37) % count,
  }));

function show(rows: readonly Row[], onOpen = jest.fn<undefined, [Row]>()) {
  render(
    <DataTable
      label="Projects"
      rows={rows}
      population={rows.length}
      columns={COLUMNS}
      rowId={(row) => row.id}
      initialSorting={{ id: 'name', direction: 'ascending' }}
      selectedId={null}
      onOpen={onOpen}
      empty="Nothing matches."
    />,
  );
  return onOpen;
}

const bodyRows = () => screen.getAllByRole('row').slice(1);
const firstRow = () => screen.getAllByRole('button', { name: /^Project/ })[0]?.textContent;
const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });
const sortBy = (name: string) => userEvent.click(within(header(name)).getByRole('button'));

describe.each([
  ['a short table', 12],
  ['a long table', 1_000],
])('%s', (_, size) => {
  it('sorts a column of figures from the largest, then from the smallest', async () => {
    show(rowsOf(size));

    await sortBy('Count');
    expect(header('Count')).toHaveAttribute('aria-sort', 'descending');
    const largest = firstRow();
    await sortBy('Count');

    expect(header('Count')).toHaveAttribute('aria-sort', 'ascending');
    expect(largest).not.toBe('Project 0');
    expect(firstRow()).toBe('Project 0');
  });

  it('sorts by the keyboard', async () => {
    show(rowsOf(size));
    const button = within(header('Name')).getByRole('button');

    act(() => button.focus());
    await userEvent.keyboard('{Enter}');

    expect(firstRow()).toBe(`Project ${size - 1}`);
  });

  it('keeps the total under all rows whatever the order', async () => {
    show(rowsOf(size));
    await sortBy('Count');
    await sortBy('Count');

    expect(bodyRows().at(-1)).toHaveTextContent('All');
  });

  it('opens a row by pointer and by Enter', async () => {
    const onOpen = show(rowsOf(size));

    await userEvent.click(screen.getByText('Project 2'));
    act(() => screen.getByRole('button', { name: 'Project 3' }).focus());
    await userEvent.keyboard('{Enter}');

    expect(onOpen.mock.calls.map(([row]) => row.name)).toEqual(['Project 2', 'Project 3']);
  });

  it('walks its rows by arrow keys and takes one Tab to pass', async () => {
    show(rowsOf(size));
    act(() => screen.getByRole('button', { name: 'Project 0' }).focus());

    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');

    expect(screen.getByRole('button', { name: 'Project 1' })).toHaveFocus();
    const stops = screen
      .getAllByRole('button', { name: /^Project/ })
      .filter((button) => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it('says so when there is no row', () => {
    show([]);
    expect(screen.getByText('Nothing matches.')).toBeVisible();
  });
});

it('mounts a long table only where it is in sight, and says how long it is', () => {
  show(rowsOf(1_000));

  expect(screen.getByRole('table', { name: 'Projects' })).toHaveAttribute('aria-rowcount', '1002');
  expect(bodyRows().length).toBeLessThan(60);
  expect(bodyRows().length).toBeGreaterThan(5);
});

it('mounts every row of a short table', () => {
  show(rowsOf(200));
  expect(bodyRows()).toHaveLength(201);
});

it.each([3, 201])(
  'offers nothing to open where its rows tell all there is, with %i of them',
  (count) => {
    render(
      <DataTable
        label="Projects"
        rows={rowsOf(count)}
        population={count}
        columns={COLUMNS}
        rowId={(row) => row.id}
        initialSorting={{ id: 'name', direction: 'ascending' }}
        selectedId={null}
        onOpen={null}
        empty="Nothing matches."
      />,
    );

    expect(screen.getByText('Project 0')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Project/ })).not.toBeInTheDocument();
  },
);

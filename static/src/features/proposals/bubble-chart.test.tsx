import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { bubblesOf, likelyRisk, neighbour, withRoom } from './bubbles';
import { aProposal, show, tab, view } from './test-page';

const files: Blob[] = [];

beforeEach(() => {
  files.length = 0;
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      files.push(file);
      return 'blob:file';
    },
    revokeObjectURL: () => undefined,
  });
  // jsdom follows no link
  HTMLAnchorElement.prototype.click = () => undefined;
});

const textOf = (file = new Blob()): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(file);
  });

const row = (number: number, [cost, value]: readonly [number, number]) => ({
  ...aProposal(number, [cost, 0, 0]),
  values: [number, null],
  score: value,
  rank: number,
  firstShare: null,
  span: null,
});
const asked = { criteria: view.model.criteria, risk: 'fit', currency: 'EUR', selection: null };
const rows = [row(1, [600, 75]), row(2, [500, 62]), row(3, [700, 10])];

it('draws what has a score and a cost, the dearest first, with what was rated as risk', () => {
  const bubbles = bubblesOf([...rows, { ...row(4, [1, 1]), score: null }], asked);

  expect(bubbles.map(({ key, risk }) => [key, risk])).toEqual([
    ['IDEA-3', 3],
    ['IDEA-1', 1],
    ['IDEA-2', 2],
  ]);
  expect(bubblesOf(rows, { ...asked, risk: null }).map(({ risk }) => risk)).toEqual([null, null, null]); // prettier-ignore
});

it('takes for risk the first rating of which less is better', () => {
  expect(likelyRisk(view.model.criteria)).toBeNull();
  expect(likelyRisk([{ id: 'risk', name: 'Risk', source: 'rating', of: null, direction: 'min', group: null, isDriver: false }])).toBe('risk'); // prettier-ignore
});

it('goes by cost to the sides and by value up and down, and stops at the ends', () => {
  const bubbles = bubblesOf(rows, asked);

  expect(neighbour(bubbles, '2', 'ArrowRight')).toBe('1');
  expect(neighbour(bubbles, '2', 'ArrowLeft')).toBeNull();
  expect(neighbour(bubbles, '2', 'ArrowUp')).toBe('1');
  expect(neighbour(bubbles, '2', 'ArrowDown')).toBe('3');
  expect(neighbour(bubbles, '2', 'Enter')).toBeNull();
});

it('names the most worth, and none over the name of another', () => {
  const bubbles = bubblesOf(rows, asked);
  const places = { x: () => 0, y: ({ value }: { readonly value: number }) => value };

  expect([...withRoom(bubbles, places)]).toEqual(['1', '3']);
});

describe('the chart', () => {
  it('is walked through by key, and has the same figures as a table and as files', async () => {
    await show();
    await tab('Selection');

    const first = screen.getByRole('img', { name: /^IDEA-1 Proposal 1: cost €600, value 75.0, selected/ }); // prettier-ignore
    expect(first).toHaveAttribute('tabindex', '0');
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    expect(screen.getByRole('img', { name: /^IDEA-2/ })).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Export SVG: Value and cost' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV: Value and cost' }));
    expect(await textOf(files[0])).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect((await textOf(files[1])).split('\r\n')[1]).toBe('IDEA-1 Proposal 1,600,75,in');

    await userEvent.click(screen.getByRole('button', { name: 'Show data: Value and cost' }));
    const twin = within(screen.getByRole('region', { name: 'Value and cost, data' }));
    expect(twin.getAllByRole('row')[1]).toHaveTextContent('IDEA-1 Proposal 1€60075.0In');
    expect(screen.getByRole('button', { name: 'Export PNG: Value and cost' })).toBeDisabled();
  });
});

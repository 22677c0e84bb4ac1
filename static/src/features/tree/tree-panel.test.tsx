import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { settle, type State } from '../../../test/fake-office-state';
import { aSurvey } from '../../../test/fake-site';
import { renderInForge } from '../../../test/render';
import { TreePanel } from './tree-panel';

async function show(change: (state: State) => void = settle) {
  const office = createFakeOffice(change);
  const asked = answerWith(office.answers);
  renderInForge(<TreePanel projects={aSurvey().projects} />);
  await screen.findByRole('heading', { name: 'Portfolios and programmes' });
  return { office, asked, last: () => asked.at(-1) };
}

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

it('says what a portfolio is for while there is none', async () => {
  await show(() => undefined);

  expect(screen.getByRole('heading', { name: 'No portfolio yet' })).toBeVisible();
  expect(screen.getByText('Nothing is governed yet.')).toBeVisible();
});

it('counts a portfolio’s projects with those of its programmes', async () => {
  await show();

  const nodes = within(screen.getByRole('navigation'));
  expect(nodes.getByRole('button', { name: 'Northwind portfolio 11 projects' })).toBeVisible();
  expect(nodes.getByRole('button', { name: 'Finance renewal 3 projects' })).toBeVisible();
});

it('makes a programme in a portfolio, and opens it', async () => {
  const { last } = await show();

  await userEvent.click(button('New programme'));
  await userEvent.click(dialog().getByRole('button', { name: 'Create' }));
  expect(dialog().getByText('Give it a name.')).toBeVisible();

  await userEvent.type(dialog().getByRole('textbox', { name: /Name/ }), 'Channels');
  await userEvent.click(dialog().getByRole('button', { name: 'Create' }));

  expect(last()).toEqual({
    name: 'tree.save-node',
    input: {
      id: null,
      kind: 'programme',
      parentId: 'node-1',
      name: 'Channels',
      members: [],
      version: 0,
    },
  });
  expect(await screen.findByRole('heading', { level: 3, name: 'Channels' })).toBeVisible();
});

it('adds a project that stands in another portfolio as well', async () => {
  const { office } = await show();
  await userEvent.click(button('Customer channels 4 projects'));

  await userEvent.type(screen.getByRole('combobox', { name: 'Add projects' }), 'BILL{Enter}');
  await userEvent.click(button('Add'));

  expect(await screen.findByRole('button', { name: 'Customer channels 5 projects' })).toBeVisible();
  const holding = office.state.tree.nodes.filter((node) =>
    node.members.some((id) => id === 'project:10001'),
  );
  expect(holding.map(({ name }) => name)).toEqual(['Northwind portfolio', 'Customer channels']);
});

it('takes a project out without touching the rest', async () => {
  const { office } = await show();

  await userEvent.click(button('Take Billing platform renewal out of Northwind portfolio'));

  expect(
    await screen.findByRole('button', { name: 'Northwind portfolio 10 projects' }),
  ).toBeVisible();
  expect(office.state.tree.governed).toHaveLength(12);
});

it('shows that somebody else was faster, and reloads', async () => {
  const { office } = await show();
  await userEvent.click(button('Rename'));
  office.state.tree = {
    ...office.state.tree,
    nodes: office.state.tree.nodes.map((node) => ({ ...node, name: 'Theirs', version: 9 })),
  };

  await userEvent.type(dialog().getByRole('textbox', { name: /Name/ }), ' 2027');
  await userEvent.click(dialog().getByRole('button', { name: 'Rename' }));
  expect(await dialog().findByRole('alert')).toHaveTextContent('Somebody else changed it.');

  await userEvent.click(dialog().getByRole('button', { name: 'Reload' }));
  expect((await screen.findAllByRole('heading', { level: 3, name: 'Theirs' }))[0]).toBeVisible();
});

it('deletes a portfolio only once that is confirmed', async () => {
  const { asked } = await show();

  await userEvent.click(button('Delete'));
  expect(dialog().getByText(/Its programmes are deleted with it/)).toBeVisible();
  expect(asked.map(({ name }) => name)).not.toContain('tree.delete-node');

  await userEvent.click(dialog().getByRole('button', { name: 'Delete portfolio' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Customer channels' })).toBeVisible();
});

it('asks for a key that looks like one before it governs a work item', async () => {
  const { asked } = await show();
  const field = screen.getByRole('textbox', { name: 'Govern a work item by its key' });

  await userEvent.type(field, 'nonsense{Enter}');

  expect(screen.getByText('A work item key looks like DOC-93.')).toBeVisible();
  expect(asked.map(({ name }) => name)).not.toContain('tree.govern-item');
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { projectId, workItemKey } from '@domain/foundation/ids';

import { Refused } from '../../../test/bridge';
import { aProposal, keysIn, show, view } from './test-page';

const depot = aProposal(1, [600, 10, 0], { summary: 'Second depot for electric buses' });
const again = aProposal(2, [500, 5, 10], { summary: 'Electric bus depot, a second one' });
const told = { ...view, proposals: [depot, again, aProposal(3, [400, 0, 9])] };
const open = () => userEvent.click(screen.getByRole('button', { name: 'New proposal' }));
const type = (name: string, text: string) =>
  userEvent.type(screen.getByRole('textbox', { name }), text);
const handIn = () => userEvent.click(screen.getByRole('button', { name: 'Hand in' }));

describe('a new proposal', () => {
  it('is handed in with what was typed, and stands among the others at once', async () => {
    const made = aProposal(4, [120, 0, 0], { ratings: {}, opinions: {} });
    const { asked } = await show({
      'proposal.hand-in': { key: workItemKey('IDEA-4'), proposal: made },
    });
    await open();
    await type('Title', 'Night ferry');
    await type('Problem it solves', 'Nobody gets home after ten.');
    await type('Cost, EUR', '120');
    await handIn();

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({
      name: 'proposal.hand-in',
      input: {
        nodeId: 'fleet',
        projectId: '1',
        title: 'Night ferry',
        problem: 'Nobody gets home after ten.',
        cost: 12_000,
        benefit: null,
        currency: 'EUR',
        drivers: [],
        takes: [],
      },
    });
    expect(keysIn('Proposals')).toContain('IDEA-4');
  });

  it('is asked for its title and its problem, and sent under one token however often', async () => {
    const { asked } = await show({
      'proposal.hand-in': () => {
        throw new Refused('upstream-failed', 'Jira did not answer.');
      },
    });
    await open();
    await handIn();
    expect(screen.getByText('Give it a title.')).toBeVisible();
    expect(screen.getByText('Say which problem it solves.')).toBeVisible();

    await type('Title', 'Night ferry');
    await type('Problem it solves', 'Nobody gets home.');
    await handIn();
    expect(await screen.findByText('Jira did not answer.')).toBeVisible();
    await handIn();

    const sent = () => asked.filter(({ name }) => name === 'proposal.hand-in');
    await waitFor(() => expect(sent()).toHaveLength(2));
    const tokens = sent().map(({ input }) => (input as { token: string }).token);
    expect(new Set(tokens).size).toBe(1);
  });

  it('shows while its title is typed what is like it, and why', async () => {
    await show({ 'proposals.view': told });
    await open();
    await type('Title', 'Depot for electric buses');

    const alike = screen.getByRole('status', { name: 'Proposals like it' });
    await waitFor(() => expect(alike).toHaveTextContent(/IDEA-1.*% alike: both say/));
    expect(alike).not.toHaveTextContent('IDEA-3');
  });

  it('is the one thing to do where there is none, for who may', async () => {
    await show({ 'proposals.view': { ...view, proposals: [] } });
    expect(screen.getByRole('button', { name: 'New proposal' })).toBeVisible();
  });

  it('is not offered to who may create none', async () => {
    await show({ 'proposals.view': { ...view, handInto: [] } });
    expect(screen.queryByRole('button', { name: 'New proposal' })).toBeNull();
  });

  it('asks for the project where there are several', async () => {
    const handInto = ['1', '2'].map((id) => ({
      id: projectId(id),
      key: `P${id}`,
      name: `Ideas ${id}`,
    }));
    await show({ 'proposals.view': { ...view, handInto } });
    await open();
    await handIn();
    expect(screen.getByText('Choose a project.')).toBeVisible();
  });
});

describe('proposals that say much the same', () => {
  it('are marked, and opened side by side', async () => {
    await show({ 'proposals.view': told });
    const row = screen.getByRole('row', { name: /Second depot/ });
    expect(row).toHaveTextContent('Like IDEA-2');

    await userEvent.click(screen.getByRole('button', { name: 'Compare IDEA-1 with IDEA-2' }));
    const lines = within(screen.getByRole('table', { name: 'Side by side' })).getAllByRole('row');
    expect(lines.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([
        'TitleSecond depot for electric busesElectric bus depot, a second one',
        'Cost€600€500',
        'Strategic fit105',
      ]),
    );
  });

  it('are not spoken of where there are none', async () => {
    await show();
    expect(screen.queryByRole('heading', { name: 'Likely the same' })).toBeNull();
  });
});

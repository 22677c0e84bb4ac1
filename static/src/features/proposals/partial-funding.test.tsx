import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { budget, factsSet, selected, show, tab, typed, view } from './test-page';

describe('a proposal that may be funded in part', () => {
  const divisible = {
    ...view,
    proposals: view.proposals.map((each, at) =>
      at === 1 ? { ...each, facts: { ...each.facts, leastShare: 50 } } : each,
    ),
  };

  it('is funded at the share that is worth most, and counted at it', async () => {
    await show({ 'proposals.view': divisible });
    await tab('Selection');
    budget('900');

    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
    const row = screen.getByRole('row', { name: /IDEA-2/ });
    expect(row).toHaveTextContent('In, 60% of it');
    expect(row).toHaveTextContent('€300of €500');
    expect(screen.getByText('1 proposal in part')).toBeVisible();
    expect(screen.getByText('€0 left')).toBeVisible();
    expect(screen.getByText('112.5')).toBeVisible();
  });

  it('is out where not even its least share is worth it, with the price of forcing that in', async () => {
    await show({ 'proposals.view': divisible });
    await tab('Selection');
    budget('600');

    expect(selected()).toEqual(['IDEA-1']);
    await waitFor(() =>
      // with 500 of it 62.5 instead of 75
      expect(screen.getByRole('row', { name: /IDEA-2/ })).toHaveTextContent(/12\.5$/),
    );
  });

  it('bears a least share that is typed, from 10 to 99 percent', async () => {
    const { asked } = await show({ 'proposal.set-facts': factsSet });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-3/ }));
    typed('Least share, %', '5');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A whole number from 10 to 99, or nothing.',
    );

    typed('Least share, %', '60');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({ input: { leastShare: 60, seen: { leastShare: null } } });
  });
});

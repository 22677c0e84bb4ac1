import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { accountId, workItemId } from '@domain/foundation/ids';
import type { Triage } from '@domain/foundation/triage';

import type { Asked } from '../../shared/ask';
import { keysIn, selected, show, tab, view } from './test-page';

const said = (change: Partial<Triage>): Triage => ({
  state: 'ready',
  reason: null,
  into: null,
  by: accountId('mia'),
  at: '2026-03-02T09:00:00.000Z' as Triage['at'],
  step: 1,
  ...change,
});
const triaged = (triages: readonly (Triage | null)[], onlyReady = false) => ({
  ...view,
  model: { ...view.model, onlyReady },
  proposals: view.proposals.map((each, at) => ({ ...each, triage: triages[at] ?? null })),
});
const kept = ({ workItemId: id, said: next }: Asked<'proposals.triage'>) => ({
  workItemId: workItemId(id),
  triage:
    next.kind === 'undo'
      ? null
      : said({ state: next.kind, reason: 'reason' in next ? next.reason : null }),
});
const pick = async (field: HTMLElement, option: string | RegExp) => {
  await userEvent.click(field);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};
const open = async (key: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: key }));
  return within(screen.getByRole('group', { name: 'Triage' }));
};

describe('triage', () => {
  it('says where a proposal stands, with a reason where it is sent back', async () => {
    const { asked } = await show({ 'proposals.triage': kept });
    const group = await open(/IDEA-1/);
    expect(group.getByText(/nobody said anything yet/)).toBeVisible();

    await pick(group.getByRole('combobox', { name: 'Say that it is' }), 'Sent back');
    await userEvent.click(group.getByRole('button', { name: 'Say so' }));
    expect(group.getByRole('alert')).toHaveTextContent('Say why.');

    await userEvent.type(group.getByRole('textbox', { name: /Reason/ }), 'Which depot?');
    await userEvent.click(group.getByRole('button', { name: 'Say so' }));
    await waitFor(() => expect(group.getByText(/Which depot\?/)).toBeVisible());
    expect(asked.at(-1)).toMatchObject({
      input: { workItemId: '1', seen: 0, said: { kind: 'sent-back', reason: 'Which depot?' } },
    });
  });

  it('is taken back', async () => {
    const answers = { 'proposals.view': triaged([said({ step: 3 })]), 'proposals.triage': kept };
    const { asked } = await show(answers);
    const group = await open(/IDEA-1/);
    await userEvent.click(group.getByRole('button', { name: 'Take back' }));

    await waitFor(() => expect(group.getByText(/nobody said anything yet/)).toBeVisible());
    expect(asked.at(-1)).toMatchObject({ input: { seen: 3, said: { kind: 'undo' } } });
  });

  it('merges a proposal into another one', async () => {
    const { asked } = await show({ 'proposals.triage': kept });
    const group = await open(/IDEA-1/);
    await pick(group.getByRole('combobox', { name: 'Say that it is' }), 'Merged');
    await pick(group.getByRole('combobox', { name: /Into/ }), /IDEA-2/);
    await userEvent.click(group.getByRole('button', { name: 'Say so' }));
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ input: { said: { kind: 'merged', into: '2' } } }),
    );
  });

  it('is what the ranking is filtered by', async () => {
    await show({ 'proposals.view': triaged([null, said({}), said({ state: 'declined' })]) });
    await pick(screen.getByRole('combobox', { name: 'Triage' }), 'Ready for the board (1)');
    expect(keysIn('Proposals')).toEqual(['IDEA-2']);
  });

  it('keeps from the board what is not ready, where the portfolio asks for that', async () => {
    await show({ 'proposals.view': triaged([null, said({}), said({ state: 'looked-at' })], true) });
    await tab('Selection');
    expect(selected()).toEqual(['IDEA-2']);
    expect(screen.getByText('2 proposals not on the board by their triage')).toBeVisible();
  });

  it('asks for it in a model that is saved for the first time', async () => {
    const { asked } = await show({
      'proposals.view': { ...view, version: 0 },
      'proposals.save-model': { ...view, version: 1 },
    });
    await tab('Model');
    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
    expect(asked.at(-1)).toMatchObject({ input: { model: { onlyReady: true } } });
  });
});

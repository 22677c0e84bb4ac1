import '../../../test/patience';

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { instant } from '@domain/foundation/calendar';
import type { KeptLifeCycle } from '@domain/gates/document/life-cycle-document';
import { PM2_LIFE_CYCLE } from '@domain/gates/life-cycles/pm2';
import { agileLight } from '@domain/standards/packs/agile-light';

import { type Answers, answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { LifeCyclesPanel } from './life-cycles-panel';

const kept: KeptLifeCycle = {
  document: { ...PM2_LIFE_CYCLE, id: 'our-gates', name: 'Our gates' },
  version: 2,
  savedAt: instant('2026-03-02T09:30:00.000Z'),
};

function show(answers: Answers = {}) {
  jiraAnswers({});
  const asked = answerWith({
    'life-cycles.list': [kept],
    'life-cycles.save': [kept],
    'standards.list': [],
    ...answers,
  });
  const { container } = renderInForge(<LifeCyclesPanel />);
  return { asked, container };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const text = () => screen.getByRole('textbox', { name: 'The life cycle as JSON' });
const type = (value: string) => fireEvent.change(text(), { target: { value } });

describe('the life cycles of a site', () => {
  it('stand with their versions beside those that come with the app', async () => {
    const { container } = show();

    expect(await screen.findByText(/our-gates, version 2, saved on Mar 2, 2026/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy PRINCE2 stages to edit' })).toBeVisible();
    const { violations } = await axe.run(container);
    expect(violations).toEqual([]);
  });

  it('begin as a copy of a shipped one, under an id that is free', async () => {
    const { asked } = show();
    await press('Copy PM² to edit');
    await press('Save as version 1');

    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'life-cycles.save')?.input).toMatchObject({
        document: { id: 'our-gates-2', name: 'Our PM²' },
        version: 0,
      }),
    );
  });

  it('are told what is wrong with them, at its place, and are not saved before', async () => {
    show();
    await press('Edit Our gates');
    type('{');
    expect(await screen.findByText('the text')).toBeVisible();
    type(JSON.stringify({ ...kept.document, stages: kept.document.stages.slice(0, 1) }));

    expect(await screen.findByText('stages')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save as version 3' })).toBeDisabled();
  });

  it('have their rights bounded by amount and tier in a form that changes the text', async () => {
    const { asked } = show();
    await press('Edit Our gates');
    const gate = within(await screen.findByRole('group', { name: /RfP/ }));
    const [first] = gate.getAllByLabelText('Up to the amount');
    if (first === undefined) throw new Error('no right has a bound');
    await userEvent.clear(first);
    await userEvent.type(first, '20,000');
    await userEvent.click(gate.getAllByRole('combobox', { name: 'Up to the tier' })[0] ?? first);
    await userEvent.click(await screen.findByRole('option', { name: 'Small' }));
    await press('Save as version 3');

    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'life-cycles.save')?.input).toMatchObject({
        document: { gates: [{ rights: [{ upTo: 20_000, upToTier: 'small' }, {}, {}] }, {}, {}] },
      }),
    );
  });

  it('are told where a right is added that would never be used, and bound changes by days', async () => {
    show();
    await press('Edit Our gates');
    await press('Bound who approves changes');
    const changes = within(screen.getByRole('group', { name: 'Change requests' }));
    await userEvent.click(changes.getByRole('button', { name: 'Add before right 1' }));
    expect(await screen.findByText('changes[0]')).toBeVisible();

    await userEvent.type(changes.getByLabelText('Up to so many days'), '10');
    expect(screen.queryByText('changes[0]')).toBeNull();
    expect(JSON.parse((text() as HTMLTextAreaElement).value)).toMatchObject({
      changes: [{ upToDays: 10, roles: ['project-owner'] }, { upToDays: null }],
    });
  });

  it('have who decides named by role and votes in the same form, each role once and never none', async () => {
    show();
    await press('Edit Our gates');
    const gate = await screen.findByRole('group', { name: /RfP/ });
    const [first] = within(gate).getAllByRole('list', { name: 'Who decides' });
    const holders = within(first ?? gate);
    const saved = () => {
      const { gates } = JSON.parse((text() as HTMLTextAreaElement).value) as typeof kept.document;
      return gates[0]?.rights[0]?.approvers;
    };
    const before = saved()?.[0]?.role;
    await userEvent.click(holders.getByRole('button', { name: 'Add a role' }));
    expect(saved()).toHaveLength(2);
    expect(new Set(saved()?.map(({ role }) => role)).size).toBe(2);

    const [votes] = holders.getAllByRole('textbox', { name: /^Votes of the/ });
    if (votes === undefined) throw new Error('nobody votes');
    await userEvent.clear(votes);
    expect(holders.getByText('Give a whole number from 1 to 50.')).toBeVisible();
    await userEvent.type(votes, '3');
    expect(saved()?.[0]).toEqual({ role: before, quorum: 3 });

    await userEvent.click(holders.getByRole('combobox', { name: 'Role 2' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Project support' }));
    expect(saved()?.[1]).toEqual({ role: 'project-support', quorum: 1 });

    await userEvent.click(holders.getByRole('button', { name: 'Take away the project support' }));
    expect(saved()).toEqual([{ role: before, quorum: 3 }]);
    expect(holders.queryByRole('button', { name: /^Take away/ })).toBeNull();
  });

  it('say at the right itself what is wrong with it, with its place', async () => {
    show();
    await press('Edit Our gates');
    await press('Bound who approves changes');
    const changes = within(screen.getByRole('group', { name: 'Change requests' }));
    await userEvent.click(changes.getByRole('button', { name: 'Add before right 1' }));

    expect(await changes.findByText(/^changes\[0\]: .*Let the last right/)).toBeVisible();
    await userEvent.click(changes.getAllByRole('button', { name: 'Add a role' })[0] ?? text());
    expect(JSON.parse((text() as HTMLTextAreaElement).value)).toMatchObject({
      changes: [{ roles: [expect.any(String), expect.any(String)] }, { roles: ['project-owner'] }],
    });
  });

  it('name the rule of a standard that asks an approval of a role that no right lets approve a change', async () => {
    const [rule] = agileLight.rules;
    if (rule === undefined) throw new Error('no rules');
    const evidence = { kind: 'artifact-approved', artifact: 'change-request', by: 'project-manager' } as const; // prettier-ignore
    show({ 'standards.list': [{ ...agileLight, rules: [{ ...rule, evidence }] }] });
    await press('Edit Our gates');
    expect(screen.queryByText(/lets approve none/)).toBeNull();
    await press('Bound who approves changes');

    expect(
      await screen.findByText(
        `${rule.id} of ${agileLight.name} asks for an approval of changes by the project manager, whom “Our gates” lets approve none: changes[0] takes the project owner for anything.`,
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save as version 3' })).toBeEnabled();
  });

  it('keep what was typed when somebody else saved meanwhile', async () => {
    show({
      'life-cycles.save': () => {
        throw new Refused('conflict', 'Somebody else changed this meanwhile.');
      },
    });
    await press('Edit Our gates');
    type(JSON.stringify({ ...kept.document, name: 'Better gates' }));
    await press('Save as version 3');

    expect(await screen.findByText(/Somebody else changed this meanwhile/)).toBeVisible();
    expect(text()).toHaveValue(JSON.stringify({ ...kept.document, name: 'Better gates' }));
  });
});

import '../../../test/patience';
import '../../../test/plain-response';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { day } from '@domain/foundation/calendar';
import { governedId, ruleId } from '@domain/foundation/ids';

import { type Answers, answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { aFinding, aProjectCompliance, aRule, aShownExemption } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { CompliancePanel } from './compliance-panel';

const id = governedId('project:10006');

function show(answers: Answers = {}) {
  jiraAnswers({
    '/rest/api/3/user/bulk': {
      values: [{ accountId: 'mia', accountType: 'atlassian', displayName: 'Mia Okoro' }],
    },
  });
  const asked = answerWith({ 'project.compliance': aProjectCompliance(), ...answers });
  const { container } = renderInForge(<CompliancePanel id={id} onCreated={() => undefined} />);
  return { asked, container };
}

type Found = {
  readonly clause: string;
  readonly verdict: 'failed' | 'passed';
  readonly place: number;
};
const found = (title: string, { clause, ...about }: Found) => ({
  ...aFinding({ ...about, rule: aRule({ id: ruleId(title), title, clause }) }),
  mode: 'controlling' as const,
});
const section = (name: string) => screen.findByRole('region', { name });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the tier of a project', () => {
  const answers = {
    budget: 3,
    duration: 3,
    team: 3,
    units: 3,
    novelty: 3,
    dependence: 3,
    exposure: 3,
  } as const;
  const override = { tier: 'small', reason: 'Everything is bought.' } as const;

  it('is shown as overridden beside the one that is computed, with why, and with how that follows', async () => {
    const profile = { phase: null, tier: 'small', answers, override, version: 2 } as const;
    show({ 'project.compliance': aProjectCompliance({ profile }) });
    const region = await section('Phase and tier');

    expect(within(region).getByText('Overridden')).toBeVisible();
    expect(within(region).getByText('Large: 21 points')).toBeVisible();
    expect(within(region).getByText(/Everything is bought\./)).toBeVisible();
    await userEvent.click(within(region).getByText('How the tier is computed'));
    expect(within(region).getByRole('row', { name: 'Sum 21' })).toBeVisible();
  });

  it('is not known while answers are missing, and is overridden with a reason alone', async () => {
    const { asked } = show({ 'project.set-profile': aProjectCompliance() });
    const region = await section('Phase and tier');
    expect(within(region).getByText('Not known: 7 answers are missing')).toBeVisible();

    await press('Edit phase and tier');
    const tier = within(region).getByRole('combobox', { name: 'Tier' });
    await userEvent.type(tier, 'Small{Enter}');
    await press('Save');
    expect(await screen.findByText('Say why the computed tier does not fit.')).toBeVisible();
    expect(asked.map(({ name }) => name)).not.toContain('project.set-profile');

    await userEvent.type(screen.getByLabelText(/^Why another tier/), 'Everything is bought.');
    await press('Save');
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'project.set-profile')?.input).toMatchObject({
        override,
      }),
    );
  });
});

describe('the compliance of a project', () => {
  it('stands clause by clause as in the standard, worst first in each, and is filtered by verdict', async () => {
    show({
      'project.compliance': aProjectCompliance({
        findings: [
          found('Closed', { clause: 'Closing', verdict: 'failed', place: 2 }),
          found('Second', { clause: 'Initiating', verdict: 'failed', place: 1 }),
          found('Kept', { clause: 'Initiating', verdict: 'passed', place: 0 }),
        ],
      }),
    });
    const findings = await section('Findings by clause');
    const titles = () =>
      within(findings)
        .getAllByRole('group')
        .filter((each) => each.tagName === 'DETAILS')
        .map((each) => each.querySelector('summary')?.textContent);

    expect(titles()).toEqual([
      'FailedSecondCritical',
      'PassedKeptCritical',
      'FailedClosedCritical',
    ]);
    await press('Passed 1');
    expect(titles()).toEqual(['PassedKeptCritical']);
    expect(within(findings).getByRole('status')).toHaveTextContent('1 of 3 findings');
  });

  it('says why a rule is not asked', async () => {
    const closing = aRule({ title: 'Closing rule', phases: ['closing'] });
    show({
      'project.compliance': aProjectCompliance({ notAsked: [{ rule: closing, why: 'phase' }] }),
    });

    expect(await section('Not asked')).toHaveTextContent('Not asked in this phase: Closing only.');
  });

  it('has no serious accessibility problem', async () => {
    const { container } = show({
      'project.compliance': aProjectCompliance({ exemptions: [aShownExemption()] }),
    });
    await within(await section('Waivers')).findByText(/Mia Okoro/);
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });

    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
    ).toEqual([]);
  });

  it('offers to try again when it cannot be loaded', async () => {
    show({
      'project.compliance': () => {
        throw new Refused('internal', 'The findings could not be read.');
      },
    });

    expect(
      await screen.findByText('The compliance of this project could not be loaded'),
    ).toBeVisible();
  });

  it('says so where no standard is assigned', async () => {
    show({ 'project.compliance': aProjectCompliance({ standard: null, findings: [] }) });

    expect(await screen.findByText('No standard is assigned')).toBeVisible();
  });
});

describe('a waiver', () => {
  const openDialog = async () => {
    await userEvent.click(await screen.findByText('A business case exists'));
    await press('Request waiver');
    return screen.findByRole('dialog', { hidden: true });
  };

  it('is asked for with a reason and a day, and not without', async () => {
    const { asked } = show({ 'waiver.request': { id: aShownExemption().id } });
    const dialog = await openDialog();
    await userEvent.clear(within(dialog).getByLabelText('Until'));
    await press('Send request');
    expect(await within(dialog).findByText(/^Say why/)).toBeVisible();
    expect(within(dialog).getByText('A waiver needs a last day.')).toBeVisible();
    expect(asked.map(({ name }) => name)).not.toContain('waiver.request');

    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'Later.');
    await userEvent.type(within(dialog).getByLabelText('Until'), '2026-12-24');
    await press('Send request');

    await waitFor(() =>
      expect(asked).toContainEqual({
        name: 'waiver.request',
        input: {
          governedId: id,
          ruleId: 'pm2-business-case',
          reason: 'Later.',
          until: '2026-12-24',
        },
      }),
    );
  });

  it('is not offered to who does not manage the project', async () => {
    show({ 'project.compliance': aProjectCompliance({ manages: false }) });
    await userEvent.click(await screen.findByText('A business case exists'));

    expect(screen.queryByRole('button', { name: 'Request waiver' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit phase and tier' })).toBeNull();
  });

  it('says who asked and when it ends, and is decided on with a note', async () => {
    const waiver = aShownExemption({ mayDecide: true });
    const { asked } = show({
      'project.compliance': aProjectCompliance({ exemptions: [waiver] }),
      'exemption.decide': { id: waiver.id },
    });
    const waivers = await section('Waivers');
    expect(await within(waivers).findByText(/^Requested by Mia Okoro/)).toBeVisible();
    await press('Approve');
    const dialog = await screen.findByRole('dialog', { hidden: true });
    await userEvent.type(within(dialog).getByLabelText('Note'), 'Fine.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));

    await waitFor(() =>
      expect(asked).toContainEqual({
        name: 'exemption.decide',
        input: { id: waiver.id, version: 1, verdict: 'approved', note: 'Fine.' },
      }),
    );
  });

  it('is shown as ending in its last seven days', async () => {
    const waiver = aShownExemption({ state: 'approved', daysLeft: 3, until: day('2026-11-19') });
    show({ 'project.compliance': aProjectCompliance({ exemptions: [waiver] }) });

    const waivers = await section('Waivers');

    expect(await within(waivers).findByText(/Mia Okoro/)).toBeVisible();
    expect(waivers).toHaveTextContent('Expires in 3 days');
  });
});

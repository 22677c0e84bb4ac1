import '../../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ShownPart } from '@contract/registers';
import { CHANGE_FIELDS } from '@domain/artifacts/change-part';
import { nothingSaid } from '@domain/artifacts/read-fields';
import { RISK_FIELDS, type RiskFacts } from '@domain/artifacts/risk-part';
import { day } from '@domain/foundation/calendar';
import { workItemKey } from '@domain/foundation/ids';

import { type Answers, answerWith, Refused } from '../../../../test/bridge';
import { anItemGovernance } from '../../../../test/builders';
import { renderInForge } from '../../../../test/render';
import { ItemPage } from '../item-page';

const KEY = workItemKey('DOC-93');
const FIRST = 'a'.repeat(64);
const SECOND = 'b'.repeat(64);
const facts: RiskFacts = {
  ...nothingSaid(RISK_FIELDS),
  inherent: { probability: 4, impact: 5 },
  response: 'reduce',
  amount: 1_000_00,
  currency: 'EUR',
  percent: 40,
};
const shown = (override: Partial<RiskFacts> = {}, part: Partial<ShownPart> = {}): ShownPart => ({
  value: { kind: 'risk', facts: { ...facts, ...override } },
  due: null,
  problem: null,
  seen: FIRST,
  mayEdit: true,
  ...part,
});

function show(part: ShownPart | (() => ShownPart), answers: Answers = {}) {
  const asked = answerWith({
    'item.governance': () => anItemGovernance({ part: typeof part === 'function' ? part() : part }),
    ...answers,
  });
  renderInForge(<ItemPage itemKey={KEY} />, { moduleKey: 'governance-panel' });
  return asked;
}
const section = () => screen.findByRole('region', { name: 'Risk figures' });
const edit = async () => userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the figures of a risk', () => {
  it('are shown with their level in a word and the expected value', async () => {
    show(shown());
    const figures = await section();

    expect(figures).toHaveTextContent('Very high20');
    expect(figures).toHaveTextContent('probability 4, impact 5');
    expect(figures).toHaveTextContent('Expected value-€400');
    expect(figures).not.toHaveTextContent('Residual');
  });

  it('are not to be edited by who may not edit the work item', async () => {
    show(shown({}, { mayEdit: false }));
    await section();
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  });

  it('tell what somebody wrote that cannot be read', async () => {
    show(shown({}, { problem: 'Its amount cannot be read.' }));
    expect(await screen.findByText(/Its amount cannot be read\./)).toBeVisible();
  });

  it('say of a milestone how much later it is than it was approved for', async () => {
    const baseline = day('2026-03-02');
    show({ ...shown(), value: { kind: 'milestone', facts: { baseline } }, due: day('2026-03-09') });
    const milestone = await screen.findByRole('region', { name: 'Milestone figures' });
    expect(milestone).toHaveTextContent('Baseline dayMar 2, 2026');
    expect(milestone).toHaveTextContent('Slip in days7 days');
  });

  it('say at once what cannot stand together, and send nothing', async () => {
    const facts = { acceptance: null, acceptedBy: null, criteria: 4, criteriaMet: 3 };
    const asked = show({ ...shown(), value: { kind: 'deliverable', facts } });
    await edit();
    await userEvent.type(screen.getByRole('combobox', { name: 'Acceptance' }), 'Accepted{Enter}');
    await userEvent.type(screen.getByRole('combobox', { name: 'Acceptance by' }), 'Project owner{Enter}'); // prettier-ignore
    await save();

    expect(await screen.findByRole('alert')).toHaveTextContent(/Criteria are open/);
    expect(asked.map(({ name }) => name)).not.toContain('artifact.write');
  });

  it('are said to be missing where nobody said any', async () => {
    show({ ...shown(), value: { kind: 'issue', facts: { urgency: null, severity: null } } });
    expect(await screen.findByText('Nobody has said anything yet.')).toBeVisible();
  });
});

describe('editing the figures of a risk', () => {
  it('sends them with what was seen, and shows what stands there then', async () => {
    let isSaved = false;
    const asked = show(() => (isSaved ? shown({ percent: 50 }, { seen: SECOND }) : shown()), {
      'artifact.write': () => {
        isSaved = true;
        return { key: KEY, seen: SECOND };
      },
    });
    await edit();
    const percent = screen.getByRole('textbox', { name: 'Probability in percent' });
    await userEvent.clear(percent);
    await userEvent.type(percent, '50');
    await save();

    await waitFor(async () =>
      expect(await section()).toHaveTextContent('Probability in percent50'),
    );
    expect(asked).toContainEqual({
      name: 'artifact.write',
      input: {
        key: 'DOC-93',
        seen: FIRST,
        part: { kind: 'risk', facts: { ...facts, percent: 50 } },
      },
    });
  });

  it('says at the field what is wrong, and sends nothing', async () => {
    const asked = show(shown());
    await edit();
    const currency = screen.getByRole('textbox', { name: 'Currency' });
    await userEvent.clear(currency);
    await save();

    expect(currency).toHaveAccessibleDescription('Needed for an amount.');
    expect(currency).toBeInvalid();
    expect(asked.map(({ name }) => name)).not.toContain('artifact.write');
  });

  it('forgets a response to a threat when it becomes an opportunity', async () => {
    show(shown());
    await edit();
    const nature = screen.getByRole('combobox', { name: 'Nature' });
    await userEvent.type(nature, 'Opportunity{Enter}');

    expect(screen.queryByText('Reduce')).not.toBeInTheDocument();
  });

  it('tells the second of two what the first wrote, keeps what was typed, and lets them choose', async () => {
    let present = shown();
    const asked = show(() => present, {
      'artifact.write': ({ seen }) => {
        if (seen === FIRST) {
          present = shown({ percent: 90 }, { seen: SECOND });
          throw new Refused('conflict', 'Somebody changed it since you looked.');
        }
        present = shown({ percent: 10 }, { seen: 'c'.repeat(64) });
        return { key: KEY, seen: present.seen };
      },
    });
    await edit();
    const percent = screen.getByRole('textbox', { name: 'Probability in percent' });
    await userEvent.clear(percent);
    await userEvent.type(percent, '10');
    await save();

    const told = await screen.findByRole('alert');
    expect(within(told).getByText('Somebody changed it since you looked')).toBeVisible();
    expect(told).toHaveTextContent('Probability in percent90');
    expect(percent).toHaveValue('10');

    await userEvent.click(within(told).getByRole('button', { name: 'Save mine instead' }));
    await waitFor(async () =>
      expect(await section()).toHaveTextContent('Probability in percent10'),
    );
    expect(asked.filter(({ name }) => name === 'artifact.write')).toHaveLength(2);
  });

  it('leaves what stands there when told to, and says what Jira refused', async () => {
    show(shown(), {
      'artifact.write': () => {
        throw new Refused('not-allowed', 'You may not edit work items in the project of DOC-93.');
      },
    });
    await edit();
    await save();
    expect(await screen.findByText(/You may not edit work items/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await section()).toHaveTextContent('Probability in percent40');
  });
});

describe('a change that is merged', () => {
  const change = (verdict: 'merged' | null): ShownPart => ({
    ...shown(),
    value: { kind: 'change-request', facts: { ...nothingSaid(CHANGE_FIELDS), verdict } },
  });
  const targets = [{ key: workItemKey('DOC-95'), summary: 'Move the date' }];
  const saved = { key: KEY, seen: SECOND };
  const answers: Answers = {
    'artifact.merge-targets': targets,
    'artifact.merge': saved,
    'artifact.write': saved,
  };
  const chooseMerged = async () => {
    await edit();
    await userEvent.click(screen.getByRole('combobox', { name: 'Verdict' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Merged' }));
  };
  const into = () => screen.findByRole('combobox', { name: /^Merged into/ });
  const mergers = (asked: readonly { readonly name: string; readonly input: unknown }[]) =>
    asked.filter(({ name }) => name === 'artifact.merge').map(({ input }) => input);

  it('is not saved before it is said into which change', async () => {
    const asked = show(change(null), answers);
    await chooseMerged();
    await save();

    expect(await screen.findByText('Say into which change it is merged.')).toBeVisible();
    expect(asked.map(({ name }) => name)).not.toContain('artifact.write');
    expect(mergers(asked)).toEqual([]);
  });

  it('is merged into an open change of the list', async () => {
    const asked = show(change(null), answers);
    await chooseMerged();
    await userEvent.click(await into());
    await userEvent.click(await screen.findByRole('option', { name: 'DOC-95 Move the date' }));
    await save();

    await waitFor(() =>
      expect(mergers(asked)).toEqual([
        { key: KEY, seen: FIRST, part: change('merged').value, into: 'DOC-95' },
      ]),
    );
  });

  it('is merged into one by its key, and says why that was refused', async () => {
    const asked = show(change(null), {
      ...answers,
      'artifact.merge': () => {
        throw new Refused('invalid-input', 'DOC-7 was rejected: nothing can be done in it.');
      },
    });
    await chooseMerged();
    await userEvent.type(await into(), 'doc-7');
    await userEvent.click(await screen.findByRole('option', { name: 'Use DOC-7' }));
    await save();

    expect(await screen.findByText(/DOC-7 was rejected/)).toBeVisible();
    expect(mergers(asked)).toMatchObject([{ into: 'DOC-7' }]);
  });
});

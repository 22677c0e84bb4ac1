import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { GatesOfProject, OpenedPack } from '@contract/gates';
import { day, instant } from '@domain/foundation/calendar';
import {
  accountId,
  gateId,
  governedId,
  ruleId,
  workItemId,
  workItemKey,
} from '@domain/foundation/ids';
import { ownLifeCycleId } from '@domain/foundation/life-cycle-id';

import { answerWith, jiraAnswers, type Answers, Refused } from '../../../test/bridge';
import {
  aGatesOfProject,
  aShownCondition,
  aShownGate,
  aShownRequest,
} from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { readConditions } from './condition-form';
import { GatesPanel } from './gates-panel';

const id = governedId('project:10006');
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async () => within(await screen.findByRole('dialog'));

function show(gates: GatesOfProject, answers: Answers = {}) {
  const asked = answerWith({ 'gates.show': gates, ...answers });
  const { container } = renderInForge(<GatesPanel id={id} />);
  return { asked, container };
}

const waiting = (overrides: Parameters<typeof aShownRequest>[0] = {}) =>
  aGatesOfProject({
    gates: [
      aShownGate({ state: 'requested', mayRequest: false, requests: [aShownRequest(overrides)] }),
    ],
  });

it('shows the stages with their gates, how far each is ready, and who decides', async () => {
  const { container } = show(aGatesOfProject());
  const [first, second] = await screen.findAllByRole('listitem');

  expect(first).toHaveTextContent(
    'InitiatingRfP: ready for planningNot asked for75%3 of 4 entry rules kept',
  );
  expect(second).toHaveTextContent(/^Planning$/);
  expect(screen.getByText(/^Project steering committee, 2 votes/)).toHaveTextContent(
    'whoever is in the group board',
  );
  expect((await axe.run(container)).violations).toEqual([]);
});

it('opens what is missing with one press, and says what to do', async () => {
  show(aGatesOfProject());
  const finding = await screen.findByText('The business case is approved');
  expect(screen.getByText('Have the project owner approve it.')).not.toBeVisible();
  await userEvent.click(finding);

  expect(screen.getByText('Have the project owner approve it.')).toBeVisible();
});

it('plans a gate for a day, and says when that is over', async () => {
  const planned = day('2026-11-12');
  const { asked } = show(aGatesOfProject({ gates: [aShownGate({ planned })] }), {
    'gate.plan': { id },
  });
  expect(await screen.findByText('Overdue')).toBeVisible();
  await press('Change');
  const dialog = await inDialog();
  await userEvent.clear(dialog.getByLabelText('Day'));
  await userEvent.type(dialog.getByLabelText('Day'), '2026-12-24');
  await press('Save');

  expect(asked).toContainEqual({
    name: 'gate.plan',
    input: { id, gate: 'RfP', planned: '2026-12-24' },
  });
});

it('asks for a gate after saying what that means, and says why it is refused', async () => {
  const { asked } = show(aGatesOfProject(), {
    'gate.request': () => {
      throw new Refused('conflict', 'This gate waits for a decision already.');
    },
  });
  await press('Ask for this gate');
  const dialog = await inDialog();
  expect(dialog.getByText(/1 entry rule not kept yet/)).toBeVisible();
  await userEvent.type(dialog.getByLabelText('Note'), 'Please.');
  await press('Ask for the gate');

  expect(asked).toContainEqual({
    name: 'gate.request',
    input: { id, gate: 'RfP', note: 'Please.' },
  });
  expect(await dialog.findByText('This gate waits for a decision already.')).toBeVisible();
});

it('casts a vote with what the user was looking at, and says that a plain go misses something', async () => {
  const { asked } = show(waiting(), { 'gate.vote': { id: aShownRequest().id, state: 'go' } });
  expect(await screen.findByText(/^Waits for 3 days for 1 vote/)).toBeVisible();
  await press('Decide');
  expect((await inDialog()).getByText('Not every entry rule is kept.')).toBeVisible();
  await press('Go');

  expect(asked).toContainEqual({
    name: 'gate.vote',
    input: {
      id: 'request-1',
      seen: 1,
      role: 'steering-committee',
      actsFor: null,
      verdict: 'go',
      note: '',
      conditions: [],
    },
  });
});

it('tells who may not vote why, and lets who asked withdraw', async () => {
  const refusal = 'You asked for this yourself: somebody else has to decide.';
  const { asked } = show(waiting({ ballots: [], ballotRefusal: refusal, mayWithdraw: true }), {
    'gate.withdraw': { id: aShownRequest().id },
  });
  expect(await screen.findByText(refusal)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  await press('Withdraw');
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Withdraw' }));

  expect(asked).toContainEqual({
    name: 'gate.withdraw',
    input: { id: 'request-1', seen: 1, note: '' },
  });
});

it.each([
  [{ holders: ['ben'], delegates: [] }, 'Still able to vote: somebody without an account.'],
  [{ holders: [], delegates: [] }, 'Nobody who has not voted can vote in this role.'],
])(
  'says that a quorum cannot be reached, and who could decide all the same: %j',
  async (able, words) => {
    const role = 'steering-committee';
    const shortage = {
      role,
      votes: 1,
      holders: able.holders.map(accountId),
      delegates: able.delegates.map(accountId),
    } as const;
    show(waiting({ shortages: [shortage] }));

    expect(
      await screen.findByText('1 vote of the project steering committee can be cast by nobody.'),
    ).toBeVisible();
    expect(screen.getByText(new RegExp(words))).toHaveTextContent(
      'Whoever an administrator of the Jira project adds to the role could decide, too.',
    );
  },
);

it('calls a condition met in the role that the user holds', async () => {
  const conditions = [aShownCondition()];
  const { asked } = show(waiting({ state: 'conditional-go', conditions }), {
    'gate.meet-condition': { id: aShownRequest().id },
  });
  await press('Call it met');
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Call it met' }));

  expect(asked).toContainEqual({
    name: 'gate.meet-condition',
    input: {
      id: 'request-1',
      seen: 1,
      condition: 0,
      role: 'steering-committee',
      actsFor: null,
      note: '',
    },
  });
});

it('says who has to meet a condition', async () => {
  const conditions = [
    aShownCondition({ owner: accountId('eve') }),
    aShownCondition({ owner: accountId('e'.repeat(64)) }),
  ];
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: [{ accountId: 'eve', displayName: 'Eve Adeyemi' }] },
  });
  show(waiting({ state: 'conditional-go', conditions }));

  expect(await screen.findByText(/to be met by Eve Adeyemi/)).toBeVisible();
  expect(screen.getByText(/to be met by somebody without an account/)).toBeVisible();
});

const pack: OpenedPack = {
  hash: 'ab'.repeat(32),
  flaws: [],
  pack: {
    project: { id, key: 'DOC', name: 'Documents' },
    lifeCycle: 'pm2',
    gate: gateId('RfP'),
    at: instant('2026-11-16T09:30:00.000Z'),
    budget: { amount: null, currency: null },
    tier: 'large',
    standard: { name: 'PM²', version: '3.1.0' },
    rules: [{ id: ruleId('PM2-INI-2'), title: 'A case', verdict: 'passed', reason: 'There is.' }],
    artifacts: [{ id: workItemId('7'), key: workItemKey('DOC-7'), hash: 'cd'.repeat(32) }],
  },
  artifacts: [
    {
      key: workItemKey('DOC-7'),
      hash: 'cd'.repeat(32),
      difference: 'changed',
      frozen: { summary: 'Charter', due: '' },
      today: { summary: 'Charter, revised', due: '' },
      changed: ['summary'],
    },
  ],
  added: [workItemKey('DOC-9')],
};

it('reads a pack back with its hash, what was edited since and what came later', async () => {
  show(waiting(), { 'gate.pack': pack });
  await press('Show decision pack');
  const dialog = await inDialog();

  expect(await dialog.findByText(`SHA-256 ${pack.hash}`)).toBeVisible();
  expect(dialog.getByText('This is what was frozen.')).toBeVisible();
  expect(dialog.getByText('DOC-7').closest('li')).toHaveTextContent(
    'DOC-7“Charter” was edited since: summary. It is called “Charter, revised” now.',
  );
  expect(dialog.getByText('DOC-9').closest('li')).toHaveTextContent('came after');
});

it('warns of a pack that is not what was frozen', async () => {
  const flaws = [{ kind: 'content-changed', key: workItemKey('DOC-7') }] as const;
  show(waiting(), { 'gate.pack': { ...pack, flaws } });
  await press('Show decision pack');

  expect(await screen.findByText('This is not what was frozen.')).toBeVisible();
  expect(screen.getByText(/What DOC-7 was has been changed, and is not shown/)).toBeVisible();
});

it('offers the life cycles to who may choose, where none was chosen', async () => {
  const none = { lifeCycle: null, gates: [], version: 0 };
  const { asked } = show(aGatesOfProject({ ...none, mayChoose: true }), {
    'gates.choose-life-cycle': { id },
  });
  await press('Choose a life cycle');
  await press('Choose');

  expect(asked).toContainEqual({
    name: 'gates.choose-life-cycle',
    input: { id, lifeCycle: 'pm2', version: 0 },
  });
});

it('suggests the first of the life cycles that the site wrote, where there are some', async () => {
  const own = { id: ownLifeCycleId('our-gates', 2), name: 'Our gates', summary: 'What we ask.' };
  const { lifeCycles } = aGatesOfProject();
  show(
    aGatesOfProject({
      lifeCycle: null,
      gates: [],
      version: 0,
      mayChoose: true,
      lifeCycles: [own, ...lifeCycles],
    }),
  );
  await press('Choose a life cycle');

  const dialog = await screen.findByRole('dialog', { name: 'Choose a life cycle' });
  expect(dialog).toHaveTextContent(/Our gates.*What we ask\./);
});

it('says why somebody may not choose', async () => {
  const choiceRefusal = 'Only administrators of this project may choose its life cycle.';
  show(aGatesOfProject({ lifeCycle: null, gates: [], choiceRefusal }));

  expect(await screen.findByText(new RegExp(choiceRefusal))).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Choose a life cycle' })).toBeNull();
});

it('says when the gates could not be loaded', async () => {
  answerWith({
    'gates.show': () => {
      throw new Refused('upstream-failed', 'Jira does not answer.');
    },
  });
  renderInForge(<GatesPanel id={id} />);

  expect(await screen.findByText('Jira does not answer.')).toBeVisible();
});

describe('readConditions', () => {
  it.each([
    [
      [
        { text: ' Costed. ', due: '2026-12-01', owner: { id: accountId('eve'), name: 'Eve' } },
        { text: '', due: '', owner: null },
      ],
      [{ text: 'Costed.', due: '2026-12-01', owner: 'eve' }],
    ],
    [[{ text: 'Costed.', due: '', owner: null }], null],
    [[{ text: '', due: '2026-12-01', owner: null }], null],
    [[{ text: '', due: '', owner: { id: accountId('eve'), name: 'Eve' } }], null],
    [[{ text: '', due: '', owner: null }], null],
  ])('%j gives %j', (typed, expected) => {
    expect(readConditions(typed)).toEqual(expected);
  });
});

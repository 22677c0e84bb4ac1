import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ShownEntry } from '@contract/audit';
import type { PortfolioTree } from '@contract/portfolio';
import { instant } from '@domain/foundation/calendar';
import { NO_PLAN } from '@domain/foundation/plan';
import { accountId, governedId, nodeId, projectId } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused, type Answers } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { AuditPanel } from './audit-panel';

const HASH = 'ab'.repeat(32);
const END = { sequence: 2, hash: HASH };
const BEN = { kind: 'person', accountId: accountId('account-2') } as const;

const anEntry = (sequence: number, change: Partial<ShownEntry> = {}): ShownEntry => ({
  sequence,
  at: instant('2026-11-16T09:30:00.000Z'),
  by: BEN,
  action: 'project.set-plan',
  content: {
    kind: 'shown',
    subject: 'project:1',
    name: 'Billing (BILL)',
    person: null,
    before: { budget: null, plannedFinish: '2026-12-01' },
    after: { budget: 700, plannedFinish: '2026-12-24' },
  },
  ...change,
});

const TREE: PortfolioTree = {
  nodes: [
    {
      id: nodeId('north'),
      kind: 'portfolio',
      parentId: null,
      name: 'North',
      members: [],
      version: 1,
    },
  ],
  governed: [
    {
      id: governedId('project:1'),
      scope: { kind: 'project', projectId: projectId('1') },
      key: 'BILL',
      name: 'Billing',
      standardId: null,
      mode: 'supportive',
      plan: NO_PLAN,
      version: 1,
    },
  ],
};

function show(answers: Answers = {}) {
  const asked = answerWith({
    'audit.list': { entries: [anEntry(2), anEntry(1)], next: null },
    'tree.get': TREE,
    ...answers,
  });
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: [{ accountId: 'account-2', displayName: 'Ben Osei' }] },
    '/rest/api/3/group/bulk': { values: [{ groupId: '3571b9a7', name: 'leadership' }] },
    '/rest/api/3/user/search': [{ accountId: 'account-2', displayName: 'Ben Osei' }],
  });
  const { container } = renderInForge(<AuditPanel />);
  return { asked, container };
}

const entries = () => screen.findByRole('list', { name: 'Entries, latest first' });

it('shows who did what to what, and opens before and after', async () => {
  show();
  const [first] = within(await entries()).getAllByRole('listitem');

  expect(first).toHaveTextContent('Set a plan');
  expect(first).toHaveTextContent('Billing (BILL)');
  expect(await screen.findAllByText(/Ben Osei, Nov 16, 2026/)).toHaveLength(2);

  await userEvent.click(screen.getByText('of entry 2'));
  expect(screen.getAllByRole('row', { name: 'budget nothing 700' })[0]).toBeVisible();
  expect(
    screen.getAllByRole('row', { name: 'planned finish 2026-12-01 2026-12-24' })[0],
  ).toBeVisible();
});

it('names the app, closed accounts and withheld content for what they are', async () => {
  show({
    'audit.list': {
      entries: [
        anEntry(3, { by: { kind: 'app' }, action: 'person.erase' }),
        anEntry(2, { by: { kind: 'erased' } }),
        anEntry(1, { content: { kind: 'withheld' } }),
      ],
      next: null,
    },
  });
  const list = within(await entries());

  expect(list.getByText(/^Mandate, /)).toBeVisible();
  expect(list.getByText(/^An account that was closed, /)).toBeVisible();
  expect(list.getByText(/speaks of a project that you may not browse/)).toBeVisible();
});

it('calls a group as Jira does', async () => {
  const content = {
    kind: 'shown',
    subject: 'group:3571b9a7',
    name: null,
    person: null,
    before: [],
    after: ['portfolio-viewer'],
  } as const;
  show({
    'audit.list': { entries: [anEntry(1, { action: 'role.grant', content })], next: null },
  });

  expect(await screen.findByText('leadership (group)')).toBeVisible();
  await userEvent.click(screen.getByText('of entry 1'));
  expect(screen.getByRole('row', { name: 'value nothing portfolio-viewer' })).toBeVisible();
});

it('filters by topic, person and day', async () => {
  const { asked } = show();
  await entries();

  await userEvent.type(screen.getByRole('combobox', { name: 'About' }), 'Roles{Enter}');
  await userEvent.type(screen.getByLabelText('From (UTC)'), '2026-11-01');
  await userEvent.type(screen.getByRole('combobox', { name: 'Person' }), 'Ben');
  await userEvent.click(await screen.findByText('Ben Osei'));
  await entries();

  expect(asked.findLast(({ name }) => name === 'audit.list')).toEqual({
    name: 'audit.list',
    input: { topic: 'role', person: 'account-2', from: '2026-11-01', to: null, before: null },
  });
});

it('goes on to older entries', async () => {
  show({
    'audit.list': ({ before }) =>
      before === null ? { entries: [anEntry(2)], next: 2 } : { entries: [anEntry(1)], next: null },
  });
  await entries();

  await userEvent.click(screen.getByRole('button', { name: 'Show older entries' }));

  expect(await screen.findByText('of entry 1')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show older entries' })).not.toBeInTheDocument();
});

it('verifies a long trail in several calls, and says where it ends', async () => {
  const { asked } = show({
    'audit.verify': ({ from }) =>
      from === null
        ? { kind: 'unfinished', end: { ...END, sequence: 1 } }
        : { kind: 'whole', end: END },
  });
  await entries();

  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));

  expect(await screen.findByText('The trail is whole: 2 entries')).toBeVisible();
  expect(screen.getByText(HASH)).toBeVisible();
  expect(asked.filter(({ name }) => name === 'audit.verify')).toHaveLength(2);
});

it('names the first broken link', async () => {
  show({ 'audit.verify': { kind: 'broken', sequence: 2, reason: 'It is missing.' } });
  await entries();

  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));

  expect(await screen.findByText('The trail is broken at entry 2')).toBeVisible();
  expect(screen.getByText('It is missing.')).toBeVisible();
});

it('exports every page as one file, an entry a line', async () => {
  const written: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      written.push(blob);
      return 'blob:audit';
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const line = { entry: '{}', hash: HASH, content: null, people: [] };
  const { asked } = show({
    'audit.export': ({ after }) =>
      after === 0 ? { lines: [line, line], next: 2 } : { lines: [], next: null },
  });
  await entries();

  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await screen.findByRole('button', { name: 'Export' });

  expect(asked.filter(({ name }) => name === 'audit.export')).toHaveLength(2);
  expect(written[0]?.size).toBe(2 * (JSON.stringify(line).length + 1));
});

it('says when nothing was changed yet, and when nothing matches', async () => {
  show({ 'audit.list': { entries: [], next: null } });
  expect(await screen.findByText('Nothing was changed yet')).toBeVisible();

  await userEvent.type(screen.getByRole('combobox', { name: 'About' }), 'Roles{Enter}');
  expect(await screen.findByText('No entry matches')).toBeVisible();
});

it('says what failed, and tries again', async () => {
  let isDown = true;
  show({
    'audit.list': () => {
      if (isDown) throw new Refused('upstream-failed', 'The tables are away.');
      return { entries: [anEntry(1)], next: null };
    },
  });
  expect(await screen.findByText('The tables are away.')).toBeVisible();

  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await entries()).toBeVisible();
});

it('has nothing that axe complains of', async () => {
  const { container } = show();
  expect(await screen.findAllByText(/Ben Osei/)).toHaveLength(2);

  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('calls projects and portfolios by the names they have today, and what is gone by its id', async () => {
  const content = {
    kind: 'shown',
    subject: 'rails',
    name: 'Rails',
    person: null,
    before: null,
    after: { parentId: 'north', members: ['project:1', 'project:2'] },
  } as const;
  const created = anEntry(1, { action: 'portfolio.create', content });
  show({ 'audit.list': { entries: [created], next: null } });
  await userEvent.click(await screen.findByText('of entry 1'));

  expect(await screen.findByRole('row', { name: 'parent id nothing North' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'members nothing Billing, project:2' })).toBeVisible();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { LibraryVersion } from '@contract/standards';
import type { LookBackView, SimulationView } from '@contract/simulation';
import { day, instant } from '@domain/foundation/calendar';
import { governedId, ruleId, standardId } from '@domain/foundation/ids';

import { answerWith, jiraAnswers } from '../../../../test/bridge';
import { renderInForge } from '../../../../test/render';
import { Simulation } from './simulation';

const version: LibraryVersion = {
  standardId: standardId('house-rules'),
  version: '1.1.0',
  name: 'House rules',
  state: 'draft',
  effectiveFrom: day('2026-01-01'),
  retiredFrom: null,
  rules: 5,
  author: null,
  reviewer: null,
  note: '',
  changedAt: instant('2026-03-02T09:00:00.000Z'),
  revision: 3,
  isShipped: false,
  isInForce: false,
  moves: [],
};
const NONE: SimulationView = {
  simulation: null,
  lookBack: null,
  tried: 0,
  hiddenProjects: 0,
  projects: [],
};
const standing = { score: 62.5, level: 'none', failed: 1, holdsBack: false } as const;
const FOUND: SimulationView = {
  simulation: {
    revision: 3,
    startedAt: instant('2026-03-02T09:00:00.000Z'),
    finishedAt: instant('2026-03-02T09:01:00.000Z'),
    total: 2,
  },
  lookBack: null,
  tried: 2,
  hiddenProjects: 1,
  projects: [
    {
      id: governedId('project:1'),
      key: 'DOC',
      name: 'Documents',
      before: standing,
      after: { ...standing, score: null, level: 'partial', holdsBack: true },
      appear: [ruleId('HR-2')],
      vanish: [],
    },
  ],
};

function show(view: SimulationView, started: SimulationView = FOUND) {
  jiraAnswers({});
  const asked = answerWith({
    'life-cycles.list': [],
    'simulation.view': view,
    'simulation.start': started,
    'simulation.cost': { workItems: 1200, points: 1205, pointsPerHour: 32_500 },
  });
  renderInForge(<Simulation version={version} />);
  return asked;
}

it('offers to simulate a version that was not, and shows what comes back', async () => {
  const asked = show(NONE);
  expect(await screen.findByText('This version was not simulated yet.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Simulate' }));

  expect(await screen.findByRole('row', { name: /^DOC Documents/ })).toBeVisible();
  expect(asked.find(({ name }) => name === 'simulation.start')?.input).toEqual({
    standardId: 'house-rules',
    version: '1.1.0',
    looksBack: false,
  });
});

it('says what would appear and vanish, how scores and levels would move, and what is hidden', async () => {
  show(FOUND);

  const row = await screen.findByRole('row', { name: /^DOC/ });
  expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'HR-2',
    '–',
    '62.5',
    '–',
    'none → partial',
    'held back',
  ]); // prettier-ignore
  const status = screen.getByRole('status').textContent;
  expect(status).toContain('1 failure would appear, 0 failures would vanish.');
  expect(status).toContain('Transitions of 1 project more would be held back.');
  expect(status).toContain('1 project that you may not see is not shown.');
});

it('says that a simulation is of an earlier text of the version', async () => {
  const { simulation } = FOUND;
  if (simulation === null) throw new Error('nothing was found');
  show({ ...FOUND, simulation: { ...simulation, revision: 2 } });

  expect(await screen.findByText('The version was changed since')).toBeVisible();
});

it('says how far a simulation has come, and begins one anew that does not come to its end', async () => {
  const { simulation } = FOUND;
  if (simulation === null) throw new Error('nothing was found');
  const asked = show({ ...FOUND, tried: 1, simulation: { ...simulation, finishedAt: null } });

  expect(await screen.findByText(/Tried on 1 of 2 projects so far/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
  expect(await screen.findByText(/Tried on 2 projects/)).toBeVisible();
  expect(asked.filter(({ name }) => name === 'simulation.start')).toHaveLength(1);
});

const difference = { before: standing, after: standing, appear: [ruleId('HR-2')], vanish: [] };
const LOOKED_BACK: LookBackView = {
  asOf: instant('2026-03-02T09:00:00.000Z'),
  toRead: 1200,
  read: 1200,
  points: 5400,
  problem: null,
  waitsUntil: null,
  projects: [
    {
      id: governedId('project:1'),
      key: 'DOC',
      name: 'Documents',
      days: [
        {
          daysAgo: 30,
          day: day('2026-01-31'),
          difference,
          notTold: [{ ruleId: ruleId('HR-3'), why: 'jira-search' }],
        },
      ],
      transitions: {
        total: 40,
        blocked: 7,
        notDecidable: 2,
        byRule: [{ ruleId: ruleId('HR-2'), blocked: 7 }],
        latest: [
          {
            workItem: 'DOC-9',
            at: instant('2026-02-27T10:00:00.000Z'),
            rules: [ruleId('HR-2')],
          },
        ],
        precision: 'moment',
      },
    },
  ],
};

it('says what looking back takes before it is asked for', async () => {
  const asked = show(NONE);
  await userEvent.click(await screen.findByLabelText('Also look back on the last 90 days'));

  expect(await screen.findByText(/1,200 work items: at least 1,205 points/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Simulate' }));
  await screen.findByRole('row', { name: /^DOC/ });
  const start = asked.find(({ name }) => name === 'simulation.start');
  expect(start?.input).toMatchObject({ looksBack: true });
});

it('says how many transitions would have been blocked, and what past days do not tell', async () => {
  show({ ...FOUND, lookBack: LOOKED_BACK });

  const past = within(await screen.findByRole('region', { name: 'The last 90 days' }));
  expect(past.getByText(/Of 40 transitions in 1 project, this version would have blocked 7/)).toHaveTextContent('Of 2 that cannot be told any more.'); // prettier-ignore
  expect(past.getByRole('row', { name: /^DOC/ })).toHaveTextContent('HR-2: 7DOC-9');
  expect(past.getByRole('row', { name: /^30 days ago/ })).toHaveTextContent('10062.562.51');
  expect(past.getByText(/Jira answers this search as of now only/)).toHaveTextContent('HR-3');
});

it('says how far looking back has come, and what it waits for', async () => {
  const { simulation } = FOUND;
  if (simulation === null) throw new Error('nothing was found');
  const waitsUntil = instant('2026-03-02T10:00:00.000Z');
  show({
    ...FOUND,
    simulation: { ...simulation, finishedAt: null },
    lookBack: { ...LOOKED_BACK, read: 250, waitsUntil, projects: [] },
  });

  const status = await screen.findByText(/250 of at most 1,200 work items so far/);
  expect(status).toHaveTextContent('goes on by itself after');
});

it('says why looking back ended early', async () => {
  show({ ...FOUND, lookBack: { ...LOOKED_BACK, problem: 'Jira does not allow this.' } });

  expect(await screen.findByText('Looking back ended early')).toBeVisible();
  expect(screen.getByText(/^Jira does not allow this\./)).toBeVisible();
});

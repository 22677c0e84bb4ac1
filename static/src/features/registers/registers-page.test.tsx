import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { RegisterPage, RegisterRow } from '@contract/registers';
import { instant } from '@domain/foundation/calendar';
import { nodeId, projectId, workItemId, workItemKey } from '@domain/foundation/ids';
import { STEPS } from '@domain/foundation/rating';

import { type Answers, answerWith, Refused, toldHost } from '../../../test/bridge';
import { aNode } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { RegistersPage } from './registers-page';

const aRow = (number: number, override: Partial<RegisterRow> = {}): RegisterRow => ({
  id: workItemId(String(number)),
  key: workItemKey(`DOC-${number}`),
  projectId: projectId('1'),
  projectKey: 'DOC',
  projectName: 'Documentation',
  number,
  kind: 'risk',
  category: 'to-do',
  due: null,
  updated: instant('2026-11-15T16:20:00.000Z'),
  nature: 'threat',
  inherent: { rating: { probability: 5, impact: 4 }, exposure: 20, level: 'very-high' },
  residual: { rating: { probability: 2, impact: 4 }, exposure: 8, level: 'medium' },
  expected: { amount: -3_600_00, currency: 'EUR' },
  summary: `Risk ${number}`,
  status: 'Open',
  owner: 'Ann Lee',
  part: null,
  ...override,
});

const cells = STEPS.flatMap((probability) =>
  STEPS.map((impact) => ({
    probability,
    impact,
    count: probability === 2 && impact === 4 ? 2 : 0,
  })),
);
const aPage = (override: Partial<RegisterPage> = {}): RegisterPage => ({
  rows: [aRow(1), aRow(2, { kind: 'issue', nature: null, residual: null, owner: null })],
  unseen: 0,
  found: 2,
  kept: 3,
  matrix: { cells, unrated: 1 },
  expected: [{ amount: -3_600_00, currency: 'EUR', count: 1 }],
  projects: [{ id: projectId('1'), key: 'DOC', name: 'Documentation' }],
  jql: 'key in (DOC-1, DOC-2) ORDER BY key',
  hiddenProjects: 0,
  ...override,
});
const nodes = { nodes: [aNode()], mayAdminister: false, mayManage: false, isSetUp: true };

function show(page: Answers['register.list'] = aPage()) {
  const asked = answerWith({ 'portfolio.nodes': nodes, 'register.list': page });
  renderInForge(<RegistersPage initialNode={nodeId('digital')} />);
  const lastFilter = () =>
    (asked.findLast(({ name }) => name === 'register.list')?.input as { filter: object }).filter;
  return { asked, lastFilter };
}
const table = () => screen.findByRole('table', { name: 'Registers' });

describe('the registers', () => {
  it('show each entry with its level in a word, what it amounts to and who owns it', async () => {
    show();
    const [, first, second] = within(await table()).getAllByRole('row');

    expect(first).toHaveTextContent(/Risk 1.*DOC-1.*Documentation/);
    expect(first).toHaveTextContent('Medium8');
    expect(first).toHaveTextContent('-€3,600');
    expect(second).toHaveTextContent('Project issue');
    expect(second).toHaveTextContent('Very high20'); // nothing was done about it, so what is inherent stands
    expect(second).toHaveTextContent('Nobody');
  });

  it('ask for the portfolio that was looked at, for what is open, the most exposed first', async () => {
    const { asked, lastFilter } = show();
    await table();

    expect(asked.find(({ name }) => name === 'register.list')?.input).toMatchObject({
      nodeId: 'digital',
      order: { column: 'exposure', direction: 'descending' },
      page: 0,
    });
    expect(lastFilter()).toMatchObject({ standing: 'open', view: 'residual', kinds: [] });
  });

  it('are filtered by kind, level and standing, and by nothing again', async () => {
    const { lastFilter } = show();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Risks' }));
    await userEvent.click(screen.getByRole('button', { name: 'Very high' }));
    await userEvent.click(screen.getByRole('button', { name: 'Closed' }));
    await waitFor(() =>
      expect(lastFilter()).toMatchObject({
        kinds: ['risk'],
        levels: ['very-high'],
        standing: 'closed',
      }),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() =>
      expect(lastFilter()).toMatchObject({ kinds: [], levels: [], standing: 'open' }),
    );
  });

  it('are sorted by the backend, and not by what it does not keep', async () => {
    const { asked } = show();
    const heads = within(await table());
    await userEvent.click(heads.getByRole('button', { name: /Due/ }));

    await waitFor(() =>
      expect(asked.at(-1)?.input).toMatchObject({
        order: { column: 'due', direction: 'ascending' },
      }),
    );
    expect(heads.queryByRole('button', { name: /Owner/ })).not.toBeInTheDocument();
  });

  it('are turned page by page', async () => {
    const { asked } = show(aPage({ found: 120 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));

    await waitFor(() => expect(asked.at(-1)?.input).toMatchObject({ page: 1, size: 50 }));
    expect(await screen.findByText('51–100 of 120')).toBeVisible();
  });
});

describe('the risk matrix', () => {
  it('filters by a cell that counts something, by keyboard too', async () => {
    const { lastFilter } = show();
    await table();
    const cell = screen.getByRole('button', {
      name: '2 risks: probability 2, impact 4, level medium',
    });
    cell.focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() =>
      expect(lastFilter()).toMatchObject({ cell: { probability: 2, impact: 4 } }),
    );
    expect(screen.getByRole('button', { name: /Probability 2, impact 4/ })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /risks?: probability/ })).toHaveLength(1);
  });

  it('turns from what is left to what would be, for the table as well', async () => {
    const { lastFilter } = show();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Inherent' }));

    await waitFor(() => expect(lastFilter()).toMatchObject({ view: 'inherent' }));
    expect(within(await table()).getByRole('button', { name: /Inherent level/ })).toBeVisible();
  });

  it('is a table of numbers too, and says how many are not rated', async () => {
    show();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Show data: Risk matrix' }));

    const twin = within(screen.getByRole('region', { name: 'Risk matrix' })).getByRole('table');
    expect(within(twin).getByRole('row', { name: /^2, low/ })).toHaveTextContent('00020');
    expect(screen.getByText(/1 risk not rated yet/)).toBeVisible();
  });
});

describe('leaving the registers', () => {
  it('opens the same set in Jira', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Open in Jira' }));

    expect(JSON.stringify(toldHost('navigate').at(-1))).toContain(
      `/issues/?jql=${encodeURIComponent('key in (DOC-1, DOC-2) ORDER BY key')}`,
    );
  });

  it('says when there are too many for that', async () => {
    show(aPage({ jql: null, found: 201 }));
    expect(await screen.findByText('Filter down to 200 rows to open them in Jira.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open in Jira' })).not.toBeInTheDocument();
  });

  it('asks for all that the filters show when it is exported', async () => {
    const { asked } = show();
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files.push(file);
        return '#file';
      },
      revokeObjectURL: () => undefined,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Export CSV' }));

    await waitFor(() => expect(asked.at(-1)?.input).toMatchObject({ page: 0, size: 1_000 }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(toldHost('showFlag').at(-1)).toMatchObject({ title: '2 rows exported' });
  });
});

describe('registers that cannot be shown whole', () => {
  it('say what is hidden', async () => {
    show(aPage({ hiddenProjects: 2, unseen: 1 }));
    expect(await screen.findByText('2 projects hidden:')).toBeVisible();
    expect(screen.getByText('1 row not shown:')).toBeVisible();
  });

  it('say that nothing matches, and that nothing is kept', async () => {
    show(aPage({ rows: [], found: 0, jql: null }));
    expect(await screen.findByText('Nothing matches these filters.')).toBeVisible();
  });

  it('say what would fill them', async () => {
    show(aPage({ rows: [], found: 0, kept: 0 }));
    expect(await screen.findByText('There is nothing in the registers')).toBeVisible();
  });

  it('say what failed, and ask again', async () => {
    let isBroken = true;
    show(() => {
      if (isBroken) throw new Refused('upstream-failed', 'Jira does not answer.');
      return aPage();
    });
    expect(await screen.findByText('Jira does not answer.')).toBeVisible();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeVisible();
  });
});

import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { nodeId, type WorkItemKey, workItemKey } from '@domain/foundation/ids';

import { type Answers, answerWith, Refused, toldHost } from '../../../test/bridge';
import { aNode } from '../../../test/builders';
import { aRegisterPage, aRegisterRow } from '../../../test/register-pages';
import { renderInForge } from '../../../test/render';
import { RegistersPage } from './registers-page';

const nodes = { nodes: [aNode()], mayAdminister: false, mayManage: false, isSetUp: true };

function show(page: Answers['register.list'] = aRegisterPage()) {
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

  it('show the figures of one kind, sort by them and filter by what they amount to', async () => {
    const facts = { interest: 2, influence: 5, frequency: 'monthly' } as const;
    const person = aRegisterRow(7, { kind: 'stakeholder', part: { kind: 'stakeholder', facts } });
    const { asked, lastFilter } = show(aRegisterPage({ rows: [person] }));
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Stakeholders' }));
    const shown = within(await table());

    expect(shown.getAllByRole('row')[1]).toHaveTextContent(/2, low5, very highEvery monthKeep satisfied/); // prettier-ignore
    expect(shown.queryByText('Expected value')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Risk matrix' })).not.toBeInTheDocument();
    await userEvent.click(shown.getByRole('button', { name: /Influence/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep satisfied' }));
    await waitFor(() =>
      expect(lastFilter()).toMatchObject({
        kinds: ['stakeholder'],
        traits: [{ name: 'quadrant', values: ['keep-satisfied'] }],
      }),
    );
    expect(asked.at(-1)?.input).toMatchObject({ order: { column: 'influence' } });

    await userEvent.click(screen.getByRole('button', { name: 'Stakeholders' }));
    await waitFor(() => expect(lastFilter()).toMatchObject({ kinds: [], traits: [] }));
    expect(asked.at(-1)?.input).toMatchObject({ order: { column: 'exposure' } });
  });

  it('stand in groups under headings that count what all pages hold', async () => {
    const groups = [
      { value: 'in-progress', count: 70 },
      { value: 'done', count: 1 },
    ];
    const rows = [aRegisterRow(1, { group: 'in-progress' }), aRegisterRow(2, { group: 'done' })];
    const { asked } = show(aRegisterPage({ rows, groups, found: 71 }));
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'State' }));

    await waitFor(() => expect(asked.at(-1)?.input).toMatchObject({ grouping: 'state' }));
    const lines = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(lines.map((line) => line.textContent)).toEqual([
      'In progress 70',
      expect.stringContaining('DOC-1'),
      'Done 1',
      expect.stringContaining('DOC-2'),
    ]);
  });

  it('say why so many stand in no groups by owner', async () => {
    show(aRegisterPage({ found: 300 }));
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Owner' }));
    expect(await screen.findByText(/Filter down to 200 rows to group them by owner/)).toBeVisible();
  });

  it('are turned page by page', async () => {
    const { asked } = show(aRegisterPage({ found: 120 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));

    await waitFor(() => expect(asked.at(-1)?.input).toMatchObject({ page: 1, size: 50 }));
    expect(await screen.findByText('51–100 of 120')).toBeVisible();
  });
});

describe('the table of registers', () => {
  it('stays as it was asked for until the next page is there, and asks with what was pressed meanwhile', async () => {
    let release: () => void = () => undefined;
    const { asked } = show(async ({ filter }) => {
      if (filter.kinds.length > 0) await new Promise<void>((resolve) => (release = resolve));
      return aRegisterPage();
    });
    const shown = within(await table());
    await userEvent.click(screen.getByRole('button', { name: 'Stakeholders' }));

    expect(screen.getByRole('button', { name: 'Stakeholders' })).toHaveAttribute('aria-pressed', 'true'); // prettier-ignore
    expect(shown.getByText('Expected value')).toBeVisible();
    await userEvent.click(shown.getByRole('button', { name: /Updated/ }));
    await waitFor(() =>
      expect(asked.at(-1)?.input).toMatchObject({
        filter: { kinds: ['stakeholder'] },
        order: { column: 'updated' },
      }),
    );
    release();
    await waitFor(() => expect(shown.queryByText('Expected value')).not.toBeInTheDocument());
  });

  it('draws a row once for each page of them, and not for a tick or for what is awaited', async () => {
    let drawn = 0;
    const row = Object.defineProperty(aRegisterRow(1), 'status', {
      get: () => {
        drawn += 1;
        return 'Open';
      },
    });
    show(async ({ order }) => {
      if (order.column === 'due') await new Promise(() => undefined);
      return aRegisterPage({ rows: [row] });
    });
    const shown = within(await table());
    const once = drawn;
    await userEvent.click(shown.getByRole('checkbox', { name: 'Select DOC-1' }));
    await userEvent.click(shown.getByRole('button', { name: /Due/ }));

    expect(shown.getByRole('checkbox', { name: 'Select DOC-1' })).toBeChecked();
    expect(once).toBeGreaterThan(0);
    expect(drawn).toBe(once);
  });
});

describe('a risk that has happened', () => {
  const risky = [aRegisterRow(1, { mayRaiseIssue: true }), aRegisterRow(2)];
  const happened = { name: 'DOC-1 has happened: make it an issue' };

  it('is made an issue from its row, by the keyboard too, and the row tells what it became', async () => {
    let became: { readonly way: 'occurred'; readonly key: WorkItemKey } | null = null;
    const asked = answerWith({
      'portfolio.nodes': nodes,
      'register.list': () =>
        aRegisterPage({
          rows: risky.map((row) =>
            became === null ? row : { ...row, became, mayRaiseIssue: false },
          ),
        }),
      'artifact.raise-issue': () => {
        became = { way: 'occurred', key: workItemKey('DOC-3') };
        return { key: became.key, missed: ['link'] };
      },
    });
    renderInForge(<RegistersPage initialNode={null} />);
    const shown = within(await table());
    shown.getByRole('button', happened).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Make DOC-1 an issue?' });
    expect(dialog.closest('table')).toBeNull();
    expect(asked.map(({ name }) => name)).not.toContain('artifact.raise-issue');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make it an issue' }));

    await waitFor(() => expect(shown.getAllByRole('row')[1]).toHaveTextContent('became DOC-3'));
    expect(asked).toContainEqual({ name: 'artifact.raise-issue', input: { key: 'DOC-1' } });
    expect(shown.queryByRole('button', happened)).not.toBeInTheDocument();
    expect(toldHost('showFlag').at(-1)).toMatchObject({
      title: 'DOC-1 became DOC-3',
      description: 'Jira did not let the two be linked.',
    });
  });

  it('is offered that in no row of those that cannot be made one', async () => {
    show(aRegisterPage({ rows: risky }));
    expect(within(await table()).getAllByRole('button', { name: /has happened/ })).toHaveLength(1);
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
    show(aRegisterPage({ jql: null, found: 201 }));
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
    show(aRegisterPage({ hiddenProjects: 2, unseen: 1 }));
    expect(await screen.findByText('2 projects hidden:')).toBeVisible();
    expect(screen.getByText('1 row not shown:')).toBeVisible();
  });

  it('say that nothing matches, and that nothing is kept', async () => {
    show(aRegisterPage({ rows: [], found: 0, jql: null }));
    expect(await screen.findByText('Nothing matches these filters.')).toBeVisible();
  });

  it('say what would fill them', async () => {
    show(aRegisterPage({ rows: [], found: 0, kept: 0 }));
    expect(await screen.findByText('There is nothing in the registers')).toBeVisible();
  });

  it('say what failed, and ask again', async () => {
    let isBroken = true;
    show(() => {
      if (isBroken) throw new Refused('upstream-failed', 'Jira does not answer.');
      return aRegisterPage();
    });
    expect(await screen.findByText('Jira does not answer.')).toBeVisible();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeVisible();
  });
});

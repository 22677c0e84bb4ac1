import '../../../test/patience';

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { PastPortfolio } from '@contract/history';
import type { PortfolioRow } from '@contract/rollup';
import { day } from '@domain/foundation/calendar';
import { governedId, nodeId } from '@domain/foundation/ids';

import { type Answers, answerWith, Refused, toldHost } from '../../../test/bridge';
import { aFigures, aHealth, aNode, aPortfolioRow, aPortfolioView } from '../../../test/builders';
import type { PageHistory } from '../../shared/address';
import { renderInForge } from '../../../test/render';
import { PortfolioPage } from './portfolio-page';

const row = (key: string, override: Partial<PortfolioRow> = {}) =>
  aPortfolioRow({ id: governedId(`project:${key}`), key, name: `Project ${key}`, ...override });

const rows = [
  row('DOC', { health: aHealth('red'), figures: aFigures({ overdue: 9 }) }),
  row('PAY', {
    health: aHealth('green'),
    compliance: { score: 40, passed: 2, failed: 3, undecided: 0, waived: 0 },
  }),
  row('CRM', { health: aHealth('green') }),
];
const nodes = { nodes: [aNode()], mayAdminister: false, mayManage: false, isSetUp: true };

function show(answers: Answers = {}, onAdminister = jest.fn(), history: PageHistory | null = null) {
  const asked = answerWith({
    'portfolio.nodes': nodes,
    'portfolio.view': aPortfolioView({ rows }),
    ...answers,
  });
  renderInForge(
    <PortfolioPage onOpen={jest.fn()} onAdminister={onAdminister} onArrange={jest.fn()} />,
    {},
    history,
  );
  return { asked, onAdminister };
}

const table = () => screen.findByRole('table', { name: 'Projects' });
const shownKeys = async () =>
  within(await table())
    .getAllByRole('button', { name: /^Project [A-Z]/ })
    .map((button) => button.textContent.slice('Project '.length, 'Project DOC'.length));

describe('the portfolio page', () => {
  it('shows the worst first', async () => {
    show();
    expect((await shownKeys())[0]).toBe('DOC');
  });

  it('filters by the colours of health and says how many are left', async () => {
    show();
    await table();

    await userEvent.click(screen.getByRole('button', { name: /^On track/ }));

    await waitFor(async () => expect((await shownKeys()).sort()).toEqual(['CRM', 'PAY']));
    expect(screen.getByText('2 of 3 projects')).toBeVisible();
  });

  it('searches, says when nothing matches, and clears', async () => {
    show();
    await table();

    await userEvent.type(screen.getByRole('searchbox', { name: 'Search projects' }), 'zzz');
    expect(await screen.findByText('No project matches these filters.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));

    await waitFor(async () => expect(await shownKeys()).toHaveLength(3));
  });

  it('filters the table by a cell of the heat map, and back', async () => {
    show();
    await table();
    const cell = screen.getByRole('button', {
      name: '1 project: on track, compliance 0–49',
    });

    await userEvent.click(cell);
    await waitFor(async () => expect(await shownKeys()).toEqual(['PAY']));
    expect(cell).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(cell);

    await waitFor(async () => expect(await shownKeys()).toHaveLength(3));
  });

  it('gives the heat map and the weeks as tables too', async () => {
    show();
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'Show data: Health and compliance' }));

    const twin = screen.getByRole('region', { name: 'Health and compliance, data' });
    expect(within(twin).getByRole('row', { name: 'On track 1 0 1 0 0' })).toBeVisible();
  });

  it('sorts by overdue from the most', async () => {
    show();
    const header = within(await table()).getByRole('columnheader', { name: /Overdue/ });

    await userEvent.click(within(header).getByRole('button'));

    expect((await shownKeys())[0]).toBe('DOC');
    expect(header).toHaveAttribute('aria-sort', 'descending');
  });
});

describe('the details of a project', () => {
  it('open from the keyboard, explain the colour, and give the focus back on Escape', async () => {
    show();
    const button = within(await table()).getByRole('button', { name: /^Project DOC/ });

    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    const details = screen.getByRole('region', { name: 'Project DOC' });
    expect(details).toHaveFocus();
    expect(details).toHaveTextContent('The planned finish has passed and work is left.');
    expect(details).toHaveTextContent('Counted from 91 items finished in 182 days.');
    await userEvent.keyboard('{Escape}');

    expect(screen.queryByRole('region', { name: 'Project DOC' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('lead to the project in Mandate', async () => {
    show();
    await userEvent.click(within(await table()).getByRole('button', { name: /^Project DOC/ }));

    await userEvent.click(screen.getByRole('button', { name: 'Open in Mandate' }));

    expect(toldHost('navigate').at(-1)).toMatchObject({
      target: 'module',
      moduleKey: 'project',
      projectKey: 'DOC',
    });
  });
});

describe('what is asked', () => {
  it('goes with the chosen portfolio', async () => {
    const { asked } = show();
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'Switch portfolio' }));
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(await screen.findByRole('heading', { name: 'Digital services' })).toBeVisible();
    expect(asked.at(-1)).toEqual({
      name: 'portfolio.view',
      input: { nodeId: nodeId('digital') },
    });
    expect(screen.getByRole('button', { name: 'Switch portfolio' })).toHaveFocus();
  });
});

describe('what is not there', () => {
  it('says how many projects are hidden', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows, hiddenProjects: 2 }) });
    expect(await screen.findByText(/2 of 5 projects hidden/)).toBeVisible();
  });

  it('says when all are hidden', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows: [], hiddenProjects: 4 }) });
    expect(await screen.findByText('All 4 projects here are hidden')).toBeVisible();
  });

  it('says that totals count what is hidden, for those who were granted that', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows, hiddenProjects: 2, hiddenInTotal: 2 }) });
    expect(await screen.findByText(/Totals count them, as you were granted/)).toBeVisible();
    expect(screen.getByText('3 projects and 2 hidden')).toBeVisible();
  });

  it('shows the totals of a portfolio in which everything is hidden to those who count it', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows: [], hiddenProjects: 4, hiddenInTotal: 4 }) });
    expect(await screen.findByText(/4 of 4 projects hidden/)).toBeVisible();
    expect(screen.queryByText('All 4 projects here are hidden')).not.toBeInTheDocument();
  });

  it('names the projects that are still being imported', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows, partialProjects: ['PAY', 'CRM'] }) });
    expect(await screen.findByText(/PAY, CRM are still being imported/)).toBeVisible();
  });

  it('offers those who may administer the way to the setup', async () => {
    const { onAdminister } = show({
      'portfolio.nodes': { nodes: [], mayAdminister: true, mayManage: true, isSetUp: false },
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Set up Mandate' }));

    expect(onAdminister).toHaveBeenCalled();
  });

  it('offers nobody else a way to the setup', async () => {
    show({
      'portfolio.nodes': { nodes: [], mayAdminister: false, mayManage: false, isSetUp: false },
    });

    expect(await screen.findByText('Mandate is not set up yet')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    let isBroken = true;
    show({
      'portfolio.view': () => {
        if (isBroken) throw new Refused('internal', 'The figures could not be read.');
        return aPortfolioView({ rows });
      },
    });
    expect(await screen.findByText('The figures could not be read.')).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await table()).toBeVisible();
  });

  it('says that it is loading', () => {
    show({ 'portfolio.nodes': () => new Promise(() => undefined) });
    expect(screen.getByText('Loading the portfolio')).toBeInTheDocument();
  });
});

describe('the export', () => {
  const files: Blob[] = [];

  beforeEach(() => {
    files.length = 0;
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files.push(file);
        return '#file';
      },
      revokeObjectURL: () => undefined,
    });
  });

  it('writes the rows that the filters show', async () => {
    show();
    await table();
    await userEvent.click(screen.getByRole('button', { name: /^Off track/ }));

    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));

    expect(files).toHaveLength(1);
    expect(toldHost('showFlag').at(-1)).toMatchObject({ title: '1 project exported' });
  });

  it('says why findings could not be exported', async () => {
    show({
      'findings.export': () => {
        throw new Refused('not-allowed', 'You may not read findings.');
      },
    });
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'Export findings' }));

    await waitFor(() =>
      expect(toldHost('showFlag').at(-1)).toMatchObject({
        title: 'Findings not exported',
        description: 'You may not read findings.',
      }),
    );
    expect(files).toHaveLength(0);
  });
});

describe('the portfolio as of a past day', () => {
  const then = (override: Partial<PastPortfolio> = {}): PastPortfolio => ({
    ...aPortfolioView({ rows: rows.slice(0, 1), asOf: day('2026-10-30') }),
    asked: day('2026-10-30'),
    today: day('2026-11-16'),
    notKept: [],
    older: [],
    ...override,
  });
  const historyAt = (search: string) => ({
    location: { pathname: '/', search },
    push: jest.fn<undefined, [{ readonly search: string }]>(),
    listen: () => () => undefined,
  });

  it('is shown for the day and the portfolio in the address, with the way back', async () => {
    const history = historyAt('?portfolio=digital&asOf=2026-10-30');
    const { asked } = show({ 'portfolio.as-of': then() }, jest.fn(), history);

    expect(await shownKeys()).toEqual(['DOC']);
    expect(asked).toContainEqual({
      name: 'portfolio.as-of',
      input: { nodeId: 'digital', asOf: '2026-10-30' },
    });
    expect(screen.getByText('You are looking at Oct 30, 2026, a past day')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export findings' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Back to today' }));
    expect(history.push).toHaveBeenCalledWith({ pathname: '/', search: '?portfolio=digital' });
  });

  it('is asked for when a day is chosen, and today again when that is', async () => {
    const { asked } = show({ 'portfolio.as-of': then() });
    await table();

    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-10-30' } });
    expect(await screen.findByText(/a past day/)).toBeVisible();
    await waitFor(async () => expect(await shownKeys()).toEqual(['DOC']));
    expect(asked.at(-1)).toEqual({
      name: 'portfolio.as-of',
      input: { nodeId: null, asOf: '2026-10-30' },
    });

    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-11-16' } });
    await waitFor(() => expect(screen.queryByText(/a past day/)).toBeNull());
  });

  it('takes no day before one can have been meant, and none to come', async () => {
    const { asked } = show();
    await table();
    for (const value of ['0202-10-30', '2026-11-17', '']) {
      fireEvent.change(screen.getByLabelText('As of'), { target: { value } });
    }
    expect(asked.map(({ name }) => name)).not.toContain('portfolio.as-of');
  });

  it('says of which projects nothing was kept, and of which day the figures are', async () => {
    const notKept = [{ key: 'PAY', name: 'Payments' }];
    const asOf = day('2026-10-28');
    const older = [{ key: 'CRM', name: 'Clients', asOf: day('2026-10-21') }];
    show(
      { 'portfolio.as-of': then({ notKept, older, asOf }) },
      jest.fn(),
      historyAt('?asOf=2026-10-30'),
    );
    await table();

    expect(screen.getByText(/the figures are those of Oct 28, 2026/)).toBeVisible();
    expect(screen.getByText(/nothing was kept of PAY by that day/)).toBeVisible();
    expect(screen.getByText(/Clients \(CRM\), of Oct 21, 2026/)).toBeVisible();
  });

  it('says why the figures of a day are not available', async () => {
    const refuse = () => {
      throw new Refused('invalid-input', 'No figures were kept before 2026-10-01.', 'asOf');
    };
    show({ 'portfolio.as-of': refuse }, jest.fn(), historyAt('?asOf=2026-09-30'));

    expect(await screen.findByText('No figures were kept before Oct 1, 2026.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Back to today' })).toBeVisible();
  });
});

import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { governedId, nodeId } from '@domain/foundation/ids';

import { anAdoption } from '../../../test/adoption-builders';
import { answerWith, Refused, type Answers } from '../../../test/bridge';
import { aNode, aPortfolioRow, aPortfolioView } from '../../../test/builders';
import { someStandards } from '../../../test/fake-site';
import { renderInForge } from '../../../test/render';
import { AdoptionPage } from './adoption-page';

const rows = [
  aPortfolioRow({ standard: 'PM²' }),
  aPortfolioRow({ standard: 'PM²' }),
  aPortfolioRow({ standard: 'Agile light' }),
  aPortfolioRow({ standard: null }),
];

function show(answers: Answers = {}, initialNode = null as ReturnType<typeof nodeId> | null) {
  const asked = answerWith({
    'portfolio.nodes': { nodes: [aNode()], isSetUp: true, mayAdminister: false, mayManage: false },
    'standards.list': someStandards(),
    'portfolio.view': aPortfolioView({ rows }),
    'adoption.view': anAdoption(),
    ...answers,
  });
  const { container } = renderInForge(<AdoptionPage initialNode={initialNode} />);
  return { asked, container };
}

const MAP = 'PM² by project and rule';
const map = () => screen.findByRole('table', { name: MAP });
const projects = async () =>
  within(await map())
    .getAllByRole('rowheader')
    .map((header) => header.querySelector('strong')?.textContent);
const record = () => screen.findByRole('table', { name: 'What the rules have done' });

/** A project for each of so many numbers, all of them keeping everything. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: governedId(`project:${at}`),
    key: `P${String(at).padStart(2, '0')}`,
    name: `Project ${at}`,
    verdicts: 'pp',
  }));

describe('the map', () => {
  it('tells by words and signs how each rule stands in each project', async () => {
    show();
    const table = within(await map());

    expect(table.getByRole('cell', { name: 'DOC, PM2-INI-1: failed' })).toHaveTextContent('✕');
    expect(table.getByRole('cell', { name: 'DOC, PM2-INI-2: undecided' })).toHaveTextContent('?');
    expect(table.getByRole('cell', { name: 'APP, PM2-INI-1: passed' })).toHaveTextContent('✓');
    expect(table.getByRole('cell', { name: 'APP, PM2-INI-2: waived' })).toHaveTextContent('W');
  });

  it('says that a rule was not asked', async () => {
    const [app] = anAdoption().projects;
    show({ 'adoption.view': anAdoption({ projects: app ? [{ ...app, verdicts: 'p-' }] : [] }) });

    expect(
      within(await map()).getByRole('cell', { name: 'APP, PM2-INI-2: not asked' }),
    ).toHaveTextContent('–');
  });

  it('names each rule’s title and clause at the head of its column', async () => {
    show();
    expect(
      within(await map()).getByRole('columnheader', {
        name: 'PM2-INI-1: A business case exists (PM² Guide 3.1, Initiating Phase: Business Case)',
      }),
    ).toBeVisible();
  });

  it('puts the projects that break most rules first', async () => {
    show();
    expect(await projects()).toEqual(['DOC', 'APP']);
  });

  it('finds projects by name', async () => {
    show();
    await map();

    await userEvent.type(screen.getByRole('searchbox', { name: 'Search projects' }), 'mobile');
    expect(await projects()).toEqual(['APP']);
    expect(screen.getByText('1 of 2 projects')).toBeVisible();

    await userEvent.type(screen.getByRole('searchbox', { name: 'Search projects' }), 'x');
    expect(screen.getByText('No project has this name.')).toBeVisible();
  });

  it('shows 25 projects a page', async () => {
    show({ 'adoption.view': anAdoption({ projects: many(26) }) });
    expect(await projects()).toHaveLength(25);
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: 'Next' }));

    expect(await projects()).toEqual(['P25']);
    expect(screen.getByText('26–26 of 26')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
  });
});

describe('what the rules have done', () => {
  it('has figures for each rule, and a sentence for those that found nothing', async () => {
    show();
    const [, first, second] = within(await record()).getAllByRole('row');

    expect(first).toHaveTextContent(/PM2-INI-1.*Critical31214\.5/);
    expect(second).toHaveTextContent(/PM2-INI-2.*Never.*Found nothing in a year\./);
  });

  it('leads those that never fired to the top when it is sorted so', async () => {
    show();
    const table = within(await record());
    expect(table.getAllByRole('row')[1]).toHaveTextContent('PM2-INI-1');

    await userEvent.dblClick(table.getByRole('button', { name: 'Last fired' }));

    expect(table.getAllByRole('row')[1]).toHaveTextContent('PM2-INI-2');
  });

  it('goes into a file', async () => {
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files.push(file);
        return '#file';
      },
      revokeObjectURL: () => undefined,
    });
    show();
    await record();

    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));

    expect(files).toHaveLength(1);
  });
});

describe('the choice', () => {
  it('offers the standards that projects are held to, and begins with the most used', async () => {
    const { asked } = show();
    await map();
    expect(asked).toContainEqual({
      name: 'adoption.view',
      input: { standardId: 'pm2', nodeId: null },
    });

    await userEvent.click(screen.getByRole('combobox', { name: 'Standard' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Agile light 1.0' }));

    await map();
    expect(asked.at(-1)).toEqual({
      name: 'adoption.view',
      input: { standardId: 'agile-light', nodeId: null },
    });
  });

  it('begins with the portfolio that was looked at, and leads to others', async () => {
    const { asked } = show({}, nodeId('digital'));
    await map();
    const below = (id: string | null) => ({
      name: 'adoption.view',
      input: { standardId: 'pm2', nodeId: id },
    });
    expect(asked).toContainEqual(below('digital'));

    await userEvent.click(screen.getByRole('combobox', { name: 'Portfolio' }));
    await userEvent.click(await screen.findByRole('option', { name: 'All projects' }));

    await map();
    expect(asked).toContainEqual(below(null));
  });
});

describe('without a map', () => {
  it('says that no project is held to a standard, and how many are hidden', async () => {
    show({ 'portfolio.view': aPortfolioView({ rows: [], hiddenProjects: 2 }) });

    expect(
      await screen.findByRole('heading', { name: 'No project here is held to a standard' }),
    ).toBeVisible();
    expect(screen.getByText(/2 projects here are hidden/)).toBeVisible();
  });

  it('says that it is loading', () => {
    show({ 'portfolio.view': () => new Promise(() => undefined) });
    expect(screen.getByText('Loading the standards in use')).toBeInTheDocument();
  });

  it.each(['standards.list', 'portfolio.view', 'adoption.view'])(
    'says why %s failed',
    async (name) => {
      show({
        [name]: () => {
          throw new Refused('internal', 'The database is away.');
        },
      });

      expect(await screen.findByText('The database is away.')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  );
});

it('says how many projects are hidden', async () => {
  show({ 'adoption.view': anAdoption({ hiddenProjects: 1 }) });
  expect(await screen.findByText('1 project hidden:')).toBeVisible();
});

it('has nothing that axe complains of', async () => {
  const { container } = show({ 'adoption.view': anAdoption({ projects: many(26) }) });
  await record();

  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

import '../../../test/patience';

import { fireEvent, screen, within } from '@testing-library/react';

import type { PastPortfolio, PortfolioDifference } from '@contract/history';
import type { PortfolioRow } from '@contract/rollup';
import { day } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { type Answers, answerWith, Refused } from '../../../test/bridge';
import {
  aFigures,
  aForecast,
  aHealth,
  aNode,
  aPortfolioRow,
  aPortfolioView,
} from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { PortfolioDifferencePage } from './portfolio-difference-page';

const row = (key: string, override: Partial<PortfolioRow> = {}) =>
  aPortfolioRow({ id: governedId(`project:${key}`), key, name: `Project ${key}`, ...override });
const on = (asked: string, rows: readonly PortfolioRow[], done: number): PastPortfolio => {
  const view = aPortfolioView({ rows, asOf: day(asked), node: aNode() });
  const total = { ...view.total, figures: aFigures({ done, overdue: 4 }) };
  return { ...view, total, asked: day(asked), today: day('2026-11-16'), notKept: [], older: [] };
};

const difference: PortfolioDifference = {
  then: on('2026-10-01', [row('DOC', { health: aHealth('green') }), row('PAY')], 45),
  now: on(
    '2026-11-01',
    [
      row('DOC', {
        health: aHealth('red'),
        figures: aFigures({ done: 90 }),
        forecast: aForecast({ p85: day('2027-03-04') }),
      }),
      row('CRM'),
    ],
    60,
  ),
  moved: { came: [{ key: 'CRM', name: 'Project CRM' }], left: [] },
};

function show(answers: Answers = {}) {
  const asked = answerWith({
    'portfolio.nodes': { nodes: [aNode()], mayAdminister: false, mayManage: false, isSetUp: true },
    'portfolio.difference': difference,
    ...answers,
  });
  renderInForge(<PortfolioDifferencePage initialNode={null} />);
  return asked;
}

const section = (name: string) => screen.findByRole('region', { name });

describe('two days of a portfolio', () => {
  it('says what became of each measure, in figures and in words', async () => {
    show();
    const figures = await screen.findByRole('table', { name: 'Measures on two days' });

    expect(within(figures).getByRole('row', { name: /^Done/ })).toHaveTextContent(
      'Done4560+15Up 15, from 45 to 60.',
    );
    expect(within(figures).getByRole('row', { name: /^Overdue/ })).toHaveTextContent(
      'Overdue440As it was: 4.',
    );
  });

  it('says which colours changed, and who came and left', async () => {
    show();
    expect(await section('Colours that changed')).toHaveTextContent(
      'Project DOC (DOC):On track on the first day, off track on the second.',
    );
    const came = await section('Came in and went out');
    expect(came).toHaveTextContent(
      'Project CRM (CRM):came into the portfolio between the two days.',
    );
    expect(came).toHaveTextContent('Project PAY (PAY):nothing was kept of it by the second day');
  });

  it('says project by project by how much it changed', async () => {
    show();
    const projects = await screen.findByRole('table', { name: 'Changes by project' });
    expect(within(projects).getAllByRole('row')[1]).toHaveTextContent('Project DOC (DOC)0+10000');
    expect(within(projects).getAllByRole('row')[1]).toHaveTextContent('10 days later');
  });

  it('asks for other days when they are chosen', async () => {
    const asked = show();
    await section('In figures');
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-09-01' } });
    await section('In figures');

    expect(asked.at(-1)?.input).toMatchObject({ nodeId: null, from: '2026-09-01' });
  });

  it('says why days cannot be compared', async () => {
    show({
      'portfolio.difference': () => {
        throw new Refused('invalid-input', 'No figures were kept before 2026-10-20.', 'asOf');
      },
    });
    expect(await screen.findByText('No figures were kept before Oct 20, 2026.')).toBeVisible();
  });
});

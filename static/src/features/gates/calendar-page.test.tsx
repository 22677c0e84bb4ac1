import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { GateCalendar } from '@contract/gate-calendar';
import { day, instant } from '@domain/foundation/calendar';
import { accountId, gateId, gateRequestId } from '@domain/foundation/ids';

import { answerWith, Refused } from '../../../test/bridge';
import { aNode } from '../../../test/builders';
import { aGatesOfProject } from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { calendarCsv } from './calendar-csv';
import { GateCalendarPage } from './calendar-page';

const { project } = aGatesOfProject();
const gate = { id: gateId('RfP'), name: 'RfP: ready for planning' };
const nodes = { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false };
const empty: GateCalendar = {
  asOf: day('2026-11-19'),
  waiting: [],
  calendar: [],
  leadTime: { decisions: 0, median: null, p85: null },
  withoutLifeCycle: 0,
  hiddenProjects: 0,
};
const busy: GateCalendar = {
  ...empty,
  waiting: [
    {
      project,
      gate,
      id: gateRequestId('request-1'),
      by: accountId('mia'),
      at: instant('2026-11-16T09:30:00.000Z'),
      days: 3,
      waitingFor: [{ role: 'steering-committee', quorum: 2 }],
      isYours: true,
    },
  ],
  calendar: [
    { project, gate, day: day('2026-11-12'), condition: null },
    { project, gate, day: day('2026-12-01'), condition: '=The log is complete.' },
  ],
  leadTime: { decisions: 3, median: 4, p85: 9 },
  withoutLifeCycle: 2,
  hiddenProjects: 1,
};

function show(calendar: GateCalendar | (() => never)) {
  answerWith({ 'portfolio.nodes': nodes, 'gates.calendar': calendar });
  return renderInForge(<GateCalendarPage initialNode={null} />);
}

it('shows what waits, for whom, what is overdue and how long decisions took', async () => {
  const { container } = show(busy);
  const waiting = await screen.findByRole('table', { name: 'Waiting for a decision' });

  expect(within(waiting).getByRole('row', { name: /RfP/ })).toHaveTextContent(
    /32 × project steering committee You$/i,
  );
  const coming = screen.getByRole('table', { name: 'To come' });
  expect(within(coming).getByRole('row', { name: /Overdue/ })).toHaveTextContent('-7');
  expect(within(coming).getByRole('row', { name: /log is complete/ })).toHaveTextContent('12');
  expect(screen.getByText(/85% took 9 days at most/)).toBeVisible();
  expect(screen.getByText(/2 projects here follow no life cycle yet/)).toHaveTextContent(
    '1 project you may not browse is left out',
  );
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says where gates are planned while there are none', async () => {
  show(empty);
  expect(await screen.findByText('No gate waits, and none is planned')).toBeVisible();
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({ 'portfolio.nodes': nodes, 'gates.calendar': busy });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'To come' })).toBeVisible();
});

it('exports what is to come without formulas', () => {
  expect(calendarCsv(busy.calendar)).toContain(",'=The log is complete.\r\n");
});

import '../../../test/patience';
import '../../../test/plain-response';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProjectAsOf, WorkedOutProject } from '@contract/history';
import { day } from '@domain/foundation/calendar';
import { governedId, projectId } from '@domain/foundation/ids';
import type { MeasuresThen } from '@domain/rollup/measures-then';

import { type Answers, answerWith } from '../../../test/bridge';
import { aFigures, aPortfolioRow, aProjectOverview } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ProjectPage } from './project-page';

const whole = { id: governedId('project:10006'), key: 'DOC', name: 'Documentation' };

function show(answers: Answers) {
  const asked = answerWith({
    'project.entry': { governed: [whole] },
    'project.overview': aProjectOverview(),
    ...answers,
  });
  const history = {
    location: { pathname: '/', search: '?asOf=2026-10-30' },
    push: () => undefined,
    listen: () => () => undefined,
  };
  const page = <ProjectPage projectId={projectId('10006')} compliance={() => null} more={[]} />;
  renderInForge(page, {}, history);
  return asked;
}

describe('the project as of a past day', () => {
  const asked = day('2026-10-30');
  const past = (override: Partial<ProjectAsOf>): ProjectAsOf => ({
    project: whole,
    ...{ asked, today: day('2026-11-16'), estimateAvailable: true },
    ...{ kept: null, workedOut: null },
    ...override,
  });
  const NONE = { known: 0, untold: 0 };
  const measures: MeasuresThen = {
    ...{ total: 40, createdLast7Days: 2, createdPerWeek: [], finishedPerWeek: [] },
    ...{ toDo: NONE, inProgress: NONE, unestimated: NONE, finishedUndated: NONE },
    ...{ estimateTotal: { known: 12.5, untold: 0 }, estimateDone: NONE, finishedLast7Days: NONE },
    done: { known: 30, untold: 4 },
    overdue: { known: 3, untold: 0 },
    finishedUntold: 4,
  };
  const workedOut = (override: Partial<WorkedOutProject> = {}): WorkedOutProject => ({
    ...{ asOf: asked, measures, changed: 4, mayRead: true, isByLogs: false, refused: null },
    ...override,
  });

  it('shows what was kept of the day in the address, and no tabs of today', async () => {
    const kept = {
      ...{ asOf: asked, computedAt: null, createdPerWeek: [], finishedPerWeek: [] },
      row: aPortfolioRow({ figures: aFigures({ total: 90, done: 45 }) }),
    };
    show({ 'project.as-of': past({ kept }) });

    expect(await screen.findByText('45 of 90 items')).toBeVisible();
    expect(screen.getByText('You are looking at Oct 30, 2026, a past day')).toBeVisible();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('says of what is worked out how much is not told, and reads the logs when asked to', async () => {
    const inputs = show({
      'project.as-of': ({ readsLogs }) =>
        past({
          workedOut: readsLogs
            ? workedOut({
                isByLogs: true,
                measures: { ...measures, done: { known: 32, untold: 0 } },
              })
            : workedOut(),
        }),
    });
    const table = await screen.findByRole('table', { name: 'Measures' });
    const done = () => within(table).getByRole('row', { name: /^Done/ });
    expect(done()).toHaveTextContent('not available30 at least; of 4 work items it is not told');
    expect(within(table).getByRole('row', { name: /^Overdue/ })).toHaveTextContent('3');

    await userEvent.click(screen.getByRole('button', { name: 'Read the logs of 4 work items' }));
    await waitFor(() => expect(done()).toHaveTextContent('Done32'));
    expect(inputs.filter(({ name }) => name === 'project.as-of').map(({ input }) => input)).toEqual(
      [false, true].map((readsLogs) => ({ id: whole.id, asOf: '2026-10-30', readsLogs })),
    );
  });

  it('says why logs could not be read', async () => {
    const refused = 'Jira answers only so much an hour.';
    show({ 'project.as-of': past({ workedOut: workedOut({ refused }) }) });

    expect(await screen.findByText(refused, { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Read the logs/ })).toBeNull();
  });
});

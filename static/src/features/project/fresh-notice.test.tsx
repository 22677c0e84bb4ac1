import '../../../test/patience';

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProjectOverview } from '@contract/project';
import { governedId, projectId } from '@domain/foundation/ids';

import { answerWith } from '../../../test/bridge';
import { aFinding, aPortfolioRow, aProjectOverview } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { isFresh } from './fresh-notice';
import { ProjectPage } from './project-page';

const { figures } = aPortfolioRow();
const empty = aProjectOverview({ row: aPortfolioRow({ figures: { ...figures, total: 0 } }) });

function show(overview: ProjectOverview, isStart: boolean) {
  const governed = [{ id: governedId('project:10006'), key: 'DOC', name: 'Documentation' }];
  answerWith({ 'project.entry': { governed }, 'project.overview': overview });
  const tab = { label: 'Starting set', render: () => 'What it starts with' };
  renderInForge(
    <ProjectPage
      projectId={projectId('10006')}
      compliance={() => null}
      more={[isStart ? { ...tab, isStart } : tab]}
    />,
  );
}

it('leads a project that has nothing yet to its starting set', async () => {
  show(empty, true);
  await userEvent.click(await screen.findByRole('button', { name: 'See the starting set' }));

  expect(await screen.findByText('What it starts with')).toBeVisible();
});

it('leads nowhere where there is no starting set', async () => {
  show(empty, false);

  expect(await screen.findByText('Why this colour')).toBeVisible();
  expect(screen.queryByText('Start with a blueprint')).toBeNull();
});

it('calls a project fresh that lacks three artifacts which the user may create', () => {
  const creatable = aFinding({ verdict: 'failed', creates: 'risk' });
  const lacking = (count: number) =>
    isFresh(aProjectOverview({ findings: Array.from({ length: count }, () => creatable) }));

  expect([lacking(2), lacking(3)]).toEqual([false, true]);
  expect(isFresh(aProjectOverview({ findings: Array(5).fill(aFinding({ creates: null })) }))).toBe(
    false,
  );
});

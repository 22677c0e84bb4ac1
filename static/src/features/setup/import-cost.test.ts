import { projectId } from '@domain/foundation/ids';

import { aSurvey } from '../../../test/fake-site';
import { costOf } from './import-cost';

const survey = aSurvey({
  projects: aSurvey().projects.slice(0, 2), // 812 and 1,204 work items
  pointsToImport: 4032,
});

it('takes the site’s points in proportion to the work items chosen', () => {
  expect(costOf(survey, new Set([projectId('10001')]))).toEqual({ workItems: 812, points: 1624 });
});

it('costs everything for all projects, and nothing for none', () => {
  expect(costOf(survey, new Set(survey.projects.map(({ id }) => id))).points).toBe(4032);
  expect(costOf(survey, new Set())).toEqual({ workItems: 0, points: 0 });
});

it('counts empty projects by their number', () => {
  const empty = aSurvey({
    projects: survey.projects.map((project) => ({ ...project, workItems: 0 })),
    pointsToImport: 2,
  });

  expect(costOf(empty, new Set([projectId('10001')])).points).toBe(1);
});

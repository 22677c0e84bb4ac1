import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { day, instantFromJira } from '../../src/domain/foundation/calendar';
import {
  fieldId,
  governedId,
  type ProjectId,
  projectId,
  workItemId,
} from '../../src/domain/foundation/ids';
import { TOLD_MEASURES } from '../../src/domain/rollup/measures-then';
import { categoryOf, IssueShape, toReadItem } from '../../src/gateways/jira/issue';
import { showProjectAsOf } from '../../src/usecases/history/show-project-as-of';
import { aGovernedProject, aProject } from '../support/builders';
import { inMemoryDeps } from '../support/in-memory-deps';
import { type RawIssue, recountThen, type Site } from '../support/recount-then';
import { aSurvey } from '../support/survey';

jest.setTimeout(600_000);

const DATA = resolve(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira');

/** Ten past days each, the last of them after everything. Only the work items of one site come with their logs. */
const SITES = [
  {
    name: 'eucalyptus',
    estimateField: 'customfield_10004',
    days: ['2012-06-30', '2013-01-31', '2013-09-30', '2014-02-28', '2014-10-31', '2015-04-30', '2016-01-31', '2016-09-30', '2017-06-30', '2018-06-30'], // prettier-ignore
    mostUntold: null,
  },
  {
    name: 'titanium',
    estimateField: 'customfield_10016',
    days: ['2011-06-30', '2012-03-31', '2013-01-31', '2014-06-30', '2015-12-31', '2017-05-31', '2018-10-31', '2019-12-31', '2021-03-31', '2022-06-30'], // prettier-ignore
    mostUntold: null,
  },
  {
    name: 'duraspace',
    estimateField: 'customfield_10023',
    days: ['2008-12-31', '2010-02-28', '2010-12-31', '2011-06-30', '2012-01-31', '2012-08-31', '2013-03-31', '2013-11-30', '2014-05-31', '2015-06-30'], // prettier-ignore
    mostUntold: 0.03,
  },
] as const;

describe.each(SITES)('the work of $name', ({ name, estimateField, days, mostUntold }) => {
  const directory = join(DATA, name);
  const whenPresent = existsSync(directory) ? it : it.skip;

  whenPresent('is, as of ten past days, what a recount of its files says', async () => {
    const issues = readIssues(directory);
    const site = siteOf(directory, issues, estimateField);
    const { deps, projects, hasLogs } = worldOf(issues, site);
    const counts = { told: 0, untold: 0 };

    for (const asOf of days) {
      const recounted = recountThen(issues, asOf, site);
      for (const [id, key] of projects) {
        const asked = { id: governedId(`project:${id}`), asOf: day(asOf), readsLogs: hasLogs };
        const { workedOut } = await showProjectAsOf(asked, deps);
        if (workedOut === null) throw new Error(`Something was kept of ${asOf}`);

        const { measures } = workedOut;
        const counted = recounted[key];
        const told = TOLD_MEASURES.map((measure) => [measure, measures[measure]]);
        expect([key, asOf, measures.total, Object.fromEntries(told)]).toEqual([
          ...[key, asOf, counted?.total.known ?? 0],
          Object.fromEntries(
            TOLD_MEASURES.map((measure) => [
              measure,
              counted?.[measure] ?? { known: 0, untold: 0 },
            ]),
          ),
        ]);
        expect(measures.createdLast7Days).toBe(counted?.createdLast7Days.known ?? 0);
        counts.told += TOLD_MEASURES.length * measures.total;
        counts.untold += TOLD_MEASURES.reduce((sum, each) => sum + measures[each].untold, 0);
      }
    }

    expect(counts.told).toBeGreaterThan(10_000);
    if (mostUntold === null) expect(counts.untold).toBeGreaterThan(0);
    else expect(counts.untold / counts.told).toBeLessThan(mostUntold);
  });
});

function readIssues(directory: string): readonly RawIssue[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .flatMap((file) =>
      gunzipSync(readFileSync(join(directory, file)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawIssue);
}

function siteOf(
  directory: string,
  issues: readonly RawIssue[],
  estimateField: Site['estimateField'],
): Site {
  const { statuses, fields } = JSON.parse(readFileSync(join(directory, 'site.json'), 'utf8')) as {
    readonly statuses: readonly { readonly id: string; readonly statusCategory: { readonly key: string } }[]; // prettier-ignore
    readonly fields: readonly { readonly id: string; readonly name: string }[];
  };
  return {
    categories: new Map(statuses.map(({ id, statusCategory }) => [id, statusCategory.key])),
    levels: new Map(
      issues.map(({ fields: { issuetype, project } }) => [
        `${project.key} ${issuetype.id}`,
        issuetype.hierarchyLevel ?? 0,
      ]),
    ),
    estimateField,
    estimateName: fields.find(({ id }) => id === estimateField)?.name ?? '',
  };
}

function worldOf(issues: readonly RawIssue[], site: Site) {
  const estimateFieldId = fieldId(site.estimateField);
  const fields = { estimateFieldId, flaggedFieldId: null, blockingLinkTypes: [] };
  const logs = new Map(issues.map(({ id, changelog }) => [id, changelog?.histories ?? []]));
  const hasLogs = issues.some(({ changelog }) => changelog !== undefined);
  const projects = new Map<ProjectId, string>(
    issues.map(({ fields: { project } }) => [projectId(project.id), project.key]),
  );
  const estimate = { id: estimateFieldId, name: site.estimateName, suggested: true };
  const deps = inMemoryDeps({
    now: '2026-11-20T12:00:00.000Z',
    projects: [...projects].map(([id, key]) => aProject(id, { key })),
    governed: [...projects.keys()].map((id) => aGovernedProject(id)),
    items: issues.map((issue) => toReadItem(IssueShape.parse(issue), fields)),
    settings: { fields },
    state: { survey: { ...aSurvey, timeZone: 'UTC', estimateFields: [estimate] } },
    site: {
      statuses: async () =>
        [...site.categories].map(([id, key]) => ({ id, category: categoryOf(key) })),
      logs: async (ids) => ({
        logs: ids.map((id) => ({
          id: workItemId(id),
          lines: (logs.get(id) ?? []).flatMap(({ created, items }) =>
            items.map((line) => ({
              at: instantFromJira(created),
              fieldId: null,
              field: line.field,
              from: line.from,
              fromText: line.fromString,
              to: line.to,
              toText: typeof line.toString === 'string' ? line.toString : null,
            })),
          ),
        })),
        points: 0,
      }),
    },
  });
  return { deps, projects, hasLogs };
}

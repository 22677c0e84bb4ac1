import type { Clause } from '@atlaskit/jql-ast';
import fc from 'fast-check';
import { ZodError } from 'zod';

import { parseJql } from '../../local/jira/jql/parse-jql';
import { JiraProblem } from '../../local/jira/reply';
import { createdBefore } from '../../src/gateways/jira/created-before';
import type { JiraRequest } from '../../src/gateways/jira/request';
import { createSiteCatalogue } from '../../src/gateways/jira/site-catalogue';
import { projectQueries } from '../../src/usecases/freshness/project-queries';
import type { SiteProject } from '../../src/usecases/ports';
import { hostileText } from './hostile';

/** The same texts in every run: what fails here fails again. */
const SEED = 20_260_302;
const RUNS = 1_500;

const freePoints = { spend: () => Promise.resolve() };

/** Jira with one project of these ids, as the app reads it; `null` where the app refuses to. */
async function projectCalled(id: string, typeId: string): Promise<SiteProject | null> {
  const page = {
    isLast: true,
    values: [{ id, key: 'P1', name: 'One', issueTypes: [{ id: typeId }] }],
  };
  const request: JiraRequest = ({ answer }) => Promise.resolve(answer.parse(page));
  const catalogue = createSiteCatalogue(request, (answer) => Promise.resolve(answer));
  try {
    return (await catalogue.projects())[0] ?? null;
  } catch (error) {
    if (error instanceof ZodError) return null;
    throw error;
  }
}

/** What the app asks of Jira before it creates something in a project. */
async function queryBeforeCreation({ id, issueTypeIds }: SiteProject): Promise<string> {
  let jql = '';
  const request: JiraRequest = ({ answer, ...call }) => {
    jql = (call as { body: { jql: string } }).body.jql;
    return Promise.resolve(answer.parse({ issues: [] }));
  };
  const [issueTypeId = ''] = issueTypeIds;
  const item = {
    projectId: id,
    issueTypeId,
    parentId: null,
    summary: '',
    sections: [],
    due: null,
    assignee: null,
    isOneEver: false,
    artifact: 1,
  };
  await createdBefore(item, { request, points: freePoints });
  return jql;
}

/** The fields that a query restricts, in its order. */
function fieldsOf(jql: string): readonly string[] {
  const { where } = parseJql(jql);
  return where === undefined ? [] : fieldsIn(where);
}

function fieldsIn(clause: Clause): readonly string[] {
  if (clause.clauseType === 'compound') return clause.clauses.flatMap(fieldsIn);
  if (clause.clauseType === 'not') return ['not', ...fieldsIn(clause.clause)];
  return [clause.field.value];
}

const anId = fc.oneof(hostileText, fc.nat().map(String));

describe('a query to Jira', () => {
  it('asks what was meant, whatever Jira calls its projects and types', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(anId, anId, async (id, typeId) => {
        const project = await projectCalled(id, typeId);
        if (project === null) return;

        read += 1;
        expect(projectQueries([project]).map(fieldsOf)).toEqual([['project']]);
        expect(fieldsOf(await queryBeforeCreation(project))).toEqual([
          'project',
          'issuetype',
          'created',
        ]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  it('would be told apart from one with a part of its own', () => {
    expect(fieldsOf('project = 1 OR key = zq7-1')).toEqual(['project', 'key']);
  });

  it('that is nonsense gets a sentence from the local Jira', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        for (const jql of [one, `project = ${one}`, `summary ~ "${one}" AND ${other}`]) {
          try {
            parseJql(jql);
          } catch (error) {
            if (!(error instanceof JiraProblem)) throw error;
          }
        }
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  });
});

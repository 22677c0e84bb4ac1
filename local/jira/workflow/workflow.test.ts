import { type JsonObject, listAt, textAt } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, SITE } from '../test-support';
import type { AppRules } from './app-rules';

jest.setTimeout(60_000);

const SUMMARY_RULE = { id: 'r1', module: 'reads-well' };

const WORKFLOW: JsonObject = {
  id: 'w1',
  name: 'Quay work',
  projects: ['QUAY'],
  issueTypes: ['101'],
  transitions: [
    { id: '1', name: 'Plan', type: 'initial', to: '20', validators: [SUMMARY_RULE] },
    {
      id: '11',
      name: 'Finish',
      type: 'directed',
      from: ['20'],
      to: '30',
      screen: ['labels', 'resolution', 'components'],
    },
    { id: '12', name: 'Reopen', type: 'directed', from: ['30', '31'], to: '20' },
    { id: '13', name: 'Close', type: 'global', to: '31' },
    { id: '14', name: 'Look again', type: 'directed', from: ['20'] },
  ],
};

const test = useTestSite(
  [
    aWorkItem({ id: '10', key: 'QUAY-1', status: '20' }),
    aWorkItem({ id: '11', key: 'QUAY-2', type: '103' }),
  ],
  { ...SITE, workflows: [WORKFLOW] },
);

const RULES: AppRules = {
  find: (key) => ({
    key,
    kind: 'validator',
    name: 'Reads well',
    extensionId: `ari:cloud:ecosystem::extension/a/b/static/${key}`,
    projectTypes: ['company-managed'],
    form: {
      kind: 'expression',
      expression:
        "issue.key == null && typeof originalIssue == 'undefined' && issue.summary.length > 3 && issue.properties.size == 'xl'",
      errorMessage: { kind: 'text', text: 'Say more.' },
    },
  }),
  maySeeFields: true,
  validate: () => Promise.reject(new Error('There is no function.')),
  runLater: () => Promise.resolve(),
  report: () => undefined,
};

async function transitionsOf(key: string, query = ''): Promise<readonly JsonObject[]> {
  const { body } = await test.as('ben').get(`/issue/${key}/transitions${query}`);
  return listAt(body, 'transitions') as readonly JsonObject[];
}

const namesOf = async (key: string) => (await transitionsOf(key)).map(({ name }) => name);
const make = (id: string, extra: JsonObject = {}) =>
  test.as('ben').post('/issue/QUAY-1/transitions', { transition: { id }, ...extra });

describe('a declared workflow', () => {
  it('offers the transitions that start where the work item stands', async () => {
    expect(await namesOf('QUAY-1')).toEqual(['Finish', 'Close', 'Look again']);
    await make('11');
    expect(await namesOf('QUAY-1')).toEqual(['Reopen', 'Close']);
    expect(await make('11')).toMatchObject({ status: 400 });
  });

  it('is for its own types alone: the others go from any status to any', async () => {
    expect(await namesOf('QUAY-2')).toEqual(['In Progress', 'Done', 'Closed']);
  });

  it('says of each transition where it leads and what it is', async () => {
    expect(await transitionsOf('QUAY-1')).toMatchObject([
      { id: '11', to: { name: 'Done' }, hasScreen: true, isGlobal: false, looped: false },
      { id: '13', to: { name: 'Closed' }, hasScreen: false, isGlobal: true, looped: false },
      { id: '14', to: { name: 'In Progress' }, isGlobal: false, looped: true },
    ]);
  });

  it('stays in its status by a looped transition, and is told', async () => {
    expect((await make('14')).status).toBe(204);

    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      status: { name: 'In Progress' },
      updated: '2026-03-02T10:30:00.000+0100',
    });
    expect(await test.historyOf('QUAY-1')).toEqual([]);
    expect(test.events()).toMatchObject([{ eventType: 'avi:jira:updated:issue' }]);
  });

  it('takes the fields of the transition’s screen and no other', async () => {
    const [finish] = await transitionsOf('QUAY-1', '?expand=transitions.fields&transitionId=11');
    expect(finish).toMatchObject({
      fields: {
        labels: { name: 'Labels', operations: ['add', 'set', 'remove'], required: false },
        resolution: { allowedValues: [{ name: 'Fixed' }, { name: 'Done' }] },
        components: { allowedValues: [{ name: 'Crane' }] },
      },
    });

    expect(await make('11', { fields: { summary: 'No' } })).toMatchObject({
      status: 400,
      body: {
        errors: {
          summary:
            "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.",
        },
      },
    });
    const given = {
      fields: { resolution: { name: 'Fixed' } },
      update: { labels: [{ add: 'dry' }] },
    };
    expect((await make('11', given)).status).toBe(204);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Fixed' },
      labels: ['dry'],
    });
  });

  it('adds a comment with a transition', async () => {
    const body = { type: 'doc', version: 1, content: [] };
    expect((await make('14', { update: { comment: [{ add: { body } }] } })).status).toBe(204);

    const { body: comments } = await test.as('ben').get('/issue/QUAY-1/comment');
    expect(comments).toMatchObject({ total: 1, comments: [{ author: { accountId: 'ben' } }] });
    expect(test.events().map(({ eventType }) => eventType)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:commented:issue',
    ]);
  });

  it('makes a work item where the initial transition leads, once its validators agree', async () => {
    test.site().useRules(RULES);
    const fields = { project: { key: 'QUAY' }, issuetype: { id: '101' } };
    const properties = [{ key: 'size', value: 'xl' }];
    const raise = (summary: string) =>
      test.as('ben').post('/issue', { fields: { ...fields, summary }, properties });

    expect(await raise('Hm.')).toMatchObject({
      status: 400,
      body: { errorMessages: ['Say more.'] },
    });
    const { body } = await raise('Long enough');
    expect(await test.fieldsOf(textAt(body, 'key') ?? '')).toMatchObject({
      status: { name: 'In Progress' },
    });
  });
});

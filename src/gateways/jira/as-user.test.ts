import { projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import { createJiraForUser } from './as-user';
import type { JiraRequest } from './request';

function jiraThat(answers: (route: string) => unknown) {
  const calls: { readonly route: string; readonly body: unknown }[] = [];
  const request: JiraRequest = async ({ route, body, answer }) => {
    calls.push({ route: route.value, body });
    return answer.parse(answers(route.value));
  };
  const points = { spend: async () => undefined, spentInHourOf: async () => 0 };
  return { jira: createJiraForUser({ request, points }), calls };
}

const DESCRIPTION = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It rains in.' }] }],
};
const issue = {
  id: '11640',
  key: 'DOC-93',
  fields: {
    project: { id: '10006', key: 'DOC' },
    summary: 'Why we do it',
    issuetype: { id: '10001', name: 'Task' },
    status: { name: 'Doing', statusCategory: { key: 'indeterminate' } },
    description: DESCRIPTION,
    duedate: '2026-03-31',
    attachment: [{ id: '9', filename: 'figures.xlsx' }],
    updated: '2026-03-02T10:30:00.125+0100',
    creator: { accountId: 'ann' },
    reporter: { accountId: 'ben' },
    assignee: null,
  },
  properties: { 'mandate.artifact': { schemaVersion: 1, kind: 'risk' } },
};

describe('find', () => {
  it('reads what the panel needs, and nothing more', async () => {
    const { jira, calls } = jiraThat(() => issue);

    expect(await jira.find(workItemKey('DOC-93'))).toEqual({
      id: '11640',
      key: 'DOC-93',
      projectId: '10006',
      summary: 'Why we do it',
      typeId: '10001',
      category: 'in-progress',
      artifactProperty: { schemaVersion: 1, kind: 'risk' },
      description: DESCRIPTION,
      due: '2026-03-31',
      attachments: ['9'],
      updated: '2026-03-02T09:30:00.125Z',
      people: { creator: 'ann', reporter: 'ben', assignee: null },
      isSecured: false,
    });
    expect(calls[0]?.route).toBe(
      '/rest/api/3/issue/DOC-93?fields=issuetype,summary,description,duedate,attachment,updated,project,status,creator,reporter,assignee,security&properties=mandate.artifact',
    );
  });

  it('tells whether an issue security level narrows who sees it', async () => {
    const security = { id: '10021', name: 'Board only' };
    const { jira } = jiraThat(() => ({ ...issue, fields: { ...issue.fields, security } }));

    expect(await jira.find(workItemKey('DOC-93'))).toMatchObject({ isSecured: true });
  });

  it('is null for an item that Jira does not show', async () => {
    const { jira } = jiraThat(() => {
      throw new AppError('not-found', 'Issue does not exist or you do not have permission.');
    });

    expect(await jira.find(workItemKey('DOC-93'))).toBeNull();
  });

  it('passes on any other failure', async () => {
    const { jira } = jiraThat(() => {
      throw new AppError('upstream-failed', 'Jira is busy.');
    });

    await expect(jira.find(workItemKey('DOC-93'))).rejects.toMatchObject({
      code: 'upstream-failed',
    });
  });
});

describe('lastEditorOf', () => {
  const page = (authors: readonly (string | null)[], nextPageToken: string | null) => ({
    issueChangeLogs: [
      {
        issueId: '11640',
        changeHistories: authors.map((id) => ({ author: id === null ? null : { accountId: id } })),
      },
    ],
    nextPageToken,
  });

  it('reads the changes of content to the last, page by page', async () => {
    const pages = [page(['ann', 'ben'], 'more'), page(['cleo'], null)];
    const { jira, calls } = jiraThat(() => pages.shift());

    expect(await jira.lastEditorOf(workItemId('11640'))).toBe('cleo');
    expect(calls).toMatchObject([
      {
        route: '/rest/api/3/changelog/bulkfetch',
        body: {
          issueIdsOrKeys: ['11640'],
          fieldIds: ['issuetype', 'summary', 'description', 'duedate', 'attachment'],
        },
      },
      { body: { nextPageToken: 'more' } },
    ]);
  });

  it('is null where nobody that Jira tells of ever changed any', async () => {
    const { jira } = jiraThat(() => ({ issueChangeLogs: [] }));

    expect(await jira.lastEditorOf(workItemId('11640'))).toBeNull();
  });
});

describe('texts', () => {
  it('are those of the items that Jira shows the user, a hundred a call', async () => {
    const { jira, calls } = jiraThat(() => ({
      issues: [
        {
          id: '1',
          key: 'DOC-1',
          fields: {
            summary: 'It may rain',
            status: { name: 'Open' },
            assignee: { displayName: 'Ann' },
          },
        },
        {
          id: '2',
          key: 'DOC-2',
          fields: {
            summary: null,
            status: { name: 'Done' },
            assignee: null,
            security: { id: '10000' },
          },
        },
      ],
    }));
    const ids = Array.from({ length: 101 }, (_, index) => workItemId(String(index + 1)));

    expect([...(await jira.texts(ids))]).toEqual([
      ['1', { summary: 'It may rain', status: 'Open', owner: 'Ann', isSecured: false }],
      ['2', { summary: 'DOC-2', status: 'Done', owner: null, isSecured: true }],
    ]);
    expect(calls.map(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length)).toEqual([100, 1]); // prettier-ignore
    expect(calls[0]?.body).toMatchObject({ fields: ['summary', 'status', 'assignee', 'security'] });
    expect((await jira.texts([])).size).toBe(0);
    expect(calls).toHaveLength(2);
  });
});

describe('items', () => {
  it('are those that Jira shows the user, with their structured parts and due days, a hundred a call', async () => {
    const { jira, calls } = jiraThat(() => ({ issues: [issue] }));
    const keys = Array.from({ length: 101 }, (_, index) => workItemKey(`DOC-${index + 1}`));

    const items = await jira.items(keys);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      key: 'DOC-93',
      projectId: '10006',
      due: '2026-03-31',
      artifactProperty: { schemaVersion: 1, kind: 'risk' },
    });
    expect(calls[0]?.body).toMatchObject({
      issueIdsOrKeys: expect.arrayContaining(['DOC-100']) as string[],
      properties: ['mandate.artifact'],
    });
    expect(await jira.items([])).toEqual([]);
    expect(calls).toHaveLength(2);
  });
});

describe('list', () => {
  const wanted = {
    typeIds: ['10122'],
    projectIds: [projectId('10006')],
    numberFields: ['customfield_10007'],
    most: 3,
  };

  it('reads page by page until there is no more, with the structured parts', async () => {
    const told = { ...issue, fields: { ...issue.fields, customfield_10007: 12.5 } };
    const pages = [{ issues: [told, issue], nextPageToken: 'more' }, { issues: [issue] }];
    const { jira, calls } = jiraThat(() => pages.shift());

    const { items, isAll } = await jira.list(wanted);

    expect({ count: items.length, isAll }).toEqual({ count: 3, isAll: true });
    expect(items[0]).toEqual({
      id: '11640',
      key: 'DOC-93',
      projectId: '10006',
      typeId: '10001',
      summary: 'Why we do it',
      text: 'It rains in.',
      numbers: { customfield_10007: 12.5 },
      category: 'in-progress',
      artifactProperty: { schemaVersion: 1, kind: 'risk' },
    });
    expect(items[1]?.numbers).toEqual({});
    expect(calls).toMatchObject([
      {
        body: {
          jql: 'issuetype IN (10122) AND project IN (10006) ORDER BY key ASC',
          fields: expect.arrayContaining(['summary', 'customfield_10007']) as string[],
        },
      },
      { body: { nextPageToken: 'more' } },
    ]);
  });

  it('says that there are more than it was to read', async () => {
    const { jira } = jiraThat(() => ({ issues: [issue, issue], nextPageToken: 'more' }));

    const { items, isAll } = await jira.list({ ...wanted, projectIds: [] });
    expect({ count: items.length, isAll }).toEqual({ count: 3, isAll: false });
  });

  it('asks nothing where no type is wanted', async () => {
    const { jira, calls } = jiraThat(() => ({}));

    expect(await jira.list({ ...wanted, typeIds: [] })).toEqual({ items: [], isAll: true });
    expect(calls).toEqual([]);
  });
});

describe('number fields', () => {
  it('are the custom fields that hold numbers, by name', async () => {
    const { jira } = jiraThat(() => [
      { id: 'workratio', name: 'Work ratio', schema: { type: 'number' } },
      { id: 'customfield_2', name: 'Reach', schema: { type: 'number' } },
      { id: 'customfield_1', name: 'Team', schema: { type: 'string' } },
      { id: 'customfield_3', name: 'Effort', schema: { type: 'number' } },
      { id: 'customfield_4', name: 'Odd' },
    ]);

    expect(await jira.numberFields()).toEqual([
      { id: 'customfield_3', name: 'Effort' },
      { id: 'customfield_2', name: 'Reach' },
    ]);
  });
});

describe('writePart', () => {
  it('replaces the property as the user', async () => {
    const { jira, calls } = jiraThat(() => null);
    await jira.writePart(workItemKey('DOC-93'), { kind: 'proposal' });

    expect(calls).toEqual([
      {
        route: '/rest/api/3/issue/DOC-93/properties/mandate.artifact',
        body: { kind: 'proposal' },
      },
    ]);
  });
});

describe('linking and moving', () => {
  it('ties two work items by the name of the type', async () => {
    const { jira, calls } = jiraThat(() => null);
    await jira.link({ type: 'Relates', from: workItemKey('DOC-8'), to: workItemKey('DOC-9') });

    expect(calls).toEqual([
      {
        route: '/rest/api/3/issueLink',
        body: {
          type: { name: 'Relates' },
          inwardIssue: { key: 'DOC-8' },
          outwardIssue: { key: 'DOC-9' },
        },
      },
    ]);
  });

  it('moves a work item by the transition that leads to a status', async () => {
    const { jira, calls } = jiraThat(() =>
      calls.length > 1
        ? null
        : { transitions: [{ id: '31', name: 'It happened', to: { name: 'Occurred' } }] },
    );
    const [way] = await jira.waysOn(workItemKey('DOC-8'));
    expect(way).toEqual({ id: '31', name: 'Occurred' });
    await jira.move(workItemKey('DOC-8'), { id: '31', name: 'Occurred' });

    expect(calls).toEqual([
      { route: '/rest/api/3/issue/DOC-8/transitions', body: undefined },
      { route: '/rest/api/3/issue/DOC-8/transitions', body: { transition: { id: '31' } } },
    ]);
  });
});

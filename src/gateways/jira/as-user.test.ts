import { projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import { createJiraForUser } from './as-user';
import type { JiraRequest } from './request';

const SEARCH = '/rest/api/3/search/jql';
const CREATE = '/rest/api/3/issue';

function jiraThat(answers: (route: string) => unknown) {
  const calls: { readonly route: string; readonly body: unknown }[] = [];
  const request: JiraRequest = async ({ route, body, answer }) => {
    calls.push({ route: route.value, body });
    return answer.parse(answers(route.value));
  };
  const points = { spend: async () => undefined, spentInHourOf: async () => 0 };
  return { jira: createJiraForUser({ request, points }), calls };
}

const issue = {
  id: '11640',
  key: 'DOC-93',
  fields: {
    project: { id: '10006', key: 'DOC' },
    summary: 'Why we do it',
    issuetype: { id: '10001', name: 'Task' },
    status: { name: 'Doing', statusCategory: { key: 'indeterminate' } },
    description: { type: 'doc' },
    duedate: '2026-03-31',
    attachment: [{ id: '9', filename: 'figures.xlsx' }],
    updated: '2026-03-02T10:30:00.125+0100',
    creator: { accountId: 'ann' },
    reporter: { accountId: 'ben' },
    assignee: null,
  },
  properties: { 'mandate.artifact': { schemaVersion: 1, kind: 'risk' } },
};

describe('create', () => {
  const item = {
    projectId: projectId('10006'),
    issueTypeId: '10001',
    parentId: null,
    summary: 'Business case: Enrolment',
    sections: [{ heading: 'Why', hint: 'The need.' }],
    due: null,
    artifact: { schemaVersion: 1, kind: 'business-case', createdFor: null },
  };

  const creating = (created: unknown) =>
    jiraThat((route) => (route === SEARCH ? { issues: [] } : created));

  it('makes nothing where somebody made it in the last two hours', async () => {
    const { jira, calls } = jiraThat(() => ({
      issues: [{ id: '90', key: 'DOC-90', properties: { 'mandate.artifact': item.artifact } }],
    }));

    expect(await jira.create(item)).toEqual({ id: '90', key: 'DOC-90' });
    expect(calls.map(({ route }) => route)).toEqual([SEARCH]);
    expect(calls[0]?.body).toMatchObject({
      jql: 'project = 10006 AND issuetype = 10001 AND created >= "-120m" ORDER BY created DESC',
    });
  });

  it('sends description and structured part in one call', async () => {
    const { jira, calls } = creating({ id: '94', key: 'DOC-94', self: 'x' });

    expect(await jira.create(item)).toEqual({ id: '94', key: 'DOC-94' });
    expect(calls.filter(({ route }) => route === CREATE)).toEqual([
      {
        route: CREATE,
        body: {
          fields: {
            project: { id: '10006' },
            issuetype: { id: '10001' },
            summary: 'Business case: Enrolment',
            description: expect.objectContaining({ type: 'doc', version: 1 }) as unknown,
          },
          properties: [{ key: 'mandate.artifact', value: item.artifact }],
        },
      },
    ]);
  });

  it('puts it below its parent', async () => {
    const { jira, calls } = creating({ id: '94', key: 'DOC-94' });
    await jira.create({ ...item, parentId: workItemId('7') });

    expect(calls[1]?.body).toMatchObject({ fields: { parent: { id: '7' } } });
  });
});

describe('a creation whose answer was lost', () => {
  const item = {
    projectId: projectId('10006'),
    issueTypeId: '10001',
    parentId: null,
    summary: 'Business case: Enrolment',
    sections: [],
    due: null,
    artifact: {
      schemaVersion: 1,
      kind: 'business-case',
      createdFor: { governedId: 'project:10006', ruleId: 'PM2-INI-2' },
    },
  };
  const lost = new AppError('upstream-failed', 'Jira did not answer.', { mayBeDone: true });
  /** Jira shows `issues` once it was asked to create the item, and nothing before. */
  const answering = (issues: unknown) => {
    let isAsked = false;
    return jiraThat((route) => {
      if (route === CREATE) {
        isAsked = true;
        throw lost;
      }
      if (!isAsked) return { issues: [] };
      if (issues instanceof Error) throw issues;
      return { issues };
    });
  };

  it('is looked for, and not made twice', async () => {
    const createdFor = { ruleId: 'PM2-INI-2', governedId: 'project:10006' };
    const { jira, calls } = answering([
      { id: '95', key: 'DOC-95', properties: {} },
      {
        id: '94',
        key: 'DOC-94',
        properties: { 'mandate.artifact': { kind: 'business-case', schemaVersion: 1, createdFor } },
      },
    ]);

    expect(await jira.create(item)).toEqual({ id: '94', key: 'DOC-94' });
    expect(calls.map(({ route }) => route)).toEqual([SEARCH, CREATE, SEARCH]);
  });

  it.each([
    ['shows nothing', []],
    ['shows another’s', [{ id: '93', key: 'DOC-93', properties: { 'mandate.artifact': {} } }]],
    ['cannot be asked', new AppError('upstream-failed', 'Jira is busy.')],
  ])('stays unknown when Jira %s', async (_what, issues) => {
    await expect(answering(issues).jira.create(item)).rejects.toBe(lost);
  });

  it('is not looked for when Jira refused it', async () => {
    const { jira, calls } = jiraThat((route) => {
      if (route === SEARCH) return { issues: [] };
      throw new AppError('invalid-input', 'summary: is required');
    });

    await expect(jira.create(item)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(calls.map(({ route }) => route)).toEqual([SEARCH, CREATE]);
  });
});

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
      description: { type: 'doc' },
      due: '2026-03-31',
      attachments: ['9'],
      updated: '2026-03-02T09:30:00.125Z',
      people: { creator: 'ann', reporter: 'ben', assignee: null },
    });
    expect(calls[0]?.route).toBe(
      '/rest/api/3/issue/DOC-93?fields=issuetype,summary,description,duedate,attachment,updated,project,status,creator,reporter,assignee&properties=mandate.artifact',
    );
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
          fields: { summary: null, status: { name: 'Done' }, assignee: null },
        },
      ],
    }));
    const ids = Array.from({ length: 101 }, (_, index) => workItemId(String(index + 1)));

    expect([...(await jira.texts(ids))]).toEqual([
      ['1', { summary: 'It may rain', status: 'Open', owner: 'Ann' }],
      ['2', { summary: 'DOC-2', status: 'Done', owner: null }],
    ]);
    expect(calls.map(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length)).toEqual([100, 1]); // prettier-ignore
    expect(calls[0]?.body).toMatchObject({ fields: ['summary', 'status', 'assignee'] });
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
  const wanted = { typeIds: ['10122'], projectIds: [projectId('10006')], most: 3 };

  it('reads page by page until there is no more, with the structured parts', async () => {
    const pages = [{ issues: [issue, issue], nextPageToken: 'more' }, { issues: [issue] }];
    const { jira, calls } = jiraThat(() => pages.shift());

    const { items, isAll } = await jira.list(wanted);

    expect({ count: items.length, isAll }).toEqual({ count: 3, isAll: true });
    expect(items[0]).toEqual({
      id: '11640',
      key: 'DOC-93',
      projectId: '10006',
      typeId: '10001',
      summary: 'Why we do it',
      category: 'in-progress',
      artifactProperty: { schemaVersion: 1, kind: 'risk' },
    });
    expect(calls).toMatchObject([
      { body: { jql: 'issuetype IN (10122) AND project IN (10006) ORDER BY key ASC' } },
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

import { day } from '../../domain/foundation/calendar';
import { accountId, projectId, workItemId } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import { createItemCreation } from './item-creation';
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
  return { jira: createItemCreation({ request, points }), calls };
}

describe('create', () => {
  const item = {
    projectId: projectId('10006'),
    issueTypeId: '10001',
    parentId: null,
    summary: 'Business case: Enrolment',
    sections: [{ heading: 'Why', hint: 'The need.' }],
    due: null,
    assignee: null,
    isOneEver: false,
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
    const { jira, calls } = creating({ id: '1', key: 'DOC-94', self: 'x' });

    expect(await jira.create(item)).toEqual({ id: '1', key: 'DOC-94' });
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

  it('looks for what there is one of among all that the asker made, who cannot be forged', async () => {
    const { jira, calls } = creating({ id: '1', key: 'DOC-94' });
    await jira.create({ ...item, isOneEver: true });

    expect(calls[0]?.body).toMatchObject({
      jql: 'project = 10006 AND issuetype = 10001 AND creator = currentUser() ORDER BY created DESC',
    });
  });

  it('gives it its due date, and leaves that out where the form to create has none', async () => {
    const said = "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.";
    const { jira, calls } = jiraThat((route) => {
      if (route === SEARCH) return { issues: [] };
      if (calls.filter((call) => call.route === CREATE).length > 1)
        return { id: '1', key: 'DOC-94' };
      throw new AppError('invalid-input', `duedate: ${said}`);
    });

    expect(await jira.create({ ...item, due: day('2026-03-31') })).toMatchObject({ key: 'DOC-94' });
    const dues = calls.flatMap(({ route, body }) =>
      route === CREATE ? [(body as { fields: { duedate?: string } }).fields.duedate] : [],
    );
    expect(dues).toEqual(['2026-03-31', undefined]);
  });

  it('puts it below its parent', async () => {
    const { jira, calls } = creating({ id: '1', key: 'DOC-94' });
    await jira.create({ ...item, parentId: workItemId('7') });

    expect(calls[1]?.body).toMatchObject({ fields: { parent: { id: '7' } } });
  });
});

describe('a work item that is assigned', () => {
  const item = {
    projectId: projectId('10006'),
    issueTypeId: '10001',
    parentId: null,
    summary: 'The plan is costed.',
    sections: [],
    due: day('2026-03-31'),
    assignee: accountId('eve'),
    isOneEver: true,
    artifact: { schemaVersion: 1, kind: 'action', createdFor: null },
  };
  const refusing = (...words: readonly string[]) => {
    const jira = jiraThat((route) => {
      if (route === SEARCH) return { issues: [] };
      const asked = jira.calls.filter((call) => call.route === CREATE).length;
      const [message = '', ...details] = words;
      if (asked === 1 && message !== '') throw new AppError('invalid-input', message, { details });
      return { id: '1', key: 'DOC-94' };
    });
    return jira;
  };

  it('goes to them', async () => {
    const { jira, calls } = refusing();
    await jira.create(item);

    expect(calls[1]?.body).toMatchObject({ fields: { assignee: { accountId: 'eve' } } });
  });

  it('is made without where Jira does not let it be assigned to them, and keeps its due date', async () => {
    const { jira, calls } = refusing("assignee: User 'eve' cannot be assigned issues.");
    expect(await jira.create(item)).toMatchObject({ key: 'DOC-94' });

    expect(calls[2]?.body).toMatchObject({ fields: { duedate: '2026-03-31' } });
    expect(calls[2]?.body).not.toMatchObject({
      fields: { assignee: expect.anything() as unknown },
    });
  });

  it('is made without both where Jira refuses both', async () => {
    const { jira, calls } = refusing('duedate: Not on the screen.', 'assignee: Unknown.');
    await jira.create(item);

    expect(Object.keys((calls[2]?.body as { fields: object }).fields).sort()).toEqual([
      'description',
      'issuetype',
      'project',
      'summary',
    ]);
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
    assignee: null,
    isOneEver: false,
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

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

const issue = {
  id: '11640',
  key: 'DOC-93',
  fields: {
    project: { id: '10006', key: 'DOC' },
    summary: 'Why we do it',
    issuetype: { id: '10001', name: 'Task' },
    status: { name: 'Doing', statusCategory: { key: 'indeterminate' } },
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
    artifact: { schemaVersion: 1, kind: 'business-case', createdFor: null },
  };

  it('sends description and structured part in one call', async () => {
    const { jira, calls } = jiraThat(() => ({ id: '1', key: 'DOC-94', self: 'x' }));

    expect(await jira.create(item)).toBe('DOC-94');
    expect(calls).toEqual([
      {
        route: '/rest/api/3/issue',
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
    const { jira, calls } = jiraThat(() => ({ key: 'DOC-94' }));
    await jira.create({ ...item, parentId: workItemId('7') });

    expect(calls[0]?.body).toMatchObject({ fields: { parent: { id: '7' } } });
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
    });
    expect(calls[0]?.route).toBe(
      '/rest/api/3/issue/DOC-93?fields=project,summary,issuetype,status&properties=mandate.artifact',
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

import { day } from '../../domain/foundation/calendar';
import { projectId } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import { createItem } from './create-item';
import type { JiraRequest } from './request';

const SEARCH = '/rest/api/3/search/jql';
const item = {
  projectId: projectId('10006'),
  issueTypeId: '10001',
  parentId: null,
  summary: 'Business case: Enrolment',
  sections: [],
  due: day('2026-04-01'),
  artifact: { schemaVersion: 1, kind: 'business-case', createdFor: null },
};

/** Jira whose screens refuse every field that is named here, and the bodies with which it was asked to create. */
function jiraRefusing(field: string | null) {
  const bodies: unknown[] = [];
  const request: JiraRequest = async ({ route, body, answer }) => {
    if (route.value === SEARCH) return answer.parse({ issues: [] });
    bodies.push(body);
    if (field !== null && JSON.stringify(body).includes(field)) {
      const said = `Field '${field}' cannot be set. It is not on the appropriate screen.`;
      throw new AppError('invalid-input', `${field}: ${said}`);
    }
    return answer.parse({ id: '94', key: 'DOC-94' });
  };
  const points = { spend: async () => undefined };
  return { bodies, create: () => createItem(item, { request, points }) };
}

describe('an item with a due day', () => {
  it('is created with it', async () => {
    const { create, bodies } = jiraRefusing(null);

    expect(await create()).toEqual({ id: '94', key: 'DOC-94' });
    expect(bodies).toEqual([
      expect.objectContaining({
        fields: expect.objectContaining({ duedate: '2026-04-01' }) as unknown,
      }),
    ]);
  });

  it('is created without it where the screens of the project have no such field', async () => {
    const { create, bodies } = jiraRefusing('duedate');

    expect(await create()).toEqual({ id: '94', key: 'DOC-94' });
    expect(bodies).toHaveLength(2);
    expect(JSON.stringify(bodies[1])).not.toContain('duedate');
  });

  it('is refused for any other field', async () => {
    const { create, bodies } = jiraRefusing('summary');

    await expect(create()).rejects.toMatchObject({ code: 'invalid-input' });
    expect(bodies).toHaveLength(1);
  });
});

import { accountId, groupId } from '../../domain/foundation/ids';
import type { Recipients } from '../../usecases/ports';
import { createNotification } from './notification';
import type { JiraRequest } from './request';

const mia = accountId('mia');
const office = groupId('office');

it.each<[string, Recipients, object]>([
  ['one person', { people: [mia], groups: [] }, { users: [{ accountId: 'mia' }] }],
  ['a group', { people: [], groups: [office] }, { groupIds: ['office'] }],
  [
    'both at once',
    { people: [mia], groups: [office] },
    { users: [{ accountId: 'mia' }], groupIds: ['office'] },
  ],
])(
  'has Jira tell %s about a work item in one call, in no more words than a subject may have',
  async (_who, recipients, to) => {
    const calls: unknown[] = [];
    const request: JiraRequest = async ({ route, body, answer }) => {
      calls.push({ route: route.value, body });
      return answer.parse(null);
    };
    const { notify } = createNotification(request, async (answer) => answer);
    await notify('P-1', { subject: 's'.repeat(300), text: 'Look.' }, recipients);

    expect(calls).toEqual([
      {
        route: '/rest/api/3/issue/P-1/notify',
        body: { subject: 's'.repeat(255), textBody: 'Look.', to },
      },
    ]);
  },
);

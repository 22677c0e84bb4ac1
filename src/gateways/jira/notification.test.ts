import { accountId } from '../../domain/foundation/ids';
import { createNotification } from './notification';
import type { JiraRequest } from './request';

it('has Jira tell one person about a work item, in no more words than a subject may have', async () => {
  const calls: unknown[] = [];
  const request: JiraRequest = async ({ route, body, answer }) => {
    calls.push({ route: route.value, body });
    return answer.parse(null);
  };
  const { notify } = createNotification(request, async (answer) => answer);
  await notify('P-1', { subject: 's'.repeat(300), text: 'Look.' }, accountId('mia'));

  expect(calls).toEqual([
    {
      route: '/rest/api/3/issue/P-1/notify',
      body: {
        subject: 's'.repeat(255),
        textBody: 'Look.',
        to: { users: [{ accountId: 'mia' }] },
      },
    },
  ]);
});

import { workItemId } from '../../domain/foundation/ids';
import { createChangeLog } from './change-log';
import type { JiraRequest } from './request';

type Asked = { readonly route: string; readonly body: unknown };

function jiraThat(...answers: readonly unknown[]) {
  const calls: Asked[] = [];
  const payments: number[] = [];
  const request: JiraRequest = async ({ route, body, answer }) => {
    calls.push({ route: route.value, body });
    return answer.parse(answers[calls.length - 1]);
  };
  const log = createChangeLog(request, async (answer, objects) => {
    payments.push(1 + objects);
    return answer;
  });
  return { log, calls, payments };
}

const ids = [workItemId('1'), workItemId('2')];
const due = {
  field: 'duedate',
  fieldId: 'duedate',
  from: null,
  fromString: null,
  to: '2026-03-01',
};
const entry = { id: '7', created: '2026-02-27T10:00:00.125+0100', items: [{ ...due, toString: '2026-03-01 00:00:00.0' }] }; // prettier-ignore

describe('what Jira logged', () => {
  it('is asked for named fields, page after page, and paid for by item and entry', async () => {
    const { log, calls, payments } = jiraThat(
      {
        issueChangeLogs: [{ issueId: '1', changeHistories: [entry, entry] }],
        nextPageToken: 'two',
      },
      { issueChangeLogs: [{ issueId: '1', changeHistories: [entry] }] },
    );
    const { logs, points } = await log.logs(ids, ['duedate']);

    const body = { issueIdsOrKeys: ['1', '2'], maxResults: 1000, fieldIds: ['duedate'] };
    const route = '/rest/api/3/changelog/bulkfetch';
    expect(calls).toEqual([
      { route, body },
      { route, body: { ...body, nextPageToken: 'two' } },
    ]);
    expect(logs.map(({ id, lines }) => [id, lines.length])).toEqual([['1', 3]]);
    expect([payments, points]).toEqual([[4, 3], 7]);
  });

  it('names no field where all are asked for', async () => {
    const { log, calls } = jiraThat({});
    expect(await log.logs(ids, [])).toEqual({ logs: [], points: 1 });

    expect(calls[0]?.body).toEqual({ issueIdsOrKeys: ['1', '2'], maxResults: 1000 });
  });

  it.each([
    ['as a timestamp', '2026-02-27T10:00:00.125+0100', '2026-02-27T09:00:00.125Z'],
    ['in seconds', 1_492_070_429, '2017-04-13T08:00:29.000Z'],
    ['in milliseconds', 1_492_070_429_125, '2017-04-13T08:00:29.125Z'],
  ])('is dated %s', async (_name, created, at) => {
    const { log } = jiraThat({
      issueChangeLogs: [{ issueId: '1', changeHistories: [{ ...entry, created }] }],
    });
    const [first] = (await log.logs(ids, [])).logs;

    expect(first?.lines).toEqual([
      {
        at,
        fieldId: 'duedate',
        field: 'duedate',
        from: null,
        fromText: null,
        to: '2026-03-01',
        toText: '2026-03-01 00:00:00.0',
      },
    ]);
  });

  it('may say less of a line than it usually does', async () => {
    const items = [{ field: 'Link' }];
    const { log } = jiraThat({
      issueChangeLogs: [{ issueId: '1', changeHistories: [{ ...entry, items }] }],
    });
    const [first] = (await log.logs(ids, [])).logs;

    expect(first?.lines).toMatchObject([{ field: 'Link', fieldId: null, to: null, toText: null }]);
  });
});

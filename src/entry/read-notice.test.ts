import { readNotice } from './read-notice';

const payload = {
  eventType: 'avi:jira:updated:issue',
  timestamp: '1772444096789',
  selfGenerated: false,
  atlassianId: 'mia',
  issue: {
    id: '11640',
    key: 'A_B2-93',
    fields: {
      summary: 'Secret words',
      issuetype: { id: '10001', name: 'Story', subtask: false },
      creator: { accountId: 'x' },
      created: '2013-02-22T18:55:14.333-0600',
      updated: '2026-03-02T09:34:56.789+0000',
      project: { id: '10006', key: 'A_B2' },
      assignee: { accountId: 'x' },
      status: { id: '3', name: 'Doing', statusCategory: { key: 'indeterminate' } },
    },
  },
  changelog: {
    items: [
      {
        field: 'status',
        fieldId: 'status',
        from: '1',
        fromString: 'To Do',
        to: '3',
        toString: 'Doing',
      },
      { field: 'summary', fieldId: 'summary', from: null, to: null, toString: 'Secret words' },
      { field: 'assignee', fieldId: 'assignee', from: null, to: '70121', toString: 'Secret Mia' },
      { field: 'Sponsor', fieldId: 'customfield_1', from: null, to: 'Secret', toString: 'Secret' },
    ],
  },
};

describe('a product event', () => {
  it('is read as documented, without people’s texts and without people', () => {
    expect(readNotice(payload)).toEqual({
      kind: 'event',
      event: {
        type: 'updated',
        workItemId: '11640',
        projectId: '10006',
        number: 93,
        typeId: '10001',
        level: null,
        category: 'in-progress',
        created: '2013-02-23T00:55:14.000Z',
        updated: '2026-03-02T09:34:56.789Z',
        assigned: true,
        at: '2026-03-02T09:34:56.789Z',
        changes: [
          { field: 'status', fieldId: 'status', from: '1', to: '3', toText: '…' },
          { field: 'summary', fieldId: 'summary', from: null, to: null, toText: null },
          { field: 'assignee', fieldId: 'assignee', from: null, to: null, toText: null },
          { field: 'Sponsor', fieldId: 'customfield_1', from: null, to: '…', toText: '…' },
        ],
      },
    });
    expect(JSON.stringify(readNotice(payload))).not.toContain('Secret');
  });

  it.each([
    [{ assignee: null }, { assigned: false }],
    [{ issuetype: { id: '5', subtask: true } }, { level: -1 }],
    [{ issuetype: { id: '5', hierarchyLevel: 1 } }, { level: 1 }],
    [{ status: { name: 'Odd' } }, { category: null }],
    [{ status: { statusCategory: { key: 'undefined' } } }, { category: 'to-do' }],
  ])('with %j says %j', (fields, expected) => {
    const issue = { ...payload.issue, fields: { ...payload.issue.fields, ...fields } };

    expect(readNotice({ ...payload, issue })).toMatchObject({ kind: 'event', event: expected });
  });

  it('without a changelog changes nothing that is logged', () => {
    const { issue, timestamp } = payload;
    const notice = readNotice({ issue, timestamp, eventType: 'avi:jira:created:issue' });

    expect(notice).toMatchObject({ event: { type: 'created', changes: [] } });
  });

  it.each([
    ['2026-04-01', '2026-04-01 00:00:00.0'],
    ['', '3.5'],
    ['10042', '10,042'],
  ])('keeps numbers, dates and ids: %s, %s', (to, toText) => {
    const items = [{ field: 'duedate', from: null, to, toString: toText }];

    expect(readNotice({ ...payload, changelog: { items } })).toMatchObject({
      event: { changes: [{ from: null, to, toText }] },
    });
  });

  it('cuts long values, which no fact is made of', () => {
    const items = [{ field: 'Sprint', to: '1'.repeat(5000), toString: 'y' }];
    const notice = readNotice({ ...payload, changelog: { items } });

    expect(JSON.stringify(notice).length).toBeLessThan(1000);
  });

  it.each([
    ['malformed dates', { fields: { ...payload.issue.fields, updated: 'yesterday' } }],
    ['no fields', { fields: undefined }],
    ['a strange key', { key: 'nonsense' }],
  ])('with %s still says which item changed', (_what, issue) => {
    expect(readNotice({ ...payload, issue: { ...payload.issue, ...issue } })).toEqual({
      kind: 'changed',
      workItemId: '11640',
    });
  });

  it.each([null, {}, { issue: { id: 'abc' } }])('that is %j is a bug, loudly', (broken) => {
    expect(() => readNotice(broken)).toThrow();
  });
});

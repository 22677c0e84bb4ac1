import { instant } from '../foundation/calendar';
import { fieldId } from '../foundation/ids';
import { fieldsToAsk } from './fields-to-ask';
import type { LoggedChange, LogLine } from './logged-change';
import { readLog } from './read-log';

const CREATED = instant('2026-01-05T09:00:00.000Z');

describe('readLog', () => {
  const fields = {
    estimateFieldId: fieldId('customfield_10016'),
    estimateFieldName: 'Story Points',
    flaggedFieldId: fieldId('customfield_10021'),
  };
  const line = (field: string, overrides: Partial<LogLine>): LogLine => ({
    at: CREATED,
    fieldId: null,
    field,
    from: null,
    fromText: null,
    to: null,
    toText: null,
    ...overrides,
  });

  it.each<[LogLine, Omit<LoggedChange, 'at'>]>([
    [
      line('status', {
        fieldId: 'status',
        from: '1',
        fromText: 'Open',
        to: '5',
        toText: 'Resolved',
      }),
      { field: 'status', from: '1', to: '5' },
    ],
    [
      line('duedate', { fromText: '2010-09-01 00:00:00.0' }),
      { field: 'due', from: '2010-09-01', to: null },
    ],
    [line('duedate', { toText: '1/Sep/10' }), { field: 'due', from: null, to: '?' }],
    [
      line('assignee', { to: 'a1', toText: 'Ada Birch' }),
      { field: 'assignee', from: null, to: 'set' },
    ],
    [
      line('Story Points', { fromText: '1', toText: '1,000' }),
      { field: 'estimate', from: '1', to: '?' },
    ],
    [
      line('Flagged', { fieldId: 'customfield_10021', fromText: '', toText: 'Impediment' }),
      { field: 'flagged', from: null, to: 'set' },
    ],
    [
      line('IssueParentAssociation', { to: '12499', toText: 'FCREPO-543' }),
      { field: 'parent', from: null, to: '12499' },
    ],
    [line('Epic Link', { toText: 'FCREPO-543' }), { field: 'parent', from: null, to: '?' }],
    [line('Issue Type', { from: '1', to: '6' }), { field: 'type', from: '1', to: '6' }],
    [line('summary', { fromText: 'a', toText: 'b' }), { field: 'other', from: null, to: null }],
  ])('reads %j', (given, expected) => {
    expect(readLog([given], fields)).toEqual([{ at: CREATED, ...expected }]);
  });

  it('puts the oldest change first', () => {
    const later = line('summary', { at: instant('2026-01-06T09:00:00.000Z') });

    expect(readLog([later, line('labels', {})], fields).map(({ at }) => at)).toEqual([
      CREATED,
      later.at,
    ]);
  });
});

describe('fieldsToAsk', () => {
  const fields = { estimateFieldId: fieldId('customfield_10016'), flaggedFieldId: null };

  it('names no more fields than are needed', () => {
    expect(fieldsToAsk(['category', 'due', 'estimate', 'flagged'], fields)).toEqual([
      'status',
      'issuetype',
      'project',
      'duedate',
      'customfield_10016',
    ]);
  });

  it.each(['updated', 'parent'] as const)('asks for every change where rules read %s', (fact) => {
    expect(fieldsToAsk(['category', fact], fields)).toEqual([]);
  });
});

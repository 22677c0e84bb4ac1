import type { JsonObject } from '../json';
import { historyRows, NO_END } from './history-rows';

const AT = (second: number) => `1970-01-01T00:00:0${second}.000+0000`;

type Side = readonly [id: string | null, name: string | null];

const change = (field: string, [from, fromString]: Side, [to, toString]: Side): JsonObject => ({
  field,
  fieldtype: 'jira',
  from,
  fromString,
  to,
  toString,
});
const history = (second: number, ...items: readonly JsonObject[]): JsonObject => ({
  created: AT(second),
  author: { accountId: 'ben' },
  items,
});

const NOTHING: Side = [null, null];
const FIELDS = { created: AT(0), creator: { accountId: 'cleo' } };

describe('the past of a field', () => {
  const toDo: Side = ['10', 'To Do'];
  const doing: Side = ['20', 'In Progress'];

  it('is a span for each value, from the creation on, whatever the order of the histories', () => {
    const histories = [
      history(5, change('status', doing, toDo)),
      history(2, change('status', toDo, doing)),
    ];
    const { changes, spans } = historyRows({ fields: FIELDS, histories });

    expect(changes).toEqual([
      ['status', 0, 2000, 'ben', '10', '20'],
      ['status', 1, 5000, 'ben', '20', '10'],
    ]);
    expect(spans).toEqual([
      ['status', 0, '10', 'to do', 0, 2000, 'cleo'],
      ['status', 1, '20', 'in progress', 2000, 5000, 'ben'],
      ['status', 2, '10', 'to do', 5000, NO_END, 'ben'],
    ]);
  });

  it('has a span without a value while there was none', () => {
    const histories = [
      history(1, change('assignee', NOTHING, ['ben', 'Ben'])),
      history(3, change('assignee', ['ben', 'Ben'], NOTHING)),
    ];

    expect(historyRows({ fields: FIELDS, histories }).spans).toEqual([
      ['assignee', 0, null, null, 0, 1000, 'cleo'],
      ['assignee', 1, 'ben', 'ben', 1000, 3000, 'ben'],
      ['assignee', 2, null, null, 3000, NO_END, 'ben'],
    ]);
  });

  it('knows a value that has no id by its name', () => {
    const histories = [history(1, change('resolution', NOTHING, [null, 'Fixed']))];

    expect(historyRows({ fields: FIELDS, histories }).changes).toEqual([
      ['resolution', 0, 1000, 'ben', null, 'named:fixed'],
    ]);
  });

  it('is empty for a field that never changed, that JQL does not search, or that only goes by the same name', () => {
    const custom = { ...change('status', toDo, doing), fieldtype: 'custom' };
    const histories = [history(1, change('summary', [null, 'a'], [null, 'b']), custom)];

    expect(historyRows({ fields: FIELDS, histories })).toEqual({ changes: [], spans: [] });
  });
});

describe('the past of the versions', () => {
  const one: Side = ['61', '1.0'];
  const two: Side = ['62', '2.0'];

  it('starts with those that are left when all changes are undone', () => {
    const fields = {
      ...FIELDS,
      fixVersions: [
        { id: '61', name: '1.0' },
        { id: '62', name: '2.0' },
      ],
    };
    const histories = [history(2, change('Fix Version', NOTHING, two))];

    expect(historyRows({ fields, histories }).spans).toEqual([
      ['fixVersion', 0, '61', '1.0', 0, NO_END, 'cleo'],
      ['fixVersion', 1, '62', '2.0', 2000, NO_END, 'ben'],
    ]);
  });

  it('has one change where one went and another came', () => {
    const fields = { ...FIELDS, fixVersions: [{ id: '62', name: '2.0' }] };
    const histories = [
      history(2, change('Fix Version', one, NOTHING), change('Fix Version', NOTHING, two)),
    ];
    const { changes, spans } = historyRows({ fields, histories });

    expect(changes).toEqual([['fixVersion', 0, 2000, 'ben', '61', '62']]);
    expect(spans).toEqual([
      ['fixVersion', 0, '61', '1.0', 0, 2000, 'cleo'],
      ['fixVersion', 1, '62', '2.0', 2000, NO_END, 'ben'],
    ]);
  });
});

import type { SearchKind } from './search-kind';
import { folded, textRows, valueRows } from './search-rows';

const kinds = (entries: Readonly<Record<string, SearchKind>>) => new Map(Object.entries(entries));
const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('the rows that JQL compares', () => {
  it('hold labels without their case, and parts of the project by their ids', () => {
    const fields = {
      labels: ['Mud', 'mud', 'silt'],
      components: [{ id: '71', name: 'Crane' }],
      fixVersions: [{ id: '61', name: '1.0' }],
      versions: [{ id: '62', name: '2.0' }],
    };

    expect(valueRows(fields, new Map())).toEqual([
      ['labels', 'mud', null],
      ['labels', 'silt', null],
      ['components', '71', null],
      ['fixVersions', '61', null],
      ['versions', '62', null],
    ]);
  });

  it.each<[SearchKind, unknown, readonly unknown[]]>([
    ['number', 3.5, ['f', '3.5', 3.5]],
    ['instant', '1970-01-01T00:00:01.000+0000', ['f', '1970-01-01T00:00:01.000+0000', 1000]],
    ['day', '2026-03-02', ['f', '2026-03-02', null]],
    ['label', 'Mud', ['f', 'mud', null]],
    ['exact', 'https://Quay.test', ['f', 'https://Quay.test', null]],
    ['epic', 'QUAY-1', ['f', 'QUAY-1', null]],
    ['rank', '0|i0001', ['f', '0|i0001', null]],
    ['person', { accountId: 'ben' }, ['f', 'ben', null]],
    ['option', { id: '901', value: 'Impediment' }, ['f', '901', null]],
    ['version', { id: '61' }, ['f', '61', null]],
    ['sprint', { id: 81, name: 'Sprint 1' }, ['sprint', '81', null]],
  ])('hold a custom field of the kind %s as it is compared', (kind, value, row) => {
    expect(valueRows({ f: value as never }, kinds({ f: kind }))).toEqual([row]);
  });

  it('hold each of many values once, and nothing for none or for another kind of value', () => {
    const many = { f: [{ id: '1' }, { id: '2' }, { id: '1' }] };

    expect(valueRows(many, kinds({ f: 'option' }))).toEqual([
      ['f', '1', null],
      ['f', '2', null],
    ]);
    expect(
      valueRows(
        { f: null, g: 'many', h: 'soon', i: '' },
        kinds({ f: 'option', g: 'number', h: 'instant', i: 'exact' }),
      ),
    ).toEqual([]);
    expect(valueRows({ f: 'a text' }, kinds({ f: 'text' }))).toEqual([]);
  });

  it('cut what is longer than the column', () => {
    expect(folded('M'.repeat(300))).toBe('m'.repeat(255));
    expect(valueRows({ labels: ['M'.repeat(300)] }, new Map())).toEqual([
      ['labels', 'm'.repeat(255), null],
    ]);
  });
});

describe('the rows that JQL searches by words', () => {
  it('hold the words of documents and of texts', () => {
    const fields = { description: document('Mind the mud.'), environment: 'Low tide', f: 'Deep' };

    expect(textRows(fields, kinds({ f: 'text', g: 'number' }))).toEqual([
      ['description', 'Mind the mud.'],
      ['environment', 'Low tide'],
      ['f', 'Deep'],
    ]);
  });

  it('hold nothing where there are no words', () => {
    expect(
      textRows({ description: document('  '), environment: null, f: 3 }, kinds({ f: 'text' })),
    ).toEqual([]);
  });
});

import { governedId } from '@domain/foundation/ids';

import { type MapProject, mostBrokenFirst, named, pageOf, PAGE_SIZE } from './map-rows';

const aRow = (key: string, verdicts: string, name = `Project ${key}`): MapProject => ({
  id: governedId(`project:${key}`),
  key,
  name,
  verdicts,
});
const keys = (projects: readonly MapProject[]) => projects.map(({ key }) => key);

describe('mostBrokenFirst', () => {
  it('orders by failed rules, then undecided ones, then keys', () => {
    const rows = [aRow('D', 'pppp'), aRow('C', 'fuup'), aRow('B', 'ffpp'), aRow('A', 'pppp'), aRow('E', 'fupp')]; // prettier-ignore
    expect(keys(mostBrokenFirst(rows))).toEqual(['B', 'C', 'E', 'A', 'D']);
  });

  it('counts no waived rule as broken', () => {
    expect(keys(mostBrokenFirst([aRow('A', 'www'), aRow('B', 'fpp')]))).toEqual(['B', 'A']);
  });
});

describe('named', () => {
  const rows = [aRow('BILL', 'p', 'Billing renewal'), aRow('DWH', 'p', 'Data warehouse')];

  it('finds every word in key or name, whatever its case', () => {
    expect(keys(named(rows, 'RENEWAL bill'))).toEqual(['BILL']);
    expect(keys(named(rows, 'dwh'))).toEqual(['DWH']);
    expect(keys(named(rows, 'bill warehouse'))).toEqual([]);
  });

  it('leaves nothing out where nothing is typed', () => {
    expect(named(rows, '  ')).toEqual(rows);
  });
});

describe('pageOf', () => {
  const rows = Array.from({ length: PAGE_SIZE + 1 }, (_, at) => aRow(`P${at}`, 'p'));

  it('gives a page, and where it begins', () => {
    expect(pageOf(rows, 0)).toMatchObject({ page: 0, last: 1, first: 0, projects: { length: 25 } });
    expect(keys(pageOf(rows, 1).projects)).toEqual(['P25']);
  });

  it('gives the last one in place of one that a filter took away', () => {
    expect(pageOf(rows.slice(0, 3), 1)).toMatchObject({
      page: 0,
      last: 0,
      projects: { length: 3 },
    });
    expect(pageOf([], 4)).toMatchObject({ page: 0, last: 0, projects: [] });
  });
});

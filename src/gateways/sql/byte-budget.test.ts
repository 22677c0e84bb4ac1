import { MIGRATIONS } from './migrations';

/** What the engine stores for a value of each type. */
const BYTES: Readonly<Record<string, number>> = {
  INT: 4,
  TINYINT: 1,
  SMALLINT: 2,
  BIGINT: 8,
  'CHAR(3)': 3,
  DATETIME: 5,
  'DATETIME(3)': 7,
  DATE: 3,
  DOUBLE: 8,
};
/** Header, transaction and roll-back pointer of a record in the primary key; header of one in another key. */
const ROW_OVERHEAD = 18;
const KEY_OVERHEAD = 5;
const MILLION = 1_000_000;

type Column = { readonly name: string; readonly bytes: number; readonly isNullable: boolean };

function columnsOf(statement: string): readonly Column[] {
  return [...statement.matchAll(/^\s+(\w+) (\w+(?:\(\d\))?)(?: UNSIGNED)? (NOT NULL|NULL)/gm)].map(
    ([, name = '', type = '', nullable]) => {
      const bytes = BYTES[type];
      if (bytes === undefined) throw new Error(`How large is ${type}?`);
      return { name, bytes, isNullable: nullable === 'NULL' };
    },
  );
}

const sum = (columns: readonly Column[]) => columns.reduce((total, { bytes }) => total + bytes, 0);
/** One bit for each column that may be NULL. */
const nullBytes = (columns: readonly Column[]) =>
  Math.ceil(columns.filter(({ isNullable }) => isNullable).length / 8);

function bytesOfWorkFact(): number {
  const { statement = '' } = MIGRATIONS.find(({ table }) => table === 'work_fact') ?? {};
  const columns = columnsOf(statement);
  const of = (...names: readonly string[]) => columns.filter(({ name }) => names.includes(name));
  const primary = of('project_id', 'issue_id');
  const keys = [
    [...of('issue_id'), ...of('project_id')],
    [...of('parent_id'), ...primary],
  ];

  const row = ROW_OVERHEAD + nullBytes(columns) + sum(columns);
  return keys.reduce((total, key) => total + KEY_OVERHEAD + nullBytes(key) + sum(key), row);
}

function bytesOfRegisterPart(): number {
  const { statement = '' } = MIGRATIONS.find(({ table }) => table === 'register_part') ?? {};
  const columns = columnsOf(statement);
  return ROW_OVERHEAD + nullBytes(columns) + sum(columns);
}

describe('figures of registers', () => {
  it('take 64 bytes each where every column is filled, so that ten thousand take less than a megabyte', () => {
    expect(bytesOfRegisterPart()).toBe(64);
    expect(10_000 * bytesOfRegisterPart()).toBeLessThan(2 ** 20);
  });

  it('on each of two million items would still fit beside the facts', () => {
    const bytes = bytesOfWorkFact() + bytesOfRegisterPart();
    expect(2 * MILLION * bytes).toBeLessThan(2 ** 30 / 3);
  });
});

describe('what projects say of themselves', () => {
  it('takes less than three megabytes for a thousand projects that say as much as they can', () => {
    const { statement = '' } = MIGRATIONS.find(({ table }) => table === 'said_profile') ?? {};
    const signs = [...statement.matchAll(/VARCHAR\((\d+)\)/g)].map(([, length]) => Number(length));
    const row = ROW_OVERHEAD + 4 + signs.reduce((total, length) => total + 4 * length + 2, 0);

    expect(signs).toHaveLength(5);
    expect(1_000 * row).toBeLessThan(3 * 2 ** 20);
  });
});

/** The texts are counted where they are written, in baseline.test.ts: at most 16 bytes a work item, and 20 KB beside them. */
const BYTES_A_BASELINED_ITEM = 16;
const LONGEST_GOVERNED_ID = 32;

describe('baselines', () => {
  it('of every project of a site of two million items take 32 MB each time, and twenty of each fit beside the facts', () => {
    const texts = 2 * MILLION * BYTES_A_BASELINED_ITEM;
    expect(texts).toBeLessThan(2 ** 25);
    expect(20 * texts + 2 * MILLION * bytesOfWorkFact()).toBeLessThan((2 ** 30 * 9) / 10);
  });

  it('keep how a project stands in 100 bytes a week: a thousand projects in less than 6 MB a year', () => {
    const { statement = '' } = MIGRATIONS.find(({ table }) => table === 'value_week') ?? {};
    const columns = columnsOf(statement);
    const row = ROW_OVERHEAD + nullBytes(columns) + sum(columns) + LONGEST_GOVERNED_ID;
    expect(row).toBeLessThanOrEqual(100);
    expect(row * 1_000 * 52).toBeLessThan(6_000_000);
  });
});

describe('work facts', () => {
  it('take 106 bytes an item with all keys', () => {
    expect(bytesOfWorkFact()).toBe(106);
  });

  it('of two million items leave three quarters of Forge SQL to the rest', () => {
    expect(2 * MILLION * bytesOfWorkFact()).toBeLessThan(2 ** 30 / 4);
  });
});

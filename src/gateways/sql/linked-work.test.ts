import { projectId } from '../../domain/foundation/ids';
import { createDatabase } from './database';
import { linkedAcross, linkedWithin } from './linked-work';

const LARGEST_ANSWER = 4 * 2 ** 20;
const LARGEST_ID = 4_000_000_000;

/** A database that has so many links, and what was asked of it. */
function holding(links: number) {
  const asked: { readonly statement: string; readonly params: readonly unknown[] }[] = [];
  let told = 0;
  const sizes: number[] = [];
  const database = createDatabase({
    execute: async (statement, params) => {
      asked.push({ statement, params });
      const limit = Number(params.at(-1));
      const rows = Array.from({ length: Math.min(limit, links - told) }, (_, at) =>
        row(LARGEST_ID + told + at),
      );
      told += rows.length;
      sizes.push(JSON.stringify(rows).length);
      return rows;
    },
    executeDdl: () => Promise.reject(new Error('There is nothing to define.')),
  });
  return { database, asked, sizes };
}

const row = (id: number) => ({
  before_id: id,
  before_project: LARGEST_ID,
  before_number: id,
  before_category: 2,
  before_due: '2026-03-02',
  before_parent: id,
  id: id + 1,
  project: LARGEST_ID,
  number: id,
  category: 2,
  due: '2026-03-02',
  parent: id,
});

it('reads 20,000 links in two statements whose answers Forge SQL can give, and asks for none beyond', async () => {
  const { database, asked, sizes } = holding(1_000_000);

  expect(await linkedAcross(database, 20_000)).toHaveLength(20_000);
  expect(asked).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(LARGEST_ANSWER);
  const [, second] = asked;
  expect(second?.params).toContain(LARGEST_ID + 10_000); // the blocked item of the last link before
  expect(second?.params).toContain(LARGEST_ID + 9_999);
});

it('reads links of 1,000 projects in as few, as far as it was asked, and stops where there are no more', async () => {
  const ids = Array.from({ length: 1_000 }, (_, at) => projectId(`${at + 1}`));
  const many = holding(1_000_000);
  expect(await linkedWithin(many.database, ids, 10_002)).toHaveLength(10_002);
  expect(many.asked).toHaveLength(2);

  const few = holding(5);
  expect(await linkedWithin(few.database, ids, 10_002)).toHaveLength(5);
  expect(few.asked).toHaveLength(1);
});

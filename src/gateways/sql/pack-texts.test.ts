import { createDatabase } from './database';
import { createPackTexts } from './pack-texts';

it('sends no more at once than Forge SQL takes, whatever stands in the texts', async () => {
  const statements: number[] = [];
  const database = createDatabase({
    execute: async (statement, params) => {
      statements.push(statement.length + JSON.stringify(params).length);
      return { affectedRows: 1 };
    },
    executeDdl: () => Promise.reject(new Error('There is nothing to define.')),
  });
  const texts = Array.from({ length: 5 }, (_, at) => [`${at}`, `${at}`.repeat(300_000)] as const);
  await createPackTexts(database).keep(new Map(texts));

  expect(Math.max(...statements)).toBeLessThan(2 ** 20 / 2);
  expect(statements).toHaveLength(5);
});

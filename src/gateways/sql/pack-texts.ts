import { z } from 'zod';

import type { PackTexts } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';

/** A content may be large, and so may an answer be. */
const A_STATEMENT = 5;

const TextRow = z.object({ hash: z.string(), content: z.string() });

export function createPackTexts(database: Database): PackTexts {
  return {
    async keep(texts) {
      const rows = [...texts].map(([hash, content]) => ({ hash, content }));
      for (const some of inChunks(rows, A_STATEMENT)) {
        await database
          .insertInto('pack_text')
          .ignore()
          .values([...some])
          .execute();
      }
    },

    async of(hashes) {
      const found = new Map<string, string>();
      for (const some of inChunks(hashes, A_STATEMENT)) {
        const query = database.selectFrom('pack_text').selectAll().where('hash', 'in', some);
        for (const { hash, content } of await rowsOf(TextRow, query)) found.set(hash, content);
      }
      return found;
    },
  };
}

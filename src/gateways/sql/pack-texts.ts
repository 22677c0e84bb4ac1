import { z } from 'zod';

import type { PackTexts } from '../../usecases/ports';
import { inChunks, inChunksOfSize } from './chunks';
import { rowsOf, type Database } from './database';

/** A content may be large, and so may an answer be. */
const TEXTS_AN_ANSWER = 5;

const TextRow = z.object({ hash: z.string(), content: z.string() });

export function createPackTexts(database: Database): PackTexts {
  return {
    async keep(texts) {
      const rows = [...texts].map(([hash, content]) => ({ hash, content }));
      for (const some of inChunksOfSize(rows, ({ content }) => content.length)) {
        await database
          .insertInto('pack_text')
          .ignore()
          .values([...some])
          .execute();
      }
    },

    async of(hashes) {
      const found = new Map<string, string>();
      for (const some of inChunks(hashes, TEXTS_AN_ANSWER)) {
        const query = database.selectFrom('pack_text').selectAll().where('hash', 'in', some);
        for (const { hash, content } of await rowsOf(TextRow, query)) found.set(hash, content);
      }
      return found;
    },
  };
}

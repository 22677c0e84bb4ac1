import type { PackTexts } from '../../../src/usecases/ports';

export function packTextsInMemory(seed: Iterable<readonly [string, string]> = []): PackTexts {
  const kept = new Map(seed);

  return {
    keep: async (texts) => {
      for (const [hash, text] of texts) if (!kept.has(hash)) kept.set(hash, text);
    },
    of: async (hashes) => new Map([...kept].filter(([hash]) => hashes.includes(hash))),
  };
}

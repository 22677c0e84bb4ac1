import { aKeptBaseline } from '../../../test/support/baseline-builders';
import { baselinesInMemory } from '../../../test/support/memory/baselines';
import { sha256 } from '../../../test/support/sha256';
import { id } from '../../../test/support/value-world';
import { day } from '../../domain/foundation/calendar';
import type { BaselineRepository, KeptBaseline } from '../ports';
import { agreedFinish } from './agreed-finish';

const of = (number: number) => aKeptBaseline({ number, finish: day(`2026-03-${10 + number}`) });
const forged = (number: number): KeptBaseline => {
  const kept = of(number);
  return { ...kept, sealed: { ...kept.sealed, text: `${kept.sealed.text} ` } };
};

describe('The finish that was agreed', () => {
  it('is told by the first and the last baseline, and no other is read', async () => {
    const all = baselinesInMemory([of(1), of(2), of(3)]);
    const baselines: BaselineRepository = {
      ...all,
      of: () => Promise.reject(new Error('all are read')),
    };

    expect(await agreedFinish(id, { baselines, sha256 })).toEqual({
      first: { number: 1, finish: '2026-03-11' },
      last: { number: 3, finish: '2026-03-13' },
    });
  });

  it('is told by those that hold, and by none where none does', async () => {
    const agreed = (...kept: KeptBaseline[]) =>
      agreedFinish(id, { baselines: baselinesInMemory(kept), sha256 });

    expect(await agreed(forged(1), of(2), of(3), forged(4))).toMatchObject({
      first: { number: 2 },
      last: { number: 3 },
    });
    expect(await agreed(forged(1))).toBeNull();
    expect(await agreed()).toBeNull();
  });
});

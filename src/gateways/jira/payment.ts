import type { PointsLedger } from '../../usecases/ports';

/** Counts what an answer with so many objects costs, and hands the answer on. */
export type Payment = <Answer>(answer: Answer, objects: number) => Promise<Answer>;

/**
 * Every answer is paid for under the dearer reading of Jira's price list: a point for the request and one for each object
 * in it, whatever the object is.
 */
export function paymentTo(points: Pick<PointsLedger, 'spend'>): Payment {
  return async (answer, objects) => {
    await points.spend(1 + objects);
    return answer;
  };
}

/** Pays once for all that some work asks of Jira; where a request fails, for those before it. */
export async function paidTogether<Answer>(
  points: Pick<PointsLedger, 'spend'>,
  work: (paid: Payment) => Promise<Answer>,
): Promise<Answer> {
  let owed = 0;
  const noted = paymentTo({
    spend: (more) => {
      owed += more;
      return Promise.resolve();
    },
  });
  try {
    return await work(noted);
  } finally {
    if (owed > 0) await points.spend(owed);
  }
}

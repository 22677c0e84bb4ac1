import { z } from 'zod';

import type { Day } from '../domain/foundation/calendar';
import { dayInput, nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';
import type { PortfolioView } from './rollup';

/** The portfolio page as of a day. `asOf` is the day whose figures are shown: the latest kept up to the one `asked` about. */
export type PastPortfolio = PortfolioView & {
  readonly asked: Day;
  readonly today: Day;
  /** The projects of which nothing was kept by then. */
  readonly notKept: readonly { readonly key: string; readonly name: string }[];
};

export const portfolioHistoryOperations = {
  /** A portfolio as of a past day, from what was kept of it. */
  'portfolio.as-of': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable(), asOf: dayInput }),
    output: answer<PastPortfolio>(),
  },
} satisfies Contract;

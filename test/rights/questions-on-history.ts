import type { OperationName } from '../../src/contract/contract';
import { about, type Question } from './question';

const TODAY = '2026-03-02';
const BEFORE = '2026-03-01';

/** What is asked about past days. Of portfolios nothing was kept before today: they refuse whoever may ask. */
export const QUESTIONS_ON_HISTORY = {
  'portfolio.as-of': about(({ nodeId }) => ({ nodeId, asOf: TODAY })),
  'portfolio.difference': about(({ nodeId }) => ({ nodeId, from: BEFORE, to: TODAY })),
  'project.as-of': about(({ governedId }) => ({ id: governedId, asOf: BEFORE, readsLogs: false })),
  'project.milestone-trends': about(({ governedId }) => ({ id: governedId })),
  'project.difference': about(({ governedId }) => ({
    id: governedId,
    from: BEFORE,
    to: TODAY,
    readsLogs: false,
  })),
} satisfies Partial<Readonly<Record<OperationName, Question>>>;

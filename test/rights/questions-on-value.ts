import type { OperationName } from '../../src/contract/contract';
import { about, type Question } from './question';

/** What is asked about baselines and earned value; payloads as in QUESTIONS. */
export const QUESTIONS_ON_VALUE = {
  'value.show': about(({ governedId }) => ({ id: governedId })),
  'baseline.read': about(({ governedId }) => ({ id: governedId, number: 1 })),
  'baseline.propose': about(({ governedId }) => ({ id: governedId })),
  'baseline.set': about(({ governedId }) => ({
    id: governedId,
    seen: 1,
    start: '2026-01-01',
    finish: '2026-06-30',
    weighing: 'count',
    rule: { kind: 'zero-hundred' },
    money: null,
    reason: 'The board agreed.',
    changes: [],
  })),
} satisfies Partial<Readonly<Record<OperationName, Question>>>;

import {
  accountId,
  nodeId,
  projectId,
  scenarioId,
  workItemId,
  workItemKey,
} from '../../src/domain/foundation/ids';
import type { Scenario } from '../../src/domain/selection/scenario';
import { NOW } from './builders';

/** A scenario of the portfolio `own`: one proposal of project 1 is in, another out; saved by Ann. */
export function aScenario(id: string, overrides: Partial<Scenario> = {}): Scenario {
  const line = {
    workItemId: workItemId('18'),
    key: workItemKey('P1-18'),
    projectId: projectId('1'),
    summary: 'Item 18',
    cost: 500_00,
    takes: [],
    parts: [],
    score: 72.5,
    lock: 'free',
    leastShare: null,
    window: null,
    start: null,
    isPinned: false,
    isIn: true,
    share: 100,
  } as const;
  return {
    id: scenarioId(id),
    nodeId: nodeId('own'),
    name: 'Lean year',
    currency: 'EUR',
    budget: 600_00,
    pools: [],
    relations: [],
    modelVersion: 1,
    drivers: [],
    weights: [{ criterion: 'Strategic fit', share: 1 }],
    proof: { kind: 'optimal', bound: 72.5 },
    lines: [
      line,
      { ...line, workItemId: workItemId('19'), key: workItemKey('P1-19'), isIn: false },
    ],
    created: { by: accountId('ann'), at: NOW },
    approved: null,
    fingerprint: null,
    ...overrides,
  };
}

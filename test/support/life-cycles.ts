import fc from 'fast-check';

import { gateId } from '../../src/domain/foundation/ids';
import { PHASES } from '../../src/domain/foundation/phase';
import { TIERS } from '../../src/domain/foundation/tier';
import type { ProjectRole } from '../../src/domain/foundation/project-role';
import type { LifeCycleDocument } from '../../src/domain/gates/document/life-cycle-document';
import { type DecisionRight, type Gate, reachOfRight } from '../../src/domain/gates/life-cycle';
import { isWithin } from '../../src/domain/gates/reach';

const OWNER: DecisionRight = {
  upTo: null,
  upToTier: null,
  approvers: [{ role: 'project-owner', quorum: 1 }],
};

/** Two stages and a gate between them. */
export function aLifeCycleDocument(override: Partial<LifeCycleDocument> = {}): LifeCycleDocument {
  return {
    id: 'our-gates',
    name: 'Our gates',
    summary: 'One gate before the money is spent.',
    source: 'The PMO',
    stages: [
      { id: 'thinking', name: 'Thinking', phase: 'planning' },
      { id: 'doing', name: 'Doing', phase: 'executing' },
    ],
    gates: [aGate()],
    changes: null,
    ...override,
  };
}

export function aGate(override: Partial<Gate> = {}): Gate {
  return {
    id: gateId('spend'),
    name: 'Spend: the money is released',
    question: 'Is it worth its money?',
    ends: 'thinking',
    entry: { kind: 'phase' },
    rights: [OWNER],
    ...override,
  };
}

const ROLES: readonly ProjectRole[] = ['project-owner', 'steering-committee', 'governance-body'];
const approvers = fc.uniqueArray(
  fc.record({ role: fc.constantFrom(...ROLES), quorum: fc.integer({ min: 1, max: 2 }) }),
  { minLength: 1, maxLength: 2, selector: ({ role }) => role },
);
const bounds = fc.record({
  upTo: fc.option(fc.nat(4_000_000)),
  upToTier: fc.option(fc.constantFrom(...TIERS)),
});
/** Whatever is drawn, what an earlier right decides about is left out, and the last is for anything. */
const rights = fc
  .array(fc.tuple(bounds, approvers), { maxLength: 3 })
  .map((drawn): readonly DecisionRight[] => {
    const all = drawn.map(([each, who]) => ({ ...each, approvers: who }));
    const bounded = all.filter((right) => right.upTo !== null || right.upToTier !== null);
    const reached = bounded.filter((right, at) =>
      bounded.slice(0, at).every((one) => !isWithin(reachOfRight(right), reachOfRight(one))),
    );
    return [...reached, OWNER];
  });

/** Any sound life cycle of three to six stages, with a gate at the end of most of them. */
export const lifeCycleDocuments: fc.Arbitrary<LifeCycleDocument> = fc
  .tuple(
    fc.array(fc.constantFrom(...PHASES), { minLength: 3, maxLength: 6 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), rights), { minLength: 5, maxLength: 5 }),
  )
  .map(([phases, ends]) => {
    const ordered = [...phases].sort((one, other) => PHASES.indexOf(one) - PHASES.indexOf(other));
    const stages = ordered.map((phase, at) => ({ id: `stage-${at}`, name: `Stage ${at}`, phase }));
    const gates = stages.slice(0, -1).flatMap(({ id }, at) => {
      const [chance = 0, who = [OWNER]] = ends[at] ?? [];
      return at > 0 && chance === 0
        ? []
        : [aGate({ id: gateId(`gate-${at}`), name: `Gate ${at}`, ends: id, rights: who })];
    });
    return aLifeCycleDocument({ stages, gates });
  });

import fc from 'fast-check';

import {
  aGate,
  aLifeCycleDocument,
  lifeCycleDocuments,
} from '../../../../test/support/life-cycles';
import { gateId, ruleId } from '../../foundation/ids';
import { differencesBetween } from './life-cycle-difference';
import type { LifeCycleDocument } from './life-cycle-document';

const first = aLifeCycleDocument();
const [thinking, doing] = first.stages as [LifeCycleDocument['stages'][0], LifeCycleDocument['stages'][0]]; // prettier-ignore
const ending = { id: 'ending', name: 'Ending', phase: 'closing' } as const;
const owner = [{ role: 'project-owner', quorum: 1 }] as const;
const any = { upTo: null, upToDays: null, upToScope: null } as const;
const withGate = (change: Parameters<typeof aGate>[0]) => aLifeCycleDocument({ gates: [aGate(change)] }); // prettier-ignore

describe('the difference between two versions of a life cycle', () => {
  it.each<[string, LifeCycleDocument, readonly string[]]>([
    ['nothing', first, []],
    [
      'its name',
      aLifeCycleDocument({ name: 'Better gates' }),
      ['The life cycle: its name is “Better gates”, and was “Our gates”.'],
    ],
    [
      'a stage more',
      aLifeCycleDocument({ stages: [thinking, doing, ending] }),
      ['Stage “Ending” is new.'],
    ],
    [
      'a stage in another phase, and one less',
      aLifeCycleDocument({ stages: [{ ...thinking, phase: 'initiating' }] }),
      [
        'Stage “Doing” is gone.',
        'Stage “Thinking”: its phase is “initiating”, and was “planning”.',
      ],
    ],
    [
      'stages in another order',
      aLifeCycleDocument({ stages: [doing, thinking] }),
      ['The stages are in another order: Doing and Thinking.'],
    ],
    [
      'a gate of another id',
      withGate({ id: gateId('pay'), name: 'Pay' }),
      ['Gate “Spend: the money is released” is gone.', 'Gate “Pay” is new.'],
    ],
    [
      'what a gate asks',
      withGate({ entry: { kind: 'rules', ids: [ruleId('OUR-1'), ruleId('OUR-2')] } }),
      [
        'Gate “Spend: the money is released” asks for OUR-1 and OUR-2, and was for the rules of its phase.',
      ],
    ],
    [
      'who decides at it',
      withGate({
        rights: [
          { upTo: 1_000, upToTier: 'small', approvers: owner },
          { upTo: null, upToTier: null, approvers: [...owner, { role: 'governance-body', quorum: 2 }] }, // prettier-ignore
        ],
      }),
      [
        'Gate “Spend: the money is released” is decided on by the project owner (1 vote) up to 1,000 and up to tier small; the project owner (1 vote) and the appropriate governance body (2 votes) for anything, and was by the project owner (1 vote) for anything.',
      ],
    ],
    [
      'who approves changes',
      aLifeCycleDocument({
        changes: [
          { ...any, upTo: 500, upToDays: 1, upToScope: 'minor', roles: ['business-manager', 'project-manager'] }, // prettier-ignore
          { ...any, roles: ['project-owner'] },
        ],
      }),
      [
        'Change requests: approved by the business manager or the project manager up to 500, up to 1 day and up to the effect “minor” on the scope; the project owner for anything, and was approved by who answers for changes.',
      ],
    ],
  ])('is %s', (_what, second, words) => {
    expect(differencesBetween(first, second)).toEqual(words);
  });

  it('is none between any and itself, and some between any two that are not the same', () => {
    fc.assert(
      fc.property(lifeCycleDocuments, lifeCycleDocuments, (one, other) => {
        expect(differencesBetween(one, one)).toEqual([]);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(differencesBetween(one, other).length > 0).toBe(!isSame);
      }),
    );
  });
});

import fc from 'fast-check';

import {
  aGate,
  aLifeCycleDocument,
  lifeCycleDocuments,
} from '../../../../test/support/life-cycles';
import { gateId } from '../../foundation/ids';
import { LIFE_CYCLES } from '../life-cycles/shipped';
import type { ChangeRight } from '../change-right';
import type { DecisionRight } from '../life-cycle';
import type { LifeCycleDocument } from './life-cycle-document';
import { readLifeCycle } from './read-life-cycle';

const [planning, executing] = aLifeCycleDocument().stages;
const owner = [{ role: 'project-owner', quorum: 1 }] as const;
/** Three stages with a gate after each of the first two. */
const twoGates = (second: string) =>
  aLifeCycleDocument({
    stages: [...aLifeCycleDocument().stages, { id: 'ending', name: 'Ending', phase: 'closing' }],
    gates: [aGate(), aGate({ id: gateId(second), ends: 'doing' })],
  });
const withRights = (...rights: readonly Partial<DecisionRight>[]) =>
  aLifeCycleDocument({
    gates: [
      aGate({
        rights: rights.map((right) => ({ upTo: null, upToTier: null, approvers: owner, ...right })),
      }),
    ],
  });
const anyChange = {
  upTo: null,
  upToDays: null,
  upToScope: null,
  roles: ['project-owner'],
} as const;
const withChanges = (...changes: readonly Partial<ChangeRight>[]) =>
  aLifeCycleDocument({ changes: changes.map((right) => ({ ...anyChange, ...right })) });

describe('a life cycle that a site writes', () => {
  it('is read as it was written, and what may be left out is filled in', () => {
    expect(readLifeCycle(aLifeCycleDocument())).toEqual({
      kind: 'life-cycle',
      document: aLifeCycleDocument(),
    });
    const open = {
      ...aLifeCycleDocument(),
      gates: [{ ...aGate(), rights: [{ approvers: owner }] }],
    };
    expect(readLifeCycle(open)).toEqual({ kind: 'life-cycle', document: aLifeCycleDocument() });
    const before: Partial<LifeCycleDocument> = { ...aLifeCycleDocument() };
    Reflect.deleteProperty(before, 'changes');
    expect(readLifeCycle(before)).toEqual({ kind: 'life-cycle', document: aLifeCycleDocument() });
  });

  it('may have rights of which each reaches further in amount or in tier than all before', () => {
    const rights = [
      { upTo: 100, upToTier: 'small' },
      { upTo: 10, upToTier: 'medium' },
      { upTo: 100, upToTier: 'medium' },
      { upTo: 1_000 },
      { upToTier: 'large' },
      {},
    ] as const;
    expect(readLifeCycle(withRights(...rights)).kind).toBe('life-cycle');
  });

  it('may be a copy of any that is shipped, under an id of its own', () => {
    for (const lifeCycle of LIFE_CYCLES) {
      expect(readLifeCycle({ ...lifeCycle, id: 'our-copy' }).kind).toBe('life-cycle');
    }
  });

  it.each<[string, unknown, string, string]>([
    [
      'the id of a shipped one',
      aLifeCycleDocument({ id: 'pm2' }),
      'id',
      'Give your own another id, like our-gates.',
    ],
    [
      'an id with a space',
      aLifeCycleDocument({ id: 'our gates' }),
      'id',
      'Give at most 14 small letters and digits, parts joined by hyphens, like our-gates.',
    ],
    [
      'an id that is too long',
      aLifeCycleDocument({ id: 'gates-of-our-own' }),
      'id',
      'Give at most 14 small letters and digits, parts joined by hyphens, like our-gates.',
    ],
    [
      'a member that nothing is known of',
      { ...aLifeCycleDocument(), colour: 'red' },
      'colour',
      'Correct the name or remove it; known are id, name, summary, source, stages, gates, changes.',
    ],
    [
      'one stage alone',
      aLifeCycleDocument({ stages: aLifeCycleDocument().stages.slice(0, 1) }),
      'stages',
      'Give a list of 2 to 20.',
    ],
    [
      'a phase that there is not',
      { ...aLifeCycleDocument(), stages: [planning, { ...executing, phase: 'doing' }] },
      'stages[1].phase',
      'Give one of initiating, planning, executing, closing.',
    ],
    [
      'a stage twice',
      { ...aLifeCycleDocument(), stages: [planning, executing, executing] },
      'stages[2].id',
      'Give each stage an id of its own.',
    ],
    [
      'phases that go backwards',
      {
        ...aLifeCycleDocument(),
        stages: [planning, executing, { id: 'back', name: 'Back', phase: 'planning' }],
      },
      'stages[2].phase',
      'Give executing or a later phase, or put the stages into another order.',
    ],
    ['a gate twice', twoGates('spend'), 'gates[1].id', 'Give each gate an id of its own.'],
    [
      'a gate after a stage that there is not',
      aLifeCycleDocument({ gates: [aGate({ ends: 'dreaming' })] }),
      'gates[0].ends',
      'Name one of thinking.',
    ],
    [
      'a gate after the last stage',
      aLifeCycleDocument({ gates: [aGate({ ends: 'doing' })] }),
      'gates[0].ends',
      'Name one of thinking.',
    ],
    [
      'two gates after one stage',
      aLifeCycleDocument({ gates: [aGate(), aGate({ id: gateId('again') })] }),
      'gates[1].ends',
      'Put the gates into the order of the stages, one at the end of each.',
    ],
    [
      'amounts without an end',
      withRights({ upTo: 10, approvers: owner }),
      'gates[0].rights[0]',
      'Let the last right, and no other, have no bounds: whatever comes, somebody decides.',
    ],
    [
      'tiers without an end',
      withRights({ upToTier: 'large' }),
      'gates[0].rights[0]',
      'Let the last right, and no other, have no bounds: whatever comes, somebody decides.',
    ],
    [
      'a tier that there is not',
      withRights({ upToTier: 'huge' as never }, {}),
      'gates[0].rights[0].upToTier',
      'Give one of small, medium, large.',
    ],
    [
      'a right that lies within an earlier one in amount and tier',
      withRights({ upTo: 10, upToTier: 'medium' }, { upTo: 10, upToTier: 'small' }, {}),
      'gates[0].rights[1]',
      'Put the narrower right first, or take one of them away.',
    ],
    [
      'changes without an end',
      withChanges({ upToDays: 10 }),
      'changes[0]',
      'Let the last right, and no other, have no bounds: whatever comes, somebody decides.',
    ],
    [
      'changes in no order',
      withChanges({ upToDays: 10 }, { upToDays: 5, upToScope: 'minor' }, {}),
      'changes[1]',
      'Put the narrower right first, or take one of them away.',
    ],
    [
      'a change that nobody approves',
      withChanges({ roles: [] }),
      'changes[0].roles',
      'Give a list of 1 to 10.',
    ],
    [
      'amounts in no order',
      withRights(
        { upTo: 10, approvers: owner },
        { upTo: 5, approvers: owner },
        { upTo: null, approvers: owner },
      ),
      'gates[0].rights[1]',
      'Put the narrower right first, or take one of them away.',
    ],
    [
      'a role that is asked twice',
      withRights({ upTo: null, approvers: [...owner, ...owner] }),
      'gates[0].rights[0].approvers[1].role',
      'Name each role once, with the quorum that it needs.',
    ],
    [
      'a quorum of nobody',
      withRights({ upTo: null, approvers: [{ role: 'project-owner', quorum: 0 }] }),
      'gates[0].rights[0].approvers[0].quorum',
      'Give a whole number from 1 to 50.',
    ],
    [
      'an entry of another kind',
      { ...aLifeCycleDocument(), gates: [{ ...aGate(), entry: { kind: 'none' } }] },
      'gates[0].entry.kind',
      'Give one of phase, rules.',
    ],
    [
      'no document at all',
      'PM²',
      'the document',
      'Give an object with id, name, summary, source, stages, gates, changes.',
    ],
  ])('is refused with %s, at its place and with what to do', (...[, json, place, remedy]) => {
    // prettier-ignore
    const read = readLifeCycle(json);

    expect(read.kind === 'problems' ? read.problems : []).toEqual([
      expect.objectContaining({ place, remedy }),
    ]);
  });

  it('is the same after it was written down and read again', () => {
    fc.assert(
      fc.property(lifeCycleDocuments, (document) => {
        const read = readLifeCycle(JSON.parse(JSON.stringify(document)));
        expect(read).toEqual({ kind: 'life-cycle', document });
      }),
    );
  });
});

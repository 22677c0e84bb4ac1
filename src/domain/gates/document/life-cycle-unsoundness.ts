import type { Problem } from '../../foundation/document/problem';
import { PHASES } from '../../foundation/phase';
import { reachOfChangeRight } from '../change-right';
import { type Gate, isShipped, reachOfRight } from '../life-cycle';
import { isUnbounded, isWithin, type Reach } from '../reach';
import type { LifeCycleDocument } from './life-cycle-document';

/** What is wrong with a life cycle of the right shape: what no shape can say. */
export function unsoundnessOf(document: LifeCycleDocument): readonly Problem[] {
  const { id, stages, gates, changes } = document;
  return [
    ...notOwn(id),
    ...repeated(stages, { list: 'stages', each: 'stage' }),
    ...repeated(gates, { list: 'gates', each: 'gate' }),
    ...phasesBackwards(document),
    ...gates.flatMap((gate, at) => wrongEnd(document, gate, at)),
    ...gates.flatMap((gate, at) => wrongRights(gate, `gates[${at}].rights`)),
    ...wrongReaches((changes ?? []).map(reachOfChangeRight), 'changes'),
  ];
}

function notOwn(id: string): readonly Problem[] {
  if (!isShipped(id)) return [];
  return [
    {
      place: 'id',
      reason: `${id} is a life cycle that comes with Mandate`,
      remedy: 'Give your own another id, like our-gates.',
    },
  ];
}

function repeated(
  all: readonly { readonly id: string }[],
  { list, each }: { readonly list: string; readonly each: string },
): readonly Problem[] {
  return all.flatMap(({ id }, at) => {
    const before = all.findIndex((one) => one.id === id);
    return before === at
      ? []
      : [
          {
            place: `${list}[${at}].id`,
            reason: `${list}[${before}] has the same id, ${JSON.stringify(id)}`,
            remedy: `Give each ${each} an id of its own.`,
          },
        ];
  });
}

function phasesBackwards({ stages }: LifeCycleDocument): readonly Problem[] {
  return stages.flatMap(({ phase }, at) => {
    const before = stages[at - 1]?.phase;
    return before === undefined || PHASES.indexOf(phase) >= PHASES.indexOf(before)
      ? []
      : [
          {
            place: `stages[${at}].phase`,
            reason: `${phase} comes before ${before}, the phase of the stage before`,
            remedy: `Give ${before} or a later phase, or put the stages into another order.`,
          },
        ];
  });
}

/** Each gate ends a stage of its own, in their order; the last stage ends with the project. */
function wrongEnd(
  { stages, gates }: LifeCycleDocument,
  { ends }: Gate,
  at: number,
): readonly Problem[] {
  const place = `gates[${at}].ends`;
  const stage = stages.findIndex(({ id }) => id === ends);
  const remedy = `Name one of ${stages.slice(0, -1).map(({ id }) => id).join(', ')}.`; // prettier-ignore
  if (stage < 0) {
    return [{ place, reason: `there is no stage ${JSON.stringify(ends)}`, remedy }];
  }
  if (stage === stages.length - 1) {
    return [{ place, reason: 'nothing comes after the last stage', remedy }];
  }
  const before = stages.findIndex(({ id }) => id === gates[at - 1]?.ends);
  if (stage > before) return [];
  return [
    {
      place,
      reason: `gates[${at - 1}] ends the same stage, or a later one`,
      remedy: 'Put the gates into the order of the stages, one at the end of each.',
    },
  ];
}

function wrongRights({ rights }: Gate, place: string): readonly Problem[] {
  return [
    ...wrongReaches(rights.map(reachOfRight), place),
    ...rights.flatMap(({ approvers }, at) => repeatedRoles(approvers, `${place}[${at}].approvers`)),
  ];
}

/** The last is for anything, no other is, and each decides about something that none before it does. */
function wrongReaches(reaches: readonly Reach[], place: string): readonly Problem[] {
  return reaches.flatMap((reach, at): readonly Problem[] => {
    const isLast = at === reaches.length - 1;
    if (isLast !== isUnbounded(reach)) {
      return [
        {
          place: `${place}[${at}]`,
          reason: isLast ? 'the last right has a bound' : 'a right without bounds is not the last',
          remedy:
            'Let the last right, and no other, have no bounds: whatever comes, somebody decides.',
        },
      ];
    }
    const before = reaches.slice(0, at).findIndex((earlier) => isWithin(reach, earlier));
    if (before < 0) return [];
    return [
      {
        place: `${place}[${at}]`,
        reason: `${place}[${before}] decides about all that this right would`,
        remedy: 'Put the narrower right first, or take one of them away.',
      },
    ];
  });
}

function repeatedRoles(
  approvers: readonly { readonly role: string }[],
  place: string,
): readonly Problem[] {
  const at = approvers.findIndex(
    ({ role }, index) => approvers.findIndex((one) => one.role === role) < index,
  );
  if (at < 0) return [];
  return [
    {
      place: `${place}[${at}].role`,
      reason: `${approvers[at]?.role ?? ''} is asked twice`,
      remedy: 'Name each role once, with the quorum that it needs.',
    },
  ];
}

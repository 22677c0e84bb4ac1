import { ARTIFACT_KINDS, type ArtifactKind } from '../../foundation/artifact';
import { STATUS_CATEGORIES, type StatusCategory, type WorkItem } from '../../foundation/work-item';
import { ITEM_FACTS, type ItemFact, OWN_FACTS } from './item-fact';

type Of = ArtifactKind | 'no-artifact' | 'any';
type In = StatusCategory | 'any';

/** What rules read that is told of a project, not of its work items. */
export const PROJECT_FACTS = ['approvals', 'phase', 'plan', 'roles'] as const;
export type ProjectFact = (typeof PROJECT_FACTS)[number];

/**
 * What changed in a project, in a word: a fact of a work item that is an artifact of some kind, or none, in some status
 * category (`risk.to-do.due`); all its facts, where it came, went or became another (`risk.to-do.any`); that the work
 * item of a number changed at all (`#93`); a fact of the project (`plan`); or something that is not told apart (`everything`).
 */
export type Touch = 'everything' | ProjectFact | `${Of}.${In}.${ItemFact | 'any'}` | `#${number}`;

/** What is known of a work item before or after a change. */
export type ItemState = {
  readonly item: Omit<WorkItem, 'openBlockers'>;
  readonly kind: ArtifactKind | null;
};

/**
 * What the change of a work item touches in its project; `null` for one that was not there, or is not any more. What
 * other items tell of it is said beside: `alsoChanged`.
 *
 * @example
 * // DOC-93, a risk to do, was given a due date
 * touchesBetween(before, after, []) // ['#93', 'risk.to-do.due', 'risk.to-do.updated']
 */
export function touchesBetween(
  before: ItemState | null,
  after: ItemState | null,
  alsoChanged: readonly ItemFact[],
): readonly Touch[] {
  if (before === null || after === null || isAnother(before, after)) {
    return [before, after].flatMap((state) => (state === null ? [] : everyFact(state)));
  }
  const changed = OWN_FACTS.filter((fact) => before.item[fact] !== after.item[fact]);
  const facts = [...changed, ...alsoChanged];
  if (facts.length === 0) return [];

  const categories = new Set([before.item.category, after.item.category]);
  return [
    `#${after.item.number}`,
    ...[...categories].flatMap((category) =>
      facts.map((fact): Touch => `${after.kind ?? 'no-artifact'}.${category}.${fact}`),
    ),
  ];
}

/** By its kind, or its key. */
function isAnother(before: ItemState, after: ItemState): boolean {
  return before.kind !== after.kind || before.item.number !== after.item.number;
}

function everyFact({ item, kind }: ItemState): readonly Touch[] {
  return [`#${item.number}`, `${kind ?? 'no-artifact'}.${item.category}.any`];
}

/** A touch by what it was written as; what is not known touches everything. */
export function readTouch(text: string): Touch {
  const [of = '', within = '', fact = ''] = text.split('.');
  const isKnown =
    text === `${of}.${within}.${fact}` &&
    KINDS.has(of) &&
    CATEGORIES.has(within) &&
    FACTS.has(fact);
  return isKnown || PROJECT.has(text) || /^#\d+$/.test(text) ? (text as Touch) : 'everything';
}

const KINDS: ReadonlySet<string> = new Set([...ARTIFACT_KINDS, 'no-artifact', 'any']);
const CATEGORIES: ReadonlySet<string> = new Set([...STATUS_CATEGORIES, 'any']);
const PROJECT: ReadonlySet<string> = new Set(PROJECT_FACTS);
const FACTS: ReadonlySet<string> = new Set([...ITEM_FACTS, 'any']);

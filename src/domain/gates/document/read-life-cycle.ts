import type { Problem } from '../../foundation/document/problem';
import { wrongAt } from '../../foundation/document/problem-at';
import { problemsIn } from '../../foundation/document/problems-in';
import type { Shape } from '../../foundation/document/shape';
import { PROJECT_ROLES } from '../../foundation/project-role';
import type { ChangeRight } from '../change-right';
import type { DecisionRight, EntryRules, Gate } from '../life-cycle';
import type { LifeCycleDocument } from './life-cycle-document';
import { LIFE_CYCLE_SHAPE } from './life-cycle-shape';
import { unsoundnessOf } from './life-cycle-unsoundness';

export type ReadLifeCycle =
  | { readonly kind: 'life-cycle'; readonly document: LifeCycleDocument }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A document that is wrong everywhere is told the first of it. */
const MOST_PROBLEMS = 50;

/**
 * Reads a life cycle from any JSON value, or says all that is wrong with it: what has not the right shape or, where the
 * shape is right, what does not hang together.
 *
 * @example
 * readLifeCycle({ ...document, id: 'pm2' })
 * // { kind: 'problems', problems: [{ place: 'id', reason: 'pm2 is a life cycle that comes with Mandate', remedy: … }] }
 */
export function readLifeCycle(json: unknown): ReadLifeCycle {
  const found = shapeProblems(json);
  if (!fits(LIFE_CYCLE_SHAPE, json, found)) return problems(found);

  const document = inOrder(json);
  const unsound = unsoundnessOf(document);
  return unsound.length === 0 ? { kind: 'life-cycle', document } : problems(unsound);
}

/** A life cycle of the right shape, whether it hangs together or not: what a form can edit. `null` for anything else. */
export function shapedLifeCycle(json: unknown): LifeCycleDocument | null {
  const found = shapeProblems(json);
  return fits(LIFE_CYCLE_SHAPE, json, found) ? inOrder(json) : null;
}

function problems(found: readonly Problem[]): ReadLifeCycle {
  return { kind: 'problems', problems: found.slice(0, MOST_PROBLEMS) };
}

function shapeProblems(json: unknown): readonly Problem[] {
  return problemsIn(LIFE_CYCLE_SHAPE, json, {
    place: '',
    inCondition: (value, place) => [wrongAt(place, LIFE_CYCLE_SHAPE, value)],
  });
}

function fits<T>(_shape: Shape<T>, _json: unknown, found: readonly Problem[]): _json is T {
  return found.length === 0;
}

/** What may be left out is still missing. */
type Written = Omit<LifeCycleDocument, 'changes'> & Partial<Pick<LifeCycleDocument, 'changes'>>;

/** Members in one order and what was left out filled in, so that equal documents are equal texts. */
function inOrder(document: LifeCycleDocument): LifeCycleDocument {
  const { id, name, summary, source, stages, gates, changes }: Written = document;
  return {
    id,
    name,
    summary,
    source,
    stages: stages.map((stage) => ({ id: stage.id, name: stage.name, phase: stage.phase })),
    gates: gates.map(gateInOrder),
    changes: changes?.map(changeRightInOrder) ?? null,
  };
}

function gateInOrder({ id, name, question, ends, entry, rights }: Gate): Gate {
  return { id, name, question, ends, entry: entryInOrder(entry), rights: rights.map(rightInOrder) };
}

function entryInOrder(entry: EntryRules): EntryRules {
  return entry.kind === 'phase' ? { kind: 'phase' } : { kind: 'rules', ids: entry.ids };
}

/** A bound may be left out, which then bounds nothing. */
function rightInOrder({ upTo, upToTier, approvers }: Partial<DecisionRight>): DecisionRight {
  return {
    upTo: upTo ?? null,
    upToTier: upToTier ?? null,
    approvers: (approvers ?? []).map(({ role, quorum }) => ({ role, quorum })),
  };
}

function changeRightInOrder({
  upTo,
  upToDays,
  upToScope,
  roles,
}: Partial<ChangeRight>): ChangeRight {
  return {
    upTo: upTo ?? null,
    upToDays: upToDays ?? null,
    upToScope: upToScope ?? null,
    roles: PROJECT_ROLES.filter((role) => roles?.includes(role)),
  };
}

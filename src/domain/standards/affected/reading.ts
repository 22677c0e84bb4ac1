import type { ArtifactKind } from '../../foundation/artifact';
import { STATUS_CATEGORIES, type StatusCategory } from '../../foundation/work-item';
import type { ItemCondition } from '../conditions/item-condition';
import { judgeBy } from '../conditions/logic';
import { type DutyQuery, isDutyQuery } from '../duties/duty-query';
import { isJiraQuery, type JiraQuery } from '../jira/jira-query';
import { isPlanQuery, type PlanQuery } from '../plan/plan-query';
import type { EvidenceQuery } from '../standard';
import { factsOf, type ItemFact } from './item-fact';
import type { ProjectFact } from './touch';

/** Of which work items of the project a rule reads which facts. */
export type ItemReading = {
  /** Artifacts of a kind; `any`: every work item, whatever it is. */
  readonly of: ArtifactKind | 'any';
  /** Those in other status categories change nothing, whatever they are like. */
  readonly in: readonly StatusCategory[];
  readonly facts: readonly ItemFact[];
};

/** What a rule reads beside the ground that all share; `whatever-jira-knows`: any change of any work item may change its answer. */
export type Reading = 'whatever-jira-knows' | readonly (ItemReading | ProjectFact)[];

const OPEN: readonly StatusCategory[] = ['to-do', 'in-progress'];

/**
 * What an evidence query reads, that there is a work item at all being read by each.
 * Beside what is said here, evidence says of the work items that it names when they were last changed.
 *
 * @example
 * readingOf({ kind: 'nothing-overdue' }) // [{ of: 'any', in: ['to-do', 'in-progress'], facts: ['due'] }]
 */
export function readingOf(evidence: EvidenceQuery): Reading {
  if (isJiraQuery(evidence)) return 'whatever-jira-knows';
  if (isDutyQuery(evidence)) return ['roles'];
  if (isPlanQuery(evidence)) return ['plan'];
  if (evidence.kind === 'phase-evident') return ['phase', items(STATUS_CATEGORIES, 'category')];
  return 'artifact' in evidence ? ofArtifacts(evidence) : ofItems(evidence);
}

type ArtifactQuery = Extract<EvidenceQuery, { readonly artifact: ArtifactKind }>;

function ofArtifacts(evidence: ArtifactQuery): readonly (ItemReading | ProjectFact)[] {
  const { artifact } = evidence;
  switch (evidence.kind) {
    case 'artifact-exists':
    case 'artifact-in-state':
      return [artifacts(artifact, 'category', 'updated')];
    case 'artifact-approved':
      return [artifacts(artifact, 'updated'), 'approvals', 'roles'];
    case 'artifact-fresh':
      return [artifacts(artifact, 'updated')];
    case 'each-artifact':
      return [artifacts(artifact, 'created', ...factsOf(evidence.must))];
    case 'artifact-cadence':
      return [artifacts(artifact, 'created'), items(STATUS_CATEGORIES, 'created')];
    case 'artifact-linked': {
      // Those at the other end count wherever they are; that there are any in the project says that the site keeps them.
      const others = evidence.to.map((kind) => artifacts(kind));
      return [
        { ...artifacts(artifact, 'created', 'links'), in: OPEN },
        artifacts(artifact),
        ...others,
      ];
    }
  }
}

function ofItems(
  evidence: Exclude<
    EvidenceQuery,
    ArtifactQuery | DutyQuery | JiraQuery | PlanQuery | { readonly kind: 'phase-evident' }
  >,
): readonly ItemReading[] {
  switch (evidence.kind) {
    case 'finished-within':
      return [
        items(STATUS_CATEGORIES, 'category', 'created'),
        items(['done'], 'resolved', 'updated'),
      ];
    case 'finished-dated':
      return [items(['done'], 'resolved', 'categorySince', 'updated')];
    case 'in-progress-assigned':
      return [items(['in-progress'], 'assigned', 'categorySince', 'created')];
    case 'in-progress-moves':
      return [items(['in-progress'], 'updated')];
    case 'nothing-overdue':
      return [items(OPEN, 'due')];
    case 'each-item':
      return [about(evidence.which, evidence.must)];
    case 'item-count':
      return [about(evidence.which)];
    case 'item-share':
      return [about(evidence.of, evidence.which)];
  }
}

function items(categories: readonly StatusCategory[], ...facts: readonly ItemFact[]): ItemReading {
  return { of: 'any', in: categories, facts };
}

function artifacts(kind: ArtifactKind, ...facts: readonly ItemFact[]): ItemReading {
  return { of: kind, in: STATUS_CATEGORIES, facts };
}

/** What names its work items by their age, and reads those alone for which the first condition may hold. */
function about(which: ItemCondition, ...others: readonly ItemCondition[]): ItemReading {
  const facts = [which, ...others].flatMap(factsOf);
  return items(STATUS_CATEGORIES.filter(mayHold(which)), 'created', ...new Set(facts));
}

/** Whether a condition holds for a work item of which no more than its category is known, or may. */
function mayHold(condition: ItemCondition): (category: StatusCategory) => boolean {
  const judge = judgeBy<StatusCategory>(
    condition,
    (test) => (category) => (test.test === 'category' ? test.is === category : null),
  );
  return (category) => judge(category) !== false;
}

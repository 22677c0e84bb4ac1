import type { ArtifactKind } from '../../foundation/artifact';
import type { ItemFact } from '../../foundation/item-fact';
import type { ItemCondition, ItemTest } from '../conditions/item-condition';
import { fieldsOfTest, testsOf } from '../conditions/tests-of';
import { isPeopleQuery, type PeopleQuery } from '../duties/people-query';
import { isJiraQuery, type JiraQuery } from '../jira/jira-query';
import { isPlanQuery, type PlanQuery } from '../plan/plan-query';
import type { EvidenceQuery } from '../standard';

/**
 * What a rule reads of work items that may have been otherwise before. Nothing for rules that ask Jira itself, and for those about roles, approvals and plans.
 *
 * @example
 * factsRead({ kind: 'nothing-overdue' }) // ['category', 'due']
 */
export function factsRead(evidence: EvidenceQuery): readonly ItemFact[] {
  if (isJiraQuery(evidence) || isPeopleQuery(evidence) || isPlanQuery(evidence)) return [];
  return 'artifact' in evidence ? ofArtifacts(evidence) : ofItems(evidence);
}

type ArtifactQuery = Extract<
  Exclude<EvidenceQuery, PeopleQuery>,
  { readonly artifact: ArtifactKind }
>;

function ofArtifacts(evidence: ArtifactQuery): readonly ItemFact[] {
  switch (evidence.kind) {
    case 'artifact-exists':
    case 'artifact-cadence':
      return ['type'];
    case 'artifact-in-state':
    case 'artifact-linked':
      return ['type', 'category'];
    case 'artifact-fresh':
      return ['type', 'updated'];
    case 'each-artifact':
      return ['type', ...factsIn(evidence.must)];
  }
}

function ofItems(
  evidence: Exclude<EvidenceQuery, ArtifactQuery | JiraQuery | PeopleQuery | PlanQuery>,
): readonly ItemFact[] {
  switch (evidence.kind) {
    case 'finished-within':
      return ['category', 'resolved', 'updated'];
    case 'in-progress-assigned':
      return ['category', 'assignee'];
    case 'phase-evident':
      return ['type', 'category'];
    case 'in-progress-moves':
      return ['category', 'updated'];
    case 'nothing-overdue':
      return ['category', 'due'];
    case 'finished-dated':
      return ['category', 'resolved'];
    case 'each-item':
      return [...factsIn(evidence.which), ...factsIn(evidence.must)];
    case 'item-count':
      return factsIn(evidence.which);
    case 'item-share':
      return [...factsIn(evidence.of), ...factsIn(evidence.which)];
  }
}

function factsIn(condition: ItemCondition): readonly ItemFact[] {
  return testsOf(condition).flatMap(factsOf);
}

function factsOf(test: ItemTest): readonly ItemFact[] {
  if (test.test === 'category' || test.test === 'flagged') return [test.test];
  if (test.test === 'level') return ['type'];
  return fieldsOfTest(test).filter((field) => field !== 'created');
}

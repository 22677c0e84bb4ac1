import type { ArtifactKind } from '../../foundation/artifact';
import { isDutyQuery, type DutyQuery } from '../duties/duty-query';
import { isJiraQuery, type JiraQuery } from '../jira/jira-query';
import { isPlanQuery, type PlanQuery } from '../plan/plan-query';
import type { EvidenceQuery } from '../standard';
import { accountableSingle } from './accountable-single';
import { artifactCadence } from './artifact-cadence';
import { artifactApproved } from './artifact-approved';
import { artifactLinked } from './artifact-linked';
import { artifactExists, artifactFresh, artifactInState } from './artifact-queries';
import { eachArtifact } from './each-artifact';
import { eachItem } from './each-item';
import { finishedDated, finishedWithin } from './finished-queries';
import { inProgressAssigned, inProgressMoves } from './in-progress-queries';
import { itemCount } from './item-count';
import { itemShare } from './item-share';
import { fieldFilled, jqlCount, statusPath } from './jira-queries';
import { nothingOverdue } from './nothing-overdue';
import type { Outcome, Query, Subject } from './outcome';
import { phaseEvident } from './phase-evident';
import { planAmount, planFinish, planSpent, planTyped } from './plan-queries';
import { roleAssigned } from './role-assigned';
import { separatedDuties } from './separated-duties';

/** Begins one rule's reading of a project. */
export function startQuery(evidence: EvidenceQuery, subject: Subject): Query {
  if ('artifact' in evidence) return artifactQuery(evidence, subject);
  if (isJiraQuery(evidence)) return { see: null, outcome: () => jiraOutcome(evidence, subject) };
  if (isDutyQuery(evidence)) return { see: null, outcome: () => dutyOutcome(evidence, subject) };
  if (isPlanQuery(evidence)) return { see: null, outcome: () => planOutcome(evidence, subject) };
  return itemQuery(evidence, subject);
}

function itemQuery(
  evidence: Exclude<EvidenceQuery, ArtifactQuery | DutyQuery | JiraQuery | PlanQuery>,
  subject: Subject,
): Query {
  switch (evidence.kind) {
    case 'finished-within':
      return finishedWithin(evidence, subject);
    case 'in-progress-assigned':
      return inProgressAssigned(subject);
    case 'phase-evident':
      return phaseEvident(subject);
    case 'in-progress-moves':
      return inProgressMoves(evidence, subject);
    case 'nothing-overdue':
      return nothingOverdue(subject);
    case 'finished-dated':
      return finishedDated(subject);
    case 'each-item':
      return eachItem(evidence, subject);
    case 'item-count':
      return itemCount(evidence, subject);
    case 'item-share':
      return itemShare(evidence, subject);
  }
}

function jiraOutcome(evidence: JiraQuery, subject: Subject): Outcome {
  switch (evidence.kind) {
    case 'jql-count':
      return jqlCount(evidence, subject);
    case 'status-path':
      return statusPath(evidence, subject);
    case 'field-filled':
      return fieldFilled(evidence, subject);
  }
}

function dutyOutcome(evidence: DutyQuery, subject: Subject): Outcome {
  switch (evidence.kind) {
    case 'role-assigned':
      return roleAssigned(evidence, subject);
    case 'accountable-single':
      return accountableSingle(evidence, subject);
    case 'separated-duties':
      return separatedDuties(evidence, subject);
  }
}

function planOutcome(evidence: PlanQuery, subject: Subject): Outcome {
  switch (evidence.kind) {
    case 'plan-typed':
      return planTyped(evidence, subject);
    case 'plan-amount':
      return planAmount(evidence, subject);
    case 'plan-spent':
      return planSpent(evidence, subject);
    case 'plan-finish':
      return planFinish(evidence, subject);
  }
}

type ArtifactQuery = Extract<EvidenceQuery, { readonly artifact: ArtifactKind }>;

function artifactQuery(evidence: ArtifactQuery, subject: Subject): Query {
  if (evidence.kind === 'artifact-cadence') return artifactCadence(evidence, subject);
  return { see: null, outcome: () => artifactOutcome(evidence, subject) };
}

/** Read when the outcome is asked for: the artifacts come in till then. */
function artifactOutcome(
  evidence: Exclude<ArtifactQuery, { readonly kind: 'artifact-cadence' }>,
  subject: Subject,
): Outcome {
  switch (evidence.kind) {
    case 'artifact-exists':
      return artifactExists(evidence, subject);
    case 'artifact-in-state':
      return artifactInState(evidence, subject);
    case 'artifact-fresh':
      return artifactFresh(evidence, subject);
    case 'each-artifact':
      return eachArtifact(evidence, subject);
    case 'artifact-linked':
      return artifactLinked(evidence, subject);
    case 'artifact-approved':
      return artifactApproved(evidence, subject);
  }
}

import type { ArtifactKind } from '@domain/foundation/artifact';
import { projectRoleName } from '@domain/foundation/project-role';
import { conditionWords } from '@domain/standards/conditions/condition-words';
import { dutyName } from '@domain/standards/duties/duty';
import { type DutyQuery, isDutyQuery } from '@domain/standards/duties/duty-query';
import { isJiraQuery, type JiraQuery } from '@domain/standards/jira/jira-query';
import { isPlanQuery, type PlanQuery } from '@domain/standards/plan/plan-query';
import type { EvidenceQuery, PlanFigure, Standard } from '@domain/standards/standard';

import { aKind, kindWord } from '../../shared/artifact-words';

/** What a rule looks at, in one sentence. */
export function evidenceWords(query: EvidenceQuery): string {
  if ('artifact' in query) return `Passes when ${artifactWords(query)}.`;
  if (isDutyQuery(query)) return `Passes when ${dutyWords(query)}.`;
  if (isPlanQuery(query)) return `Passes when ${planWords(query)}.`;
  return `Passes when ${isJiraQuery(query) ? jiraWords(query) : itemWords(query)}.`;
}

const BOUND_WORDS = {
  'at-most': 'at most',
  'at-least': 'at least',
  exactly: 'exactly',
} as const;

type ArtifactQuery = Extract<EvidenceQuery, { readonly artifact: ArtifactKind }>;

function artifactWords(query: ArtifactQuery): string {
  switch (query.kind) {
    case 'artifact-exists':
      return `the project has at least one ${kindWord(query.artifact)}`;
    case 'artifact-in-state':
      return `${aKind(query.artifact)} is ${stateWords(query.state)}`;
    case 'artifact-fresh':
      return `${aKind(query.artifact)} was updated in the last ${query.withinDays} days`;
    case 'each-artifact':
      return `every ${kindWord(query.artifact)} ${conditionWords(query.must, 'one')}`;
    case 'artifact-linked':
      return `every ${kindWord(query.artifact)} that is not done is linked with ${query.to.map(aKind).join(' or ')}`;
    case 'artifact-approved':
      return `${aKind(query.artifact)} is approved by the ${projectRoleName(query.by)} as it stands`;
    case 'artifact-cadence':
      return `there is a new ${kindWord(query.artifact)} at least every ${query.everyDays} days`;
  }
}

function itemWords(
  query: Exclude<EvidenceQuery, ArtifactQuery | DutyQuery | JiraQuery | PlanQuery>,
): string {
  switch (query.kind) {
    case 'finished-within':
      return `at least one work item was finished in the last ${query.days} days`;
    case 'in-progress-assigned':
      return 'every work item in progress has an assignee';
    case 'phase-evident':
      return 'the phase that is said of the project is the one that its gates, artifacts and work show';
    case 'in-progress-moves':
      return `every work item in progress changed in the last ${query.withinDays} days`;
    case 'nothing-overdue':
      return 'no open work item is past its due date';
    case 'finished-dated':
      return 'every finished work item has a resolution date';
    case 'each-item':
      return `all work items that ${conditionWords(query.which, 'many')} also ${conditionWords(query.must, 'many')}`;
    case 'item-count':
      return `${BOUND_WORDS[query.is]} ${query.value} work items ${conditionWords(query.which, 'many')}`;
    case 'item-share':
      return `${BOUND_WORDS[query.is]} ${query.percent}% of the work items that ${conditionWords(query.of, 'many')} also ${conditionWords(query.which, 'many')}`;
  }
}

function jiraWords(query: JiraQuery): string {
  switch (query.kind) {
    case 'jql-count':
      return `${BOUND_WORDS[query.is]} ${query.value} work items match “${query.jql}”`;
    case 'status-path':
      return `no work item ever went from “${query.forbidden.from}” to “${query.forbidden.to}”`;
    case 'field-filled':
      return `every work item that matches “${query.which}” has something in “${query.field}”`;
  }
}

function dutyWords(query: DutyQuery): string {
  switch (query.kind) {
    case 'role-assigned':
      return `${BOUND_WORDS[query.is]} ${query.value === 1 ? '1 person holds' : `${query.value} people hold`} the role ${dutyName(query.role)}`;
    case 'accountable-single':
      return `exactly one answers for each ${query.artifacts.map(kindWord).join(', ')}`;
    case 'separated-duties':
      return `nobody is two of ${query.duties.map(dutyName).join(', ')}`;
  }
}

const PLAN_WORDS: Readonly<Record<PlanFigure, string>> = {
  'planned-finish': 'planned finish',
  budget: 'budget',
  spent: 'amount spent',
};

function planWords(query: PlanQuery): string {
  switch (query.kind) {
    case 'plan-typed':
      return `somebody typed the ${PLAN_WORDS[query.figure]} into the plan of the project`;
    case 'plan-amount':
      return `the ${PLAN_WORDS[query.figure]} in the plan of the project is ${BOUND_WORDS[query.is]} ${query.value} ${query.currency}`;
    case 'plan-spent':
      return `${BOUND_WORDS[query.is]} ${query.percent}% of the budget in the plan of the project is spent`;
    case 'plan-finish':
      return `the planned finish is ${BOUND_WORDS[query.is]} ${query.days} days ahead`;
  }
}

/** The kinds of artifact a standard's rules ask about, each once. */
export function artifactsAskedFor(standard: Standard): readonly ArtifactKind[] {
  const kinds = standard.rules.flatMap(({ evidence }) =>
    'artifact' in evidence ? [evidence.artifact] : [],
  );
  return [...new Set(kinds)];
}

function stateWords(state: 'draft' | 'in-review' | 'approved'): string {
  return state === 'in-review' ? 'in review' : state;
}

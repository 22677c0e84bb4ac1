import { ruleId, standardId } from '../../../src/domain/foundation/ids';
import type { StandardDocument } from '../../../src/domain/standards/document/standard-document';
import type { Asked, EvidenceQuery } from '../../../src/domain/standards/standard';
import { aRule, aStandardDocument } from '../../support/standards';

export type Kind = EvidenceQuery['kind'];
type OneOfEach = { readonly [Name in Kind]: Omit<Asked<Name>, 'kind'> };

/** Of each kind of evidence one that this site can decide. */
export const DECIDED: OneOfEach = {
  'artifact-exists': { artifact: 'business-case' },
  'artifact-in-state': { artifact: 'project-charter', state: 'approved' },
  'artifact-fresh': { artifact: 'work-plan', withinDays: 30 },
  'each-artifact': { artifact: 'risk', must: { test: 'filled-in', field: 'assignee' } },
  'artifact-cadence': { artifact: 'status-report', everyDays: 30 },
  'artifact-linked': { artifact: 'benefit', to: ['deliverable'] },
  'phase-evident': {},
  'finished-within': { days: 30 },
  'in-progress-assigned': {},
  'in-progress-moves': { withinDays: 14 },
  'nothing-overdue': {},
  'finished-dated': {},
  'each-item': {
    which: { test: 'category', is: 'to-do' },
    must: { test: 'filled-in', field: 'estimate' },
  },
  'item-count': {
    which: { test: 'older-than', field: 'created', days: 300 },
    is: 'at-most',
    value: 0,
  },
  'item-share': {
    of: { test: 'flagged' },
    which: { test: 'filled-in', field: 'assignee' },
    is: 'at-least',
    percent: 100,
  },
  'jql-count': { jql: 'labels = forbidden', is: 'at-most', value: 0 },
  'status-path': { forbidden: { from: 'To Do', to: 'Done' } },
  'field-filled': { which: 'labels = reviewed', field: 'Reviewer note' },
  'artifact-approved': { artifact: 'acceptance-note', by: 'project-owner' },
  'role-assigned': { role: 'project-manager', is: 'exactly', value: 1 },
  'accountable-single': { artifacts: ['business-case'] },
  'separated-duties': { duties: ['business-manager', 'solution-provider'] },
  'plan-typed': { figure: 'budget' },
  'plan-amount': { figure: 'spent', is: 'at-most', value: 900, currency: 'EUR' },
  'plan-spent': { is: 'at-most', percent: 100 },
  'plan-finish': { is: 'at-least', days: 0 },
};

/** Of each kind one that it cannot: what is asked about is nowhere on the site, or not in a project that has only begun. */
export const UNDECIDED: OneOfEach = {
  ...DECIDED,
  'artifact-exists': { artifact: 'exception-report' },
  'artifact-in-state': { artifact: 'exception-report', state: 'approved' },
  'artifact-fresh': { artifact: 'exception-report', withinDays: 30 },
  'each-artifact': { artifact: 'exception-report', must: { test: 'filled-in', field: 'assignee' } },
  'artifact-cadence': { artifact: 'exception-report', everyDays: 30 },
  'artifact-linked': { artifact: 'exception-report', to: ['deliverable'] },
  'each-item': {
    which: { test: 'category', is: 'in-progress' },
    must: { test: 'filled-in', field: 'estimate' },
  },
  'item-count': {
    which: { test: 'at-least', field: 'estimate', value: 5 },
    is: 'at-most',
    value: 0,
  },
  'jql-count': { jql: '"No such field" = forbidden', is: 'at-most', value: 0 },
  'status-path': { forbidden: { from: 'To Do', to: 'No such status' } },
  'field-filled': { which: 'labels = reviewed', field: 'No such field' },
  'artifact-approved': { artifact: 'exception-report', by: 'project-owner' },
  'role-assigned': { role: 'project-support', is: 'exactly', value: 1 },
  'accountable-single': { artifacts: ['exception-report'] },
  'separated-duties': { duties: ['project-owner', 'project-support'] },
};

export const KINDS = Object.keys(DECIDED) as readonly Kind[];

/** A standard of one rule for each kind of evidence; a rule is called as its kind. */
export function standardOf(id: string, queries: OneOfEach): StandardDocument {
  const rules = KINDS.map((kind) =>
    aRule(kind, {
      id: ruleId(kind),
      clause: `Clause on ${kind}`,
      title: `The rule on ${kind} is kept`,
      evidence: { kind, ...queries[kind] } as EvidenceQuery,
    }),
  );
  return aStandardDocument({ id: standardId(id), name: id, rules });
}

import type { ProjectPlan } from './project-plan';
import { ARTIFACT_TYPES, ISSUE_TYPES, type KeptKind, STATUSES } from './catalogue';
import { DRAFTED } from './artifacts';

/** What a project plans with once it is ready for planning. */
const PLANS: ReadonlySet<KeptKind> = new Set<KeptKind>([
  'project-handbook',
  'work-plan',
  'risk-management-plan',
  'deliverables-acceptance-plan',
]);

/** How drafted documents get approved in company-managed projects, plans by a workflow of their own. Everything else moves freely. */
export function documentWorkflows(
  plans: readonly ProjectPlan[],
): readonly Readonly<Record<string, unknown>>[] {
  const projects = plans.filter(({ style }) => style === 'classic').map(({ key }) => key);
  const typesOf = (kinds: readonly KeptKind[]) =>
    kinds.map((kind) => ISSUE_TYPES[ARTIFACT_TYPES[kind]].id);
  const others = [...DRAFTED].filter((kind) => !PLANS.has(kind));
  return [
    { id: '10100', name: 'Artifact approval', projects, issueTypes: typesOf(others), transitions },
    { id: '10101', name: 'Plan approval', projects, issueTypes: typesOf([...PLANS]), transitions },
  ];
}

const { draft, awaitingApproval, approved, cancelled } = STATUSES;

const transitions = [
  { id: '1', name: 'Create', type: 'initial', to: draft.id },
  {
    id: '11',
    name: 'Submit for approval',
    type: 'directed',
    from: [draft.id],
    to: awaitingApproval.id,
  },
  {
    id: '21',
    name: 'Approve',
    type: 'directed',
    from: [awaitingApproval.id],
    to: approved.id,
    screen: ['resolution'],
  },
  {
    id: '31',
    name: 'Send back',
    type: 'directed',
    from: [awaitingApproval.id],
    to: draft.id,
  },
  { id: '41', name: 'Revise', type: 'directed', from: [approved.id], to: draft.id },
  { id: '51', name: 'Withdraw', type: 'global', to: cancelled.id },
];

import type { ProjectPlan } from './project-plan';
import { ARTIFACT_TYPES, ISSUE_TYPES, STATUSES } from './catalogue';
import { DRAFTED } from './artifacts';

/** How the artifacts that are drafted get approved in company-managed projects. Everything else moves freely. */
export function approvalWorkflow(plans: readonly ProjectPlan[]): Readonly<Record<string, unknown>> {
  const { draft, awaitingApproval, approved, cancelled } = STATUSES;
  return {
    id: '10100',
    name: 'Artifact approval',
    projects: plans.filter(({ style }) => style === 'classic').map(({ key }) => key),
    issueTypes: [...DRAFTED].map((kind) => ISSUE_TYPES[ARTIFACT_TYPES[kind]].id),
    transitions: [
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
    ],
  };
}

import type { Brand } from './brand';

export type AccountId = Brand<string, 'AccountId'>;
/** Atlassian's id of a group of people; names change. */
export type GroupId = Brand<string, 'GroupId'>;
/** Jira's own id of a project, digits only: `10006`. */
export type ProjectId = Brand<string, 'ProjectId'>;
/** Jira's own id of a work item, digits only: `11640`. Never reused, and kept when the item moves to another project. */
export type WorkItemId = Brand<string, 'WorkItemId'>;
/** A work item's key, `DOC-93`. Changes when the item moves. */
export type WorkItemKey = Brand<string, 'WorkItemKey'>;
/** What the PMO governs: `project:10006` for a whole Jira project, `item:11640` for a work item with its descendants. */
export type GovernedId = Brand<string, 'GovernedId'>;
/** A portfolio or a programme. */
export type NodeId = Brand<string, 'NodeId'>;
export type StandardId = Brand<string, 'StandardId'>;
export type RuleId = Brand<string, 'RuleId'>;
/** A waiver, or a line of tailoring. */
export type ExemptionId = Brand<string, 'ExemptionId'>;
export type CertificateId = Brand<string, 'CertificateId'>;
/** A gate of a life cycle: `RfP`. No two shipped life cycles have one in common; one that a site writes may. */
export type GateId = Brand<string, 'GateId'>;
/** One time that a gate was asked for. */
export type GateRequestId = Brand<string, 'GateRequestId'>;
export type DelegationId = Brand<string, 'DelegationId'>;
/** What a board would fund, under a name. */
export type ScenarioId = Brand<string, 'ScenarioId'>;
/** A set of artifacts that projects start with. */
export type BlueprintId = Brand<string, 'BlueprintId'>;
export type FieldId = Brand<string, 'FieldId'>;

// The only places where a bare string becomes an id.
export const accountId = (text: string) => text as AccountId;
export const groupId = (text: string) => text as GroupId;
export const projectId = (text: string) => text as ProjectId;
export const workItemId = (text: string) => text as WorkItemId;
export const workItemKey = (text: string) => text as WorkItemKey;
export const governedId = (text: string) => text as GovernedId;
export const nodeId = (text: string) => text as NodeId;
export const standardId = (text: string) => text as StandardId;
export const ruleId = (text: string) => text as RuleId;
export const exemptionId = (text: string) => text as ExemptionId;
export const certificateId = (text: string) => text as CertificateId;
export const gateId = (text: string) => text as GateId;
export const gateRequestId = (text: string) => text as GateRequestId;
export const delegationId = (text: string) => text as DelegationId;
export const scenarioId = (text: string) => text as ScenarioId;
export const blueprintId = (text: string) => text as BlueprintId;
export const fieldId = (text: string) => text as FieldId;

/** What is kept in the trail: every change of a setting, a decision, a waiver, an override. Topic first. */
export const AUDIT_ACTIONS = [
  'artifact.create',
  'certificate.issue',
  'change.failed',
  'import.pause',
  'import.rebuild',
  'import.start',
  'person.erase',
  'portfolio.change',
  'portfolio.create',
  'portfolio.delete',
  'project.govern',
  'project.release',
  'project.set-plan',
  'role.grant',
  'role.revoke',
  'scoring.rate',
  'scoring.save-model',
  'setup.choose-projects',
  'setup.fields',
  'setup.finish',
  'setup.mapping',
  'standard.assign',
  'totals.grant',
  'totals.withdraw',
  'transition.refuse',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What actions can be looked for by. */
export const AUDIT_TOPICS = [
  'artifact',
  'certificate',
  'change',
  'import',
  'person',
  'portfolio',
  'project',
  'role',
  'scoring',
  'setup',
  'standard',
  'totals',
  'transition',
] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

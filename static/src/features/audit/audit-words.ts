import type { AuditAction, AuditTopic } from '@domain/audit/audit-action';

const ACTIONS: Readonly<Record<AuditAction, string>> = {
  'artifact.create': 'Created an artifact',
  'certificate.issue': 'Issued a certificate',
  'change.failed': 'A change failed',
  'import.pause': 'Paused the import',
  'import.rebuild': 'Started the import over',
  'import.start': 'Started the import',
  'person.erase': 'Erased a closed account',
  'portfolio.change': 'Changed a portfolio or programme',
  'portfolio.create': 'Created a portfolio or programme',
  'portfolio.delete': 'Deleted a portfolio or programme',
  'project.govern': 'Governed a project',
  'project.release': 'Released a project',
  'project.set-plan': 'Set a plan',
  'project.set-profile': 'Set phase and tier',
  'role.grant': 'Granted a role',
  'role.revoke': 'Took a role back',
  'scoring.rate': 'Rated a project',
  'scoring.save-model': 'Changed the scoring model',
  'setup.choose-projects': 'Chose projects',
  'setup.fields': 'Chose fields',
  'setup.finish': 'Finished the setup',
  'setup.mapping': 'Mapped artifacts',
  'standard.assign': 'Assigned a standard',
  'standard.discard-draft': 'Discarded a draft of a standard',
  'standard.move': 'Moved a standard on',
  'standard.roll-back': 'Rolled a standard back',
  'standard.save-draft': 'Saved a draft of a standard',
  'standard.simulate': 'Simulated a standard',
  'tailoring.approve': 'Approved a line of tailoring',
  'tailoring.reject': 'Rejected a line of tailoring',
  'tailoring.request': 'Asked for tailoring',
  'tailoring.revoke': 'Revoked a line of tailoring',
  'tailoring.withdraw': 'Withdrew a line of tailoring',
  'totals.grant': 'Granted hidden totals',
  'totals.withdraw': 'Withdrew hidden totals',
  'transition.refuse': 'Refused a transition',
  'waiver.approve': 'Approved a waiver',
  'waiver.reject': 'Rejected a waiver',
  'waiver.request': 'Asked for a waiver',
  'waiver.revoke': 'Revoked a waiver',
  'waiver.withdraw': 'Withdrew a waiver',
};

export const TOPICS: Readonly<Record<AuditTopic, string>> = {
  artifact: 'Artifacts',
  certificate: 'Certificates',
  change: 'Failed changes',
  import: 'Import',
  person: 'Erased accounts',
  portfolio: 'Portfolios and programmes',
  project: 'Governed projects',
  role: 'Roles',
  scoring: 'Scoring',
  setup: 'Setup',
  standard: 'Standards',
  tailoring: 'Tailoring',
  totals: 'Hidden totals',
  transition: 'Refused transitions',
  waiver: 'Waivers',
};

/** An action in words; one of another version of the app by its own name. */
export function actionWords(action: string): string {
  const words: Readonly<Record<string, string>> = ACTIONS;
  return words[action] ?? action;
}

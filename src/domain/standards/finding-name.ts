import type { Finding } from './standard';

/**
 * By which a finding is the same one from day to day, whatever the version of its standard: project, standard and rule.
 *
 * @example
 * findingName(finding) // 'project:10000 pm2 PM2-INI-1'
 */
export function findingName({
  governedId,
  standardId,
  ruleId,
}: Pick<Finding, 'governedId' | 'standardId' | 'ruleId'>): string {
  return `${governedId} ${standardId} ${ruleId}`;
}

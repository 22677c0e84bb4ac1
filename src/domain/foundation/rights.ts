/**
 * What somebody must hold to ask an operation at all. What it takes for one project or item is the use case's to ask.
 *
 * - `view`: anyone who is logged in; answers are trimmed to what they may browse.
 * - `administer`: Jira administrators and holders of the PMO-admin role.
 */
export type Right = 'view' | 'administer';

/** The roles Mandate grants of its own, beside Jira's. */
export const PMO_ROLES = [
  'pmo-admin',
  'portfolio-manager',
  'portfolio-viewer',
  'project-manager',
] as const;
export type PmoRole = (typeof PMO_ROLES)[number];

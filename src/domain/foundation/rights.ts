import type { AccountId, GroupId } from './ids';

/** The roles Mandate grants of its own, beside Jira's. */
export const PMO_ROLES = [
  'pmo-admin',
  'portfolio-manager',
  'portfolio-viewer',
  'project-manager',
] as const;
export type PmoRole = (typeof PMO_ROLES)[number];

/**
 * What somebody must hold to ask an operation at all. What it takes for one project or item is the use case's to ask.
 *
 * - `view`: anyone who is logged in; answers are trimmed to what they may browse.
 * - `manage-portfolios`: to arrange portfolios and programmes and to rate projects.
 * - `administer`: to change everything else that holds for the site.
 * - `administer-jira`: to let somebody count what Jira hides from them, which is for those who decide what Jira hides.
 */
export const RIGHTS = ['view', 'manage-portfolios', 'administer', 'administer-jira'] as const;
export type Right = (typeof RIGHTS)[number];

/** The roles that hold a right. Jira's administrators hold every right. */
export const ROLES_HOLDING: Readonly<Record<Right, 'everyone' | readonly PmoRole[]>> = {
  view: 'everyone',
  'manage-portfolios': ['pmo-admin', 'portfolio-manager'],
  administer: ['pmo-admin'],
  'administer-jira': [],
};

/** The roles that may type the plan of any project they may browse. Its Jira administrators may, too. */
export const ROLES_EDITING_PLANS: readonly PmoRole[] = ['pmo-admin', 'project-manager'];

/** Sight of totals over projects that Jira hides: granted to a portfolio viewer, apart from the role. */
export const HIDDEN_TOTALS = 'hidden-totals';
/** What can be granted. */
export const GRANTABLES = [...PMO_ROLES, HIDDEN_TOTALS] as const;
export type Grantable = (typeof GRANTABLES)[number];

/** Whom something is granted to. */
export type Holder =
  | { readonly kind: 'person'; readonly accountId: AccountId }
  | { readonly kind: 'group'; readonly groupId: GroupId };

export function isSameHolder(one: Holder, other: Holder): boolean {
  if (one.kind === 'person') return other.kind === 'person' && one.accountId === other.accountId;
  return other.kind === 'group' && one.groupId === other.groupId;
}

import type { Caller } from './jira-site';
import { type Account, APP_ACCOUNT } from './store/accounts';
import type { Project } from './store/catalogue-entries';

/** Permissions the site knows, with the names Jira gives them. */
export const PROJECT_PERMISSIONS = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  ASSIGN_ISSUES: 'Assign Issues',
  ASSIGNABLE_USER: 'Assignable User',
  RESOLVE_ISSUES: 'Resolve Issues',
  CLOSE_ISSUES: 'Close Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  LINK_ISSUES: 'Link Issues',
  ADD_COMMENTS: 'Add Comments',
  DELETE_ISSUES: 'Delete Issues',
  ADMINISTER_PROJECTS: 'Administer Projects',
} as const;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: 'Administer Jira',
  CREATE_PROJECT: 'Create Projects',
  USER_PICKER: 'Browse Users and Groups',
  BULK_CHANGE: 'Make Bulk Changes',
} as const;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS;

export type Rights = {
  /** `null` for nobody in particular. */
  readonly accountId: string | null;
  readonly isAdmin: boolean;
  may(permission: ProjectPermission, project: Project): boolean;
  mayGlobally(permission: GlobalPermission): boolean;
};

/**
 * What somebody may do, all of it decided here. A public project is browsed by every active account, a private one by
 * those it lists; an account that was granted projects browses these and no other. Who browses a project also works in
 * it, unless the project lists its members. Deleting and administering is for its lead, its administrators and for Jira
 * administrators, and for them only where they may browse.
 */
export function rightsOf(caller: Caller, account: Account | null): Rights {
  if (caller.kind === 'app') return everything;
  if (account?.active !== true) return nothing;

  const mayBrowse = (project: Project) => browses(account, project);
  const administers = (project: Project) =>
    mayBrowse(project) && (account.isAdmin || leads(account, project));
  const worksIn = (project: Project) =>
    mayBrowse(project) &&
    (project.members === undefined ||
      isListed(account, project.members) ||
      leads(account, project) ||
      account.isAdmin);

  return {
    accountId: account.accountId,
    isAdmin: account.isAdmin,
    mayGlobally: (permission) =>
      account.isAdmin || permission === 'USER_PICKER' || permission === 'BULK_CHANGE',
    may(permission, project) {
      if (permission === 'BROWSE_PROJECTS') return mayBrowse(project);
      if (permission === 'ADMINISTER_PROJECTS' || permission === 'DELETE_ISSUES') {
        return administers(project);
      }
      return worksIn(project);
    },
  };
}

const everything: Rights = {
  accountId: APP_ACCOUNT.accountId,
  isAdmin: true,
  may: () => true,
  mayGlobally: () => true,
};

const nothing: Rights = {
  accountId: null,
  isAdmin: false,
  may: () => false,
  mayGlobally: () => false,
};

function browses(account: Account, project: Project): boolean {
  if (account.grantedBrowse !== null) {
    return account.grantedBrowse === 'all' || account.grantedBrowse.includes(project.key);
  }
  if (!project.isPrivate) return true;
  return (
    isListed(account, project.browse) ||
    isListed(account, project.members ?? []) ||
    leads(account, project)
  );
}

function leads(account: Account, project: Project): boolean {
  return project.lead === account.accountId || isListed(account, project.administrators);
}

function isListed(account: Account, accountsAndGroups: readonly string[]): boolean {
  return accountsAndGroups.some(
    (name) => name === account.accountId || account.groups.includes(name),
  );
}

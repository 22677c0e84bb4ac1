import type { Caller } from './jira-site';
import type { GlobalPermission, ProjectPermission } from './permissions';
import { type Account, APP_ACCOUNT } from './store/accounts';
import type { Catalogue } from './store/catalogue';
import type { Project } from './store/catalogue-entries';
import type { Holder } from './store/scheme-entries';

type Schemes = Pick<Catalogue, 'permissionSchemes' | 'securitySchemes'>;

export type Rights = {
  /** `null` for nobody in particular. */
  readonly accountId: string | null;
  readonly isAdmin: boolean;
  may(permission: ProjectPermission, project: Project): boolean;
  mayGlobally(permission: GlobalPermission): boolean;
  /** Ids of the security levels of the project whose work items can be seen, by who may browse it. */
  levelsSeen(project: Project): 'all' | readonly string[];
};

/**
 * What somebody may do, all of it decided here. A project that names a permission scheme goes by its grants alone. Of the
 * others a public one is browsed by every active account, a private one by those it lists; who browses it also works in
 * it, unless the project lists its members; deleting and administering is for its lead, its administrators and for Jira
 * administrators, and for them only where they may browse. An account that was granted projects browses these and no other.
 */
export function rightsOf(caller: Caller, account: Account | null, schemes: Schemes): Rights {
  if (caller.kind === 'app') return everything;
  const active = account?.active === true ? account : null;
  if (caller.kind === 'user' && active === null) return nothing;

  const may = (permission: ProjectPermission, project: Project) =>
    permission === 'BROWSE_PROJECTS' && isGrantedBrowse(active)
      ? isAmongGranted(active, project)
      : mayIn(project, permission, { account: active, schemes });
  return {
    accountId: active?.accountId ?? null,
    isAdmin: active?.isAdmin === true,
    may,
    mayGlobally: (permission) =>
      active !== null &&
      (active.isAdmin || permission === 'USER_PICKER' || permission === 'BULK_CHANGE'),
    levelsSeen: (project) => levelsHeld(project, { account: active, schemes }),
  };
}

/** Every way to a work item asks this. */
export function seesIssue(rights: Rights, project: Project, levelId: string | null): boolean {
  if (!rights.may('BROWSE_PROJECTS', project)) return false;
  return levelId === null || seesLevel(rights, project, levelId);
}

type Placed = { readonly project_id: string; readonly security_id: string | null };
type Sight = { readonly rights: Rights; readonly catalogue: Pick<Catalogue, 'projects'> };

/** The project in which a stored work item is seen; `null` for whom it is not there. */
export function projectSeen(row: Placed, { rights, catalogue }: Sight): Project | null {
  const project = catalogue.projects.get(row.project_id);
  return project !== undefined && seesIssue(rights, project, row.security_id) ? project : null;
}

export function seesLevel(rights: Rights, project: Project, levelId: string): boolean {
  const seen = rights.levelsSeen(project);
  return seen === 'all' || seen.includes(levelId);
}

const everything: Rights = {
  accountId: APP_ACCOUNT.accountId,
  isAdmin: true,
  may: () => true,
  mayGlobally: () => true,
  levelsSeen: () => 'all',
};

const nothing: Rights = {
  accountId: null,
  isAdmin: false,
  may: () => false,
  mayGlobally: () => false,
  levelsSeen: () => [],
};

type GrantedAccount = Account & { readonly grantedBrowse: 'all' | readonly string[] };

function isGrantedBrowse(account: Account | null): account is GrantedAccount {
  return account !== null && account.grantedBrowse !== null;
}

function isAmongGranted({ grantedBrowse }: GrantedAccount, { key }: Project): boolean {
  return grantedBrowse === 'all' || grantedBrowse.includes(key);
}

type Asker = { readonly account: Account | null; readonly schemes: Schemes };

function mayIn(project: Project, permission: ProjectPermission, asker: Asker): boolean {
  const { account, schemes } = asker;
  if (project.permissionScheme === undefined) {
    return account !== null && mayWithoutScheme(permission, project, account);
  }
  const scheme = schemes.permissionSchemes.get(project.permissionScheme);
  return (scheme?.grants ?? []).some(
    (grant) => grant.permission === permission && holds(grant.holder, project, account),
  );
}

/** Levels hold where the project has a scheme of them; one that this scheme does not have is seen by nobody. */
function levelsHeld(project: Project, { account, schemes }: Asker): 'all' | readonly string[] {
  if (project.securityScheme === undefined) return 'all';
  const levels = schemes.securitySchemes.get(project.securityScheme)?.levels ?? [];
  return levels
    .filter(({ holders }) => holders.some((holder) => holds(holder, project, account)))
    .map(({ id }) => id);
}

function holds(holder: Holder, project: Project, account: Account | null): boolean {
  if (holder.type === 'anyone') return true;
  if (account === null) return false;
  switch (holder.type) {
    case 'applicationRole':
      return true;
    case 'projectLead':
      return project.lead === account.accountId;
    case 'group':
      return account.groups.includes(holder.value);
    case 'user':
      return account.accountId === holder.value;
    case 'projectRole':
      return isListed(account, project.roles[holder.value] ?? []);
  }
}

function mayWithoutScheme(
  permission: ProjectPermission,
  project: Project,
  account: Account,
): boolean {
  if (!browses(account, project)) return false;
  const isInCharge = account.isAdmin || leads(account, project);
  if (permission === 'BROWSE_PROJECTS') return true;
  if (permission === 'ADMINISTER_PROJECTS' || permission === 'DELETE_ISSUES') return isInCharge;
  return isInCharge || project.members === undefined || isListed(account, project.members);
}

function browses(account: Account, project: Project): boolean {
  if (isGrantedBrowse(account)) return isAmongGranted(account, project);
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

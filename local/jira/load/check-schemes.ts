import { DataError } from '../data-error';
import type { Project } from '../store/catalogue-entries';
import type { Holder, PermissionScheme, Role, SecurityScheme } from '../store/scheme-entries';

type Site = {
  readonly projects: readonly Project[];
  readonly roles: readonly Role[];
  readonly permissionSchemes: readonly PermissionScheme[];
  readonly securitySchemes: readonly SecurityScheme[];
};

/** @throws DataError naming the project or scheme that refers to what is not there */
export function checkSchemes(site: Site): void {
  const complaint =
    first(site.projects, (project) => complaintAboutProject(project, site)) ??
    first(site.permissionSchemes, ({ name, grants }) =>
      complaintAboutHolders(
        name,
        grants.map(({ holder }) => holder),
        site,
      ),
    ) ??
    first(site.securitySchemes, (scheme) => complaintAboutSecurity(scheme, site));
  if (complaint === null) return;
  throw new DataError(`${complaint}. Correct it and repeat the load.`, 'site.json');
}

function first<Item>(
  items: readonly Item[],
  complaintAbout: (item: Item) => string | null,
): string | null {
  return items.map(complaintAbout).find((complaint) => complaint !== null) ?? null;
}

function complaintAboutProject(project: Project, site: Site): string | null {
  const { key, permissionScheme, securityScheme, roles } = project;
  const lacks = (id: string | undefined, all: readonly { readonly id: string }[]) =>
    id !== undefined && !all.some((one) => one.id === id);
  if (lacks(permissionScheme, site.permissionSchemes)) {
    return `the project ${key} names the permission scheme ${permissionScheme ?? ''}, which is not there`;
  }
  if (lacks(securityScheme, site.securitySchemes)) {
    return `the project ${key} names the security scheme ${securityScheme ?? ''}, which is not there`;
  }
  const role = Object.keys(roles).find((id) => lacks(id, site.roles));
  return role === undefined
    ? null
    : `the project ${key} names the role ${role}, which is not there`;
}

function complaintAboutSecurity(
  { name, defaultLevel, levels }: SecurityScheme,
  site: Site,
): string | null {
  if (defaultLevel !== undefined && !levels.some(({ id }) => id === defaultLevel)) {
    return `the security scheme '${name}' has no level ${defaultLevel} to be its default`;
  }
  return complaintAboutHolders(
    name,
    levels.flatMap(({ holders }) => holders),
    site,
  );
}

function complaintAboutHolders(
  scheme: string,
  holders: readonly Holder[],
  { roles }: Site,
): string | null {
  const unknown = holders.find(
    (holder) => holder.type === 'projectRole' && !roles.some(({ id }) => id === holder.value),
  );
  if (unknown?.type !== 'projectRole') return null;
  return `the scheme '${scheme}' names the role ${unknown.value}, which is not there`;
}

import type { AppModules } from '../app-modules';
import type { Rights } from '../rights';
import type { Catalogue } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import type { Database } from '../store/database';

/** For whom, when and where a query is understood. */
export type JqlScope = {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly rights: Rights;
  /** What the installed app adds to JQL. */
  readonly app: AppModules;
  /** The projects the asking person may browse. */
  readonly visible: readonly Project[];
  /** Milliseconds since 1970; the same for all pages of a search. */
  readonly now: number;
};

export type SeenLevels = { readonly projectId: string; readonly levelIds: readonly string[] };

/** Of the projects whose security levels the asking person does not all see: those they do. */
export function seenLevels({ visible, rights }: JqlScope): readonly SeenLevels[] {
  return visible.flatMap((project) => {
    const levelIds = rights.levelsSeen(project);
    return levelIds === 'all' ? [] : [{ projectId: project.id, levelIds }];
  });
}

export function visibleProjects(catalogue: Catalogue, rights: Rights): readonly Project[] {
  return catalogue.projects.all.filter((project) => rights.may('BROWSE_PROJECTS', project));
}

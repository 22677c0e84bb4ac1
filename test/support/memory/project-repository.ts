import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { KnownProject, ProjectRepository, SiteProject } from '../../../src/usecases/ports';

type Surveyed = SiteProject & { readonly workItems: number };

export function projectsInMemory(seed: readonly KnownProject[] = []): ProjectRepository {
  const projects = new Map<ProjectId, KnownProject>(seed.map((project) => [project.id, project]));

  return {
    all: async () => [...projects.values()].sort((one, other) => Number(one.id) - Number(other.id)),
    saveSurvey: async (surveyed) => {
      for (const project of surveyed) {
        const { isChosen, import: mark } = projects.get(project.id) ?? unknown(project);
        projects.set(project.id, { ...project, isChosen, import: mark });
      }
    },
    choose: async (ids) => {
      for (const project of projects.values()) {
        const isChosen = ids.includes(project.id);
        const isNew = isChosen && !project.isChosen;
        projects.set(project.id, { ...(isNew ? fromTheStart(project) : project), isChosen });
      }
    },
    moveImport: async (id, seen, next) => {
      const project = projects.get(id);
      const { status, fetched, token } = project?.import ?? {};
      const isSeen = status === seen.status && fetched === seen.fetched && token === seen.token;
      if (project === undefined || !isSeen) return 'stale';
      projects.set(id, { ...project, import: next });
      return 'saved';
    },
    resetImports: async () => {
      for (const project of projects.values()) projects.set(project.id, fromTheStart(project));
    },
  };
}

function unknown(project: Surveyed): KnownProject {
  return fromTheStart({
    ...project,
    isChosen: false,
    import: { status: 'waiting', token: null, fetched: 0, expected: 0, points: 0, problem: null },
  });
}

function fromTheStart(project: KnownProject): KnownProject {
  const mark = { status: 'waiting', token: null, fetched: 0, points: 0, problem: null } as const;
  return { ...project, import: { ...mark, expected: project.workItems } };
}

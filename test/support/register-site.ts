import fc from 'fast-check';

import { partToKeep, type RegisterPart, withPart } from '../../src/domain/artifacts/register-part';
import { projectId } from '../../src/domain/foundation/ids';
import { createRepositories } from '../../src/entry/repositories';
import type { Database } from '../../src/gateways/sql/database';
import { toColumns } from '../../src/gateways/sql/register-codes';
import type { listRegister } from '../../src/usecases/registers/list-register';
import { parts } from './arbitrary-parts';
import { aGovernedProject, aProject } from './builders';
import { inMemoryDeps } from './in-memory-deps';
import { sha256 } from './sha256';

export type RegisterSize = {
  readonly projects: number;
  readonly itemsEach: number;
  /** The first ones of each project. */
  readonly artifactsEach: number;
};
const PROJECTS_AT_ONCE = 40;
const SEED = 10_000;
const DUE = ['2026-01-20', '2026-03-02', null, '2026-05-11'] as const;

/** What the use case of registers needs, on tables that hold as much; Jira lets the user see everything, and answers at once. */
export async function registerSite(
  database: Database,
  size: RegisterSize,
): Promise<Parameters<typeof listRegister>[1]> {
  const ids = Array.from({ length: size.projects }, (_, index) => `${index + 1}`);
  const projects = ids.map((id) => aProject(id));
  const repositories = createRepositories({ database, sha256, newId: () => 'unused' });
  await repositories.projects.saveSurvey(projects);
  await repositories.projects.choose(ids.map(projectId));
  await repositories.portfolio.govern(ids.map((id) => aGovernedProject(id)));
  const said = fc.sample(parts, { numRuns: size.projects * size.artifactsEach, seed: SEED });
  for (let first = 0; first < size.projects; first += PROJECTS_AT_ONCE) {
    await fillProjects(database, { first, said, ...size });
  }

  const { access, asUser } = inMemoryDeps({ projects });
  const text = {
    summary: 'Something of a usual length',
    status: 'Open',
    owner: null,
    isSecured: false,
  };
  const texts: typeof asUser.texts = (some) =>
    Promise.resolve(new Map(some.map((id) => [id, text])));
  return { ...repositories, access, asUser: { ...asUser, texts } };
}

type Filling = RegisterSize & { readonly first: number; readonly said: readonly RegisterPart[] };

async function fillProjects(
  database: Database,
  { first, said, projects, itemsEach, artifactsEach }: Filling,
): Promise<void> {
  const count = Math.min(PROJECTS_AT_ONCE, projects - first);
  const facts = Array.from({ length: count * itemsEach }, (_, index) =>
    factAt(first + Math.floor(index / itemsEach), index % itemsEach),
  );
  await database.insertInto('work_fact').values(facts).execute();
  const artifacts = facts
    .filter(({ number }) => number <= artifactsEach)
    .map(({ project_id, issue_id, number }) => {
      const part = said[(project_id - 1) * artifactsEach + number - 1];
      if (part === undefined) throw new Error(`Nothing was said of work item ${issue_id}.`);
      return { project_id, issue_id, part };
    });
  await database
    .insertInto('artifact')
    .values(
      artifacts.map(({ project_id, issue_id, part: { kind } }) => ({
        project_id,
        issue_id,
        kind,
        schema_version: 1,
        problem: null,
      })),
    )
    .execute();
  const figures = artifacts.flatMap(({ issue_id, part }) => {
    const kept = partToKeep(withPart(null, part));
    return kept === null ? [] : [{ issue_id, ...toColumns(kept) }];
  });
  await database.insertInto('register_part').values(figures).execute();
}

function factAt(project: number, item: number) {
  return {
    project_id: project + 1,
    issue_id: (project + 1) * 1_000 + item + 1,
    number: item + 1,
    type_id: 10_001,
    level: 0,
    category: 1 + ((project + item) % 3),
    marks: 0,
    created: '2026-01-05 08:00:00',
    due: DUE[(project + item) % DUE.length] ?? null,
    updated: '2026-02-02 08:00:00.000',
  };
}

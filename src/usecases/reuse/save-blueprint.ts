import { canonicalText } from '../../domain/artifacts/fingerprint';
import { templateOf } from '../../domain/artifacts/template';
import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { dayOf, type Day } from '../../domain/foundation/calendar';
import { blueprintId, type BlueprintId, type GovernedId } from '../../domain/foundation/ids';
import { TIERS } from '../../domain/foundation/tier';
import type { Blueprint, BlueprintItem } from '../../domain/reuse/blueprint';
import { isOfStart, setOfProject } from '../../domain/reuse/set-of-project';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf, type SightDeps } from '../sight';
import { readMapping, today } from '../site-settings';
import { artifactsSeen, type SeenArtifact } from './artifacts-seen';
import { type Home, seenWithHome, type StartingSetDeps } from './starting-set';

type Asked = { readonly id: GovernedId; readonly name: string; readonly summary: string };

type SaveDeps = StartingSetDeps &
  SightDeps &
  RecordDeps &
  Pick<Deps, 'gates' | 'newId' | 'profiles' | 'sha256'>;

const MOST_ITEMS = 100;

/**
 * Keeps a project's present set of artifacts, as the asking user sees it, as a blueprint of the organisation's own. A name that there
 * is already becomes its next version; the same set once more is the version that there is.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden; `conflict` where there is nothing or too much to save,
 *   or somebody else saved the same name meanwhile.
 */
export async function saveBlueprint(
  { id, name, summary }: Asked,
  deps: SaveDeps,
): Promise<{ readonly id: BlueprintId; readonly version: number; readonly artifacts: number }> {
  const home = await seenHome(id, deps);
  const items = await itemsOf(home, deps);
  const before = (await deps.blueprints.latest()).find((one) => isSameName(one.name, name)) ?? null;
  const blueprint: Blueprint = {
    ...(before === null ? firstVersion(name, deps) : nextVersion(before)),
    summary,
    source: null,
    ...(await fitOf(id, deps)),
    items,
  };
  if (before !== null && contentOf(before) === contentOf(blueprint)) return savedAs(before);

  await recorded(
    {
      action: 'blueprint.save',
      subject: id,
      before: before === null ? null : { id: before.id, version: before.version },
      after: { ...savedAs(blueprint), name: blueprint.name },
      about: [home.project.scope.projectId],
    },
    async () => {
      if ((await deps.blueprints.add(blueprint)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return savedAs(blueprint);
}

type Version = Pick<Blueprint, 'id' | 'version' | 'name'>;

const firstVersion = (name: string, { newId }: Pick<Deps, 'newId'>): Version => ({
  id: blueprintId(`own-${newId()}`),
  version: 1,
  name,
});

const nextVersion = ({ id, version, name }: Blueprint): Version => ({
  id,
  version: version + 1,
  name,
});

type SeenHome = Home & { readonly artifacts: readonly SeenArtifact[] };

async function seenHome(id: GovernedId, deps: SaveDeps): Promise<SeenHome> {
  const sight = await sightOf(deps);
  const home = seenWithHome(id, sight);
  const mapping = await readMapping(deps);
  const kinds = ARTIFACT_KINDS.filter(isOfStart);
  const asked = { project: home.project, sight, mapping, kinds, also: [] };
  return { ...home, artifacts: (await artifactsSeen(asked, deps)).seen };
}

async function itemsOf(
  { project, artifacts }: SeenHome,
  deps: SaveDeps,
): Promise<readonly BlueprintItem[]> {
  const { name: projectName } = project;
  const items = setOfProject(
    artifacts.flatMap(({ kind, summary, due }) => (kind === null ? [] : [{ kind, summary, due }])),
    {
      projectName,
      titleOf: (kind) => templateOf(kind, { projectName }).title,
      start: await startOf(project.id, artifacts, deps),
      sha256: deps.sha256,
    },
  );
  if (items.length === 0) {
    throw new AppError(
      'conflict',
      `${project.key} has no artifacts that a project could start with, such as a charter or milestones.`,
    );
  }
  if (items.length > MOST_ITEMS) {
    throw new AppError(
      'conflict',
      `${project.key} has ${items.length} such artifacts; a blueprint holds ${MOST_ITEMS} at most.`,
    );
  }
  return items;
}

/** The day it was provisioned, else the day the first of its artifacts was created. */
async function startOf(
  id: GovernedId,
  artifacts: readonly SeenArtifact[],
  deps: SaveDeps,
): Promise<Day> {
  const provisioned = await deps.blueprints.provisioning(id);
  if (provisioned !== null) return provisioned.start;

  const facts = await deps.workItems.find(artifacts.map((artifact) => artifact.id));
  const [first] = facts.map(({ created }) => dayOf(created)).sort();
  return first ?? (await today(deps));
}

/** A blueprint fits the projects that are like the one it was saved from. */
async function fitOf(
  id: GovernedId,
  { gates, profiles }: Pick<Deps, 'gates' | 'profiles'>,
): Promise<Pick<Blueprint, 'lifeCycle' | 'tiers'>> {
  const [lifeCycles, known] = await Promise.all([gates.lifeCycles([id]), profiles.of([id])]);
  const tier = known.get(id)?.tier ?? null;
  return {
    lifeCycle: lifeCycles.get(id)?.lifeCycle ?? null,
    tiers: tier === null ? TIERS : [tier],
  };
}

const isSameName = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const contentOf = ({ summary, lifeCycle, tiers, items }: Blueprint) =>
  canonicalText({ summary, lifeCycle, tiers, items });

const savedAs = ({ id, version, items }: Blueprint) => ({ id, version, artifacts: items.length });

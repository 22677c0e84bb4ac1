import { templateOf } from '../../domain/artifacts/template';
import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import type { GovernedId } from '../../domain/foundation/ids';
import { textOfDescription, textOfSections } from '../../domain/reuse/description-text';
import { driftOf, type LookedAt } from '../../domain/reuse/drift';
import { isOfStart } from '../../domain/reuse/set-of-project';
import type { Deps } from '../ports';
import { sightOf, type SightDeps } from '../sight';
import type { SeenArtifact } from './artifacts-seen';
import { latestBlueprints } from './known-blueprints';
import { seenWithHome, startingSet, type StartingSet, type StartingSetDeps } from './starting-set';

type DriftDeps = StartingSetDeps & SightDeps & Pick<Deps, 'sha256'>;

const KINDS_OF_START = ARTIFACT_KINDS.filter(isOfStart);

/**
 * How far a project has gone from the blueprint that it was provisioned with; `null` for one that was not.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden.
 */
export async function showDrift({ id }: { readonly id: GovernedId }, deps: DriftDeps) {
  const sight = await sightOf(deps);
  seenWithHome(id, sight);
  const provisioned = await deps.blueprints.provisioning(id);
  if (provisioned === null) return null;

  const { blueprint: of, version } = provisioned;
  const name = { id, blueprint: of, version };
  const [set, latest] = await Promise.all([
    startingSet(name, { sight, also: KINDS_OF_START }, deps),
    latestBlueprints(deps),
  ]);
  const { seen, isAll } = set.artifacts;
  const drift = driftOf(
    set.lines,
    set.lines.map(({ standing }) => standing),
    await lookedAt(set, deps),
  );
  const byId = new Map(seen.map((artifact) => [artifact.id, artifact]));
  return {
    blueprint: { id: of, version, name: set.blueprint.name },
    start: set.start,
    /** The version that there is by now, where it is a later one. */
    newer: latest.find((one) => one.id === of && one.version > version)?.version ?? null,
    lines: drift.lines.map(({ id: item, kind, summary, due, state, workItem }) => {
      const key = workItem === null ? null : (byId.get(workItem)?.key ?? null);
      return { id: item, kind, summary, due, state, key };
    }),
    beyond: drift.beyond.flatMap((one) => listedOf(byId.get(one))),
    isAll,
  };
}

function listedOf(artifact: SeenArtifact | undefined) {
  if (artifact === undefined || artifact.kind === null) return [];
  const { key, kind, summary } = artifact;
  return [{ key, kind, summary }];
}

/** What Jira shows of the project's artifacts; of those that stand for one of the blueprint, the description as well. */
async function lookedAt(set: StartingSet, deps: DriftDeps): Promise<readonly LookedAt[]> {
  const standing = set.lines.flatMap((line) =>
    line.standing.kind === 'there' ? [line.standing.id] : [],
  );
  const descriptions = await deps.asUser.descriptions(standing);
  const hashes = new Map(set.made.map(({ workItemId, textHash }) => [workItemId, textHash]));

  return set.artifacts.seen
    .filter((artifact) => isOfProject(artifact, set))
    .map((artifact) => {
      const { id, kind, category } = artifact;
      if (!descriptions.has(id)) return { id, kind, category, isTemplate: false };
      const text = textOfDescription(descriptions.get(id));
      const made = hashes.get(id);
      const isTemplate =
        text === templateText(artifact, set) || (made !== undefined && made === deps.sha256(text));
      return { id, kind, category, isTemplate };
    });
}

/** What was made for a blueprint and is of no kind to start with any more is none of its artifacts beyond it. */
function isOfProject({ id, kind }: SeenArtifact, { lines }: StartingSet): boolean {
  const isAsked = lines.some(({ standing }) => standing.kind === 'there' && standing.id === id);
  return isAsked || (kind !== null && isOfStart(kind));
}

/** The text that its template has today; `null` for what is of no kind. */
function templateText({ kind }: SeenArtifact, { project }: StartingSet): string | null {
  if (kind === null) return null;
  return textOfSections(templateOf(kind, { projectName: project.name }).sections);
}

import { artifactProperty } from '../../domain/artifacts/structured-part';
import { templateOf } from '../../domain/artifacts/template';
import { instantFromMilliseconds, millisecondsOf } from '../../domain/foundation/calendar';
import type { WorkItemKey } from '../../domain/foundation/ids';
import { textOfSections } from '../../domain/reuse/description-text';
import { AppError } from '../app-error';
import type { CreatedItem, Deps, NewItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf, type SightDeps } from '../sight';
import type { StandingDeps } from '../standing';
import {
  refusalOfProvisioning,
  seenWithHome,
  type SetLine,
  type SetName,
  type StartingSet,
  startingSet,
  type StartingSetDeps,
} from './starting-set';

type Asked = SetName & {
  /** Artifacts of the blueprint that are left out, such as those that Jira refused a moment ago. */
  readonly without: readonly string[];
};

export type ProvisionDeps = StartingSetDeps &
  SightDeps &
  StandingDeps &
  RecordDeps &
  Pick<Deps, 'sha256' | 'timeLeft'>;

type Provisioned = {
  readonly made: readonly { readonly item: string; readonly key: WorkItemKey }[];
  /** In Jira's words. */
  readonly refused: readonly { readonly item: string; readonly reason: string }[];
  /** How many are still to be made: ask again. */
  readonly left: number;
};

/** So few that a page can show how far it is. */
const MOST_AT_ONCE = 5;
/** One takes a search, a creation, and three statements. */
const RESERVE_MILLISECONDS = 6_000;
/** Longer than an invocation: one that died in between holds nobody up for long. */
const LEASE_MILLISECONDS = 60_000;

/**
 * Makes the next few of the artifacts that a blueprint asks for and the project does not have, as the asking user. Asked again it goes
 * on; asked when all of them are there it makes nothing.
 *
 * @throws AppError `not-found` as for {@link startingSet}; `not-allowed` for who may not provision or may not create there; `conflict`
 *   while the project is being provisioned by somebody else; `upstream-failed` when Jira does not answer.
 */
export async function provision(
  { without, ...asked }: Asked,
  deps: ProvisionDeps,
): Promise<Provisioned> {
  const sight = await sightOf(deps);
  const refusal = await refusalOfProvisioning(seenWithHome(asked.id, sight), deps);
  if (refusal !== null) throw refusal;

  const lease = `provision ${asked.id}`;
  await take(lease, deps);
  try {
    const set = await startingSet(asked, { sight }, deps);
    const provisioned = await makeNext(set, { without, deps });
    await deps.state.release(lease);
    return provisioned;
  } catch (error) {
    // What may have been made all the same must not be made twice: the lease lapses when its event has had time to come.
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
}

async function take(lease: string, { now, state }: Pick<Deps, 'now' | 'state'>): Promise<void> {
  const at = now();
  const until = instantFromMilliseconds(millisecondsOf(at) + LEASE_MILLISECONDS);
  if (!(await state.lease(lease, at, until))) {
    throw new AppError(
      'conflict',
      'This project is being provisioned already. Give it a minute, then look again.',
    );
  }
}

type Making = { readonly without: readonly string[]; readonly deps: ProvisionDeps };

async function makeNext(set: StartingSet, { without, deps }: Making): Promise<Provisioned> {
  await keepChoice(set, deps);
  const wanted = set.lines.filter(isMakeable).filter(({ id }) => !without.includes(id));
  const made: Provisioned['made'][number][] = [];
  const refused: Provisioned['refused'][number][] = [];
  for (const line of wanted.slice(0, MOST_AT_ONCE)) {
    if (made.length + refused.length > 0 && deps.timeLeft() < RESERVE_MILLISECONDS) break;
    try {
      const { key } = await makeOne(line, set, deps);
      made.push({ item: line.id, key });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ item: line.id, reason: error.message });
    }
  }
  return { made, refused, left: wanted.length - made.length - refused.length };
}

type MakeableLine = SetLine & { readonly issueTypeId: string };

function isMakeable(line: SetLine): line is MakeableLine {
  return line.standing.kind === 'absent' && line.issueTypeId !== null;
}

/** Jira said no to this one: the others may still go through. */
function isRefusal(error: unknown): error is AppError {
  return (
    error instanceof AppError && ['invalid-input', 'not-allowed', 'not-found'].includes(error.code)
  );
}

/** With what the project is provisioned: what drift is measured against. */
async function keepChoice(
  { project, blueprint, provisioned, start }: StartingSet,
  deps: ProvisionDeps,
): Promise<void> {
  const after = { blueprint: blueprint.id, version: blueprint.version, start };
  if (provisioned?.blueprint === after.blueprint && provisioned.version === after.version) return;

  await recorded(
    {
      action: 'blueprint.provision',
      subject: project.id,
      before: provisioned,
      after,
      about: [project.scope.projectId],
    },
    () => deps.blueprints.provision(project.id, after),
    deps,
  );
}

async function makeOne(
  line: MakeableLine,
  { project, blueprint }: StartingSet,
  deps: ProvisionDeps,
): Promise<CreatedItem> {
  const item = newItem(line, { project, blueprint });
  const created = await recorded(
    {
      action: 'artifact.create',
      subject: project.id,
      before: null,
      after: {
        blueprint: blueprint.id,
        version: blueprint.version,
        item: line.id,
        kind: line.kind,
        issueTypeId: item.issueTypeId,
      },
      about: [project.scope.projectId],
    },
    () => deps.asUser.create(item),
    deps,
  );
  await deps.blueprints.keepMade(project.id, {
    blueprint: blueprint.id,
    item: line.id,
    workItemId: created.id,
    textHash: deps.sha256(textOfSections(item.sections)),
  });
  return created;
}

function newItem(
  { id, kind, summary, due, issueTypeId }: MakeableLine,
  { project, blueprint }: Pick<StartingSet, 'project' | 'blueprint'>,
): NewItem {
  const { scope } = project;
  return {
    projectId: scope.projectId,
    issueTypeId,
    parentId: scope.kind === 'item' ? scope.workItemId : null,
    summary,
    sections: templateOf(kind, { projectName: project.name }).sections,
    due,
    artifact: {
      ...artifactProperty(kind, null),
      madeFrom: { governedId: project.id, blueprint: blueprint.id, item: id },
    },
    assignee: null,
    isOneEver: false,
  };
}

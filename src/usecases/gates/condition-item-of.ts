import { partOf, withPart } from '../../domain/artifacts/register-part';
import { artifactProperty } from '../../domain/artifacts/structured-part';
import { isErased } from '../../domain/audit/audit-person';
import { dayInZone } from '../../domain/foundation/calendar';
import { conditionInWords, type OpenCondition } from '../../domain/gates/condition-item';
import type { GateFile } from '../../domain/gates/gate-request';
import { standingOf } from '../../domain/gates/standing';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { Deps, NewItem } from '../ports';
import { readMapping, timeZoneOf, today } from '../site-settings';
import { typeFor } from '../type-for';
import { readGateNames } from './life-cycles';

/** What it is where no issue type keeps actions: its structured part says that it is one. */
const PLAIN_TYPE = 'Task';

/** A request that was decided, of a governed project. */
export type Decided = { readonly file: GateFile; readonly project: GovernedProject };
export type Wanted = Decided & { readonly condition: OpenCondition };

/**
 * The work item to make for a condition.
 *
 * @throws AppError `conflict` where the project offers no issue type for it.
 */
export type ConditionItemOf = (condition: OpenCondition) => NewItem;

/** Reads once what the work items of all conditions of a decision need, and gives a way to compose each. */
export async function readConditionItemOf(
  { file, project }: Decided,
  deps: Pick<Deps, 'gates' | 'now' | 'projects' | 'settings' | 'state'>,
): Promise<ConditionItemOf> {
  const { request } = file;
  const { scope } = project;
  const [issueType, timeZone, asOf, gateOf] = await Promise.all([
    issueTypeIn(project, deps),
    timeZoneOf(deps),
    today(deps),
    readGateNames([request], deps),
  ]);
  const { decidedAt } = standingOf(file, asOf);
  const decidedOn = decidedAt === null ? null : dayInZone(decidedAt, timeZone);
  const decision = { gate: gateOf(request), number: request.number, project, decidedOn };
  const said = partOf('action', { urgency: null, origin: 'decision' });
  return (condition) => {
    if (issueType.id === null) throw withoutType(issueType.projectKey);
    const createdFor = { request: request.id, condition: condition.number };
    return {
      projectId: scope.projectId,
      issueTypeId: issueType.id,
      parentId: scope.kind === 'item' ? scope.workItemId : null,
      ...conditionInWords(condition, decision),
      due: condition.due,
      assignee: assigneeOf(condition),
      artifact: withPart(artifactProperty('action', createdFor), said),
      isOneEver: true,
    };
  };
}

type FoundType = { readonly id: string | null; readonly projectKey: string };

async function issueTypeIn(
  { key, scope }: GovernedProject,
  deps: Pick<Deps, 'projects' | 'settings' | 'state'>,
): Promise<FoundType> {
  const [known, mapping, survey] = await Promise.all([
    deps.projects.all(),
    readMapping(deps),
    deps.state.read('survey'),
  ]);
  const home = known.find(({ id }) => id === scope.projectId);
  const issueTypeIds = home?.issueTypeIds ?? [];
  const plain = survey?.issueTypes.find(
    ({ id, name }) => name === PLAIN_TYPE && issueTypeIds.includes(id),
  );
  const id = typeFor('action', mapping, { issueTypeIds }) ?? plain?.id ?? null;
  return { id, projectKey: home?.key ?? key };
}

function withoutType(projectKey: string): AppError {
  return new AppError(
    'conflict',
    `${projectKey} offers no issue type that keeps an action, and no ${PLAIN_TYPE} either. Map one in the administration, or add it to the project.`,
  );
}

/** Who has to meet a condition; nobody in place of somebody who was erased. */
function assigneeOf({ owner }: OpenCondition): NewItem['assignee'] {
  return owner === null || isErased(owner) ? null : owner;
}

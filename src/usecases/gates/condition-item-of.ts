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

export type Wanted = {
  readonly file: GateFile;
  readonly condition: OpenCondition;
  readonly project: GovernedProject;
};

/**
 * The work item to make for a condition.
 *
 * @throws AppError `conflict` where the project offers no issue type for it.
 */
export async function conditionItemOf(
  { file, condition, project }: Wanted,
  deps: Pick<Deps, 'gates' | 'now' | 'projects' | 'settings' | 'state'>,
): Promise<NewItem> {
  const { request } = file;
  const { scope } = project;
  const [issueTypeId, timeZone, asOf] = await Promise.all([
    issueTypeIn(project, deps),
    timeZoneOf(deps),
    today(deps),
  ]);
  const gateOf = await readGateNames([request], deps);
  const { decidedAt } = standingOf(file, asOf);
  const { summary, sections } = conditionInWords(condition, {
    gate: gateOf(request),
    number: request.number,
    project,
    decidedOn: decidedAt === null ? null : dayInZone(decidedAt, timeZone),
  });
  const { owner } = condition;
  const createdFor = { request: request.id, condition: condition.number };
  const said = partOf('action', { urgency: null, origin: 'decision' });
  return {
    projectId: scope.projectId,
    issueTypeId,
    parentId: scope.kind === 'item' ? scope.workItemId : null,
    summary,
    sections,
    due: condition.due,
    artifact: withPart(artifactProperty('action', createdFor), said),
    assignee: owner === null || isErased(owner) ? null : owner,
    isOneEver: true,
  };
}

async function issueTypeIn(
  { key, scope }: GovernedProject,
  deps: Pick<Deps, 'projects' | 'settings' | 'state'>,
): Promise<string> {
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
  const issueTypeId = typeFor('action', mapping, { issueTypeIds }) ?? plain?.id;
  if (issueTypeId !== undefined) return issueTypeId;
  throw new AppError(
    'conflict',
    `${home?.key ?? key} offers no issue type that keeps an action, and no ${PLAIN_TYPE} either. Map one in the administration, or add it to the project.`,
  );
}

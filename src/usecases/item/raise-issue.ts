import { occurredAmong } from '../../domain/artifacts/lineage';
import { readPart } from '../../domain/artifacts/register-part';
import type { RiskFacts } from '../../domain/artifacts/risk-part';
import { type WorkItemId, type WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { CreatedItem, Deps, FoundItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { readMapping } from '../site-settings';
import { describeArtifact } from './describe-artifact';
import { issueOfRisk, type IssueOfRiskDeps } from './issue-of-risk';
import { linkInJira, type LinkDeps } from './link-in-jira';

type RaiseDeps = IssueOfRiskDeps & LinkDeps & RecordDeps & Pick<Deps, 'lineages' | 'state'>;

/** What Jira did not let be, though the issue was made. */
export type Missed = 'link' | 'status';

type Raised = { readonly key: WorkItemKey; readonly missed: readonly Missed[] };

/** Longer than Jira is waited for; by then its search shows what was made. */
const LEASE_SECONDS = 180;

/**
 * Makes a risk that has happened an issue of the same project, as the asking user: once, whoever asks again is told which it became.
 * As far as Jira lets, the two are linked and the risk goes to the status for risks that have happened.
 *
 * @throws AppError `not-found`; `conflict` for what is no risk, for an opportunity, under a security level, while it is being made, where no issue type keeps
 *   issues, and where the issue that it became is deleted or hidden; `not-allowed` for who may create nothing there; `invalid-input`
 *   in Jira's words; `upstream-failed` with `mayBeDone` when Jira did not answer.
 */
export async function raiseIssue(
  { key }: { readonly key: WorkItemKey },
  deps: RaiseDeps,
): Promise<Raised> {
  const { risk, facts } = await happenedRisk(key, deps);
  if (!(await deps.access.canCreateIn(risk.projectId))) {
    throw new AppError('not-allowed', `You may not create work items in the project of ${key}.`);
  }

  const lease = `issue of risk ${risk.id}`;
  const at = deps.now();
  if (!(await deps.state.lease(lease, at, later(at, 1_000 * LEASE_SECONDS)))) {
    throw new AppError('conflict', 'This is being made an issue already. Give it some minutes, then reload.', { retryAfterSeconds: LEASE_SECONDS }); // prettier-ignore
  }
  const became = await issueUnder(lease, { risk, facts }, deps);
  const missed = became.isNew ? await settle(risk, became.issue, deps) : [];
  // Where that failed the lease lapses by itself: by then Jira's search shows the issue to whoever tries again.
  await deps.state.release(lease);
  return { key: became.issue.key, missed };
}

async function happenedRisk(key: WorkItemKey, deps: Pick<Deps, 'asUser' | 'settings'>) {
  const risk = await deps.asUser.find(key);
  if (risk === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const { kind } = describeArtifact(risk, await readMapping(deps));
  const part = readPart(risk.artifactProperty, kind)?.part;
  if (part?.kind !== 'risk') {
    throw new AppError('conflict', `${key} is not kept as a risk. Reload to see what it is.`);
  }
  if (part.facts.nature === 'opportunity') {
    throw new AppError('conflict', `${key} is an opportunity: one that comes true is no issue. Record the benefit instead.`); // prettier-ignore
  }
  return { risk, facts: part.facts };
}

type Happened = { readonly risk: FoundItem; readonly facts: RiskFacts };
type Became = { readonly issue: CreatedItem; readonly isNew: boolean };

/** Gives up the lease where no issue is there; what may be there all the same is looked for when it has lapsed. */
async function issueUnder(lease: string, happened: Happened, deps: RaiseDeps): Promise<Became> {
  try {
    return await issueFrom(happened, deps);
  } catch (error) {
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
}

async function issueFrom({ risk, facts }: Happened, deps: RaiseDeps): Promise<Became> {
  const before = (await deps.lineages.around([risk.id])).find(({ from }) => from === risk.id);
  if (before !== undefined) {
    return { issue: { id: before.into, key: await keyOfIssue(before.into, deps) }, isNew: false };
  }
  const issue = await deps.asUser.create(await issueOfRisk(risk, facts, deps));
  return { issue, isNew: true };
}

/** What Jira does not let be is told. The lineage is kept last: who dies in between finds the issue again among what they created. */
async function settle(
  risk: FoundItem,
  issue: CreatedItem,
  deps: RaiseDeps,
): Promise<readonly Missed[]> {
  const missed: Missed[] = [];
  if (!(await linkInJira({ from: risk.key, to: issue.key }, deps))) missed.push('link');
  if (!(await moveToOccurred(risk.key, deps))) missed.push('status');
  await keep(risk, issue, deps);
  return missed;
}

async function keyOfIssue(id: WorkItemId, { asUser }: Pick<Deps, 'asUser'>): Promise<WorkItemKey> {
  const [issue] = await asUser.items([id]);
  if (issue !== undefined) return issue.key;
  throw new AppError('conflict', 'It was made an issue already, which is deleted or hidden from you.'); // prettier-ignore
}

/** Whether nothing stood in the way; a workflow without such a status has nothing to move to. */
async function moveToOccurred(
  key: WorkItemKey,
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<boolean> {
  try {
    const way = occurredAmong(await asUser.waysOn(key));
    if (way !== null) await asUser.move(key, way);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

async function keep(risk: FoundItem, issue: CreatedItem, deps: RaiseDeps): Promise<void> {
  const since = deps.now();
  await recorded(
    {
      action: 'artifact.raise-issue',
      subject: `item:${risk.id}`,
      before: null,
      after: { risk: risk.key, issue: issue.key },
      about: [risk.projectId],
    },
    () => deps.lineages.keep({ from: risk.id, way: 'occurred', into: issue.id, since }),
    deps,
  );
}

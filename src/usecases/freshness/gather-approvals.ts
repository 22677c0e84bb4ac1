import { approvalState } from '../../domain/artifacts/approval';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import type { Artifact } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { KnownApproval } from '../../domain/standards/queries/gathered';
import type { Rule } from '../../domain/standards/standard';
import { AppError } from '../app-error';
import { between } from '../moments';
import type { Deps, KeptApproval, SeenContent } from '../ports';
import { arePointsShort } from './points-short';

export type ApprovalDeps = Pick<Deps, 'approvals' | 'points' | 'sha256' | 'site'>;

/** A structured part changes without its work item: the day's work looks at it in any case. */
const LOOKED_AT_FOR_MS = 20 * 3_600_000;

type Gathering = {
  readonly rules: readonly Rule[];
  readonly artifacts: readonly Artifact[];
  readonly approvals: Map<WorkItemId, readonly KnownApproval[]>;
};

/** Finds what became of the approvals that rules ask for. Jira is asked for the content of what changed since it was last looked at, and of nothing else. */
export async function gatherApprovals(
  all: readonly Gathering[],
  now: Instant,
  deps: ApprovalDeps,
): Promise<void> {
  const asked = all.map(askedIn);
  const artifacts = new Map(asked.flatMap((own) => [...own]));
  if (artifacts.size === 0) return;

  const kept = await deps.approvals.of([...artifacts.keys()]);
  const changed = new Set(kept.filter((approval) => hasChanged(approval, artifacts, now)));
  const seen = await look(new Set([...changed].map(idOf)), now, deps);

  for (const approval of kept) {
    const { workItemId: id, role, at } = approval;
    const present = changed.has(approval) ? (seen.get(id) ?? null) : approval.seen;
    const state = present === null ? 'not-known' : approvalState(approval, present.fingerprint);
    for (const [index, { approvals }] of all.entries()) {
      if (asked[index]?.has(id) !== true) continue;
      approvals.set(id, [...(approvals.get(id) ?? []), { role, at, state }]);
    }
  }
}

const idOf = ({ workItemId }: KeptApproval) => workItemId;

/** The artifacts that rules want approved. */
function askedIn({ rules, artifacts }: Gathering): ReadonlyMap<WorkItemId, Artifact> {
  const kinds = new Set(
    rules.flatMap(({ evidence }) =>
      evidence.kind === 'artifact-approved' ? [evidence.artifact] : [],
    ),
  );
  return new Map(
    artifacts.filter(({ kind }) => kinds.has(kind)).map((artifact) => [artifact.id, artifact]),
  );
}

function hasChanged(
  { workItemId, seen }: KeptApproval,
  artifacts: ReadonlyMap<WorkItemId, Artifact>,
  now: Instant,
): boolean {
  const updated = artifacts.get(workItemId)?.updated;
  return (
    (updated !== undefined && updated > seen.updated) || between(seen.at, now) >= LOOKED_AT_FOR_MS
  );
}

/** What stands in them now, as far as Jira says. */
async function look(
  ids: ReadonlySet<WorkItemId>,
  now: Instant,
  deps: ApprovalDeps,
): Promise<ReadonlyMap<WorkItemId, SeenContent>> {
  const seen = new Map<WorkItemId, SeenContent>();
  if (ids.size === 0 || (await arePointsShort(now, deps))) return seen;
  try {
    for (const { id, updated, ...content } of await deps.site.contents([...ids])) {
      seen.set(id, { fingerprint: fingerprintOf(content, deps.sha256), updated, at: now });
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  await deps.approvals.see(seen);
  return seen;
}

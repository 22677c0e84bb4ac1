import type { Artifact } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { projectRoleName } from '../../foundation/project-role';
import { whyNotKnown } from '../duties/duty';
import type { Asked } from '../standard';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import type { KnownApproval } from './gathered';
import { artifactsOf, notKept } from './kept-artifacts';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

/**
 * Passed when an artifact of the kind has an approval by the role that is in force.
 *
 * Undecided where the site keeps no such artifacts, where the Jira project has no such role, so that nobody can approve, and
 * where it is not known whether what was approved still stands there.
 */
export function artifactApproved(query: Asked<'artifact-approved'>, subject: Subject): Outcome {
  const { artifact: kind, by } = query;
  const { one, many } = artifactName(kind);
  const role = projectRoleName(by);
  const artifacts = artifactsOf(kind, subject);
  if (artifacts === null) return notKept(kind);

  const read = artifacts.map((artifact) => ({
    artifact,
    approval: subject.gathered.approvals.get(artifact.id)?.find((each) => each.role === by) ?? null,
  }));
  const inState = (state: KnownApproval['state']) =>
    read.filter(({ approval }) => approval?.state === state);

  const inForce = inState('in-force');
  if (inForce.length > 0) {
    return {
      verdict: 'passed',
      reason: `The ${role} approved the ${one}.`,
      ...shown(inForce, subject),
    };
  }
  const [untold] = inState('not-known');
  if (untold !== undefined) {
    return undecided(
      `The ${role} approved the ${one}; whether it was edited since is not known, for Jira did not say.`,
    );
  }
  const unknown = whyNotKnown(by, subject.gathered.duties.get(by));
  if (unknown !== null) return undecided(unknown);
  if (artifacts.length === 0) {
    return {
      verdict: 'failed',
      reason: `The project has no ${one}.`,
      ...aboutProject(many, 0, subject.now),
    };
  }
  const voided = inState('void');
  return voided.length > 0
    ? {
        verdict: 'failed',
        reason: `The ${role} approved the ${one}, and it was edited after that: the approval is void.`,
        ...shown(voided, subject),
      }
    : {
        verdict: 'failed',
        reason: `The ${role} has not approved the ${one}.`,
        ...shown(read, subject),
      };
}

type Read = { readonly artifact: Artifact; readonly approval: KnownApproval | null };

function shown(
  read: readonly Read[],
  { keyOf }: Subject,
): Pick<Outcome, 'evidence' | 'evidenceTotal'> {
  const approvals = new Map(read.map(({ artifact, approval }) => [artifact.id, approval]));
  const approvedAt = ({ id, updated }: Artifact) => approvals.get(id)?.at ?? updated;
  const list = evidenceList(approvedAt);
  for (const { artifact } of read) addEvidence(list, artifact);
  return evidenceIn(
    list,
    (artifact) => ({
      field: 'approval',
      value: approvals.get(artifact.id)?.state ?? null,
      at: approvedAt(artifact),
    }),
    keyOf,
  );
}

import type { ArtifactKind } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { isBody, type ProjectRole, projectRoleName } from '../../foundation/project-role';
import { counted, listed } from '../../foundation/wording';
import { whyNotKnown } from '../duties/duty';
import type { Asked, EvidenceItem } from '../standard';
import { isWithin } from './bound';
import { holdersOf } from './holders';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

const MOST_NAMED = 3;

/** One fault that was found, in words, with what shows it. */
type Fault = { readonly reason: string; readonly evidence: EvidenceItem };

/**
 * Passed when for each of these kinds of artifacts exactly one role answers, and exactly one person holds that role; a body,
 * as a committee is, may be several.
 *
 * Undecided where the RASCI matrix does not speak of a kind, the Jira project has no such role, or it depends on who is in a group.
 */
export function accountableSingle(
  { artifacts }: Asked<'accountable-single'>,
  subject: Subject,
): Outcome {
  const { byRole, faults, unknown } = byMatrix(artifacts, subject);
  for (const [role, kinds] of byRole) {
    const found = inRole(role, kinds, subject);
    if (typeof found === 'string') unknown.push(found);
    else if (found !== null) faults.push(found);
  }

  if (faults.length > 0) {
    return {
      verdict: 'failed',
      reason: faults.map(({ reason }) => reason).join(' '),
      evidence: faults.map(({ evidence }) => evidence),
      evidenceTotal: faults.length,
    };
  }
  const [why] = unknown;
  if (why !== undefined) return undecided(why);
  return {
    verdict: 'passed',
    reason: `One answers for each of ${counted(artifacts.length, 'kind of artifact', 'kinds of artifacts')}.`,
    ...aboutProject('kinds of artifacts', artifacts.length, subject.now),
  };
}

/** Which role answers for which kinds; and what the matrix says wrongly, or does not say. */
function byMatrix(artifacts: readonly ArtifactKind[], subject: Subject) {
  const byRole = new Map<ProjectRole, ArtifactKind[]>();
  const faults: Fault[] = [];
  const unknown: string[] = [];

  for (const kind of artifacts) {
    const roles = subject.gathered.accountable.get(kind);
    const [role, ...others] = roles ?? [];
    if (roles === undefined) unknown.push(notInMatrix(kind));
    else if (role === undefined || others.length > 0) faults.push(inMatrix(kind, roles, subject));
    else byRole.set(role, [...(byRole.get(role) ?? []), kind]);
  }
  return { byRole, faults, unknown };
}

function notInMatrix(kind: ArtifactKind): string {
  return `The RASCI matrix does not say who answers for the ${artifactName(kind).one}.`;
}

function inMatrix(kind: ArtifactKind, roles: readonly ProjectRole[], { now }: Subject): Fault {
  const { one } = artifactName(kind);
  return {
    reason:
      roles.length === 0
        ? `In the RASCI matrix nobody answers for the ${one}.`
        : `In the RASCI matrix ${listed(roles.map(projectRoleName), roles.length)} answer for the ${one}.`,
    evidence: { workItem: null, field: `accountable for ${one}`, value: roles.length, at: now },
  };
}

/** A fault; or in words why it cannot be told; `null` where nothing is wrong. */
function inRole(
  role: ProjectRole,
  kinds: readonly ArtifactKind[],
  { gathered }: Subject,
): Fault | string | null {
  const holding = gathered.duties.get(role);
  const why = whyNotKnown(role, holding);
  if (holding?.kind !== 'held') return why;

  const name = projectRoleName(role);
  const isKept = isWithin(holdersOf(holding), isBody(role) ? 'at-least' : 'exactly', 1);
  if (isKept === true) return null;
  if (isKept === null) {
    return `The role ${name} is given to a group, and how many are in it is not known.`;
  }
  const { people, at } = holding;
  const what = kinds.map((kind) => artifactName(kind).one);
  return {
    reason: `The ${name}, who answers for ${listed(what, MOST_NAMED)}, is ${people.length === 0 ? 'nobody' : counted(people.length, 'person', 'people')}.`,
    evidence: { workItem: null, field: name, value: people.length, at },
  };
}

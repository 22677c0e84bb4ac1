import type { Artifact, ArtifactKind, ArtifactState } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { dayOf, daysBetween } from '../../foundation/calendar';
import { allOf, counted } from '../../foundation/wording';
import type { EvidenceItem, EvidenceQuery } from '../standard';
import { evidenceList } from './evidence-list';
import { undecided, type Outcome, type Subject } from './outcome';

const STATES = ['draft', 'in-review', 'approved'] as const satisfies readonly ArtifactState[];
const STATE_NAMES = { draft: 'a draft', 'in-review': 'in review', approved: 'approved' } as const;

type Asked<Kind extends EvidenceQuery['kind']> = Extract<EvidenceQuery, { readonly kind: Kind }>;

/** Passed when the project has an artifact of the kind, in whatever state. */
export function artifactExists(query: Asked<'artifact-exists'>, subject: Subject): Outcome {
  return amongArtifacts(query.artifact, subject, (artifacts) => ({
    verdict: 'passed',
    reason: `The project has ${countOf(query.artifact, artifacts.length)}.`,
    ...evidenceOf(artifacts, subject, ({ state }) => ({ field: 'state', value: state })),
  }));
}

/** Passed when at least one artifact of the kind has come as far as the state. */
export function artifactInState(query: Asked<'artifact-in-state'>, subject: Subject): Outcome {
  const { one } = artifactName(query.artifact);

  return amongArtifacts(query.artifact, subject, (artifacts) => {
    const far = artifacts.filter(
      ({ state }) => STATES.indexOf(state) >= STATES.indexOf(query.state),
    );
    const state = (artifact: Artifact) => ({ field: 'state', value: artifact.state });
    if (far.length > 0) {
      return {
        verdict: 'passed',
        reason: `The ${one} is ${STATE_NAMES[query.state]}.`,
        ...evidenceOf(far, subject, state),
      };
    }
    const furthest = artifacts.some((artifact) => artifact.state === 'in-review')
      ? 'in-review'
      : 'draft';
    return {
      verdict: 'failed',
      reason: `The ${one} is ${STATE_NAMES[furthest]}, not ${STATE_NAMES[query.state]}.`,
      ...evidenceOf(artifacts, subject, state),
    };
  });
}

/** Passed when an artifact of the kind was changed in the last `withinDays` days. */
export function artifactFresh(query: Asked<'artifact-fresh'>, subject: Subject): Outcome {
  const { one } = artifactName(query.artifact);

  return amongArtifacts(query.artifact, subject, (artifacts) => {
    const latest = artifacts.reduce((newest, each) =>
      each.updated > newest.updated ? each : newest,
    );
    const days = Math.max(0, daysBetween(dayOf(latest.updated), subject.asOf));
    const value = (artifact: Artifact) => ({ field: 'updated', value: artifact.updated });
    return {
      verdict: days <= query.withinDays ? 'passed' : 'failed',
      reason: `The latest ${one} was changed ${ago(days)}; ${counted(query.withinDays, 'day')} are allowed.`,
      ...evidenceOf([latest], subject, value),
    };
  });
}

/** Passed when every artifact of the kind has the field; undecided when there is none to look at. */
export function eachArtifactHas(query: Asked<'each-artifact-has'>, subject: Subject): Outcome {
  const { artifact: kind, field } = query;
  const kept = artifactsOf(kind, subject);
  if (kept === null) return notKept(kind);
  if (kept.length === 0)
    return undecided(`The project has no ${artifactName(kind).one} to look at.`);

  const lacking = kept.filter((artifact) =>
    field === 'assignee' ? !artifact.assigned : artifact.due === null,
  );
  const noun = field === 'assignee' ? 'assignee' : 'due date';
  if (lacking.length === 0) {
    return {
      verdict: 'passed',
      reason: `${allOf(kept.length, artifactName(kind).one, artifactName(kind).many)} ${kept.length === 1 ? 'has' : 'have'} ${field === 'assignee' ? 'an' : 'a'} ${noun}.`,
      ...evidenceOf(kept, subject, valueOf(field)),
    };
  }
  return {
    verdict: 'failed',
    reason: `${lacking.length} of ${countOf(kind, kept.length)} ${lacking.length === 1 ? 'has' : 'have'} no ${noun}.`,
    ...evidenceOf(lacking, subject, valueOf(field)),
  };
}

function amongArtifacts(
  kind: ArtifactKind,
  subject: Subject,
  decide: (artifacts: readonly [Artifact, ...Artifact[]]) => Outcome,
): Outcome {
  const kept = artifactsOf(kind, subject);
  if (kept === null) return notKept(kind);

  const [first, ...others] = kept;
  if (first !== undefined) return decide([first, ...others]);

  return {
    verdict: 'failed',
    reason: `The project has no ${artifactName(kind).one}.`,
    evidence: [{ workItem: null, field: artifactName(kind).many, value: 0, at: subject.now }],
    evidenceTotal: 1,
  };
}

/** `null` when the site keeps no artifacts of the kind. */
function artifactsOf(kind: ArtifactKind, subject: Subject): readonly Artifact[] | null {
  const artifacts = subject.artifacts.filter((artifact) => artifact.kind === kind);
  return artifacts.length > 0 || subject.keptKinds.has(kind) ? artifacts : null;
}

function notKept(kind: ArtifactKind): Outcome {
  const { one, article } = artifactName(kind);
  return undecided(`No issue type of this site stands for ${article} ${one}.`);
}

function evidenceOf(
  artifacts: readonly Artifact[],
  subject: Subject,
  read: (artifact: Artifact) => Pick<EvidenceItem, 'field' | 'value'>,
): Pick<Outcome, 'evidence' | 'evidenceTotal'> {
  const list = evidenceList();
  for (const artifact of artifacts) {
    list.add(artifact.updated, artifact, { ...read(artifact), at: artifact.updated });
  }
  return { evidence: list.read(subject.keyOf), evidenceTotal: list.size };
}

/** Never who it is: whether there is someone. */
function valueOf(field: 'assignee' | 'due') {
  return (artifact: Artifact): Pick<EvidenceItem, 'field' | 'value'> =>
    field === 'assignee'
      ? { field: 'assignee', value: artifact.assigned ? 'set' : null }
      : { field: 'duedate', value: artifact.due };
}

function countOf(kind: ArtifactKind, count: number): string {
  const { one, many } = artifactName(kind);
  return counted(count, one, many);
}

function ago(days: number): string {
  return days === 0 ? 'today' : `${counted(days, 'day')} ago`;
}

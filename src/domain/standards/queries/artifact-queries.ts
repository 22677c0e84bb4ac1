import type { Artifact, ArtifactKind, ArtifactState } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { dayOf, daysBetween } from '../../foundation/calendar';
import { counted } from '../../foundation/wording';
import type { Asked, EvidenceItem } from '../standard';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { artifactsOf, notKept } from './kept-artifacts';
import type { Outcome, Subject } from './outcome';

const STATES = ['draft', 'in-review', 'approved'] as const satisfies readonly ArtifactState[];
const STATE_NAMES = { draft: 'a draft', 'in-review': 'in review', approved: 'approved' } as const;

/** Passed when the project has an artifact of the kind, in whatever state. */
export function artifactExists(query: Asked<'artifact-exists'>, subject: Subject): Outcome {
  return amongArtifacts(query.artifact, subject, (artifacts) => ({
    verdict: 'passed',
    reason: `The project has ${countOf(query.artifact, artifacts.length)}.`,
    ...evidenceOf(artifacts, subject, stateShown),
  }));
}

/** Passed when at least one artifact of the kind has come as far as the state. */
export function artifactInState(query: Asked<'artifact-in-state'>, subject: Subject): Outcome {
  const { one } = artifactName(query.artifact);

  return amongArtifacts(query.artifact, subject, (artifacts) => {
    const far = artifacts.filter(
      ({ state }) => STATES.indexOf(state) >= STATES.indexOf(query.state),
    );
    if (far.length > 0) {
      return {
        verdict: 'passed',
        reason: `The ${one} is ${STATE_NAMES[query.state]}.`,
        ...evidenceOf(far, subject, stateShown),
      };
    }
    const furthest = artifacts.some((artifact) => artifact.state === 'in-review')
      ? 'in-review'
      : 'draft';
    return {
      verdict: 'failed',
      reason: `The ${one} is ${STATE_NAMES[furthest]}, not ${STATE_NAMES[query.state]}.`,
      ...evidenceOf(artifacts, subject, stateShown),
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
    return {
      verdict: days <= query.withinDays ? 'passed' : 'failed',
      reason: `The latest ${one} was changed ${ago(days)}; ${counted(query.withinDays, 'day')} are allowed.`,
      ...evidenceOf([latest], subject, changeShown),
    };
  });
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

function evidenceOf(
  artifacts: readonly Artifact[],
  subject: Subject,
  shown: (artifact: Artifact) => Omit<EvidenceItem, 'workItem'>,
): Pick<Outcome, 'evidence' | 'evidenceTotal'> {
  const list = evidenceList<Artifact>(changed);
  for (const artifact of artifacts) addEvidence(list, artifact);
  return evidenceIn(list, shown, subject.keyOf);
}

const changed = ({ updated }: Artifact) => updated;
const stateShown = ({ state, updated }: Artifact) => ({
  field: 'state',
  value: state,
  at: updated,
});
const changeShown = ({ updated }: Artifact) => ({
  field: 'updated',
  value: updated,
  at: updated,
});

function countOf(kind: ArtifactKind, count: number): string {
  const { one, many } = artifactName(kind);
  return counted(count, one, many);
}

function ago(days: number): string {
  return days === 0 ? 'today' : `${counted(days, 'day')} ago`;
}

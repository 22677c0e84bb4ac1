import type { Artifact, ArtifactKind } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { allOf, counted, grouped } from '../../foundation/wording';
import type { Asked } from '../standard';
import { createdAt } from './created-at';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { artifactsOf, notKept } from './kept-artifacts';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

/**
 * Passed when every artifact of the kind that is not done is linked, by whatever link and in either direction, with an artifact of one of
 * the kinds `to`, in this project or another.
 *
 * Undecided where the site keeps no such artifacts, where none is open, where one is linked only with work items that are not known, and
 * where one is not linked so and the site keeps one of the kinds nowhere.
 */
export function artifactLinked(query: Asked<'artifact-linked'>, subject: Subject): Outcome {
  const { artifact: kind, to } = query;
  const { one, many } = artifactName(kind);
  const artifacts = artifactsOf(kind, subject);
  if (artifacts === null) return notKept(kind);

  const open = artifacts.filter(({ category }) => category !== 'done');
  if (open.length === 0) return undecided(`The project has no open ${one} to look at.`);

  const traced = open.map((artifact) => ({ artifact, is: isLinked(artifact, to, subject) }));
  const lacking = traced.filter(({ is }) => is === false).map(({ artifact }) => artifact);
  const untold = traced.filter(({ is }) => is === null).length;
  const [nowhere] = to.filter((each) => artifactsOf(each, subject) === null);

  if (lacking.length > 0 && nowhere !== undefined) return notKept(nowhere);
  if (lacking.length > 0) return failed(lacking, { query, open: open.length, untold }, subject);
  if (untold > 0) {
    return undecided(
      `Of ${counted(open.length, `open ${one}`, `open ${many}`)} ${grouped(untold)} ${untold === 1 ? 'is' : 'are'} linked only with work items outside the projects that are kept.`,
    );
  }
  return {
    verdict: 'passed',
    reason: `${allOf(open.length, `open ${one}`, `open ${many}`)} ${open.length === 1 ? 'is' : 'are'} linked with ${anyOf(to)}.`,
    ...aboutProject(`open ${many}`, open.length, subject.now),
  };
}

/** `null` when it is linked with something of which the kind is not known, and with nothing that is asked for. */
function isLinked(
  { id }: Artifact,
  to: readonly ArtifactKind[],
  { gathered }: Subject,
): boolean | null {
  const ends = gathered.links.get(id) ?? [];
  if (ends.some((end) => to.some((kind) => kind === end))) return true;
  return ends.includes('not-known') ? null : false;
}

type Traced = {
  readonly query: Asked<'artifact-linked'>;
  readonly open: number;
  readonly untold: number;
};

function failed(
  lacking: readonly Artifact[],
  { query: { artifact, to }, open, untold }: Traced,
  subject: Subject,
): Outcome {
  const { one, many } = artifactName(artifact);
  const list = evidenceList<Artifact>(createdAt);
  for (const each of lacking) addEvidence(list, each);
  const more = untold === 0 ? '' : ` Of ${grouped(untold)} more this is not known.`;
  return {
    verdict: 'failed',
    reason: `${grouped(lacking.length)} of ${counted(open, `open ${one}`, `open ${many}`)} ${lacking.length === 1 ? 'is' : 'are'} not linked with ${anyOf(to)}.${more}`,
    ...evidenceIn(list, noLink, subject.keyOf),
  };
}

const noLink = ({ updated }: Artifact) => ({ field: 'links', value: null, at: updated });

function anyOf(kinds: readonly ArtifactKind[]): string {
  return kinds
    .map((kind) => `${artifactName(kind).article} ${artifactName(kind).one}`)
    .join(' or ');
}

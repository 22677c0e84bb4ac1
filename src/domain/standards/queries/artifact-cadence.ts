import type { Artifact } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { dayOf, daysBetween, type Instant } from '../../foundation/calendar';
import { counted } from '../../foundation/wording';
import type { Asked, EvidenceItem } from '../standard';
import { eachOf } from './each-of';
import { artifactsOf, notKept } from './kept-artifacts';
import { aboutProject, type Outcome, type Query, type Subject, undecided } from './outcome';

const DAYS_LOOKED_BACK = 365;

/**
 * Passed when, since the first artifact of the kind, there was a new one at least every so many days, and up to today. Times that ended
 * more than 365 days ago do not count.
 *
 * Undecided where the site keeps no such artifacts, and while a project without one is not older than that.
 */
export function artifactCadence(query: Asked<'artifact-cadence'>, subject: Subject): Query {
  let began: Instant | null = null;

  return {
    see: eachOf(({ created }) => {
      if (began === null || created < began) began = created;
    }),
    outcome() {
      const artifacts = artifactsOf(query.artifact, subject);
      if (artifacts === null) return notKept(query.artifact);

      const longest = longestGap(artifacts, subject);
      return longest === null
        ? withoutAny(query, began, subject)
        : outcomeOf(longest, query, subject);
    },
  };
}

/** Two artifacts, one after the other, or the latest one and today. */
type Gap = { readonly from: Artifact; readonly to: Artifact | null; readonly days: number };

/** Of several equally long ones the latest. */
function longestGap(artifacts: readonly Artifact[], { asOf }: Subject): Gap | null {
  const inOrder = [...artifacts].sort(byCreation);
  let longest: Gap | null = null;

  for (const [index, from] of inOrder.entries()) {
    const to = inOrder[index + 1] ?? null;
    const end = to === null ? asOf : dayOf(to.created);
    if (daysBetween(end, asOf) > DAYS_LOOKED_BACK) continue;

    const days = Math.max(0, daysBetween(dayOf(from.created), end));
    if (longest === null || days >= longest.days) longest = { from, to, days };
  }
  return longest;
}

function byCreation(one: Artifact, other: Artifact): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  if (one.projectId !== other.projectId) return one.projectId < other.projectId ? -1 : 1;
  return one.number - other.number;
}

function outcomeOf(
  { from, to, days }: Gap,
  { artifact, everyDays }: Asked<'artifact-cadence'>,
  subject: Subject,
): Outcome {
  const isKept = days <= everyDays;
  const went = `${isKept ? 'At most ' : ''}${counted(days, 'day')} went by`;
  const created = ({ created: at, ...item }: Artifact): EvidenceItem => ({
    workItem: subject.keyOf(item),
    field: 'created',
    value: at,
    at: item.updated,
  });
  const end =
    to === null
      ? { workItem: null, field: 'today', value: subject.asOf, at: subject.now }
      : created(to);
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason: `${went} without a new ${artifactName(artifact).one}; the rule allows ${counted(everyDays, 'day')}.`,
    evidence: [created(from), end],
    evidenceTotal: 2,
  };
}

function withoutAny(
  { artifact, everyDays }: Asked<'artifact-cadence'>,
  began: Instant | null,
  subject: Subject,
): Outcome {
  const { one, many } = artifactName(artifact);
  const days = began === null ? 0 : daysBetween(dayOf(began), subject.asOf);
  if (days <= everyDays) {
    return undecided(
      `The project has no ${one} yet, and began no more than ${counted(everyDays, 'day')} ago.`,
    );
  }
  return {
    verdict: 'failed',
    reason: `The project has no ${one}, though it began ${counted(days, 'day')} ago; the rule asks for one every ${counted(everyDays, 'day')}.`,
    ...aboutProject(many, 0, subject.now),
  };
}

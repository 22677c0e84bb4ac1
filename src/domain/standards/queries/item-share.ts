import type { WorkItem } from '../../foundation/work-item';
import { counted, grouped, rounded } from '../../foundation/wording';
import { countBits, countBoth, eachInBoth, type Planes } from '../conditions/columns';
import type { Asked } from '../standard';
import { createdAt } from './created-at';
import { boundWords, isWithin, type Range, untoldWords } from './bound';
import { addEvidence, evidenceIn, type EvidenceList, evidenceList } from './evidence-list';
import { missingField } from './missing-field';
import {
  aboutProject,
  neverDecided,
  type Outcome,
  type Query,
  type Subject,
  undecided,
} from './outcome';

/** Of how many work items what is known. `of` is what the share is of. */
type Counts = {
  both: number;
  onlyOf: number;
  /** Of `of`, and perhaps also so. */
  perhapsBoth: number;
  /** Not known to be of `of`: so, not so, perhaps so. */
  ifOfBoth: number;
  ifOfNot: number;
  ifOfPerhaps: number;
};

/**
 * Passed when, of the work items for which `of` holds, the share of those for which `which` holds too is within the bound.
 *
 * Undecided where the site does not have a field that the rule reads, where `of` is known to hold for no work item, and where the work
 * items of which one of the two is not known could change the verdict, each being read apart from the other.
 */
export function itemShare(query: Asked<'item-share'>, subject: Subject): Query {
  const [of, which] = [subject.read(query.of), subject.read(query.which)];
  const missing = missingField([of, which], subject);
  if (missing !== null) return neverDecided(missing);

  const counts: Counts = {
    both: 0,
    onlyOf: 0,
    perhapsBoth: 0,
    ifOfBoth: 0,
    ifOfNot: 0,
    ifOfPerhaps: 0,
  };
  const offenders = evidenceList(createdAt);
  return {
    see(batch) {
      const known = { of: of.column(batch), which: which.column(batch) };
      count(counts, batch.length, known);
      const offending = query.is === 'at-most' ? known.which.so : known.which.not;
      eachInBoth(batch, [known.of.so, offending], (item) => addEvidence(offenders, item));
    },
    outcome: () => outcomeOf(query, { counts, offenders }, subject),
  };
}

type Known = { readonly of: Planes; readonly which: Planes };

function count(counts: Counts, items: number, { of, which }: Known): void {
  const both = countBoth(of.so, which.so);
  const onlyOf = countBoth(of.so, which.not);
  const perhapsBoth = countBits(of.so) - both - onlyOf;
  const ifOfBoth = countBits(which.so) - both - countBoth(of.not, which.so);
  const ifOfNot = countBits(which.not) - onlyOf - countBoth(of.not, which.not);
  const ifOf = items - countBits(of.so) - countBits(of.not);

  counts.both += both;
  counts.onlyOf += onlyOf;
  counts.perhapsBoth += perhapsBoth;
  counts.ifOfBoth += ifOfBoth;
  counts.ifOfNot += ifOfNot;
  counts.ifOfPerhaps += ifOf - ifOfBoth - ifOfNot;
}

/** The lowest and the highest percentage that what is not known leaves open. */
function rangeOf({ both, onlyOf, perhapsBoth, ifOfBoth, ifOfNot, ifOfPerhaps }: Counts): Range {
  const sure = both + onlyOf + perhapsBoth;
  const most = both + perhapsBoth + ifOfBoth + ifOfPerhaps;
  return {
    least: (100 * both) / (sure + ifOfNot + ifOfPerhaps),
    most: (100 * most) / (sure + ifOfBoth + ifOfPerhaps),
  };
}

type Seen = { readonly counts: Counts; readonly offenders: EvidenceList<WorkItem> };

function outcomeOf(
  { of, which, is, percent }: Asked<'item-share'>,
  { counts, offenders }: Seen,
  subject: Subject,
): Outcome {
  const { read } = subject;
  const { both, onlyOf, perhapsBoth, ifOfBoth, ifOfNot, ifOfPerhaps } = counts;
  const known = both + onlyOf;
  const untold = perhapsBoth + ifOfBoth + ifOfNot + ifOfPerhaps;
  const isOfNone = known + perhapsBoth === 0;
  const isKept = isOfNone ? null : isWithin(rangeOf(counts), is, percent);
  const more = untoldWords(untold, isKept !== null);
  if (isOfNone) return undecided(`There are no work items that ${read(of).words('many')}.${more}`);

  const share = rounded((100 * both) / Math.max(1, known));
  const items = counted(known, 'work item');
  const those = read(of).words(known === 1 ? 'one' : 'many');
  const are = read(which).words(both === 1 ? 'one' : 'many');
  const bound = boundWords(is, `${rounded(percent)}%`);
  const reason = `${grouped(both)} of ${items} that ${those} ${are} (${share}%); the rule ${bound}.${more}`;

  if (isKept === null) return undecided(reason);
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason,
    ...(isKept || offenders.size === 0
      ? aboutProject('percent', Number(share), subject.now)
      : evidenceIn(offenders, read(which).shown, subject.keyOf)),
  };
}

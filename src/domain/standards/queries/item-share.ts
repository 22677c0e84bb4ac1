import type { WorkItem } from '../../foundation/work-item';
import { counted, grouped, rounded } from '../../foundation/wording';
import { conditionWords } from '../conditions/condition-words';
import { type ItemJudge, judge } from '../conditions/judge';
import type { Asked } from '../standard';
import { boundWords, isWithin, type Range, untoldWords } from './bound';
import { evidenceList } from './evidence-list';
import {
  aboutProject,
  neverDecided,
  type Outcome,
  type Query,
  type Subject,
  undecided,
} from './outcome';
import { missingField, shownField } from './shown-field';

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
  const missing = missingField([query.of, query.which], subject);
  if (missing !== null) return neverDecided(missing);

  const counts: Counts = {
    both: 0,
    onlyOf: 0,
    perhapsBoth: 0,
    ifOfBoth: 0,
    ifOfNot: 0,
    ifOfPerhaps: 0,
  };
  const offenders = evidenceList();
  const judges = { of: judge(query.of, subject.asOf), which: judge(query.which, subject.asOf) };
  const shown = shownField(query.which);
  return {
    see(item) {
      const place = placeOf(item, judges);
      if (place === null) return;
      counts[place] += 1;
      if (place === (query.is === 'at-most' ? 'both' : 'onlyOf')) {
        offenders.add(item.created, item, shown(item));
      }
    },
    outcome: () => outcomeOf(query, { counts, offenders }, subject),
  };
}

type Judges = { readonly of: ItemJudge; readonly which: ItemJudge };

/** `null` for a work item that the share is not of. */
function placeOf(item: WorkItem, { of, which }: Judges): keyof Counts | null {
  const isOf = of(item);
  if (isOf === false) return null;

  const isSo = which(item);
  if (isSo === null) return isOf === null ? 'ifOfPerhaps' : 'perhapsBoth';
  if (isOf === null) return isSo ? 'ifOfBoth' : 'ifOfNot';
  return isSo ? 'both' : 'onlyOf';
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

type Seen = { readonly counts: Counts; readonly offenders: ReturnType<typeof evidenceList> };

function outcomeOf(
  { of, which, is, percent }: Asked<'item-share'>,
  { counts, offenders }: Seen,
  subject: Subject,
): Outcome {
  const { both, onlyOf, perhapsBoth, ifOfBoth, ifOfNot, ifOfPerhaps } = counts;
  const known = both + onlyOf;
  const untold = perhapsBoth + ifOfBoth + ifOfNot + ifOfPerhaps;
  const isOfNone = known + perhapsBoth === 0;
  const isKept = isOfNone ? null : isWithin(rangeOf(counts), is, percent);
  const more = untoldWords(untold, isKept !== null);
  if (isOfNone)
    return undecided(`There are no work items that ${conditionWords(of, 'many')}.${more}`);

  const share = rounded((100 * both) / Math.max(1, known));
  const items = counted(known, 'work item');
  const those = conditionWords(of, known === 1 ? 'one' : 'many');
  const are = conditionWords(which, both === 1 ? 'one' : 'many');
  const bound = boundWords(is, `${rounded(percent)}%`);
  const reason = `${grouped(both)} of ${items} that ${those} ${are} (${share}%); the rule ${bound}.${more}`;

  if (isKept === null) return undecided(reason);
  return {
    verdict: isKept ? 'passed' : 'failed',
    reason,
    ...(isKept || offenders.size === 0
      ? aboutProject('percent', Number(share), subject.now)
      : { evidence: offenders.read(subject.keyOf), evidenceTotal: offenders.size }),
  };
}

import { addDays, dayOf, daysBetween, type Instant } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import { allOf, counted, grouped } from '../../foundation/wording';
import { addEvidence, evidenceIn, evidenceList } from './evidence-list';
import { aboutProject, undecided, type Outcome, type Query, type Subject } from './outcome';
import { eachOf } from './each-of';

/**
 * Passed when an item was finished in the last `days` days.
 *
 * Undecided where the project is younger than that, where all work is finished, and where the only items that may have been
 * finished in time carry no resolution date.
 */
export function finishedWithin({ days }: { readonly days: number }, subject: Subject): Query {
  const limit: string = addDays(subject.asOf, -days);
  const isRecent = (at: Instant) => at >= limit;
  const state: Finishes = { open: 0, undated: 0, firstCreated: null, latest: null };

  return {
    see: eachOf((item) => {
      if (state.firstCreated === null || item.created < state.firstCreated) {
        state.firstCreated = item.created;
      }
      if (item.category !== 'done') state.open += 1;
      else if (item.resolved === null) state.undated += isRecent(item.updated) ? 1 : 0;
      else state.latest = later(state.latest, { at: item.resolved, item });
    }),
    outcome() {
      if (state.latest !== null && isRecent(state.latest.at)) {
        return { verdict: 'passed', ...latestFinish(state.latest, subject) };
      }
      if (state.undated > 0) {
        return undecided(
          `${counted(state.undated, 'finished item')} that changed in the last ${counted(days, 'day')} ${state.undated === 1 ? 'carries' : 'carry'} no resolution date.`,
        );
      }
      if (state.open === 0) return undecided('All work is finished.');
      if (state.firstCreated !== null && isRecent(state.firstCreated)) {
        return undecided(`The project began less than ${counted(days, 'day')} ago.`);
      }
      return { verdict: 'failed', ...latestFinish(state.latest, subject) };
    },
  };
}

/** Passed when every finished item has a resolution date. */
export function finishedDated(subject: Subject): Query {
  const undated = evidenceList<WorkItem>(since);
  let done = 0;

  return {
    see: eachOf((item) => {
      if (item.category !== 'done') return;
      done += 1;
      if (item.resolved === null) addEvidence(undated, item);
    }),
    outcome() {
      if (done === 0) return undecided('Nothing is finished yet.');

      return undated.size === 0
        ? {
            verdict: 'passed',
            reason: `${allOf(done, 'finished item')} ${done === 1 ? 'carries' : 'carry'} a resolution date.`,
            ...aboutProject('finished', done, subject.now),
          }
        : {
            verdict: 'failed',
            reason: `${grouped(undated.size)} of ${counted(done, 'finished item')} ${undated.size === 1 ? 'carries' : 'carry'} no resolution date.`,
            ...evidenceIn(undated, finish, subject.keyOf),
          };
    },
  };
}

const since = ({ categorySince, updated }: WorkItem) => categorySince ?? updated;
const finish = ({ resolved, updated }: WorkItem) => ({
  field: 'resolutiondate',
  value: resolved,
  at: updated,
});

type Finish = { readonly at: Instant; readonly item: WorkItem };
type Finishes = {
  open: number;
  undated: number;
  firstCreated: Instant | null;
  latest: Finish | null;
};

/** The later one; of two in the same moment that with the lower number, so that the order does not matter. */
function later(one: Finish | null, other: Finish): Finish {
  if (one === null || other.at > one.at) return other;
  return other.at === one.at && other.item.number < one.item.number ? other : one;
}

function latestFinish(
  latest: Finish | null,
  subject: Subject,
): Pick<Outcome, 'reason' | 'evidence' | 'evidenceTotal'> {
  if (latest === null) {
    return {
      reason: 'No item was ever finished.',
      ...aboutProject('resolutiondate', null, subject.now),
    };
  }
  const { at, item } = latest;
  const days = Math.max(0, daysBetween(dayOf(at), subject.asOf));
  return {
    reason: `The last item was finished ${days === 0 ? 'today' : `${counted(days, 'day')} ago`}.`,
    evidence: [{ workItem: subject.keyOf(item), ...finish(item) }],
    evidenceTotal: 1,
  };
}

import { dayInZone } from '../../../domain/foundation/calendar';
import type { PastDay } from '../../../domain/standards/past/past-of-project';
import { differenceBetween } from '../../../domain/standards/simulation/difference';
import { heldAgainst, stoodAt } from './held-against';
import { DAYS_LOOKED_BACK, daysBefore, type PastGround, type PastSubject } from './subject';

/** Oldest first: time is walked through once. */
const DAYS_AGO = [DAYS_LOOKED_BACK, 60, 30] as const;

/** What the draft would have changed 30, 60 and 90 days ago, the latest day first. */
export function daysOf(subject: PastSubject, ground: PastGround): readonly PastDay[] {
  const stood = stoodAt(subject, ground);
  const of = { subject, ground };

  const days = DAYS_AGO.map((daysAgo): PastDay => {
    const at = daysBefore(ground.asOf, daysAgo);
    const then = { items: stood(at), at };
    const { standing } = subject;
    const before = standing === null ? null : heldAgainst(standing, then, of);
    const after = heldAgainst(subject.draft, then, of);
    const difference = differenceBetween(
      before === null ? null : { standard: before.asked, findings: before.past.findings },
      { standard: after.asked, findings: after.past.findings },
      subject.project.mode,
    );
    return {
      daysAgo,
      day: dayInZone(at, ground.timeZone),
      difference,
      notTold: after.past.notTold,
    };
  });
  return days.reverse();
}

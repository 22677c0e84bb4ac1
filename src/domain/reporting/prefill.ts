import { addDays } from '../foundation/calendar';
import { counted, listed } from '../foundation/wording';
import { changesBetween, type ReportChanges, type Shift } from './changes-since';
import type { Narrative, ReportColor, ReportFacts } from './status-report';

const MOST_NAMED = 8;
const MOST_FINDINGS = 5;
const AHEAD_DAYS = 30;

/**
 * A draft by what the data say: how the project stands, what changed since the facts of the last report, and what comes.
 *
 * @param before `null` for the first report
 *
 * @example
 * prefill(now, before).summary // '34 of 60 work items are done; it was 28 of 58. …'
 */
export function prefill(now: ReportFacts, before: ReportFacts | null): Narrative {
  const changes = before === null ? null : changesBetween(before, now);
  return {
    summary: summaryOf(now, before).join(' '),
    highlights: asList(highlightsOf(now, changes)),
    nextSteps: asList(nextStepsOf(now)),
    color: colorOf(now),
    colorReason: now.health.reasons.join(' '),
  };
}

/** Nobody is on track as far as nothing is known. */
function colorOf({ health }: ReportFacts): ReportColor {
  return health.color === 'unknown' ? 'amber' : health.color;
}

function summaryOf(now: ReportFacts, before: ReportFacts | null): readonly string[] {
  const then = before === null ? '' : `; it was ${before.done} of ${before.total}`;
  return [
    `${now.done} of ${counted(now.total, 'work item')} are done${then}.`,
    finishSentence(now, before),
    ...complianceSentence(now, before),
  ];
}

function finishSentence(now: ReportFacts, before: ReportFacts | null): string {
  if (now.projectedFinish === null) return 'No finish can be projected yet.';

  const plan = now.plannedFinish === null ? '' : `, planned for ${now.plannedFinish}`;
  const was = before?.projectedFinish ?? null;
  const then = was === null || was === now.projectedFinish ? '' : ` (it was ${was})`;
  return `It is projected to finish by ${now.projectedFinish}${then}${plan}.`;
}

function complianceSentence(
  { compliance }: ReportFacts,
  before: ReportFacts | null,
): readonly string[] {
  if (compliance === null) return [];
  const was = before?.compliance ?? null;
  const then =
    was === null || was === compliance ? '' : `, after ${Math.round(was)}% in the last report`;
  return [`It keeps ${Math.round(compliance)}% of its standard${then}.`];
}

function highlightsOf(now: ReportFacts, changes: ReportChanges | null): readonly string[] {
  const { keys, total } = now.finished;
  return [
    ...(total === 0 ? [] : [`Finished: ${withRest(keys, total)}.`]),
    ...(changes === null ? [] : changesInWords(changes)),
  ];
}

function changesInWords(changes: ReportChanges): readonly string[] {
  const { health, overdue, plannedFinish, milestonesDone, milestonesSlipped } = changes;
  return [
    ...(health === null
      ? []
      : [`By the data, health went from ${health.before} to ${health.now}.`]),
    ...(milestonesDone.length === 0
      ? []
      : [`Milestones reached: ${listed(milestonesDone, MOST_NAMED)}.`]),
    ...milestonesSlipped
      .slice(0, MOST_NAMED)
      .map((slip) => `Milestone ${slip.key} slipped from ${fromTo(slip)}.`),
    ...(plannedFinish === null ? [] : [`The planned finish moved from ${fromTo(plannedFinish)}.`]),
    ...(overdue === null
      ? []
      : [`Overdue work items went from ${overdue.before} to ${overdue.now}.`]),
    ...findingLines('New finding', changes.findingsCome),
    ...findingLines('No longer found', changes.findingsGone),
  ];
}

function findingLines(what: string, findings: ReportFacts['failing']): readonly string[] {
  const left = findings.length - MOST_FINDINGS;
  return [
    ...findings.slice(0, MOST_FINDINGS).map(({ rule, title }) => `${what}: ${title} (${rule}).`),
    ...(left > 0 ? [`${what}: ${left} more.`] : []),
  ];
}

function fromTo({ before, now }: Shift<string | null>): string {
  return `${before ?? 'no day'} to ${now ?? 'no day'}`;
}

function nextStepsOf(now: ReportFacts): readonly string[] {
  const { asOf, milestones, overdue, blocked, failing } = now;
  const until = addDays(asOf, AHEAD_DAYS);
  const open = milestones.filter(({ due, isDone }) => due !== null && due <= until && !isDone);
  return [
    ...open.slice(0, MOST_NAMED).map(({ key, due }) => `Reach milestone ${key}, due ${due}.`),
    ...(overdue === 0 ? [] : [`Look at ${counted(overdue, 'overdue work item')}.`]),
    ...(blocked === 0 ? [] : [`Unblock ${counted(blocked, 'work item')}.`]),
    ...(failing.length === 0
      ? []
      : [
          `Mend what its standard finds: ${listed(
            failing.map(({ rule }) => rule),
            MOST_NAMED,
          )}.`,
        ]),
  ];
}

function withRest(keys: readonly string[], total: number): string {
  const shown = keys.slice(0, MOST_NAMED);
  const left = total - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : listed(shown, shown.length);
}

function asList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

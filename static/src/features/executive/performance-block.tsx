import type { ExecutiveView } from '@contract/executive';

import { type Fact, FactList } from '../../shared/fact-list';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';

/** What gets done, and whether it is done as agreed. */
export function PerformanceBlock({ view }: { readonly view: ExecutiveView }) {
  return <FactList facts={factsOf(view, useFormats())} />;
}

function factsOf({ performance }: ExecutiveView, formats: Formats): readonly Fact[] {
  const { count, number, percent } = formats;
  const { total, done, overdue, compliance, gatesWaiting, gatesOverdue } = performance;
  const { reportsAsked, reportsLate } = performance;
  return [
    {
      label: 'Work done',
      value: total === 0 ? 'Not available' : percent(done / total),
      note: `${number(done)} of ${count(total, 'work item')}, ${number(overdue)} overdue`,
    },
    milestoneFact(performance.milestones, formats),
    {
      label: 'Rules kept',
      value: compliance.score === null ? 'Not available' : percent(compliance.score / 100),
      note:
        compliance.score === null
          ? 'No rule of a standard was checked'
          : `${count(compliance.failed, 'rule')} not kept`,
    },
    {
      label: 'Decisions waited for',
      value: number(gatesWaiting),
      note: `${number(gatesOverdue)} planned for a day that is over`,
    },
    {
      label: 'Reports overdue',
      value: reportsAsked === 0 ? 'Not available' : number(reportsLate),
      note:
        reportsAsked === 0
          ? 'No project is asked for reports'
          : `of ${count(reportsAsked, 'project')} that ${reportsAsked === 1 ? 'reports' : 'report'}`,
    },
  ];
}

function milestoneFact(
  { total, done, overdue, compared, onTime }: ExecutiveView['performance']['milestones'],
  { count, number, percent }: Formats,
): Fact {
  const label = 'Milestones on time';
  if (total === 0) return { label, value: 'Not available', note: 'There is no milestone' };
  const counts = `${number(done)} of ${count(total, 'milestone')} done, ${number(overdue)} overdue`;
  return compared === 0
    ? { label, value: 'Not available', note: `No approved day is typed; ${counts}` }
    : {
        label,
        value: percent(onTime / compared),
        note: `${number(onTime)} of ${number(compared)} as approved or earlier; ${counts}`,
      };
}

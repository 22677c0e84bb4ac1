import type { PortfolioValue } from '@contract/portfolio-value';
import type { ValueWeek } from '@domain/earned-value/value-totals';
import { currencyDecimals } from '@domain/foundation/money';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { COURSE_LINES, CoursePlot } from './course-plot';

type Course = PortfolioValue['currencies'][number];
type CourseChartProps = { readonly view: PortfolioValue; readonly currency: Course };

const HEAD = ['Week of', 'Planned', 'Earned', 'Projects', 'Spent', 'Projects that tell it'];

/** The S-curve of several projects in one currency. */
export function CourseChart({ view: { node, asOf }, currency: course }: CourseChartProps) {
  const formats = useFormats();
  const { currency, weeks } = course;
  const units = (amount: number) => amount / 10 ** currencyDecimals(currency);

  return (
    <ChartFrame
      title={`Planned, earned and spent in ${currency}`}
      isInset
      summary={sentence(course, formats)}
      legend={COURSE_LINES.filter(({ name }) => weeks.some((of) => of[name] !== null)).map(
        ({ name, color, kind, label }) => (
          <LegendItem key={name} kind={kind} color={color} label={label} />
        ),
      )}
      data={{ head: HEAD, rows: weeks.map((week) => rowWords(week, currency, formats)) }}
      exports={{
        name: [node?.name ?? 'all projects', 'earned value', currency, asOf],
        rows: [
          HEAD,
          ...weeks.map(({ week, planned, earned, projects, spent, costed }) => [
            ...[week, units(planned), units(earned), projects],
            ...[spent === null ? null : units(spent), costed],
          ]),
        ],
      }}
    >
      {(width, labelledBy) => (
        <CoursePlot weeks={weeks} currency={currency} width={width} labelledBy={labelledBy} />
      )}
    </ChartFrame>
  );
}

function rowWords(
  { week, planned, earned, projects, spent, costed }: ValueWeek,
  currency: string,
  formats: Formats,
) {
  const money = (amount: number) => formats.wholeMoney(amount, currency);
  return [
    formats.day(week),
    money(planned),
    money(earned),
    formats.number(projects),
    spent === null ? '–' : money(spent),
    formats.number(costed),
  ];
}

function sentence({ weeks, currency }: Course, formats: Formats): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return 'Nothing was measured in the last year.';
  const money = (amount: number) => formats.wholeMoney(amount, currency);
  const joined =
    first.projects === last.projects
      ? ''
      : ` The lines step where projects are measured for the first time: ${formats.number(first.projects)} in the first week, ${formats.number(last.projects)} in the last.`;
  const known =
    last.costed === last.projects
      ? ''
      : ` What was spent is known of ${formats.number(last.costed)} of ${formats.count(last.projects, 'project')}: that line is no match for the others.`;
  return `${money(last.earned)} earned of ${money(last.planned)} planned by now, as measured in each week.${joined}${known}`;
}

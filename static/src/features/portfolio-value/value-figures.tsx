import type { CostOfValue, ValueTotal } from '@domain/earned-value/value-totals';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { indexWords } from './value-coverage';

const NO_COST = 'no project tells what was spent';

/** The sums of one currency, and the indices of these sums. */
export function ValueFigures({ total }: { readonly total: ValueTotal }) {
  const formats = useFormats();
  const { currency, planned, earned, budget, projects, scheduleIndex } = total;
  const money = (amount: number) => formats.wholeMoney(amount, currency);

  return (
    <FigureStrip>
      <Figure
        label="Budget (BAC)"
        value={money(budget)}
        note={formats.count(projects, 'project')}
      />
      <Figure label="Planned (PV)" value={money(planned)} note={share(planned, budget, formats)} />
      <Figure label="Earned (EV)" value={money(earned)} note={share(earned, budget, formats)} />
      <Figure
        label="Schedule index (SPI)"
        value={indexWords(scheduleIndex, formats)}
        {...toneOf(scheduleIndex.value)}
        note={scheduleIndex.why ?? 'EV ÷ PV'}
      />
      <CostFigures total={total} />
    </FigureStrip>
  );
}

function CostFigures({ total: { cost, currency, projects } }: { readonly total: ValueTotal }) {
  const formats = useFormats();
  const quiet = { value: 'not available', tone: 'quiet', note: NO_COST } as const;
  if (cost === null) {
    return ['Spent (AC)', 'Cost index (CPI)', 'Estimate at completion (EAC)'].map((label) => (
      <Figure key={label} label={label} {...quiet} />
    ));
  }
  return (
    <>
      <Figure
        label="Spent (AC)"
        value={formats.wholeMoney(cost.spent, currency)}
        note={`known of ${formats.number(cost.projects)} of ${formats.count(projects, 'project')}`}
      />
      <Figure
        label="Cost index (CPI)"
        value={indexWords(cost.costIndex, formats)}
        {...toneOf(cost.costIndex.value)}
        note={cost.costIndex.why ?? 'EV ÷ AC of these'}
      />
      <Figure
        label="Estimate at completion (EAC)"
        value={
          cost.estimate.value === null
            ? 'not available'
            : formats.wholeMoney(Math.round(cost.estimate.value), currency)
        }
        note={estimateNote(cost, currency, formats)}
      />
    </>
  );
}

function estimateNote(
  { estimate, budget }: CostOfValue,
  currency: string,
  formats: Formats,
): string {
  return estimate.why ?? `of these, with a budget of ${formats.wholeMoney(budget, currency)}`;
}

function toneOf(index: number | null) {
  if (index === null) return { tone: 'quiet' } as const;
  return index < 1 ? ({ tone: 'bad' } as const) : {};
}

function share(amount: number, budget: number, { percent }: Formats): string {
  return budget === 0 ? 'of no budget' : `${percent(amount / budget)} of the budget`;
}

import { useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { currencyDecimals } from '@domain/foundation/money';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { Choice } from '../../shared/choice';
import type { CsvValue } from '../../shared/csv';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { BubblePlot } from './bubble-plot';
import { bubblesOf, likelyRisk, type Bubble } from './bubbles';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import type { SolvedBoard } from './use-board';

const NONE = 'none';
const COLOR = 'var(--ds-chart-blue-bold)';

type BubbleChartProps = {
  readonly view: ProposalsView;
  readonly rows: readonly ProposalRow[];
  readonly board: Pick<SolvedBoard, 'selection'>;
};

/** Every proposal by cost and value, as large as its risk; filled where it is selected. */
export function BubbleChart({ view, rows, board: { selection } }: BubbleChartProps) {
  const formats = useFormats();
  const { currency, criteria } = view.model;
  const [risk, setRisk] = useState(() => likelyRisk(criteria));
  const bubbles = useMemo(
    () => bubblesOf(rows, { criteria, risk, currency, selection }),
    [rows, criteria, risk, currency, selection],
  );
  const riskName = criteria.find(({ id }) => id === risk)?.name ?? null;
  const selected = bubbles.filter(({ isIn }) => isIn).length;
  const sized = riskName === null ? '' : ` A bubble is as large as its ${riskName.toLowerCase()}.`;
  const head = ['Proposal', `Cost, ${currency}`, 'Value', ...(riskName === null ? [] : [riskName]), 'Selection']; // prettier-ignore

  return (
    <div className={styles['stack']}>
      <RiskField criteria={criteria} risk={risk} onRisk={setRisk} />
      <ChartFrame
        title="Value and cost"
        summary={`${formats.count(selected, 'proposal')} of ${bubbles.length} selected: the further up and to the left, the more value for the money.${sized}`}
        legend={
          <>
            <LegendItem kind="dot" color={COLOR} label="Selected" />
            <LegendItem kind="ring" color={COLOR} label="Left out" />
          </>
        }
        data={{
          head,
          rows: bubbles.map((bubble) => [
            `${bubble.key} ${bubble.summary}`,
            formats.wholeMoney(bubble.cost, currency),
            formats.fixed(bubble.value),
            ...(riskName === null
              ? []
              : [bubble.risk === null ? '–' : formats.decimal(bubble.risk)]),
            bubble.isIn ? 'In' : 'Out',
          ]),
        }}
        exports={{
          name: [view.nodeName, 'value and cost'],
          rows: [head, ...bubbles.map((bubble) => plain(bubble, currency, riskName !== null))],
        }}
      >
        {(width, labelledBy) => (
          <BubblePlot {...{ bubbles, width, labelledBy, currency, riskName }} />
        )}
      </ChartFrame>
    </div>
  );
}

type RiskFieldProps = {
  readonly criteria: ProposalsView['model']['criteria'];
  readonly risk: string | null;
  readonly onRisk: (risk: string | null) => void;
};

function RiskField({ criteria, risk, onRisk }: RiskFieldProps) {
  const rated = criteria.filter(({ source }) => source === 'rating');
  const options = [
    { value: NONE, label: 'Nothing: all alike' },
    ...rated.map(({ id, name }) => ({ value: id, label: name })),
  ];

  return (
    <div className={styles['choice']}>
      <FormField label="The size of a bubble shows">
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={risk ?? NONE}
            onChange={(value) => onRisk(value === NONE ? null : value)}
          />
        )}
      </FormField>
    </div>
  );
}

/** For spreadsheets: amounts in whole units, figures as numbers. */
function plain(
  { key, summary, cost, value, risk, isIn }: Bubble,
  currency: string,
  hasRisk: boolean,
): readonly CsvValue[] {
  const units = cost / 10 ** currencyDecimals(currency);
  const score = Math.round(100 * value) / 100;
  return [`${key} ${summary}`, units, score, ...(hasRisk ? [risk] : []), isIn ? 'in' : 'out'];
}

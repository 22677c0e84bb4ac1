import { useMemo } from 'react';

import type { ShownScenario } from '@contract/scenarios';

import { AlignmentChart } from './alignment-chart';
import { scenarioAlignment } from './alignment-of';
import { frontierUnder } from './board-result';
import { FrontierChart } from './frontier-chart';

type PaperPicturesProps = { readonly scenario: ShownScenario };

/** What other budgets would buy, and whether the money goes where the strategy points: as far as the scenario knows. */
export function PaperPictures({ scenario }: PaperPicturesProps) {
  const { lines, relations, pools, budget, currency, drivers, hiddenLines } = scenario;
  const frontier = useMemo(() => {
    const proposals = lines.map(({ workItemId: id, score, ...line }) => ({ ...line, id, value: score, starts: [] })); // prettier-ignore
    return frontierUnder({ proposals, limits: pools.map(({ limit }) => limit), relations });
  }, [lines, pools, relations]);

  return (
    <>
      {frontier.kind === 'known' && hiddenLines === 0 && (
        <FrontierChart
          points={frontier.points}
          budget={budget}
          currency={currency}
          onBudget={null}
        />
      )}
      {drivers.length > 0 && <AlignmentChart aligned={scenarioAlignment(scenario)} />}
    </>
  );
}

import type { ShownScenario } from '@contract/scenarios';
import type { ScenarioLine } from '@domain/selection/scenario';

import { startWords } from './start-words';

export type ComparedLine = Pick<ScenarioLine, 'workItemId' | 'key' | 'summary'> & {
  /** By scenario, in their order; `null` where it was not proposed yet. */
  readonly isIn: readonly (boolean | null)[];
  /** By scenario, in percent: which share of it is funded where it is in. */
  readonly shares: readonly number[];
  /** By scenario, when it starts, in words. */
  readonly starts: readonly string[];
};

/** Every proposal of these scenarios: those that are in some and not in others first, then those that are in all. */
export function comparedLines(
  scenarios: readonly Pick<ShownScenario, 'lines' | 'pools'>[],
): readonly ComparedLine[] {
  const known = new Map(
    scenarios.toReversed().flatMap(({ lines }) => lines.map((line) => [line.workItemId, line])),
  );
  const byScenario = scenarios.map(
    ({ lines }) => new Map(lines.map((line) => [line.workItemId, line])),
  );
  const all = [...known.values()].map(({ workItemId, key, summary }) => ({
    workItemId,
    key,
    summary,
    isIn: byScenario.map((selected) => selected.get(workItemId)?.isIn ?? null),
    shares: byScenario.map((selected) => selected.get(workItemId)?.share ?? 100),
    starts: scenarios.map(({ lines, pools }) => {
      const line = lines.find((each) => each.workItemId === workItemId);
      return line === undefined ? '' : startWords(line, pools);
    }),
  }));
  return all.sort((one, other) => standing(one) - standing(other));
}

function standing({ isIn }: ComparedLine): number {
  if (isIn.some((each) => each !== isIn[0])) return 0;
  return isIn[0] === true ? 1 : 2;
}

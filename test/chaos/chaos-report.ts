import { faultKinds } from '../../local/faults/fault-kinds';
import type { FaultCounts } from '../../local/faults/faults';

export type ChaosReport = {
  readonly seed: string;
  readonly changes: number;
  readonly projects: number;
  readonly injected: FaultCounts;
  /** What was lost, bent or done twice; empty when all was survived. */
  readonly problems: readonly string[];
  readonly jobs: { readonly finished: number; readonly givenUp: number };
  readonly clicks: { readonly clicks: number; readonly made: number };
  readonly largestShareOfLimit: number;
  readonly seconds: number;
};

/** Which fault a problem comes from nobody can say: a run with one has shown no kind to be survived. */
export function reportTable(reports: readonly ChaosReport[]): string {
  const lines = [
    row('fault', ...reports.map(({ seed }) => `seed ${seed}`), 'injected', 'survived'),
    ...faultKinds.map((kind) => {
      const each = reports.map(({ injected }) => injected[kind] ?? 0);
      const survived = reports.map(({ injected, problems }) =>
        problems.length === 0 ? (injected[kind] ?? 0) : 0,
      );
      return row(kind, ...each, sum(each), sum(survived));
    }),
    '',
    ...reports.flatMap(inWords),
  ];
  return lines.join('\n');
}

function inWords({ seed, changes, projects, problems, jobs, clicks, ...more }: ChaosReport) {
  const cost = `${jobs.finished} jobs finished, ${jobs.givenUp} given up by the platform and made good`;
  const created = `${clicks.clicks} clicks on Create this artifact, ${clicks.made} answered with a work item`;
  const share = `${Math.round(more.largestShareOfLimit * 100)} % of its time limit`;
  return [
    `seed ${seed}: ${changes} changes over ${projects} projects in ${Math.round(more.seconds)} s; ${cost}; ${created}; longest invocation ${share}`,
    problems.length === 0
      ? '  holds: every figure equals a recount from Jira and a rebuild, nothing is lost or done twice'
      : problems.map((problem) => `  PROBLEM ${problem}`).join('\n'),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function row(first: string, ...cells: readonly (number | string)[]): string {
  return first.padEnd(18) + cells.map((cell) => String(cell).padStart(10)).join('');
}

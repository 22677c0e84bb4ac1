import { parseArgs } from 'node:util';

import type { ChaosReport } from './chaos-report';
import { reportTable } from './chaos-report';
import { runChaos } from './run-chaos';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string' },
    changes: { type: 'string', default: '10000' },
    projects: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
});

function seedsAsked(): readonly string[] {
  if (values.seeds === undefined) return [values.seed ?? '1'];
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(values.seeds) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last)) {
    throw new Error(`--seeds is a range such as 1..5, not ${values.seeds}.`);
  }
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index),
  );
}

function wholeNumber(name: 'changes' | 'projects', least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} is a whole number from ${least}, not ${values[name]}.`);
}

async function main(): Promise<void> {
  const changes = wholeNumber('changes', 100);
  const projects = wholeNumber('projects', 2);
  const reports: ChaosReport[] = [];
  for (const seed of seedsAsked()) {
    const plan = {
      seed,
      changes,
      projects,
      itemsEach: 40,
      leastOfEach: Math.max(1, Math.floor(changes / 200)),
      rebuilds: Math.max(2, Math.round(changes / 1_000)),
      meanwhile: 0.02,
      clicks: Math.max(40, Math.round(changes / 15)),
    };
    const report = await runChaos(plan, (line) => {
      process.stderr.write(`seed ${seed}: ${line}\n`);
    });
    reports.push(report);
    if (!values.json) process.stderr.write(`${reportTable([report])}\n`);
  }
  process.stdout.write(`${values.json ? JSON.stringify(reports) : reportTable(reports)}\n`);
  if (reports.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});

import { parseArgs } from 'node:util';

import { runSoak } from './run-soak';
import { soakHeader, soakProblems, soakRow } from './soak-report';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '24' },
    changes: { type: 'string', default: '5000' },
    projects: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'hours' | 'changes' | 'projects'): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${name} is a whole number from 1, not ${values[name]}.`);
}

async function main(): Promise<void> {
  const plan = {
    hours: wholeNumber('hours'),
    changesAnHour: wholeNumber('changes'),
    projects: wholeNumber('projects'),
    itemsEach: 100,
  };
  process.stderr.write(`${soakHeader}\n`);
  const report = await runSoak(plan, (hour) => process.stderr.write(`${soakRow(hour)}\n`));
  const problems = soakProblems(report);
  const worst = Math.max(...report.hours.map(({ points }) => points));
  const lines = [
    `The dearest hour took ${worst.toLocaleString('en')} of ${report.pointsPerHour.toLocaleString('en')} points.`,
    ...(problems.length === 0 ? ['Everything holds.'] : problems),
  ];
  process.stdout.write(
    `${values.json ? JSON.stringify({ ...report, problems }) : lines.join('\n')}\n`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});

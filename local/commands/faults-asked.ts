import type { CommandLine } from '../command-line';
import { parseFaultSpec } from '../faults/fault-plan';
import { createFaults, type Faults } from '../faults/faults';

/** What `--faults` asks for; null when nothing is to go wrong. */
export function faultsAsked({ flags }: CommandLine): Faults | null {
  const spec = flags['faults'];
  return spec === undefined ? null : createFaults(parseFaultSpec(spec));
}

/** One line for a person, on standard error: what a command prints stays what it is. */
export function tellFaults(faults: Faults | null): void {
  if (faults === null) return;
  const counts = Object.entries(faults.counts()).map(([kind, count]) => `${kind} ${count}`);
  process.stderr.write(`Faults injected: ${counts.length === 0 ? 'none' : counts.join(', ')}\n`);
}

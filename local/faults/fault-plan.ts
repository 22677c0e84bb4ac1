import { CommandError } from '../command-error';
import { type FaultKind, faultKinds } from './fault-kinds';

/** How likely each kind is to strike where it may, and the seed that decides when. */
export type FaultPlan = {
  readonly seed: string;
  readonly rates: Readonly<Partial<Record<FaultKind, number>>>;
  /** The most that a skewed clock is off, in either direction. */
  readonly skewMs: number;
};

/** One name for the three reasons that Jira gives for a 429. */
const THROTTLES = ['throttle-quota', 'throttle-burst', 'throttle-issue'] as const;
const DEFAULT_SEED = '1';
/** What `clock-skew=120s` means for the share of invocations. */
const SKEWED_SHARE = 0.1;
const WHERE = '--faults';

/**
 * Reads `throttle=0.1,slow=0.05,clock-skew=120s;seed=1`: kinds with their likelihood, and the seed.
 *
 * @throws CommandError naming the part that cannot be read
 */
export function parseFaultSpec(spec: string): FaultPlan {
  const [kinds = '', ...options] = spec.split(';').map((part) => part.trim());
  const rates: Partial<Record<FaultKind, number>> = {};
  let skewMs = 0;

  for (const part of kinds.split(',').filter((each) => each.trim() !== '')) {
    const { name, value } = assignment(part);
    if (name === 'clock-skew') {
      skewMs = skewIn(value);
      rates['clock-skew'] = SKEWED_SHARE;
    } else {
      for (const kind of kindsNamed(name)) rates[kind] = rateIn(name, value);
    }
  }
  if (Object.keys(rates).length === 0) throw unreadable('it names no fault');
  return { seed: seedIn(options), rates, skewMs };
}

function assignment(part: string): { readonly name: string; readonly value: string } {
  const [name = '', value, ...more] = part.split('=').map((each) => each.trim());
  if (value === undefined || value === '' || more.length > 0) {
    throw unreadable(`${part.trim()} is not NAME=VALUE`);
  }
  return { name, value };
}

function kindsNamed(name: string): readonly FaultKind[] {
  if (name === 'throttle') return THROTTLES;
  const kind = faultKinds.find((each) => each === name);
  if (kind !== undefined) return [kind];
  throw unreadable(`there is no fault ${name}; there are throttle, ${faultKinds.join(', ')}`);
}

function rateIn(name: string, value: string): number {
  const rate = Number(value);
  if (rate >= 0 && rate <= 1) return rate;
  throw unreadable(`${name} is a likelihood from 0 to 1, not ${value}`);
}

function skewIn(value: string): number {
  const seconds = /^(\d+)s$/.exec(value)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  throw unreadable(`clock-skew is a number of seconds such as 120s, not ${value}`);
}

function seedIn(options: readonly string[]): string {
  const [option, ...more] = options.filter((each) => each !== '').map(assignment);
  if (option === undefined) return DEFAULT_SEED;
  if (option.name === 'seed' && more.length === 0) return option.value;
  throw unreadable(`after the semicolon stands the seed alone, seed=1, not ${option.name}`);
}

function unreadable(why: string): CommandError {
  return new CommandError('invalid-input', `The faults cannot be read: ${why}.`, { where: WHERE });
}

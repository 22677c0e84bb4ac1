import { counted, listed } from '../../foundation/wording';
import { type Duty, type DutyHolding, dutyName, whyNotKnown } from '../duties/duty';
import type { Asked, EvidenceItem } from '../standard';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

type Held = { readonly duty: Duty; readonly holding: Extract<DutyHolding, { kind: 'held' }> };
type Pair = readonly [Held, Held];

/**
 * Passed when nobody has two of the duties. Whoever has some is counted, and never named.
 *
 * Undecided where nobody is known to have two and one of the duties is not known: the Jira project has no such role, nobody
 * holds it, or it is given to a group.
 */
export function separatedDuties(
  { duties }: Asked<'separated-duties'>,
  { gathered, now }: Subject,
): Outcome {
  const held = duties.flatMap((duty) => {
    const holding = gathered.duties.get(duty);
    return holding?.kind === 'held' ? [{ duty, holding }] : [];
  });
  const shared = pairsOf(held).filter((pair) => inBoth(pair) > 0);
  if (shared.length > 0) return failed(shared);

  const [why] = duties.flatMap((duty) => whyUntold(duty, gathered.duties.get(duty)) ?? []);
  if (why !== undefined) return undecided(why);
  return {
    verdict: 'passed',
    reason: `Nobody is two of ${listed(duties.map(dutyName), duties.length)}.`,
    ...aboutProject('people with two of these duties', 0, now),
  };
}

function pairsOf(held: readonly Held[]): readonly Pair[] {
  return held.flatMap((one, at) => held.slice(at + 1).map((other) => [one, other] as const));
}

function inBoth([one, other]: Pair): number {
  const people = new Set(one.holding.people);
  return other.holding.people.filter((person) => people.has(person)).length;
}

function failed(shared: readonly Pair[]): Outcome {
  const named = shared.map((pair) => ({
    pair,
    both: `both ${dutyName(pair[0].duty)} and ${dutyName(pair[1].duty)}`,
  }));
  return {
    verdict: 'failed',
    reason: named
      .map(({ pair, both }) => {
        const count = inBoth(pair);
        return `${counted(count, 'person', 'people')} ${count === 1 ? 'is' : 'are'} ${both}.`;
      })
      .join(' '),
    evidence: named.map(({ pair, both }): EvidenceItem => {
      const [one, other] = pair;
      const at = one.holding.at < other.holding.at ? one.holding.at : other.holding.at;
      return { workItem: null, field: both, value: inBoth(pair), at };
    }),
    evidenceTotal: shared.length,
  };
}

function whyUntold(duty: Duty, holding: DutyHolding | undefined): string | null {
  if (holding?.kind !== 'held') return whyNotKnown(duty, holding);
  if (holding.groups.length > 0) {
    return `A group has the duty of the ${dutyName(duty)}, and who is in it is not known.`;
  }
  return holding.people.length === 0 ? `Nobody is ${dutyName(duty)}.` : null;
}

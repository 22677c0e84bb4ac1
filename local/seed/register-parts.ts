import { type ChangeFacts } from '../../src/domain/artifacts/change-part';
import { type RegisterPart, withPart } from '../../src/domain/artifacts/register-part';
import { PROXIMITIES, RESPONSES_TO, type RiskFacts } from '../../src/domain/artifacts/risk-part';
import type { Rating, Step } from '../../src/domain/foundation/rating';
import type { LogKind } from './planted';
import { integer, pick, type Random, randomFrom } from './random';

const CURRENCY = 'EUR';
/** In cents: amounts are told in whole thousands. */
const THOUSAND = 1_000_00;
/** One risk in so many is still to be rated. */
const UNRATED_EVERY = 6;

type Entry = { readonly kind: LogKind; readonly index: number; readonly isDecided: boolean };

/** What a team has said of an entry of its logs. It draws numbers of its own, so that it moves nothing else. */
export function registerProperties(
  projectKey: string,
  entry: Entry,
): Readonly<Record<string, unknown>> {
  const random = randomFrom(`${projectKey} ${entry.kind} ${entry.index} figures`);
  const part = partOf(random, entry);
  return part === null ? {} : { 'mandate.artifact': withPart(null, part) };
}

function partOf(random: Random, { kind, index, isDecided }: Entry): RegisterPart | null {
  if (kind === 'risk') {
    return index % UNRATED_EVERY === UNRATED_EVERY - 1 ? null : { kind, facts: threat(random) };
  }
  if (kind === 'issue') {
    return { kind, facts: { urgency: step(random, 2, 5), severity: step(random, 2, 5) } };
  }
  return kind === 'change-request' ? { kind, facts: change(random, isDecided) } : null;
}

function threat(random: Random): RiskFacts {
  const inherent: Rating = { probability: step(random, 2, 5), impact: step(random, 2, 5) };
  const response = pick(random, RESPONSES_TO.threat);
  return {
    nature: 'threat',
    inherent,
    residual: response === 'accept' ? inherent : eased(random, inherent),
    response,
    proximity: pick(random, PROXIMITIES),
    amount: integer(random, 5, 240) * THOUSAND,
    currency: CURRENCY,
    percent: 20 * inherent.probability - integer(random, 5, 15),
  };
}

function eased(random: Random, { probability, impact }: Rating): Rating {
  return {
    probability: step(random, 1, probability),
    impact: step(random, Math.max(1, impact - 1), impact),
  };
}

function change(random: Random, isDecided: boolean): ChangeFacts {
  return {
    scope: pick(random, ['minor', 'minor', 'major'] as const),
    days: integer(random, -5, 40),
    cost: integer(random, -20, 150) * THOUSAND,
    currency: CURRENCY,
    verdict: isDecided ? pick(random, ['approved', 'approved', 'rejected'] as const) : null,
  };
}

function step(random: Random, least: number, most: number): Step {
  return integer(random, least, most) as Step;
}

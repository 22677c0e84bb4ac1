import {
  type PartFacts,
  type RegisterPart,
  withPart,
} from '../../src/domain/artifacts/register-part';
import { ACCEPTERS } from '../../src/domain/artifacts/deliverable-part';
import { FORUMS } from '../../src/domain/artifacts/decision-part';
import { LESSON_CATEGORIES, LESSON_TIMES } from '../../src/domain/artifacts/lesson-part';
import { FREQUENCIES } from '../../src/domain/artifacts/stakeholder-part';
import { day } from '../../src/domain/foundation/calendar';
import { PROXIMITIES, RESPONSES_TO, type RiskFacts } from '../../src/domain/artifacts/risk-part';
import type { Rating, Step } from '../../src/domain/foundation/rating';
import { type DayNumber, isoDay } from './calendar';
import type { LogKind } from './planted';
import { integer, pick, type Random, randomFrom } from './random';

const CURRENCY = 'EUR';
/** In cents: amounts are told in whole thousands. */
const THOUSAND = 1_000_00;
/** One risk in so many is still to be rated. */
const UNRATED_EVERY = 6;

type Entry = {
  readonly kind: LogKind;
  readonly index: number;
  readonly isDecided: boolean;
  readonly due: DayNumber | null;
};

/** What a team has said of an entry of its logs. It draws numbers of its own, so that it moves nothing else. */
export function registerProperties(
  projectKey: string,
  entry: Entry,
): Readonly<Record<string, unknown>> {
  const random = randomFrom(`${projectKey} ${entry.kind} ${entry.index} figures`);
  const part = PARTS[entry.kind](random, entry);
  return part === null ? {} : { 'mandate.artifact': withPart(null, part) };
}

const PARTS: Readonly<Record<LogKind, (random: Random, entry: Entry) => RegisterPart | null>> = {
  risk: (random, { index }) =>
    index % UNRATED_EVERY === UNRATED_EVERY - 1 ? null : { kind: 'risk', facts: threat(random) },
  issue: (random) => ({
    kind: 'issue',
    facts: { urgency: step(random, 2, 5), severity: step(random, 2, 5) },
  }),
  'change-request': (random, { isDecided }) => ({
    kind: 'change-request',
    facts: change(random, isDecided),
  }),
  decision: (random) => ({
    kind: 'decision',
    facts: { outcome: 'approved', forum: pick(random, FORUMS), decidedOn: null },
  }),
  milestone: (random, { due }) =>
    due === null
      ? null
      : { kind: 'milestone', facts: { baseline: day(isoDay(due - pick(random, SLIPS))) } },
  deliverable: (random, { isDecided }) => ({
    kind: 'deliverable',
    facts: deliverable(random, isDecided),
  }),
  stakeholder: (random) => ({
    kind: 'stakeholder',
    facts: {
      interest: step(random, 1, 5),
      influence: step(random, 1, 5),
      frequency: pick(random, FREQUENCIES),
    },
  }),
  'lesson-learned': (random) => ({
    kind: 'lesson-learned',
    facts: {
      category: pick(random, LESSON_CATEGORIES),
      appliesWhen: pick(random, LESSON_TIMES),
    },
  }),
};

/** In days: most milestones are where they were approved. */
const SLIPS = [0, 0, 0, -3, 7, 21] as const;

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

function change(random: Random, isDecided: boolean): PartFacts<'change-request'> {
  return {
    scope: pick(random, ['minor', 'minor', 'major'] as const),
    days: integer(random, -5, 40),
    cost: integer(random, -20, 150) * THOUSAND,
    currency: CURRENCY,
    verdict: isDecided ? pick(random, ['approved', 'approved', 'rejected'] as const) : null,
  };
}

function deliverable(random: Random, isAccepted: boolean): PartFacts<'deliverable'> {
  const criteria = integer(random, 3, 12);
  return isAccepted
    ? {
        acceptance: 'accepted',
        acceptedBy: pick(random, ACCEPTERS),
        criteria,
        criteriaMet: criteria,
      }
    : {
        acceptance: 'planned',
        acceptedBy: null,
        criteria,
        criteriaMet: integer(random, 0, criteria),
      };
}

function step(random: Random, least: number, most: number): Step {
  return integer(random, least, most) as Step;
}

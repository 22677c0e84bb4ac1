import { kindOf } from '../../domain/artifacts/artifact-of';
import type { RegisterPart } from '../../domain/artifacts/register-part';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { Day } from '../../domain/foundation/calendar';
import type { Rating } from '../../domain/foundation/rating';
import {
  REGISTER_KINDS,
  type Rated,
  type RegisterEntry,
} from '../../domain/registers/register-entry';
import { expectedValueOf } from '../../domain/risk/expected-value';
import { exposureOf, levelOf, STANDARD_SCHEME } from '../../domain/risk/risk-level';
import type { RegisterItem } from '../ports';
import { measuresOf } from './measures-of';

type Surroundings = {
  readonly mapping: readonly ArtifactMapping[];
  readonly projectKey: string;
};

type Said = Pick<
  RegisterEntry,
  'nature' | 'inherent' | 'residual' | 'expected' | 'measures' | 'traits'
>;

const UNSAID: Said = {
  nature: null,
  inherent: null,
  residual: null,
  expected: null,
  measures: {},
  traits: {},
};

/** A work item as a register knows it; `null` for one that belongs in none. */
export function entryOf(
  item: RegisterItem,
  { mapping, projectKey }: Surroundings,
): RegisterEntry | null {
  const { id, projectId, number, category, due, updated, part } = item;
  const is = kindOf(item, mapping);
  const kind = REGISTER_KINDS.find((each) => each === is);
  if (kind === undefined) return null;

  const said = part === null ? UNSAID : saidIn(part, due);
  return { id, projectId, projectKey, number, kind, category, due, updated, ...said };
}

function saidIn(part: RegisterPart, due: Day | null): Said {
  return { ...UNSAID, ...judgedIn(part), ...measuresOf(part, due) };
}

function judgedIn(part: RegisterPart): Partial<Said> {
  if (part.kind === 'risk') {
    const { nature, inherent, residual } = part.facts;
    return {
      nature,
      inherent: rated(inherent),
      residual: rated(residual),
      expected: expectedValueOf(part.facts),
    };
  }
  if (part.kind !== 'issue') return {};

  const { urgency, severity } = part.facts;
  const rating =
    urgency === null || severity === null ? null : { probability: urgency, impact: severity };
  return { inherent: rated(rating) };
}

function rated(rating: Rating | null): Rated | null {
  if (rating === null) return null;
  return {
    rating,
    exposure: exposureOf(rating, STANDARD_SCHEME),
    level: levelOf(rating, STANDARD_SCHEME),
  };
}

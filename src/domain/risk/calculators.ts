import { readChoice, readList, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import { isStep, type Level, LEVELS, type Rating, type Step } from '../foundation/rating';
import { lossOf, type Loss, type Risk } from './loss';
import {
  exposureOf,
  levelOf,
  type LevelScheme,
  problemsOfScheme,
  STANDARD_SCHEME,
} from './risk-level';

/** What is answered unless it is asked for otherwise: the odds that budgets and reserves are set by. */
const PERCENTILES = [5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 99];

/**
 * `risk.loss`: `{ risks: [{ probability, impact }], percentiles? }` gives `{ expected, percentiles: { "85": total, … } }`.
 *
 * @example
 * calculateLoss({ risks: [{ probability: 0.25, impact: 15000 }], percentiles: [50, 85] })
 * // { expected: 3750, percentiles: { 50: 0, 85: 15000 } }
 */
export function calculateLoss(input: unknown): Loss {
  const asked = readOnly(input, 'input', ['risks', 'percentiles']);
  const percentiles = readOptional(asked['percentiles'], 'percentiles', (value, place) =>
    readList(value, place, readNumber),
  );
  return lossOf(readList(asked['risks'], 'risks', readRisk), percentiles ?? PERCENTILES);
}

function readRisk(input: unknown, place: string): Risk {
  const asked = readOnly(input, place, ['probability', 'impact']);
  return {
    probability: readNumber(asked['probability'], `${place}.probability`),
    impact: readNumber(asked['impact'], `${place}.impact`),
  };
}

/**
 * `risk.level`: `{ ratings: [{ probability, impact }], table?, bands? }`, steps from 1 to 5, gives `[{ exposure, level }]`. A table of five
 * lines by probability, of five numbers by impact, stands in place of the product; bands say from which exposure a level is.
 *
 * @example
 * calculateLevels({ ratings: [{ probability: 4, impact: 5 }] }) // [{ exposure: 20, level: 'very-high' }]
 */
export function calculateLevels(
  input: unknown,
): readonly { readonly exposure: number; readonly level: Level }[] {
  const asked = readOnly(input, 'input', ['ratings', 'table', 'bands']);
  const table = readOptional(asked['table'], 'table', (value, place) =>
    readList(value, place, (line, at) => readList(line, at, readNumber)),
  );
  const bands = readOptional(asked['bands'], 'bands', (value, place) =>
    readList(value, place, readBand),
  );
  const scheme: LevelScheme = {
    exposure: table === null ? STANDARD_SCHEME.exposure : { kind: 'lookup', table },
    bands: bands ?? STANDARD_SCHEME.bands,
  };
  const [problem] = problemsOfScheme(scheme);
  if (problem !== undefined) throw new RangeError(problem);

  return readList(asked['ratings'], 'ratings', readRating).map((rating) => ({
    exposure: exposureOf(rating, scheme),
    level: levelOf(rating, scheme),
  }));
}

function readBand(input: unknown, place: string): LevelScheme['bands'][number] {
  const asked = readOnly(input, place, ['level', 'from']);
  return {
    level: readChoice(asked['level'], `${place}.level`, LEVELS),
    from: readNumber(asked['from'], `${place}.from`),
  };
}

function readRating(input: unknown, place: string): Rating {
  const asked = readOnly(input, place, ['probability', 'impact']);
  return {
    probability: readStep(asked['probability'], `${place}.probability`),
    impact: readStep(asked['impact'], `${place}.impact`),
  };
}

function readStep(value: unknown, place: string): Step {
  const number = readNumber(value, place);
  if (isStep(number)) return number;
  throw new RangeError(`${place} must be a step from 1 to 5, got ${number}`);
}

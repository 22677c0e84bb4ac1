import { day, type Day } from './calendar';

/** Parsed JSON whose members have not been looked at yet. */
export type PlainObject = Readonly<Record<string, unknown>>;

// Each reader throws a TypeError that names the place of a value of the wrong type. `place` is the way there: `matrix[2]`.

export function readObject(value: unknown, place: string): PlainObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(place, 'an object', value);
}

/** @throws TypeError also for members that are not among `names`. */
export function readOnly(value: unknown, place: string, names: readonly string[]): PlainObject {
  const object = readObject(value, place);
  const unknown = Object.keys(object).find((name) => !names.includes(name));
  if (unknown === undefined) return object;
  throw new TypeError(`${place}: ${unknown} is not known here; known are ${names.join(', ')}`);
}

export function readNumber(value: unknown, place: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrong(place, 'a finite number', value);
}

export function readText(value: unknown, place: string): string {
  if (typeof value === 'string') return value;
  throw wrong(place, 'a text', value);
}

/** What something is called: a text that is not empty, or a number. */
export function readName(value: unknown, place: string): string | number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(place, 'a text or a number', value);
}

export function readDay(value: unknown, place: string): Day {
  try {
    return day(readText(value, place));
  } catch (error) {
    if (error instanceof RangeError) throw wrong(place, 'a day, YYYY-MM-DD', value);
    throw error;
  }
}

export function readList<T>(
  value: unknown,
  place: string,
  read: (each: unknown, place: string) => T,
): readonly T[] {
  if (!Array.isArray(value)) throw wrong(place, 'a list', value);
  return value.map((each: unknown, index) => read(each, `${place}[${index}]`));
}

/** One of a few texts. */
export function readChoice<T extends string>(
  value: unknown,
  place: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw wrong(place, `one of ${choices.join(', ')}`, value);
}

/** `null` for a member that is `null` or absent. */
export function readOptional<T>(
  value: unknown,
  place: string,
  read: (value: unknown, place: string) => T,
): T | null {
  return value === null || value === undefined ? null : read(value, place);
}

function wrong(place: string, expected: string, value: unknown): TypeError {
  const got = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
  return new TypeError(`${place} must be ${expected}, got ${got}`);
}

import type { Problem } from './problem';
import { missingAt, sizeAt, strangerAt, twiceAt, wrongAt } from './problem-at';
import type { AnyShape, Members, ShapeOf } from './shape';

export type PlainObject = Readonly<Record<string, unknown>>;
/** Everything that is wrong with what stands at a place and should be a condition. */
export type InCondition = (value: unknown, place: string) => readonly Problem[];

/** Where a value stands in its document, and how conditions in it are read. */
type At = { readonly place: string; readonly inCondition: InCondition };

/**
 * Everything in which a JSON value differs from a shape, in the order of the shape.
 *
 * @example
 * problemsIn(above(0, 100), 0, { place: 'rules[3].weight', inCondition })[0]
 * // { place: 'rules[3].weight', reason: 'got 0', remedy: 'Give a number above 0 and at most 100.' }
 */
export function problemsIn(shape: AnyShape, value: unknown, at: At): readonly Problem[] {
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'number':
      return inScalar(shape, value, at);
    case 'list':
      return inList(shape, value, at);
    case 'object':
      return inObject(shape, value, at);
    case 'variant':
      return inVariant(shape, value, at);
    case 'optional':
      return isAbsent(value) ? [] : problemsIn(shape.of, value, at);
    case 'condition':
      return at.inCondition(value, at.place);
  }
}

type Scalar = ShapeOf<'text' | 'choice' | 'number'>;

function inScalar(shape: Scalar, value: unknown, { place }: At): readonly Problem[] {
  return fits(shape, value) ? [] : [wrongAt(place, shape, value)];
}

function fits(shape: Scalar, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && isText(shape, value);
    case 'choice':
      return shape.of.some((one) => one === value);
    case 'number':
      return typeof value === 'number' && isNumber(shape, value);
  }
}

/** Its length counts characters as JSON schema does: by code points. */
function isText({ longest, form }: ShapeOf<'text'>, value: string): boolean {
  if (!/\S/.test(value) || Array.from(value).length > longest) return false;
  return form === null || new RegExp(form.pattern).test(value);
}

function isNumber(shape: ShapeOf<'number'>, value: number): boolean {
  if (shape.isWhole && !Number.isInteger(value)) return false;
  return value <= shape.most && (shape.isAbove ? value > shape.least : value >= shape.least);
}

function inList(shape: ShapeOf<'list'>, value: unknown, at: At): readonly Problem[] {
  const { place } = at;
  if (!Array.isArray(value)) return [wrongAt(place, shape, value)];

  const items: readonly unknown[] = value;
  if (items.length < shape.least || items.length > shape.most) {
    return [sizeAt(place, shape, items.length)];
  }
  const twice = shape.isSet ? items.findIndex((item, index) => items.indexOf(item) < index) : -1;
  if (twice >= 0) return [twiceAt(`${place}[${twice}]`, items[twice])];
  return items.flatMap((item, index) =>
    problemsIn(shape.of, item, { ...at, place: `${place}[${index}]` }),
  );
}

function inObject(shape: ShapeOf<'object'>, value: unknown, at: At): readonly Problem[] {
  return isObject(value) ? inMembers(shape.members, value, at) : [wrongAt(at.place, shape, value)];
}

function inMembers(members: Members, value: PlainObject, at: At): readonly Problem[] {
  const known = Object.entries(members).flatMap(([name, shape]) => {
    const place = below(at.place, name);
    return shape.kind !== 'optional' && !(name in value)
      ? [missingAt(place, shape)]
      : problemsIn(shape, value[name], { ...at, place });
  });
  return [...known, ...strangers(value, Object.keys(members), at.place)];
}

/** Members of an object that nothing is known of. */
export function strangers(
  value: PlainObject,
  names: readonly string[],
  place: string,
): readonly Problem[] {
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => strangerAt(below(place, name), names));
}

function inVariant({ tag, of }: ShapeOf<'variant'>, value: unknown, at: At): readonly Problem[] {
  const tags: AnyShape = { kind: 'choice', of: Object.keys(of) };
  if (!isObject(value)) return [wrongAt(at.place, { kind: 'object', members: {} }, value)];
  const name = value[tag];
  const members = typeof name === 'string' && Object.hasOwn(of, name) ? of[name] : undefined;
  if (members === undefined) {
    const place = below(at.place, tag);
    return [tag in value ? wrongAt(place, tags, name) : missingAt(place, tags)];
  }
  return inMembers({ [tag]: tags, ...members }, value, at);
}

const isAbsent = (value: unknown) => value === null || value === undefined;

export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of a member. */
export function below(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

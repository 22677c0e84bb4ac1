import { MOST_CONDITIONS, MOST_DEPTH } from './condition-bounds';
import { TESTS } from './condition-table';
import type { Problem } from './problem';
import type { AnyShape, Members, ShapeOf } from './shape';
import { missingAt, sizeAt, strangerAt, tooDeepAt, twiceAt, wrongAt } from './problem-at';

type PlainObject = Readonly<Record<string, unknown>>;

/**
 * Everything in which a JSON value differs from a shape, in the order of the shape.
 *
 * @example
 * problemsIn(above(0, 100), 0, 'rules[3].weight')[0]
 * // { place: 'rules[3].weight', reason: 'got 0', remedy: 'Give a number above 0 and at most 100.' }
 */
export function problemsIn(shape: AnyShape, value: unknown, place: string): readonly Problem[] {
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'number':
      return inScalar(shape, value, place);
    case 'list':
      return inList(shape, value, place);
    case 'object':
      return inObject(shape, value, place);
    case 'variant':
      return inVariant(shape, value, place);
    case 'optional':
      return isAbsent(value) ? [] : problemsIn(shape.of, value, place);
    case 'condition':
      return inCondition(value, place, 1);
  }
}

type Scalar = ShapeOf<'text' | 'choice' | 'number'>;

function inScalar(shape: Scalar, value: unknown, place: string): readonly Problem[] {
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

function inList(shape: ShapeOf<'list'>, value: unknown, place: string): readonly Problem[] {
  if (!Array.isArray(value)) return [wrongAt(place, shape, value)];

  const items: readonly unknown[] = value;
  if (items.length < shape.least || items.length > shape.most) {
    return [sizeAt(place, shape, items.length)];
  }
  const twice = shape.isSet ? items.findIndex((item, index) => items.indexOf(item) < index) : -1;
  if (twice >= 0) return [twiceAt(`${place}[${twice}]`, items[twice])];
  return items.flatMap((item, index) => problemsIn(shape.of, item, `${place}[${index}]`));
}

function inObject(shape: ShapeOf<'object'>, value: unknown, place: string): readonly Problem[] {
  return isObject(value) ? inMembers(shape.members, value, place) : [wrongAt(place, shape, value)];
}

function inMembers(members: Members, value: PlainObject, place: string): readonly Problem[] {
  const known = Object.entries(members).flatMap(([name, shape]) =>
    shape.kind !== 'optional' && !(name in value)
      ? [missingAt(below(place, name), shape)]
      : problemsIn(shape, value[name], below(place, name)),
  );
  return [...known, ...strangers(value, Object.keys(members), place)];
}

function strangers(
  value: PlainObject,
  names: readonly string[],
  place: string,
): readonly Problem[] {
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => strangerAt(below(place, name), names));
}

function inVariant(
  { tag, of }: ShapeOf<'variant'>,
  value: unknown,
  place: string,
): readonly Problem[] {
  const tags: AnyShape = { kind: 'choice', of: Object.keys(of) };
  if (!isObject(value)) return [wrongAt(place, { kind: 'object', members: {} }, value)];
  const name = value[tag];
  const members = typeof name === 'string' && Object.hasOwn(of, name) ? of[name] : undefined;
  if (members === undefined) {
    const at = below(place, tag);
    return [tag in value ? wrongAt(at, tags, name) : missingAt(at, tags)];
  }
  return inMembers({ [tag]: tags, ...members }, value, place);
}

const LISTS = ['all', 'any', 'none'] as const;
const TEST_SHAPE: AnyShape = {
  kind: 'variant',
  tag: 'test',
  of: Object.fromEntries(
    Object.entries(TESTS).map(([name, { members }]): [string, Members] => [name, members]),
  ),
};

function inCondition(value: unknown, place: string, depth: number): readonly Problem[] {
  const condition: AnyShape = { kind: 'condition' };
  if (!isObject(value)) return [wrongAt(place, condition, value)];
  if (depth > MOST_DEPTH) return [tooDeepAt(place)];
  if ('test' in value) return problemsIn(TEST_SHAPE, value, place);

  if ('when' in value || 'then' in value) {
    const inner = (['when', 'then'] as const).flatMap((name) =>
      name in value
        ? inCondition(value[name], below(place, name), depth + 1)
        : [missingAt(below(place, name), condition)],
    );
    return [...inner, ...strangers(value, ['when', 'then'], place)];
  }
  const list = LISTS.find((name) => name in value);
  if (list === undefined) return [wrongAt(place, condition, value)];
  return [
    ...inConditions(value[list], below(place, list), depth),
    ...strangers(value, [list], place),
  ];
}

function inConditions(value: unknown, place: string, depth: number): readonly Problem[] {
  const list: AnyShape = {
    kind: 'list',
    of: { kind: 'condition' },
    least: 1,
    most: MOST_CONDITIONS,
    isSet: false,
  };
  if (!Array.isArray(value)) return [wrongAt(place, list, value)];
  if (value.length < list.least || value.length > list.most) {
    return [sizeAt(place, list, value.length)];
  }
  return value.flatMap((each: unknown, index) =>
    inCondition(each, `${place}[${index}]`, depth + 1),
  );
}

const isAbsent = (value: unknown) => value === null || value === undefined;

function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

import type { Problem } from '../../foundation/document/problem';
import { missingAt, sizeAt, wrongAt } from '../../foundation/document/problem-at';
import {
  below,
  isObject,
  problemsIn as problemsInShape,
  strangers,
} from '../../foundation/document/problems-in';
import type { AnyShape, Members } from '../../foundation/document/shape';
import { MOST_CONDITIONS, MOST_DEPTH } from './condition-bounds';
import { TESTS } from './condition-table';

/** Everything in which a JSON value differs from a shape, and from what conditions look like. */
export function problemsIn(shape: AnyShape, value: unknown, place: string): readonly Problem[] {
  return problemsInShape(shape, value, {
    place,
    inCondition: (each, there) => inCondition(each, there, 1),
  });
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

function tooDeepAt(place: string): Problem {
  return {
    place,
    reason: `conditions stand in each other more than ${MOST_DEPTH} deep`,
    remedy: 'Make two rules of it, or say the same with fewer conditions in each other.',
  };
}

import { grouped } from '../wording';
import type { Problem } from './problem';
import type { AnyShape, ShapeOf } from './shape';

export function wrongAt(place: string, shape: AnyShape, value: unknown): Problem {
  return {
    place: place === '' ? 'the document' : place,
    reason: `got ${asGiven(value)}`,
    remedy: `Give ${expected(shape)}.`,
  };
}

export function missingAt(place: string, shape: AnyShape): Problem {
  return { place, reason: 'it is missing', remedy: `Give ${expected(shape)}.` };
}

export function strangerAt(place: string, known: readonly string[]): Problem {
  return {
    place,
    reason: 'nothing of this name is known here',
    remedy: `Correct the name or remove it; known are ${known.join(', ')}.`,
  };
}

export function sizeAt(place: string, shape: AnyShape, size: number): Problem {
  return { place, reason: `it has ${grouped(size)}`, remedy: `Give ${expected(shape)}.` };
}

export function twiceAt(place: string, value: unknown): Problem {
  return {
    place,
    reason: `${asGiven(value)} is in the list twice`,
    remedy: 'Remove one of the two.',
  };
}

/** What a shape asks for, as it goes on after `Give`. */
function expected(shape: AnyShape): string {
  switch (shape.kind) {
    case 'text':
      return expectedText(shape);
    case 'choice':
      return `one of ${shape.of.join(', ')}`;
    case 'number':
      return expectedNumber(shape);
    case 'list':
      return `a list of ${grouped(shape.least)} to ${grouped(shape.most)}`;
    case 'object':
      return `an object with ${Object.keys(shape.members).join(', ')}`;
    case 'variant':
      return `an object whose ${shape.tag} is one of ${Object.keys(shape.of).join(', ')}`;
    case 'optional':
      return `${expected(shape.of)}, or null`;
    case 'condition':
      return 'a condition: an object with test, or with all, any, none, or when and then';
  }
}

function expectedText({ longest, form }: ShapeOf<'text'>): string {
  return form?.words ?? `a text of 1 to ${grouped(longest)} characters`;
}

function expectedNumber({ least, most, isWhole, isAbove }: ShapeOf<'number'>): string {
  const what = isWhole ? 'a whole number' : 'a number';
  return isAbove
    ? `${what} above ${least} and at most ${grouped(most)}`
    : `${what} from ${least} to ${grouped(most)}`;
}

function asGiven(value: unknown): string {
  if (value === undefined) return 'nothing';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

import type { AnyShape, Members, ShapeOf } from '@domain/foundation/document/shape';

/** JSON that somebody is writing: any of it may be wrong still. */
export type Written = Readonly<Record<string, unknown>>;

export function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isScalar(shape: AnyShape): shape is ShapeOf<'text' | 'choice' | 'number'> {
  return shape.kind === 'text' || shape.kind === 'choice' || shape.kind === 'number';
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A value to begin with, as little as the shape takes. */
export function begun(shape: AnyShape): unknown {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'choice':
      return shape.of[0];
    case 'number':
      return Math.max(1, shape.least);
    case 'list':
      return [begun(shape.of)];
    case 'object':
      return begunMembers(shape.members);
    case 'variant': {
      const [first] = Object.entries(shape.of);
      return first === undefined ? {} : { [shape.tag]: first[0], ...begunMembers(first[1]) };
    }
    case 'optional':
      return null;
    case 'condition':
      return { test: 'category', is: 'in-progress' };
  }
}

export function begunMembers(members: Members): Written {
  return Object.fromEntries(Object.entries(members).map(([name, of]) => [name, begun(of)]));
}

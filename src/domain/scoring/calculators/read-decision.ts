import { readChoice, readList, readNumber } from '../../foundation/plain-data';
import type { Direction } from '../decision';

export function readMatrix(value: unknown): readonly (readonly number[])[] {
  return readList(value, 'matrix', (row, place) => readList(row, place, readNumber));
}

export function readDirections(value: unknown): readonly Direction[] {
  return readList(value, 'directions', (direction, place) =>
    readChoice(direction, place, ['max', 'min']),
  );
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Places that an ordinary user's PATH may leave out. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

export const usualPlaces = () => [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES];

/** @returns null when it is in none of the places */
export function findProgram(name, places = usualPlaces()) {
  return places.map((place) => join(place, name)).find(isExecutable) ?? null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import type { RegisterPage } from '@contract/registers';
import { LEVELS } from '@domain/foundation/rating';

import { CATEGORY_WORDS } from '../../shared/category-words';
import { levelWord } from '../../shared/register-words';
import type { RegisterAsked } from './register-asked';

export type Grouping = NonNullable<RegisterAsked['grouping']>;

const GROUPINGS: Readonly<Record<Grouping, string>> = {
  project: 'Project',
  level: 'Level',
  state: 'State',
  owner: 'Owner',
};
const NONE: Readonly<Record<Grouping, string>> = {
  project: 'No project',
  level: 'Not rated',
  state: 'No state',
  owner: 'Nobody',
};
const STATES: Readonly<Record<string, string>> = CATEGORY_WORDS;

export const groupingWord = (grouping: Grouping): string => GROUPINGS[grouping];

/** What a group is called. */
export function groupWord(
  grouping: Grouping,
  value: string | null,
  { projects }: Pick<RegisterPage, 'projects'>,
): string {
  if (value === null) return NONE[grouping];
  if (grouping === 'project') return projects.find(({ id }) => id === value)?.name ?? value;
  if (grouping === 'level') {
    const level = LEVELS.find((each) => each === value);
    return level === undefined ? value : levelWord(level);
  }
  return grouping === 'state' ? (STATES[value] ?? value) : value;
}

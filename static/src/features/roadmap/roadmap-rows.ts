import type { Roadmap, RoadmapProject } from '@contract/roadmap';
import type { Day } from '@domain/foundation/calendar';

import type { CsvValue } from '../../shared/csv';
import type { Formats } from '../../shared/format';
import { STANDING_WORDS } from './roadmap-words';

export const HEAD = [
  'Project',
  'Began',
  'Planned finish',
  'Projected finish, 85%',
  'At the earliest',
  'Standing',
  'Days late',
  'Total float, days',
  'Milestones to come',
  'Of them late',
  'Gates to come',
  'Waits for',
];

/** A project as a line of the table, unformatted. */
export function csvRow(project: RoadmapProject, { links, projects }: Roadmap): readonly CsvValue[] {
  const toCome = project.milestones.filter(({ isDone }) => !isDone);
  const before = links.filter(({ to }) => to === project.id).map(({ from }) => from);
  return [
    project.name,
    project.start,
    project.plannedFinish,
    project.projectedFinish,
    project.expectedFinish,
    STANDING_WORDS[project.standing],
    project.days,
    project.totalFloat,
    toCome.length,
    toCome.filter(({ isLate }) => isLate).length,
    project.gates.length,
    projects
      .filter(({ id }) => before.includes(id))
      .map(({ name }) => name)
      .join(', '),
  ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function rowWords(
  project: RoadmapProject,
  roadmap: Roadmap,
  formats: Formats,
): readonly string[] {
  return csvRow(project, roadmap).map((value) => {
    if (value === null || value === '') return '–';
    if (typeof value === 'number') return formats.number(value);
    return DAY.test(value) ? formats.day(value as Day) : value;
  });
}

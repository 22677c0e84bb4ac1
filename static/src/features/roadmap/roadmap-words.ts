import type { Roadmap, RoadmapProject } from '@contract/roadmap';
import type { FinishStanding } from '@domain/rollup/finish-standing';

import type { Formats } from '../../shared/format';

export const STANDING_WORDS: Readonly<Record<FinishStanding, string>> = {
  late: 'Late',
  slipping: 'Slipping',
  unplanned: 'No finish planned',
  unforecast: 'No forecast',
  'on-time': 'On time',
  finished: 'Finished',
};

/** What stands beside a bar; `null` where there is nothing to say. */
export function markWords({ standing, days }: RoadmapProject, formats: Formats): string | null {
  if (standing === 'late') return `! ${formats.number(days)} d late`;
  if (standing === 'slipping') return `▸ +${formats.number(days)} d`;
  return null;
}

/** How a project stands, in a sentence for those who see the bar and those who do not. */
export function projectSentence(project: RoadmapProject, formats: Formats): string {
  const { name, standing, days, plannedFinish, projectedFinish, expectedFinish } = project;
  const late = days > 0 ? ` by ${formats.count(days, 'day')}` : '';
  return [
    `${name}: ${STANDING_WORDS[standing].toLowerCase()}${late}, ${formats.number(project.done)} of ${formats.count(project.total, 'work item')} done.`,
    plannedFinish !== null && `Planned finish ${formats.day(plannedFinish)}.`,
    projectedFinish !== null && `Projected with 85% odds for ${formats.day(projectedFinish)}.`,
    project.pushedDays > 0 &&
      expectedFinish !== null &&
      `What it waits for moves it to ${formats.day(expectedFinish)}.`,
    floatWords(project, formats),
    marksWords(project, formats),
  ]
    .filter((sentence) => sentence !== false && sentence !== null)
    .join(' ');
}

function floatWords({ totalFloat }: RoadmapProject, formats: Formats): string | null {
  if (totalFloat === null) return null;
  return totalFloat === 0
    ? 'It has no float: what moves it moves the end of all.'
    : `It may slip by ${formats.count(totalFloat, 'day')} without moving the end of all.`;
}

function marksWords({ milestones, gates }: RoadmapProject, formats: Formats): string | null {
  const late = [...milestones, ...gates].filter(({ isLate }) => isLate).length;
  if (milestones.length + gates.length === 0) return null;
  return `${formats.count(milestones.length, 'milestone')}, ${formats.count(gates.length, 'gate')} to come${late === 0 ? '' : `, ${formats.number(late)} of them late`}.`;
}

const MOST_NAMED = 5;

/** Which projects have work left and no end that anybody can tell; `null` where there is none. */
export function endlessWords({ projects }: Roadmap, formats: Formats): string | null {
  const endless = projects.filter(
    ({ standing, expectedFinish }) => standing !== 'finished' && expectedFinish === null,
  );
  if (endless.length === 0) return null;
  const keys = endless.slice(0, MOST_NAMED).map(({ key }) => key);
  const more = endless.length - keys.length;
  const named =
    more === 0 ? keys.join(', ') : `${keys.join(', ')} and ${formats.number(more)} more`;
  return `nobody can tell when ${named} ${endless.length === 1 ? 'ends' : 'end'}`;
}

/** What the roadmap shows, in a sentence. */
export function roadmapSentence(roadmap: Roadmap, formats: Formats): string {
  const { projects, links, path } = roadmap;
  const endless = endlessWords(roadmap, formats);
  const of = (standing: FinishStanding) =>
    projects.filter((project) => project.standing === standing).length;
  const end = path.end === null ? '' : ` The last of them ends on ${formats.day(path.end)} at the earliest${endless === null ? '' : `; ${endless}`}.`; // prettier-ignore
  return `${formats.count(projects.length, 'project')}: ${formats.number(of('late'))} late, ${formats.number(of('slipping'))} slipping, ${formats.number(of('on-time'))} on time; ${formats.count(links.length, 'pair')} in which one waits for the other.${end}`;
}

/** What is left out of the picture, a sentence each. */
export function leftOut(roadmap: Roadmap, formats: Formats): readonly string[] {
  const { hiddenProjects, partlyHidden, hiddenLinks, isCut, partialProjects } = roadmap;
  return [
    hiddenProjects > 0 &&
      `${formats.count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out.`,
    partlyHidden > 0 &&
      `${formats.count(partlyHidden, 'project')} ${partlyHidden === 1 ? 'has' : 'have'} work in projects that you may not browse: the part you may see is drawn, and with the rest it can only take longer.`,
    hiddenLinks > 0 &&
      `${formats.count(hiddenLinks, 'link')} ${hiddenLinks === 1 ? 'leads' : 'lead'} to work that you may not see: chains through it are cut.`,
    isCut && 'There are more links on this site than are looked at for one page.',
    partialProjects.length > 0 &&
      `${partialProjects.join(', ')} ${partialProjects.length === 1 ? 'is' : 'are'} still being imported.`,
  ].filter((sentence) => sentence !== false);
}

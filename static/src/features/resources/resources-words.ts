import type { OpenWorkView } from '@contract/resources';

import type { Formats } from '../../shared/format';
import type { Assignees } from './assignees';

/** A number above 0; `null` for anything else. */
export function capacityIn(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

/** What the picture leaves out, a sentence each. */
export function leftOut(
  { items, isCut, hiddenProjects }: OpenWorkView,
  assignees: Assignees,
  formats: Formats,
): readonly string[] {
  const unread = items.filter(({ key }) => !assignees.has(key)).length;
  return [
    isCut &&
      `There is more open work than the ${formats.number(items.length)} work items that are looked at: those that are due first.`,
    unread > 0 && `Jira did not tell you who does ${formats.count(unread, 'work item')}.`,
    hiddenProjects > 0 &&
      `${formats.count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out: people may have more to do than this.`,
  ].filter((sentence) => sentence !== false);
}

/** How far the load is to be trusted. */
export function whyUncertain({ items, isEstimated }: OpenWorkView, formats: Formats): string {
  const undated = items.filter(({ due }) => due === null).length;
  const unestimated = items.filter(({ estimate }) => estimate === null).length;
  const effort = isEstimated
    ? `${formats.number(unestimated)} of ${formats.count(items.length, 'work item')} have no estimate: they have no effort.`
    : 'The site has no field that estimates are read from, so that work items are counted: effort is not available.';
  return `${effort} ${formats.number(undated)} have no due date and fall into no week. What was worked so far is not read: estimates count whole until work is done. Roles and teams are not told, for Jira's fields for them are not read.`;
}

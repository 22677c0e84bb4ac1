import { z } from 'zod';

import { type JsonObject, toJson } from '../json';
import type { Catalogue } from '../store/catalogue';
import type { Status } from '../store/catalogue-entries';
import type { SiteView } from './operation';

/** The one workflow of the site: from every status to every other, by a transition named after where it leads. */
export type Transition = { readonly id: string; readonly to: Status };

export function transitionsFrom(statusId: string, catalogue: Catalogue): readonly Transition[] {
  return catalogue.statuses.all
    .map((to, index) => ({ id: `${index + 1}1`, to }))
    .filter(({ to }) => to.id !== statusId);
}

const StatusRow = z.object({ status_id: z.string() });

export async function renderTransitions(
  issueId: string,
  { database, catalogue }: SiteView,
): Promise<readonly JsonObject[]> {
  const [row] = await database.select(StatusRow, 'SELECT status_id FROM issue WHERE id = ?', [
    issueId,
  ]);
  return transitionsFrom(row?.status_id ?? '', catalogue).map(({ id, to }) => ({
    id,
    name: to.name,
    to: toJson(to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }));
}

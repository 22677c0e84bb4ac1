import { route } from '@forge/api';
import { z } from 'zod';

import type { JiraForUser, PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

const Fields = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.object({ type: z.string() }).nullish(),
  }),
);

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/** The custom fields of a site that hold numbers, as far as the user may see them, by name. */
export async function numberFieldsOf({
  request,
  points,
}: Surroundings): ReturnType<JiraForUser['numberFields']> {
  const fields = await request({ route: route`/rest/api/3/field`, answer: Fields });
  await points.spend(1 + fields.length);
  return fields
    .filter(({ id, schema }) => schema?.type === 'number' && id.startsWith('customfield_'))
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

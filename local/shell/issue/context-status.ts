import { z } from 'zod';

import { html, type Html } from '../html';
import type { Extension } from '../frames';
import type { UiModule } from '../modules';
import type { View } from '../view';

const Dynamic = z.object({
  status: z
    .object({
      type: z.enum(['badge', 'lozenge', 'icon']),
      value: z.object({ label: z.union([z.string(), z.number()]), type: z.string().optional() }),
    })
    .optional(),
});

const APPEARANCES = ['default', 'inprogress', 'moved', 'new', 'removed', 'success'];

/** The status of a context beside its label, as the module's function gives it; nothing when it has none. */
export async function contextStatus(
  view: View,
  module: UiModule,
  extension: Extension,
): Promise<Html | null> {
  if (module.statusFunction === null) return null;

  const { accountId } = view.visitor;
  const { cloudId } = view.site.forge.installation;
  const place = { accountId, moduleKey: module.key, moduleType: module.type };
  try {
    const answer = await view.site.forge.invoke(
      module.statusFunction,
      [
        { cloudId, extension },
        { installContext: `ari:cloud:jira::site/${cloudId}`, principal: { accountId } },
      ],
      place,
    );
    return shown(Dynamic.parse(answer));
  } catch (cause) {
    // The work item is there to be read even when the app is not: say so in the badge's place.
    if (!(cause instanceof Error)) throw cause;
    return html`<span class="lozenge lozenge-removed" title="${cause.message}">Unavailable</span>`;
  }
}

function shown({ status }: z.output<typeof Dynamic>): Html | null {
  if (status === undefined) return null;

  const { label, type = 'default' } = status.value;
  const appearance = APPEARANCES.includes(type) ? type : 'default';
  return status.type === 'badge'
    ? html`<span class="badge">${label}</span>`
    : html`<span class="lozenge lozenge-${appearance}">${label}</span>`;
}

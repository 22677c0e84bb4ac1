import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { ProductEvent } from '../jira/jira-site';
import { type Manifest, modulesOf } from '../manifest';
import { EventFilter, letsThrough } from './event-filter';
import type { NewJob } from './job-store';

const LARGEST_EVENT_BYTES = 200 * 1024;

const TriggerModule = z.object({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()),
  filter: EventFilter.optional(),
});
export type TriggerModule = z.output<typeof TriggerModule>;

/** @throws Error when a trigger filters in a way that is not modelled */
export function triggerModules(manifest: Manifest): readonly TriggerModule[] {
  return modulesOf(manifest, 'trigger').map((module) => {
    const parsed = TriggerModule.safeParse(module);
    if (parsed.success) return parsed.data;
    throw new Error(
      `The local Forge does not model the trigger ${module.key}: ${z.prettifyError(parsed.error)}`,
    );
  });
}

export function isTooLargeEvent(body: string): boolean {
  return Buffer.byteLength(body) > LARGEST_EVENT_BYTES;
}

type Surroundings = { readonly now: number; readonly report: (line: string) => void };

/** The deliveries that an event leads to, one for each trigger that listens to it. Events over 200 KB are dropped. */
export async function deliveriesOf(
  event: ProductEvent,
  triggers: readonly TriggerModule[],
  surroundings: Surroundings,
): Promise<readonly NewJob[]> {
  const { now, report } = surroundings;
  const listening: TriggerModule[] = [];
  for (const trigger of triggers) {
    if (await listens(trigger, event, surroundings)) listening.push(trigger);
  }
  if (listening.length === 0) return [];
  const body = JSON.stringify(event);
  if (isTooLargeEvent(body)) {
    report(`An event ${event.eventType} of more than 200 KB is dropped, as Forge does.`);
    return [];
  }

  return listening.map(({ key }) => ({
    kind: 'trigger',
    target: key,
    jobId: randomUUID(),
    eventId: randomUUID(),
    body,
    concurrency: null,
    pushedAt: now,
    dueAt: now,
    origin: randomUUID(),
  }));
}

async function listens(
  { key, events, filter }: TriggerModule,
  event: ProductEvent,
  surroundings: Surroundings,
): Promise<boolean> {
  if (!events.includes(event.eventType)) return false;
  return filter === undefined || letsThrough(event, { ...surroundings, of: key, filter });
}

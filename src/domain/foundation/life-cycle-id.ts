import type { Brand } from './brand';

/** The life cycles that come with the app. */
export const SHIPPED_IDS = ['pm2', 'prince2', 'stage-gate', 'agile-continuous'] as const;
export type ShippedId = (typeof SHIPPED_IDS)[number];
/** One version of a life cycle that the site wrote: `our-gates@2`. */
export type OwnLifeCycleId = Brand<string, 'OwnLifeCycleId'>;
/** What a project may follow. */
export type LifeCycleId = ShippedId | OwnLifeCycleId;

/** The only place where a bare string becomes one, beside {@link ownLifeCycleId}. */
export const lifeCycleId = (text: string) => text as LifeCycleId;
export const ownLifeCycleId = (name: string, version: number) =>
  `${name}@${version}` as OwnLifeCycleId;

/**
 * By what all versions of a life cycle are the same one.
 *
 * @example
 * lifeCycleName(ownLifeCycleId('our-gates', 2)) // 'our-gates'
 */
export function lifeCycleName(id: LifeCycleId): string {
  return id.replace(/@.*/, '');
}

export function isShipped(id: string): id is ShippedId {
  return SHIPPED_IDS.some((shipped) => shipped === id);
}

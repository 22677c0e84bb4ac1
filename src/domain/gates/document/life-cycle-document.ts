import type { Instant } from '../../foundation/calendar';
import { type LifeCycle, ownLifeCycleId } from '../life-cycle';

/** A life cycle as somebody writes it: under an id that all its versions share. */
export type LifeCycleDocument = Omit<LifeCycle, 'id'> & { readonly id: string };

/** One version of it, which never changes; versions are numbered from 1. */
export type KeptLifeCycle = {
  readonly document: LifeCycleDocument;
  readonly version: number;
  readonly savedAt: Instant;
};

/** What projects follow: that version of it. */
export function lifeCycleIn({
  document,
  version,
}: Pick<KeptLifeCycle, 'document' | 'version'>): LifeCycle {
  return { ...document, id: ownLifeCycleId(document.id, version) };
}

import type { Library, LibraryVersion } from '@contract/standards';
import { standardId } from '@domain/foundation/ids';
import { nextVersion } from '@domain/standards/life/version-number';
import type { StandardDocument } from '@domain/standards/document/standard-document';

/** A rule to begin with: it can be read, and says what to replace. */
export const NEW_RULE = {
  clause: 'Our handbook, 1',
  title: 'No open work item is past its due date',
  intent: 'Others plan by the dates they see.',
  severity: 'major',
  weight: 1,
  phases: ['initiating', 'planning', 'executing', 'closing'],
  tiers: ['small', 'medium', 'large'],
  mode: null,
  evidence: { kind: 'nothing-overdue' },
  remediation: 'Finish each listed item, or agree on another date with whoever waits for it.',
  guidance: 'Set a due date only where somebody depends on it.',
  source: 'Our handbook',
};

/** A standard of one rule, under an id that nothing has yet. */
export function newDocument({ versions, today }: Library): object {
  return {
    id: freeId('our-standard', versions),
    name: 'Our standard',
    version: '1.0.0',
    effectiveFrom: today,
    summary: 'What we ask of every project.',
    source: 'Our handbook',
    extends: null,
    rules: [{ id: 'OUR-1', ...NEW_RULE }],
  };
}

/** A copy to change: of an own standard its next version, of one that ships a standard of one's own. */
export function copyOf(
  document: StandardDocument,
  { isShipped }: LibraryVersion,
  { versions, today }: Library,
): StandardDocument {
  if (isShipped) {
    const id = standardId(freeId(`our-${document.id}`, versions));
    return {
      ...document,
      id,
      name: `Our ${document.name}`,
      version: '1.0.0',
      effectiveFrom: today,
    };
  }
  const own = versions.filter(({ standardId: id }) => id === document.id);
  const version = nextVersion(own.map(({ version: number }) => number));
  return { ...document, version, effectiveFrom: today };
}

function freeId(wish: string, versions: readonly LibraryVersion[]): string {
  const taken = new Set<string>(versions.map(({ standardId: id }) => id));
  const others = Array.from({ length: taken.size }, (_each, index) => `${wish}-${index + 2}`);
  return [wish, ...others].find((id) => !taken.has(id)) ?? wish;
}

import { listed } from '@domain/foundation/wording';
import { type Trait, type TraitDistance, TRAITS } from '@domain/reuse/similarity';

export const TRAIT_WORDS: Readonly<Record<Trait, string>> = {
  size: 'size',
  duration: 'duration',
  budget: 'budget',
  standard: 'standard',
  tier: 'tier',
  'life-cycle': 'life cycle',
  artifacts: 'kinds of artifacts',
  drivers: 'ratings',
  compliance: 'compliance',
};

/** A fifth apart is alike, half or more is different; in between nothing is said. */
const ALIKE = 0.2;
const DIFFERENT = 0.5;

/**
 * In what two projects are alike, in what they differ, and what is not known of both.
 *
 * @example
 * likenessWords([{ trait: 'size', distance: 0 }, { trait: 'tier', distance: 1 }])
 * // 'Alike in size; different in tier. Not known of both: duration, budget, …'
 */
export function likenessWords(traits: readonly TraitDistance[]): string {
  const named = (is: (distance: number) => boolean) =>
    traits.filter(({ distance }) => is(distance)).map(({ trait }) => TRAIT_WORDS[trait]);
  const alike = named((distance) => distance <= ALIKE);
  const different = named((distance) => distance >= DIFFERENT);
  const unknown = TRAITS.filter((trait) => !traits.some((one) => one.trait === trait)).map(
    (trait) => TRAIT_WORDS[trait],
  );

  const said = [
    alike.length > 0 ? `alike in ${listed(alike, TRAITS.length)}` : '',
    different.length > 0 ? `different in ${listed(different, TRAITS.length)}` : '',
  ].filter((part) => part !== '');
  const sentence = said.length === 0 ? 'neither alike nor different in anything' : said.join('; ');
  const missing =
    unknown.length === 0 ? '' : ` Not known of both: ${listed(unknown, TRAITS.length)}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${missing}`;
}

import { fieldId, type FieldId } from '../foundation/ids';

/** A field as the site's field list has it; `type` is Jira's schema type, `custom` the custom field's own. */
export type SiteField = {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly custom: string | null;
};

export type EstimateCandidate = {
  readonly id: FieldId;
  readonly name: string;
  /** Set on the one that is taken unless a person chooses another. */
  readonly suggested: boolean;
};

/** What sites call the estimate of a work item, the surest first; in lower case, words parted by one space. */
const ESTIMATE_NAMES = [
  'story points',
  'story point estimate',
  'story point',
  'storypoints',
  'estimated story points',
  'story points estimate',
  'story point estimation',
  'estimate story points',
  'points',
  'estimation points',
  'estimate points',
  'sp',
];

/** The type of field that Jira itself estimates in, whatever a site calls it and in whatever language. */
const ESTIMATE_TYPE = ':jsw-story-points';

/** Numeric fields that speak of points, size or effort, but of something else than the estimate of one item. */
const SOUNDS_LIKE_AN_ESTIMATE = /\b(points?|estimates?|estimation|effort|size)\b/;

/**
 * The fields that may hold the estimate, the likeliest first; the first is suggested when its name or its type says so.
 *
 * Only numeric custom fields count. Of several fields with one name the oldest, that with the lowest id, comes first.
 * A site without such a field gets candidates to choose from, none of them suggested.
 *
 * @example
 * estimateCandidates([{ id: 'customfield_10004', name: 'Story Points', type: 'number', custom: '…:float' }])
 * // [{ id: 'customfield_10004', name: 'Story Points', suggested: true }]
 */
export function estimateCandidates(fields: readonly SiteField[]): readonly EstimateCandidate[] {
  const ranked = fields
    .filter(({ id, type }) => id.startsWith('customfield_') && type === 'number')
    .map((field) => ({ field, rank: rankOf(field) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || byAge(one.field, other.field));

  return ranked.map(({ field, rank }, index) => ({
    id: fieldId(field.id),
    name: field.name,
    suggested: index === 0 && rank !== null && rank <= ESTIMATE_NAMES.length,
  }));
}

/**
 * The field whose being set means that work on an item is impeded; `null` when the site has none.
 *
 * @example
 * flaggedField([{ id: 'customfield_10021', name: 'Flagged', type: 'array', custom: '…:multicheckboxes' }]) // customfield_10021
 */
export function flaggedField(fields: readonly SiteField[]): FieldId | null {
  const named = ['flagged', 'impediment'].flatMap((name) =>
    fields
      .filter((field) => field.type === 'array' && plain(field.name) === name)
      .filter(({ custom }) => custom?.endsWith(':multicheckboxes') === true)
      .sort(byAge),
  );
  return named[0] === undefined ? null : fieldId(named[0].id);
}

/**
 * The names of the link types whose inward side says that an item is blocked by another.
 *
 * @example
 * blockingLinkTypes([{ name: 'Blocks', inward: 'is blocked by' }, { name: 'Relates', inward: 'relates to' }]) // ['Blocks']
 */
export function blockingLinkTypes(
  linkTypes: readonly { readonly name: string; readonly inward: string }[],
): readonly string[] {
  return linkTypes.filter(({ inward }) => /\bblocked by\b/i.test(inward)).map(({ name }) => name);
}

/** Where a field stands among the candidates; `null` when it is none. */
function rankOf({ name, custom }: SiteField): number | null {
  const index = ESTIMATE_NAMES.indexOf(plain(name));
  if (index >= 0) return index;
  if (custom?.endsWith(ESTIMATE_TYPE) === true) return ESTIMATE_NAMES.length;
  return SOUNDS_LIKE_AN_ESTIMATE.test(plain(name)) ? ESTIMATE_NAMES.length + 1 : null;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byAge(one: SiteField, other: SiteField): number {
  return numberOf(one) - numberOf(other) || (one.id < other.id ? -1 : 1);
}

function numberOf({ id }: SiteField): number {
  return Number(id.replace(/\D/g, ''));
}

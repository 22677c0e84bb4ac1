import { type ArtifactContent, canonicalText } from './fingerprint';

/** What is kept of an artifact when it is frozen: each part as text, in which nobody is mentioned. */
export type FrozenContent = Readonly<Record<FrozenPart, string>>;

export const FROZEN_PARTS = [
  'type',
  'summary',
  'description',
  'due',
  'attachments',
  'structured part',
] as const;
export type FrozenPart = (typeof FROZEN_PARTS)[number];

/**
 * The content of an artifact as one text, the same for the same content. Whoever is mentioned in the description is left
 * out: an account is no content, and would have to be erased from what must not change.
 *
 * @example
 * frozenText({ …content, summary: 'Charter' }) // '{"type":"10001","summary":"Charter","description":"null",…}'
 */
export function frozenText(content: ArtifactContent): string {
  const { typeId, summary, description, due, attachments, artifactProperty } = content;
  const frozen: FrozenContent = {
    type: typeId,
    summary,
    description: withoutMentions(canonicalText(description)),
    due: due ?? '',
    attachments: [...attachments].sort().join(' '),
    'structured part': canonicalText(artifactProperty),
  };
  return JSON.stringify(frozen);
}

/** A mention as it stands in canonical JSON: its `attrs` hold the account and its name, and no objects. */
const MENTION = /\{"attrs":\{(?:"(?:[^"\\]|\\.)*"|[^"{}])*\}(?:,"marks":\[\])?,"type":"mention"\}/g;

function withoutMentions(text: string): string {
  return text.replace(MENTION, '{"type":"mention"}');
}

/**
 * In which parts two frozen texts differ.
 *
 * @example
 * partsThatDiffer(frozenText(charter), frozenText({ ...charter, summary: 'Charter, revised' })) // ['summary']
 */
export function partsThatDiffer(one: string, other: string): readonly FrozenPart[] {
  const [before, after] = [readFrozen(one), readFrozen(other)];
  return FROZEN_PARTS.filter((part) => before[part] !== after[part]);
}

/** A text that {@link frozenText} made; parts that are not in it are empty. */
export function readFrozen(text: string): FrozenContent {
  const said = JSON.parse(text) as Partial<FrozenContent>;
  return {
    type: said.type ?? '',
    summary: said.summary ?? '',
    description: said.description ?? '',
    due: said.due ?? '',
    attachments: said.attachments ?? '',
    'structured part': said['structured part'] ?? '',
  };
}

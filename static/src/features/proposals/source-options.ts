import type { ProposalCriterion } from '@domain/scoring/proposal-model';

import type { Option } from '../../shared/choice';

type Source = Pick<ProposalCriterion, 'source' | 'of'>;
type Known = {
  readonly pools: readonly { readonly name: string }[];
  /** The number fields of the site; none while they are not known. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
};

const PLAIN: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'rating', label: 'Rating, 0 to 10' },
  { value: 'cost', label: 'Cost of the proposal' },
  { value: 'benefit', label: 'Expected benefit' },
  { value: 'net-benefit', label: 'Benefit less cost' },
  { value: 'return', label: 'Benefit per cost' },
];

/** Everything that a criterion can read, and what it reads now even where that is not there any more. */
export function sourceOptions(now: Source, { pools, fields }: Known): readonly Option[] {
  const options = [
    ...PLAIN,
    ...pools
      .filter(({ name }) => name.trim() !== '')
      .map(({ name }) => ({ value: sourceKey({ source: 'pool', of: name }), label: `Taken of ${name}` })), // prettier-ignore
    ...fields.map(({ id, name }) => ({ value: sourceKey({ source: 'field', of: id }), label: `Jira field ${name}` })), // prettier-ignore
  ];
  const key = sourceKey(now);
  if (options.some(({ value }) => value === key)) return options;
  const label = now.source === 'pool' ? `Taken of ${now.of ?? ''}` : `Jira field ${now.of ?? ''}`;
  return [...options, { value: key, label }];
}

export function sourceKey({ source, of }: Source): string {
  return of === null ? source : `${source}:${of}`;
}

/** What was chosen, the other way round. */
export function sourceOf(key: string): Source {
  const [kind = '', ...rest] = key.split(':');
  const of = rest.join(':');
  if (kind === 'pool' || kind === 'field') return { source: kind, of };
  switch (kind) {
    case 'cost':
    case 'benefit':
    case 'net-benefit':
    case 'return':
      return { source: kind, of: null };
    default:
      return { source: 'rating', of: null };
  }
}

import type { RegisterFilter } from '@domain/registers/filter-register';
import type { NodeId } from '@domain/foundation/ids';
import type { RegisterKind } from '@domain/registers/register-entry';
import { GROUPINGS } from '@domain/registers/group-register';
import { REGISTER_COLUMNS, type RegisterOrder } from '@domain/registers/sort-register';

/** Owners are Jira's to tell, the others are kept. */
export const ALL_GROUPINGS = [...GROUPINGS, 'owner'] as const;

/** What is looked at: which portfolio, which entries, in which order, which page. */
export type RegisterAsked = {
  readonly nodeId: NodeId | null;
  readonly filter: RegisterFilter;
  readonly order: RegisterOrder;
  readonly grouping: (typeof ALL_GROUPINGS)[number] | null;
  readonly page: number;
};

/** Asks for something else, by what is asked now: it may be more than what the page shows. */
export type AskRegister = (change: (asked: RegisterAsked) => RegisterAsked) => void;

export const ROWS_A_PAGE = 50;
/** What one export holds, and one answer of the backend. */
export const ROWS_AN_EXPORT = 1_000;

export const FIRST_LOOK: Omit<RegisterAsked, 'nodeId'> = {
  filter: {
    kinds: [],
    projects: [],
    standing: 'open',
    levels: [],
    traits: [],
    cell: null,
    view: 'residual',
  },
  order: { column: 'exposure', direction: 'descending' },
  grouping: null,
  page: 0,
};

/** The same but for what was changed, from its first page. */
export function looking(
  asked: RegisterAsked,
  change: Partial<Omit<RegisterAsked, 'page'>>,
): RegisterAsked {
  return { ...asked, ...change, page: 0 };
}

export function isNarrowed(filter: RegisterFilter) {
  const { kinds, projects, levels, traits, cell, standing } = filter;
  return (
    kinds.length + projects.length + levels.length + traits.length > 0 ||
    cell !== null ||
    standing !== FIRST_LOOK.filter.standing
  );
}

/** The one kind that is looked at; `null` where there are several. */
export function oneKind({ kinds }: RegisterFilter): RegisterKind | null {
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** Other kinds have other traits and columns: what goes with some kinds alone does not outlast them. */
export function lookingAtKinds(
  asked: RegisterAsked,
  kinds: readonly RegisterKind[],
): RegisterAsked {
  const filter = { ...asked.filter, kinds, traits: [] };
  if (areJudged(kinds)) {
    const isKept = REGISTER_COLUMNS.some((column) => column === asked.order.column);
    return looking(asked, { filter, order: isKept ? asked.order : FIRST_LOOK.order });
  }
  return looking(asked, {
    filter: { ...filter, levels: [], cell: null },
    order: { column: 'due', direction: 'ascending' },
  });
}

/** Whether there is a level to be seen among these kinds. */
export function areJudged(kinds: readonly RegisterKind[]): boolean {
  return kinds.length === 0 || kinds.some((kind) => kind === 'risk' || kind === 'issue');
}

/** With one value of a trait in the filter, or without it. */
export function withTrait(
  { traits }: RegisterFilter,
  name: string,
  value: string,
): RegisterFilter['traits'] {
  const before = traits.find((trait) => trait.name === name)?.values ?? [];
  const values = toggled(before, value);
  const others = traits.filter((trait) => trait.name !== name);
  return values.length === 0 ? others : [...others, { name, values }];
}

/** With one of several in it, or without it. */
export function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];
}

/** The question as the backend takes it. */
export function questionOf(asked: RegisterAsked, size: number) {
  const { nodeId, filter, order, grouping, page } = asked;
  const { kinds, projects, levels, traits } = filter;
  return {
    nodeId,
    filter: {
      ...filter,
      kinds: [...kinds],
      projects: [...projects],
      levels: [...levels],
      traits: traits.map(({ name, values }) => ({ name, values: [...values] })),
    },
    order,
    grouping,
    page,
    size,
  };
}

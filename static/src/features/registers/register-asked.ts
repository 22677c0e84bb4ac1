import type { RegisterFilter } from '@domain/registers/filter-register';
import type { NodeId } from '@domain/foundation/ids';
import type { RegisterOrder } from '@domain/registers/sort-register';

/** What is looked at: which portfolio, which entries, in which order, which page. */
export type RegisterAsked = {
  readonly nodeId: NodeId | null;
  readonly filter: RegisterFilter;
  readonly order: RegisterOrder;
  readonly page: number;
};

export const ROWS_A_PAGE = 50;
/** What one export holds, and one answer of the backend. */
export const ROWS_AN_EXPORT = 1_000;

export const FIRST_LOOK: Omit<RegisterAsked, 'nodeId'> = {
  filter: {
    kinds: [],
    projects: [],
    standing: 'open',
    levels: [],
    nature: null,
    cell: null,
    view: 'residual',
  },
  order: { column: 'exposure', direction: 'descending' },
  page: 0,
};

/** The same but for what was changed, from its first page. */
export function looking(
  asked: RegisterAsked,
  change: Partial<Omit<RegisterAsked, 'page'>>,
): RegisterAsked {
  return { ...asked, ...change, page: 0 };
}

export function isNarrowed({ kinds, projects, levels, nature, cell, standing }: RegisterFilter) {
  return (
    kinds.length + projects.length + levels.length > 0 ||
    nature !== null ||
    cell !== null ||
    standing !== FIRST_LOOK.filter.standing
  );
}

/** With one of several in it, or without it. */
export function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];
}

/** The question as the backend takes it. */
export function questionOf({ nodeId, filter, order, page }: RegisterAsked, size: number) {
  const { kinds, projects, levels } = filter;
  return {
    nodeId,
    filter: { ...filter, kinds: [...kinds], projects: [...projects], levels: [...levels] },
    order,
    page,
    size,
  };
}

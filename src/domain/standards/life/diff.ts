import type { Rule, Standard } from '../standard';

type Name<T> = Extract<keyof T, string>;

/** One member that differs, before and after as JSON values. */
export type MemberChange<T> = {
  readonly member: Name<T>;
  readonly before: unknown;
  readonly after: unknown;
};

export type StandardDiff = {
  /** What differs beside the rules, the version and its date. */
  readonly about: readonly MemberChange<Standard>[];
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly changed: readonly {
    readonly rule: Rule;
    readonly members: readonly MemberChange<Rule>[];
  }[];
};

const ABOUT = ['name', 'summary', 'source'] as const;
const MEMBERS: readonly Name<Rule>[] = [
  'clause',
  'title',
  'intent',
  'severity',
  'weight',
  'phases',
  'tiers',
  'mode',
  'evidence',
  'remediation',
  'guidance',
  'source',
];

/**
 * What became different from one version of a standard to another. Rules are the same by their id; their order means nothing.
 *
 * @example
 * diff(before, { ...before, rules: before.rules.slice(1) }).removed // [the first rule]
 */
export function diff(before: Standard, after: Standard): StandardDiff {
  const [old, now] = [byId(before.rules), byId(after.rules)];
  return {
    about: changesOf(before, after, ABOUT),
    added: after.rules.filter(({ id }) => !old.has(id)),
    removed: before.rules.filter(({ id }) => !now.has(id)),
    changed: after.rules.flatMap((rule) => {
      const was = old.get(rule.id);
      const members = was === undefined ? [] : changesOf(was, rule, MEMBERS);
      return members.length === 0 ? [] : [{ rule, members }];
    }),
  };
}

function byId(rules: readonly Rule[]): ReadonlyMap<Rule['id'], Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function changesOf<T>(
  before: T,
  after: T,
  members: readonly Name<T>[],
): readonly MemberChange<T>[] {
  return members
    .filter((member) => inOneOrder(before[member]) !== inOneOrder(after[member]))
    .map((member) => ({ member, before: before[member], after: after[member] }));
}

/** Equal values are equal texts, whatever order their members were written in. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

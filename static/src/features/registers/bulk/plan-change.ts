import type { PresentFigures } from '@contract/registers';
import { isMerged } from '@domain/artifacts/lineage';
import type { PartKind, RegisterPart } from '@domain/artifacts/register-part';
import type { WorkItemKey } from '@domain/foundation/ids';

import type { Formats } from '../../../shared/format';
import { type ParsedPart, parsePart } from '../../../shared/part/parse-part';
import { type Difference, differencesIn } from '../../../shared/part/part-differences';
import { inputsOf, type PartText } from '../../../shared/part/part-inputs';
import { partText } from '../../../shared/part/part-text';

/** What somebody wants of one work item. */
export type Wish = {
  readonly key: WorkItemKey;
  /** Where it stands in the file that it came from. */
  readonly line: number | null;
  /** What is to be typed into the form of a kind, or why nothing can be. */
  readonly patchFor: (kind: PartKind) => PartText | { readonly refusal: string };
};

type Named = Pick<Wish, 'key' | 'line'> & { readonly summary: string | null };

/** What comes of a wish: a change of what stands there, nothing, or a refusal that says what would help. */
export type Planned =
  | (Named & {
      readonly state: 'change';
      /** By what the part that is changed is told from every other. */
      readonly seen: string;
      readonly part: RegisterPart;
      readonly differences: readonly Difference[];
    })
  | (Named & { readonly state: 'same' })
  | (Named & { readonly state: 'refused'; readonly why: string });

export type Change = Extract<Planned, { state: 'change' }>;

type Surroundings = {
  /** In which amounts are typed. */
  readonly locale: string;
  readonly formats: Formats;
};

/** What a wish would change, given what stands there now; `undefined` for what the user does not see. */
export function planChange(
  wish: Wish,
  present: PresentFigures | undefined,
  { locale, formats }: Surroundings,
): Planned {
  const named = { key: wish.key, line: wish.line, summary: present?.summary ?? null };
  const refused = (why: string): Planned => ({ ...named, state: 'refused', why });
  if (present === undefined) return refused('It does not exist, or you may not see it.');
  if (present.part === null) return refused('It is of no kind that has figures. Say in Jira what it is.'); // prettier-ignore
  const { value: before, seen, mayEdit } = present.part;
  if (!mayEdit) return refused('You may not edit work items in its project.');

  const patch = wish.patchFor(before.kind);
  if (isRefusal(patch)) return refused(patch.refusal);
  const parsed = parsePart(before.kind, { ...partText(before, locale), ...patch }, locale);
  if (!parsed.ok) return refused(problemIn(before.kind, parsed));

  const { part } = parsed;
  return changeOf(named, { before, seen, part }, formats);
}

type Wanted = {
  readonly before: RegisterPart;
  readonly seen: string;
  readonly part: RegisterPart;
};

function changeOf(named: Named, { before, seen, part }: Wanted, formats: Formats): Planned {
  const why = refusedHere(before, part);
  if (why !== null) return { ...named, state: 'refused', why };

  const differences = differencesIn(before, part, formats);
  return differences.length === 0
    ? { ...named, state: 'same' }
    : { ...named, state: 'change', seen, part, differences };
}

/** Why a change of figures cannot be made in a list or by a file, which have no place for another change; `null` where it can. */
function refusedHere(before: RegisterPart, after: RegisterPart): string | null {
  return isMerged(after) && !isMerged(before)
    ? 'A change is merged on its own page in Jira: there it is said into which other one.'
    : null;
}

function isRefusal(patch: ReturnType<Wish['patchFor']>): patch is { readonly refusal: string } {
  return 'refusal' in patch;
}

function problemIn(
  kind: PartKind,
  { errors, problem }: Extract<ParsedPart, { ok: false }>,
): string {
  if (problem !== null) return problem;
  return inputsOf(kind)
    .flatMap(({ name, label }) => (errors[name] === undefined ? [] : `${label}: ${errors[name]}`))
    .join(' ');
}

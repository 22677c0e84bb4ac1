import { projectRoleName } from '../../foundation/project-role';
import { counted, grouped, listed } from '../../foundation/wording';
import type { ChangeRight } from '../change-right';
import { bounded, changeRightInWords } from '../change-right-words';
import type { DecisionRight, EntryRules, Gate, Stage } from '../life-cycle';
import type { LifeCycleDocument } from './life-cycle-document';

type Both<Of> = { readonly before: Of; readonly after: Of };

/**
 * What one version of a life cycle says that another did not, a sentence for each; none where both say the same.
 *
 * @example
 * differencesBetween(first, second) // ['Gate “Spend” is decided on by the project owner (1 vote) for anything, and was by the business manager (1 vote) for anything.']
 */
export function differencesBetween(
  before: LifeCycleDocument,
  after: LifeCycleDocument,
): readonly string[] {
  return [
    ...texts('The life cycle', { before, after }, ['name', 'summary', 'source']),
    ...listDifferences('Stage', { before: before.stages, after: after.stages }, stageDifferences),
    ...listDifferences('Gate', { before: before.gates, after: after.gates }, gateDifferences),
    ...changed(changeRightsInWords(before.changes), changeRightsInWords(after.changes)).map(
      (words) => `Change requests: ${words}.`,
    ),
  ];
}

type Named = { readonly id: string; readonly name: string };

function listDifferences<Each extends Named>(
  kind: string,
  { before, after }: Both<readonly Each[]>,
  within: (both: Both<Each>) => readonly string[],
): readonly string[] {
  const beforeById = new Map(before.map((one) => [one.id, one]));
  const afterIds = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !afterIds.has(id));
  const kept = after.filter(({ id }) => beforeById.has(id));
  const order = before.filter(({ id }) => afterIds.has(id)).map(({ id }) => id);
  return [
    ...gone.map(({ name }) => `${kind} “${name}” is gone.`),
    ...after.flatMap((one) => {
      const was = beforeById.get(one.id);
      return was === undefined
        ? [`${kind} “${one.name}” is new.`]
        : within({ before: was, after: one });
    }),
    ...(kept.some(({ id }, at) => order[at] !== id)
      ? [`The ${kind.toLowerCase()}s are in another order: ${listed(kept.map(({ name }) => name), kept.length)}.`] // prettier-ignore
      : []),
  ];
}

function stageDifferences(both: Both<Stage>): readonly string[] {
  return texts(`Stage “${both.after.name}”`, both, ['name', 'phase']);
}

function gateDifferences({ before, after }: Both<Gate>): readonly string[] {
  const gate = `Gate “${after.name}”`;
  return [
    ...texts(gate, { before, after }, ['name', 'question', 'ends']),
    ...changed(entryInWords(before.entry), entryInWords(after.entry)).map(
      (words) => `${gate} asks ${words}.`,
    ),
    ...changed(rightsInWords(before.rights), rightsInWords(after.rights)).map(
      (words) => `${gate} is decided on ${words}.`,
    ),
  ];
}

const MEMBER_WORDS = {
  name: 'name',
  summary: 'summary',
  source: 'source',
  phase: 'phase',
  question: 'question',
  ends: 'stage that it ends',
} as const;
type Member = keyof typeof MEMBER_WORDS;

function texts<Name extends Member>(
  of: string,
  { before, after }: Both<Readonly<Record<Name, string>>>,
  names: readonly Name[],
): readonly string[] {
  return names
    .filter((name) => before[name] !== after[name])
    .map(
      (name) => `${of}: its ${MEMBER_WORDS[name]} is “${after[name]}”, and was “${before[name]}”.`,
    );
}

function changed(before: string, after: string): readonly string[] {
  return before === after ? [] : [`${after}, and was ${before}`];
}

function entryInWords(entry: EntryRules): string {
  return entry.kind === 'phase'
    ? 'for the rules of its phase'
    : `for ${listed(entry.ids, entry.ids.length)}`;
}

/** As `the project owner (1 vote) up to 1,000 and up to tier small; the project steering committee (2 votes) for anything`. */
function rightsInWords(rights: readonly DecisionRight[]): string {
  const each = rights.map(({ upTo, upToTier, approvers }) => {
    const who = approvers.map(
      ({ role, quorum }) => `the ${projectRoleName(role)} (${counted(quorum, 'vote')})`,
    );
    const bounds = [
      ...(upTo === null ? [] : [`up to ${grouped(upTo)}`]),
      ...(upToTier === null ? [] : [`up to tier ${upToTier}`]),
    ];
    return bounded(who, ' and ', bounds);
  });
  return `by ${each.join('; ')}`;
}

function changeRightsInWords(rights: readonly ChangeRight[] | null): string {
  if (rights === null) return 'approved by who answers for changes';
  const each = rights.map(changeRightInWords);
  return `approved by ${each.join('; ')}`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { instantFromJira } from '../../src/domain/foundation/calendar';
import { nearestRank } from '../../src/domain/flow/nearest-rank';
import { passageOf } from '../../src/domain/flow/passage';
import { categoryTurns } from '../../src/domain/history/category-turns';
import { readLog } from '../../src/domain/history/read-log';
import { categoryOf } from '../../src/gateways/jira/issue';

const DIRECTORY = join(resolve(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira'), 'duraspace'); // prettier-ignore
const NO_FIELDS = { estimateFieldId: null, estimateFieldName: null, flaggedFieldId: null };
const describeWithData = existsSync(DIRECTORY) ? describe : describe.skip;

type Line = {
  readonly field: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};
type Issue = {
  readonly key: string;
  readonly fields: { readonly created: string };
  readonly changelog: { readonly histories: readonly { readonly created: string; readonly items: readonly Line[] }[] }; // prettier-ignore
};
type Status = { readonly id: string; readonly name: string; readonly statusCategory: { readonly key: string } }; // prettier-ignore

describeWithData('cycle times of duraspace (needs MANDATE_DATA)', () => {
  const { statuses } = JSON.parse(readFileSync(join(DIRECTORY, 'site.json'), 'utf8')) as { readonly statuses: readonly Status[] }; // prettier-ignore
  const byId = new Map(statuses.map(({ id, statusCategory }) => [id, categoryOf(statusCategory.key)])); // prettier-ignore
  const keys = new Map(statuses.map(({ id, statusCategory }) => [id, statusCategory.key]));

  it('are those that following each status by hand says', () => {
    const told: number[] = [];
    const wrong: unknown[] = [];
    for (const issue of issuesIn(DIRECTORY)) {
      const passage = passageOf(
        instantFromJira(issue.fields.created),
        categoryTurns(readLog(linesOf(issue), NO_FIELDS), {
          categoryOf: (id) => byId.get(id) ?? null,
        }),
      );
      const hand = byHand(issue, keys);
      if ((passage?.cycleDays ?? null) !== hand) wrong.push([issue.key, passage, hand]);
      if (passage !== null) told.push(passage.cycleDays);
    }

    expect(wrong).toEqual([]);
    expect(told.length).toBeGreaterThan(100);
    const inOrder = [...told].sort((one, other) => one - other);
    const exceeding = inOrder.filter((days) => days > (nearestRank(told, 85) ?? 0)).length;
    expect(exceeding).toBeLessThanOrEqual(0.15 * told.length);
  });
});

/** Calendar days from the first moment in a status under way to the last step into one that is done. */
function byHand(issue: Issue, keys: ReadonlyMap<string, string>): number | null {
  const moves = issue.changelog.histories
    .flatMap(
      ({ created, items }) =>
      items
        .filter(({ field }) => field === 'status')
        .map(({ from, to }) => ({ when: new Date(created.replace(/(\d\d)$/, ':$1')).getTime(), from: keys.get(from ?? ''), to: keys.get(to ?? '') })), // prettier-ignore
    )
    .sort((one, other) => one.when - other.when);
  if (moves.at(-1)?.to !== 'done') return null;
  if (moves.some(({ from, to }) => from === undefined || to === undefined)) return null;

  return daysUnderWay(moves, new Date(issue.fields.created.replace(/(\d\d)$/, ':$1')).getTime());
}

type Move = {
  readonly when: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

function daysUnderWay(moves: readonly Move[], created: number): number | null {
  let begun: number | null = null;
  let ended: number | null = null;
  let before = created;
  for (const { when, from, to } of moves) {
    if (from === 'indeterminate') begun ??= before;
    if (to === 'done' && from !== 'done') ended = when;
    before = when;
  }
  ended ??= before;
  return begun === null
    ? null
    : Math.floor(ended / 86_400_000) - Math.floor(begun / 86_400_000) + 1;
}

function linesOf(issue: Issue) {
  return issue.changelog.histories.flatMap(({ created, items }) =>
    items.map((line) => ({
      at: instantFromJira(created),
      fieldId: line.fieldId ?? null,
      field: line.field,
      from: line.from,
      fromText: line.fromString,
      to: line.to,
      toText: line.toString,
    })),
  );
}

function* issuesIn(directory: string): Generator<Issue> {
  for (const file of readdirSync(directory).filter((one) => one.endsWith('.jsonl.gz'))) {
    const text = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
    for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as Issue;
  }
}

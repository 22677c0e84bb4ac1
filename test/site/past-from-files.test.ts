import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import {
  type Instant,
  instantFromJira,
  instantFromMilliseconds,
  millisecondsOf,
} from '../../src/domain/foundation/calendar';
import { itemAsOf } from '../../src/domain/history/item-as-of';
import { readLog } from '../../src/domain/history/read-log';
import { categoryOf, IssueShape, toReadItem } from '../../src/gateways/jira/issue';
import { type LoggedIssue, replayed } from '../support/replayed-log';

const DATA = resolve(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira');
const NO_FIELDS = { estimateFieldId: null, flaggedFieldId: null };

/** Every issue of these sites comes with its whole log. */
describe.each(['duraspace', 'apache'])('how the work of %s stood', (name) => {
  const directory = join(DATA, name);
  const whenPresent = existsSync(directory) ? it : it.skip;

  whenPresent(
    'is, right before and after every change, what replaying the logs by hand says',
    () => {
      const site = readSite(directory);
      const counts = { told: 0, untold: 0 };
      const wrong: unknown[] = [];

      for (const issue of readIssues(directory)) {
        for (const { at, then, hand } of lookedAt(issue, site)) {
          for (const fact of ['category', 'assignee', 'due'] as const) {
            const isTold = !then.untold.has(fact) && hand[fact] !== undefined;
            counts[isTold ? 'told' : 'untold'] += 1;
            if (isTold && then.facts[fact] !== hand[fact]) wrong.push([issue.key, at, fact]);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(counts.told).toBeGreaterThan(5_000);
      expect(counts.untold / counts.told).toBeLessThan(0.1);
    },
  );
});

type Site = { readonly categories: ReadonlyMap<string, string>; readonly ids: ReadonlyMap<string, string> }; // prettier-ignore

function readSite(directory: string): Site {
  const { statuses } = JSON.parse(readFileSync(join(directory, 'site.json'), 'utf8')) as {
    statuses: { id: string; name: string; statusCategory: { key: string } }[];
  };
  return {
    ids: new Map(statuses.map(({ id, statusCategory }) => [id, statusCategory.key])),
    categories: new Map(statuses.map(({ name, statusCategory }) => [name, statusCategory.key])),
  };
}

function* readIssues(directory: string): Generator<LoggedIssue> {
  for (const file of readdirSync(directory).filter((one) => one.endsWith('.jsonl.gz'))) {
    const text = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
    for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as LoggedIssue;
  }
}

/** Both readings of an issue right before and after each of its changes. */
function* lookedAt(issue: LoggedIssue, { categories, ids }: Site) {
  const { item } = toReadItem(IssueShape.parse(issue), { ...NO_FIELDS, blockingLinkTypes: [] });
  const lines = issue.changelog.histories.flatMap(({ created, items }) =>
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
  const log = readLog(lines, { ...NO_FIELDS, estimateFieldName: null });
  const siteIds = {
    categoryOf: (id: string) => (ids.has(id) ? categoryOf(ids.get(id)) : null),
    levelOf: () => null,
  };

  for (const at of new Set(log.flatMap((change) => [before(change.at), change.at]))) {
    const then = itemAsOf({ item: { ...item, openBlockers: 0 }, log }, at, siteIds);
    if (then === null) continue;
    const { category, assigned, due } = then.item;
    const hand = replayed(issue, at);
    const key = hand.status === undefined ? undefined : categories.get(hand.status);
    yield {
      at,
      then: { untold: then.untold, facts: { category, assignee: assigned, due } },
      hand: {
        category: key === undefined ? undefined : categoryOf(key),
        assignee: hand.isAssigned,
        due: hand.due,
      },
    };
  }
}

function before(at: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(at) - 1);
}

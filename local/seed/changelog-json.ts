import { FIELD, LINK_TYPES, PRIORITIES, RESOLUTIONS, STATUSES, type Named } from './catalogue';
import { isoDay, jiraTime } from './calendar';
import { inOrder, keyOf, type Change, type Draft, type ItemState, type LinkEnd } from './draft';
import { userOf, type Account } from './people';

type Value = { readonly id: string | null; readonly text: string | null };
type Item = Readonly<Record<string, string | null>>;

const NOTHING: Value = { id: null, text: null };

type ProjectOfChangelog = { readonly id: string; readonly style: 'classic' | 'next-gen' };

/** The changelog as Jira sends it, oldest first; one entry for each change, several fields in it when set together. */
export function changelogOf(
  draft: Draft,
  project: ProjectOfChangelog,
): Readonly<Record<string, unknown>> {
  let state = draft.initial;
  const histories = inOrder(draft.changes).flatMap((change, index) => {
    const items = itemsOf(change, state, project);
    if (change.kind === 'set') state = { ...state, ...change.set };
    if (items.length === 0) return [];
    return [
      {
        id: historyId(draft, project, index),
        author: userOf(change.author),
        created: jiraTime(change.at),
        items,
      },
    ];
  });
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

function historyId(draft: Draft, project: ProjectOfChangelog, index: number): string {
  return String(((Number(project.id) - 10_090) * 1000 + draft.number) * 100 + index);
}

function itemsOf(change: Change, before: ItemState, project: ProjectOfChangelog): readonly Item[] {
  if (change.kind === 'link') return [linkItem(change.end)];
  if (change.kind === 'rank')
    return [
      item('Rank', FIELD.rank, [
        { id: '', text: '' },
        { id: '', text: 'Ranked higher' },
      ]),
    ];

  const after = { ...before, ...change.set };
  return shownFields(project).flatMap(([name, fieldId, show]) => {
    const [from, to] = [show(before), show(after)];
    return from.id === to.id && from.text === to.text ? [] : [item(name, fieldId, [from, to])];
  });
}

type ShownField = readonly [name: string, fieldId: string, show: (state: ItemState) => Value];

const SHOWN: readonly ShownField[] = [
  ['status', 'status', ({ status }) => named(STATUSES[status])],
  [
    'resolution',
    'resolution',
    ({ resolution }) => (resolution === null ? NOTHING : named(RESOLUTIONS[resolution])),
  ],
  ['assignee', 'assignee', ({ assignee }) => person(assignee)],
  ['priority', 'priority', ({ priority }) => named(PRIORITIES[priority])],
  [
    'duedate',
    'duedate',
    ({ due }) => (due === null ? NOTHING : { id: isoDay(due), text: `${isoDay(due)} 00:00:00.0` }),
  ],
  [
    'Flagged',
    FIELD.flagged,
    ({ isFlagged }) => (isFlagged ? { id: '[10019]', text: 'Impediment' } : { id: '', text: '' }),
  ],
  ['Sprint', FIELD.sprint, ({ sprints }) => joined(sprints)],
];

function shownFields({ style }: ProjectOfChangelog): readonly ShownField[] {
  const [name, fieldId] =
    style === 'classic'
      ? ['Story Points', FIELD.storyPoints]
      : ['Story point estimate', FIELD.storyPointEstimate];
  return [
    ...SHOWN,
    [name, fieldId, ({ points }) => ({ id: null, text: points === null ? null : String(points) })],
  ];
}

function joined(sprints: ItemState['sprints']): Value {
  return {
    id: sprints.map(({ id }) => id).join(', '),
    text: sprints.map(({ name }) => name).join(', '),
  };
}

function item(field: string, fieldId: string, [from, to]: readonly [Value, Value]): Item {
  const fieldtype = fieldId.startsWith('customfield_') ? 'custom' : 'jira';
  return {
    field,
    fieldtype,
    fieldId,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

function linkItem({ type, direction, other }: LinkEnd): Item {
  const key = keyOf(other);
  const to = { id: key, text: `This work item ${LINK_TYPES[type][direction]} ${key}` };
  return item('Link', 'issuelinks', [NOTHING, to]);
}

function named({ id, name }: Named): Value {
  return { id, text: name };
}

function person(account: Account | null): Value {
  if (account === null) return NOTHING;
  const { accountId, displayName } = userOf(account);
  return { id: accountId, text: displayName };
}

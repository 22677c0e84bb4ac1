/** How an issue stood, by its log read forward and by names, with code that shares nothing with the product's. */

type Line = {
  readonly field: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type LoggedIssue = {
  readonly key: string;
  readonly fields: {
    readonly status: { readonly name: string };
    readonly assignee?: object | null;
    readonly duedate?: string | null;
  };
  readonly changelog: {
    readonly histories: readonly { readonly created: string; readonly items: readonly Line[] }[];
  };
};

type Replayed = {
  readonly status: string | undefined;
  readonly isAssigned: boolean | undefined;
  readonly due: string | null | undefined;
};

export function replayed(issue: LoggedIssue, at: string): Replayed {
  const { status, assignee, duedate } = issue.fields;
  const value = (field: string, present: string | null, read = (text: string) => text) =>
    replay(issue, { field, present, at, read });
  const person = value('assignee', (assignee ?? null) === null ? null : 'somebody', () => 'somebody'); // prettier-ignore
  return {
    status: value('status', status.name) ?? undefined,
    isAssigned: person === undefined ? undefined : person !== null,
    due: value('duedate', duedate ?? null, (text) => text.slice(0, 10)),
  };
}

type Question = {
  readonly field: string;
  readonly present: string | null;
  readonly at: string;
  readonly read: (text: string) => string;
};

/**
 * What it began with is what the first change says it was; without a change it always was as it is. `undefined` where the log does not
 * end with how it stands.
 */
function replay(
  { changelog }: LoggedIssue,
  { field, present, at, read }: Question,
): string | null | undefined {
  const changes = changelog.histories
    .flatMap(({ created, items }) => items.map((line) => ({ ...line, created })))
    .filter((line) => line.field === field)
    .sort((one, other) => Date.parse(one.created) - Date.parse(other.created));
  const valueOf = (text: string | null, id: string | null) => {
    const said = textOf(text, id);
    return said === null ? null : read(said);
  };
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return present;
  if (valueOf(last.toString, last.to) !== present) return undefined;

  let value = valueOf(first.fromString, first.from);
  for (const change of changes) {
    if (Date.parse(change.created) <= Date.parse(at)) value = valueOf(change.toString, change.to);
  }
  return value;
}

function textOf(text: string | null, id: string | null): string | null {
  return [text, id].find((each) => each !== null && each !== '') ?? null;
}

import { isList, isObject, type Json, type JsonObject, textAt } from '../json';
import { type Option, type User, UserEntry } from '../store/catalogue-entries';

/** Adds the people of a work item, in its fields and as authors of its changes, to those known by their account ids. */
export function addPeople(
  people: Map<string, User>,
  { fields, histories }: { readonly fields: JsonObject; readonly histories: readonly JsonObject[] },
): void {
  for (const value of Object.values(fields)) {
    for (const one of isList(value) ? value : [value]) addPerson(people, one);
  }
  for (const history of histories) addPerson(people, history['author']);
}

function addPerson(people: Map<string, User>, value: Json | undefined): void {
  const accountId = textAt(value, 'accountId');
  if (!isObject(value) || accountId === null || people.has(accountId)) return;

  const { displayName = accountId, active = true, accountType = 'atlassian' } = value;
  const user = UserEntry.safeParse({ accountId, displayName, active, accountType });
  if (user.success) people.set(accountId, user.data);
}

/** Options chosen in custom fields: `[field id, option]`. */
export function optionsIn(fields: JsonObject): readonly (readonly [string, Option])[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith('customfield_'))
    .flatMap(([name, value]) =>
      (isList(value) ? value : [value ?? null]).flatMap((entry) => {
        const option = toOption(entry);
        return option === null ? [] : ([[name, option]] as const);
      }),
    );
}

function toOption(value: Json): Option | null {
  const id = textAt(value, 'id');
  const text = textAt(value, 'value');
  return id === null || text === null ? null : { id, value: text };
}

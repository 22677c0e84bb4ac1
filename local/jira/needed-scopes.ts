import type { Operation } from './rest/operation';

type Scoped = Pick<Operation, 'scopes' | 'narrowScopes'>;

/** The scopes by which an app that was granted these makes a call: the narrow ones where it has them, else the classic ones. */
export function neededScopes(
  { scopes, narrowScopes }: Scoped,
  granted: readonly string[],
): readonly string[] {
  const isNarrow = narrowScopes?.every((scope) => granted.includes(scope)) === true;
  return isNarrow ? narrowScopes : scopes;
}

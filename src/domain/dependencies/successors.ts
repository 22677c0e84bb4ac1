import { placeAt } from '../foundation/number-at';

/** The successors of the one at a place lie in `successors` from `firstLink[at]` to `firstLink[at + 1]`. */
export type Links = { readonly firstLink: Int32Array; readonly successors: Int32Array };

/** Turns predecessors of each around. */
export function successorsOf(predecessors: readonly (readonly number[])[]): Links {
  const firstLink = new Int32Array(predecessors.length + 1);
  for (const each of predecessors)
    for (const place of each) firstLink[place + 1] = placeAt(firstLink, place + 1) + 1;
  for (let at = 0; at < predecessors.length; at += 1) {
    firstLink[at + 1] = placeAt(firstLink, at + 1) + placeAt(firstLink, at);
  }

  const free = firstLink.slice();
  const successors = new Int32Array(firstLink.at(-1) ?? 0);
  for (const [at, each] of predecessors.entries()) {
    for (const place of each) {
      const link = placeAt(free, place);
      successors[link] = at;
      free[place] = link + 1;
    }
  }
  return { firstLink, successors };
}

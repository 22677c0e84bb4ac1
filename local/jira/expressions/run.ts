import { failed, type Located } from './expression-error';
import type { Moment, Run, Value } from './values';

/** Jira's own limits on one evaluation. */
export const MAX_STEPS = 10_000;
export const MAX_EXPENSIVE = 10;
/** This site's own, so that no expression fills the memory. */
const MAX_TEXT = 1_000_000;
const MAX_LIST = 100_000;

export function startRun({ now, timeZone }: Moment): Run {
  return { now, timeZone, steps: 0, expensive: 0, loaded: new Map() };
}

export function takeStep(run: Run, at: Located): void {
  run.steps += 1;
  if (run.steps <= MAX_STEPS) return;
  throw failed(`The expression takes more than ${MAX_STEPS} steps.`, at);
}

/** What Jira has to load for an expression is an expensive operation, of which it allows ten. */
export function loadOnce(run: Run, name: string, load: () => Promise<Value>): Promise<Value> {
  const known = run.loaded.get(name);
  if (known !== undefined) return known;

  run.expensive += 1;
  if (run.expensive > MAX_EXPENSIVE) {
    const at: Located = { place: { line: 1, column: 1 }, source: name };
    throw failed(`The expression needs more than ${MAX_EXPENSIVE} expensive operations.`, at);
  }
  const loading = load();
  run.loaded.set(name, loading);
  return loading;
}

export function boundedText(text: string, at: Located): string {
  if (text.length <= MAX_TEXT) return text;
  throw failed(`The text would have more than ${MAX_TEXT} characters.`, at);
}

export function boundedList(list: readonly Value[], at: Located): readonly Value[] {
  if (list.length <= MAX_LIST) return list;
  throw failed(`The list would have more than ${MAX_LIST} items.`, at);
}

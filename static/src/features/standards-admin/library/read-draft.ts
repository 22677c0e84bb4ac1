import type { Problem } from '@domain/foundation/document/problem';
import { readStandard } from '@domain/standards/document/read-standard';
import type { StandardDocument } from '@domain/standards/document/standard-document';

type ReadDraft = {
  /** What the text says; `undefined` for one that is no JSON. */
  readonly json: unknown;
  readonly problems: readonly Problem[];
  /** The standard, where nothing is wrong with it. */
  readonly named: StandardDocument | null;
};

/** Reads what somebody is writing. */
export function readDraft(text: string): ReadDraft {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no JSON';
    const remedy = 'Correct the text: what opens has to close, and members are parted by commas.';
    return { json: undefined, problems: [{ place: 'the text', reason, remedy }], named: null };
  }
  const read = readStandard(json);
  return read.kind === 'standard'
    ? { json, problems: [], named: read.document }
    : { json, problems: read.problems, named: null };
}

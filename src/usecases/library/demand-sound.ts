import type { StandardId } from '../../domain/foundation/ids';
import { type Problem, problemWords } from '../../domain/foundation/document/problem';
import { readStandard } from '../../domain/standards/document/read-standard';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { chainOf } from '../../domain/standards/overlays/chain';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { documentsInForce, turningDays } from '../standards-in-force';

/**
 * A standard from what somebody wrote.
 *
 * @throws AppError `invalid-input` with every problem in its details.
 */
export function demandStandard(json: unknown): StandardDocument {
  const read = readStandard(json);
  if (read.kind === 'standard') return read.document;
  throw refused(read.problems);
}

/**
 * That what a standard adds to is there from the day on which it comes into force, and does not come back to it, whatever comes into
 * force later.
 *
 * @throws AppError `invalid-input` naming the chain.
 */
export async function demandChain(
  document: StandardDocument,
  deps: Pick<Deps, 'standards'>,
): Promise<void> {
  if (document.extends === null) return;
  for (const on of await turningDays(document.effectiveFrom, deps)) {
    demandChainOn(document, await documentsInForce(on, deps));
  }
}

function demandChainOn(
  document: StandardDocument,
  documents: ReadonlyMap<StandardId, StandardDocument>,
): void {
  const chain = chainOf(document, (id) => documents.get(id) ?? null);
  if (chain.kind === 'chain') return;

  const place = 'extends.standardId';
  if (chain.kind === 'missing') {
    throw refused([
      {
        place,
        reason: `no standard ${chain.id} is in force on ${document.effectiveFrom}`,
        remedy: 'Name one that is, or a later day on which this one comes into force.',
      },
    ]);
  }
  throw refused([
    {
      place,
      reason: `standards add to each other in a circle: ${chain.ids.join(' → ')}`,
      remedy: 'Let one of them stand by itself.',
    },
  ]);
}

/** One refusal for all problems: the first in its message, each of them in its details. */
export function refused(problems: readonly Problem[]): AppError {
  const [first] = problems;
  const more = problems.length - 1;
  const others =
    more > 0 ? ` There ${more === 1 ? 'is one problem' : `are ${more} problems`} more.` : '';
  return new AppError(
    'invalid-input',
    `${first === undefined ? '' : problemWords(first)}${others}`,
    { where: first?.place ?? 'document', details: problems.map(problemWords) },
  );
}

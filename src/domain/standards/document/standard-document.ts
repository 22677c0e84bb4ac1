import type { StandardId } from '../../foundation/ids';
import type { Standard } from '../standard';

/** A standard as it is written down: whole by itself, or an overlay that adds to another. */
export type StandardDocument = Standard & {
  /** The standard it adds to; `null` for one that stands by itself. */
  readonly extends: { readonly standardId: StandardId } | null;
};

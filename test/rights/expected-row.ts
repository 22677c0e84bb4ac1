import type { KindOfId } from './question';

/**
 * `+` is answered, `-` is asked to log in, `x` is not allowed, `?` is told that there is no such thing, `!` that the
 * input is wrong.
 */
type Row = string;
export type Expected = { readonly any: Row } | Readonly<Record<KindOfId, Row>>;

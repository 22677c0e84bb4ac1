/** Where a part of an expression stands; both counted from one. */
export type Place = { readonly line: number; readonly column: number };

/** Why an expression has no value. */
export class ExpressionError extends Error {
  /**
   * `syntax`: it cannot be read, or is too large. `evaluation`: it failed on these values. `not-modelled`: Jira may well
   * answer it, this site does not.
   */
  readonly kind: 'syntax' | 'evaluation' | 'not-modelled';
  /** Without the place. */
  readonly reason: string;
  readonly place: Place;
  /** The part that failed; empty for the whole. */
  readonly source: string;

  constructor(kind: ExpressionError['kind'], reason: string, at: Located) {
    super(messageOf(kind, reason, at));
    this.name = 'ExpressionError';
    this.kind = kind;
    this.reason = reason;
    this.place = at.place;
    this.source = at.source;
  }
}

export type Located = { readonly place: Place; readonly source: string };

export function failed(reason: string, at: Located): ExpressionError {
  return new ExpressionError('evaluation', reason, at);
}

/** `what` names the construct: "a regular expression". */
export function unmodelled(what: string, at: Located): ExpressionError {
  return new ExpressionError('not-modelled', what, at);
}

function messageOf(kind: ExpressionError['kind'], reason: string, { place, source }: Located) {
  switch (kind) {
    case 'syntax':
      return `Syntax error in the expression: ${reason}`;
    case 'evaluation':
      return `Evaluation failed: ${JSON.stringify(source)} - ${reason}`;
    case 'not-modelled':
      return `${reason} in a Jira expression: "${source}" at line ${place.line}, column ${place.column}`;
  }
}

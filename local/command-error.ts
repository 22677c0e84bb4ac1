/** A command that cannot be done: what is wrong, and where, in words for whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: string;
  /** A flag, a file and line, a field of the input; null when there is no one place. */
  readonly where: string | null;
  readonly details: readonly string[];

  constructor(
    code: string,
    message: string,
    more: { readonly where?: string | null; readonly details?: readonly string[] } = {},
  ) {
    super(message);
    this.code = code;
    this.where = more.where ?? null;
    this.details = more.details ?? [];
  }
}

export type ErrorReport = {
  readonly code: string;
  readonly message: string;
  readonly where: string | null;
  readonly details?: readonly string[];
};

/** What its driver says of a database server that ends while it is in use. */
const DATABASE_ENDED = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
/** What Node says where a file belongs to somebody else. */
const NOT_ALLOWED: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);
const REMEDY = 'Take the files over (sudo chown -R), or say another place for sites: --home DIR.';

/** How any error is told. One that says neither code nor place is a failure of the host or the app. */
export function reportOf(error: unknown): ErrorReport {
  if (!(error instanceof Error)) {
    return { code: 'failed', message: String(error), where: null };
  }
  const { code, where, path, details } = error as Error & {
    readonly code?: unknown;
    readonly where?: unknown;
    readonly path?: unknown;
    readonly details?: unknown;
  };
  if (typeof code === 'string' && DATABASE_ENDED.has(code)) {
    return {
      code: 'database-ended',
      message:
        'The database server ended while it was in use. Repeat the command: what was written is kept.',
      where: null,
    };
  }
  const place = [where, path].find((each) => typeof each === 'string') ?? null;
  const remedy = NOT_ALLOWED.has(code) ? `. ${REMEDY}` : '';
  return {
    code: typeof code === 'string' ? code : 'failed',
    message: `${error.message}${remedy}`,
    where: place,
    ...(Array.isArray(details) && details.length > 0 ? { details: details.map(String) } : {}),
  };
}

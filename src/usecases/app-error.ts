export type AppErrorCode =
  'invalid-input' | 'not-allowed' | 'not-found' | 'conflict' | 'upstream-failed';

type Extras = {
  readonly where?: string;
  readonly details?: readonly string[];
  readonly cause?: unknown;
  readonly retryAfterSeconds?: number;
  readonly mayBeDone?: boolean;
};

/** A failure the user can be told about. Its message is shown as it stands: it names the place and the remedy. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly where: string | null;
  readonly details: readonly string[];
  /** Set when the same call may succeed later: in so many seconds. `null` when trying again would not help. */
  readonly retryAfterSeconds: number | null;
  /** Whether what was asked may have happened all the same: nobody answered. Asking again might do it twice. */
  readonly mayBeDone: boolean;

  constructor(code: AppErrorCode, message: string, extras: Extras = {}) {
    const { where, details, cause, retryAfterSeconds, mayBeDone } = extras;
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.where = where ?? null;
    this.details = details ?? [];
    this.retryAfterSeconds = retryAfterSeconds ?? null;
    this.mayBeDone = mayBeDone ?? false;
  }
}

export type AppErrorCode =
  'invalid-input' | 'not-allowed' | 'not-found' | 'conflict' | 'upstream-failed';

type Extras = {
  readonly where?: string;
  readonly details?: readonly string[];
  readonly cause?: unknown;
};

/** A failure the user can be told about. Its message is shown as it stands: it names the place and the remedy. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly where: string | null;
  readonly details: readonly string[];

  constructor(code: AppErrorCode, message: string, { where, details, cause }: Extras = {}) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.where = where ?? null;
    this.details = details ?? [];
  }
}

import { NeedsAuthenticationError } from '@forge/api';

import type { Reply, ReplyError } from '../contract/operation';
import { AppError } from '../usecases/app-error';
import { logFailure } from './log-failure';

const UNEXPECTED: ReplyError = {
  code: 'unexpected',
  message:
    'Something went wrong on our side. Try again; if it stays, tell your administrator when it happened.',
  where: null,
  details: [],
};

/** Runs `answer` and turns what it throws into a reply. Only an AppError's words reach the user. */
export async function reply<T>(operation: string, answer: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    // The platform catches this one itself, to ask the user for consent.
    if (error instanceof NeedsAuthenticationError) throw error;
    if (!(error instanceof AppError)) {
      logFailure(operation, error);
      return { ok: false, error: UNEXPECTED };
    }
    if (error.code === 'upstream-failed') logFailure(operation, error);

    const { code, message, where, details } = error;
    return { ok: false, error: { code, message, where, details } };
  }
}

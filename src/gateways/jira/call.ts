import { asApp, asUser, type Route } from '@forge/api';
import type { z } from 'zod';

/** One question to Jira. */
export type Call<Answer extends z.ZodType = z.ZodType> = {
  readonly route: Route;
  /** Sent by POST unless `method` says otherwise; without one it is a GET. */
  readonly body?: unknown;
  readonly method?: 'PUT' | 'DELETE';
  /** `none` for a POST that only asks: it may be sent again whatever became of it. */
  readonly effect?: 'none';
  readonly answer: Answer;
};

/** What came back: an answer, or nothing, for the connection was cut before its end. */
export type Outcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly header: (name: string) => string | null;
      readonly text: string;
    }
  | { readonly kind: 'cut'; readonly cause: unknown };

/** Sends a call once, as the app or as the asking user. */
export async function send(as: 'app' | 'user', call: Call): Promise<Outcome> {
  const { requestJira } = as === 'app' ? asApp() : asUser();
  const { route, body } = call;
  try {
    const response = await requestJira(route, {
      method: methodOf(call),
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    const text = await response.text();
    return { kind: 'answered', status, header: (name) => headers.get(name), text };
  } catch (cause) {
    // By the standard of fetch; whatever else is thrown is no failure of the connection.
    if (cause instanceof TypeError) return { kind: 'cut', cause };
    throw cause;
  }
}

export function methodOf({ body, method }: Call): string {
  return method ?? (body === undefined ? 'GET' : 'POST');
}

export function isWrite(call: Call): boolean {
  return methodOf(call) !== 'GET' && call.effect !== 'none';
}

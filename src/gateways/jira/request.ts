import { asApp, asUser, type APIResponse, type Route } from '@forge/api';
import { z } from 'zod';

import { AppError, type AppErrorCode } from '../../usecases/app-error';
import { throttling, waitOf } from './throttling';

/** How a gateway asks Jira, as the app or as the asking user. */
export type JiraRequest = <Answer extends z.ZodType>(
  call: Call<Answer>,
) => Promise<z.output<Answer>>;

type Call<Answer extends z.ZodType> = {
  readonly route: Route;
  /** Sent by POST unless `method` says otherwise; without one it is a GET. */
  readonly body?: unknown;
  readonly method?: 'PUT' | 'DELETE';
  readonly answer: Answer;
};

type Circumstances = {
  readonly as: 'app' | 'user';
  readonly timeLeft: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
};

const MOST_TRIES = 4;
/** When to try again after a failure of Jira's own. */
const OUTAGE_SECONDS = 30;

/**
 * Makes calls that wait out Jira's throttling as long as the invocation can afford it, and turn what Jira refuses into
 * an {@link AppError}. One that says when to come back has `retryAfterSeconds`.
 */
export function createJiraRequest({ as, timeLeft, wait = sleep }: Circumstances): JiraRequest {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      const response = await send(as, call);
      if (response.ok) return parse(call, await response.text());

      const throttled = throttling(response);
      if (throttled === null) throw await refusal(response);

      const milliseconds = waitOf(throttled, { tries, timeLeft: timeLeft() });
      if (tries === MOST_TRIES || milliseconds === null) throw busy(throttled.retryAfterSeconds);
      await wait(milliseconds);
    }
  };
}

async function send(as: 'app' | 'user', { route, body, method }: Call<z.ZodType>) {
  const { requestJira } = as === 'app' ? asApp() : asUser();
  return requestJira(route, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function parse<Answer extends z.ZodType>(
  { route, answer }: Call<Answer>,
  text: string,
): z.output<Answer> {
  const parsed = answer.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;

  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new AppError('upstream-failed', `Jira's answer could not be read at ${place}.`, {
    where: `${pathOf(route)} ${place}`,
    cause: parsed.error,
  });
}

const pathOf = (route: Route) => route.value.split('?')[0] ?? '';

const ErrorBody = z.object({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.unknown()).optional(),
});

const REFUSALS = new Map<number, { readonly code: AppErrorCode; readonly plainly: string }>([
  [400, { code: 'invalid-input', plainly: 'Jira does not take this.' }],
  [401, { code: 'not-allowed', plainly: 'Jira does not allow this.' }],
  [403, { code: 'not-allowed', plainly: 'Jira does not allow this.' }],
  [404, { code: 'not-found', plainly: 'Jira does not find this.' }],
  [409, { code: 'conflict', plainly: 'Jira says that this was changed meanwhile.' }],
  [412, { code: 'conflict', plainly: 'Jira says that this was changed meanwhile.' }],
  [413, { code: 'invalid-input', plainly: 'This is more than Jira takes at once.' }],
]);

async function refusal(response: APIResponse): Promise<AppError> {
  const { status } = response;
  const [said, ...details] = jiraWords(await response.text());
  const known = REFUSALS.get(status);
  if (known !== undefined) return new AppError(known.code, said ?? known.plainly, { details });

  return new AppError('upstream-failed', said ?? `Jira answered ${status}.`, {
    details,
    ...(status >= 500 ? { retryAfterSeconds: OUTAGE_SECONDS } : {}),
  });
}

function jiraWords(text: string): string[] {
  const { data } = ErrorBody.safeParse(jsonOrNull(text));
  const fields = Object.entries(data?.errors ?? {}).map(
    ([name, said]) => `${name}: ${String(said)}`,
  );
  return [...(data?.errorMessages ?? []), ...fields];
}

/** Neither an empty answer nor the error page of a proxy in front of Jira is JSON. */
function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function busy(retryAfterSeconds: number): AppError {
  return new AppError('upstream-failed', 'Jira is busy and asks to come back later.', {
    retryAfterSeconds,
  });
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

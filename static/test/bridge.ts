import { contract, type OperationName } from '@contract/contract';
import type { Reply } from '@contract/operation';

import type { Answer, Asked } from '../src/shared/ask';

type Handler = (payload: unknown) => unknown;
type Host = {
  readonly handlers: Map<string, Handler>;
  readonly calls: { readonly command: string; readonly payload: unknown }[];
};
declare const bridgeHost: Host;

/** What the backend answers: a value, or a function of what it was asked. One that throws {@link Refused} refuses. */
export type Answers = {
  readonly [Name in OperationName]?:
    Answer<Name> | ((input: Asked<Name>) => Answer<Name> | Promise<Answer<Name>>);
};

export type Question = { readonly name: string; readonly input: unknown };

/** Thrown by a planned answer, it reaches the page as the backend's refusal. */
export class Refused extends Error {
  readonly code: string;
  readonly where: string | null;

  constructor(code: string, message: string, where: string | null = null) {
    super(message);
    this.code = code;
    this.where = where;
  }
}

/**
 * Plans the backend's answers in place of all planned before, and returns the list of questions, which grows as they
 * are asked. Inputs are checked by the contract first, as the backend does.
 */
export function answerWith(answers: Answers): Question[] {
  const asked: Question[] = [];
  bridgeHost.handlers.set('invoke', async (payload) => {
    const { functionKey: name, payload: input } = payload as {
      functionKey: OperationName;
      payload: unknown;
    };
    asked.push({ name, input });
    return planned(name, input, answers);
  });
  for (const silent of ['showFlag', 'navigate', 'open', 'enableTheming']) {
    if (!bridgeHost.handlers.has(silent)) bridgeHost.handlers.set(silent, () => true);
  }
  return asked;
}

/** Plans the answer to a command of the host itself: `showFlag`, `navigate`, `fetchProduct`. */
export function hostAnswers(command: string, handler: Handler): void {
  bridgeHost.handlers.set(command, handler);
}

/** Plans what Jira answers to `requestJira` as the user, by the start of the path. */
export function jiraAnswers(answers: Readonly<Record<string, unknown>>): void {
  hostAnswers('fetchProduct', (payload) => {
    const { restPath } = payload as { restPath: string };
    const path = Object.keys(answers).find((start) => restPath.startsWith(start));
    if (path === undefined) throw new Error(`No answer was planned for ${restPath}`);
    return {
      body: JSON.stringify(answers[path]),
      headers: { 'content-type': 'application/json' },
      status: 200,
      statusText: 'OK',
    };
  });
}

/** What the host was told with this command, in order. */
export function toldHost(command: string): unknown[] {
  return bridgeHost.calls.filter((call) => call.command === command).map((call) => call.payload);
}

/** The backend's reply to one question, as planned. Inputs are checked by the contract first. */
export async function planned(
  name: OperationName,
  input: unknown,
  answers: Answers,
): Promise<Reply<unknown>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return refusal('invalid-input', `${name}: ${parsed.error.message}`, null);

  const plan = answers[name] as unknown;
  if (plan === undefined) throw new Error(`No answer was planned for ${name}`);
  try {
    const value: unknown = typeof plan === 'function' ? await (plan as Handler)(input) : plan;
    return { ok: true, value: JSON.parse(JSON.stringify(value)) as unknown }; // as the bridge carries it
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusal(error.code, error.message, error.where);
  }
}

function refusal(code: string, message: string, where: string | null): Reply<never> {
  return { ok: false, error: { code, message, where, details: [] } };
}

import type { Json } from './json';

/** What an operation answers, and how much of it Jira would charge for. */
export type Answer = {
  readonly status: number;
  /** `null` for an answer without a body. */
  readonly body: Json;
  /** Work items and projects in the answer. */
  readonly objects?: number;
  /** Fields, types, changelog entries and the like in the answer. */
  readonly details?: number;
  /** Users and groups in the answer. */
  readonly people?: number;
};

/** A refusal, in the shape in which Jira words it. */
export class JiraProblem extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraProblem';
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

export function badRequest(...messages: readonly string[]): JiraProblem {
  return new JiraProblem(400, messages);
}

export function invalidFields(errors: Readonly<Record<string, string>>): JiraProblem {
  return new JiraProblem(400, [], errors);
}

export function notFound(message: string): JiraProblem {
  return new JiraProblem(404, [message]);
}

export function forbidden(message: string): JiraProblem {
  return new JiraProblem(403, [message]);
}

/** `what` ends the sentence "The local Jira does not model ...". */
export function notModelled(what: string): JiraProblem {
  return new JiraProblem(501, [`The local Jira does not model ${what}.`]);
}

import { invoke } from '@forge/bridge';
import type { z } from 'zod';

import type { contract, OperationName } from '@contract/contract';
import type { Reply, ReplyError } from '@contract/operation';

type Operations = typeof contract;

export type Asked<Name extends OperationName> = z.input<Operations[Name]['input']>;
export type Answer<Name extends OperationName> = z.output<Operations[Name]['output']>;

/** The code of an {@link AskError} for which no answer came at all. */
export const UNREACHABLE = 'unreachable';

/** A question that was answered with an error its reader may see, or not answered. */
export class AskError extends Error {
  readonly code: string;
  /** The place, where there is one: a field of the input, a project key. */
  readonly where: string | null;
  readonly details: readonly string[];

  constructor(error: ReplyError, options?: ErrorOptions) {
    super(error.message, options);
    this.name = 'AskError';
    this.code = error.code;
    this.where = error.where;
    this.details = error.details;
  }
}

/** Asks the backend one of the contract's questions. The only caller of invoke(). */
export async function ask<Name extends OperationName>(
  name: Name,
  input: Asked<Name>,
): Promise<Answer<Name>> {
  const reply = await send<Answer<Name>>(name, input);
  if (!reply.ok) throw new AskError(reply.error);

  return reply.value;
}

async function send<T>(name: string, input: object): Promise<Reply<T>> {
  try {
    return (await invoke(name, { ...input })) as Reply<T>;
  } catch (cause) {
    const error = {
      code: UNREACHABLE,
      message: 'Mandate did not answer.',
      where: null,
      details: [],
    };
    throw new AskError(error, { cause });
  }
}

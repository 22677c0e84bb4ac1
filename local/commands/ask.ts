import type { z } from 'zod';

import type { contract, OperationName, Surface } from '../../src/contract/contract';
import type { Reply } from '../../src/contract/operation';
import { CommandError } from '../command-error';
import { modulesOf } from '../manifest';
import type { LocalSite } from '../site';
import { surfacesOf } from './operations';

type Contract = typeof contract;

/** Asks the app's operations as one account, as its pages do. Refusals are thrown as CommandError. */
export type Ask = <Name extends OperationName>(
  name: Name,
  input: z.input<Contract[Name]['input']>,
) => Promise<z.output<Contract[Name]['output']>>;

export type AskedFrom = {
  readonly surface?: Surface;
  /** What Jira tells the module of its place: `{project: {id, key, type}}`. */
  readonly extension?: Readonly<Record<string, unknown>>;
};

export function asking(site: LocalSite, accountId: string, from: AskedFrom = {}): Ask {
  return async (name, input) =>
    (await askOperation(site, accountId, { name, input, from })) as never;
}

export type AskedOperation = {
  readonly name: string;
  readonly input: unknown;
  readonly from: AskedFrom;
};

/** @throws CommandError with the app's own code, words and place */
export async function askOperation(
  site: LocalSite,
  accountId: string,
  { name, input, from }: AskedOperation,
): Promise<unknown> {
  const surface = from.surface ?? surfacesOf(name)[0];
  if (surface === undefined) {
    throw new CommandError('not-found', `The app has no operation ${name}.`, {
      where: 'operation',
    });
  }
  const { key, type } = moduleOf(site, surface);
  const reply = (await site.forge.invokeResolver(
    key,
    { functionKey: name, payload: input },
    { accountId, extension: { type, ...from.extension } },
  )) as Reply<unknown>;
  if (reply.ok) return reply.value;

  const { code, message, where, details } = reply.error;
  throw new CommandError(code, message, { where, details });
}

const MODULE_OF: Readonly<Record<Surface, string>> = {
  admin: 'jira:adminPage',
  portfolio: 'jira:globalPage',
  project: 'jira:projectPage',
  item: 'jira:issuePanel',
};

function moduleOf(
  site: LocalSite,
  surface: Surface,
): { readonly key: string; readonly type: string } {
  const type = MODULE_OF[surface];
  const module = modulesOf(site.manifest, type)[0];
  if (module === undefined) throw new Error(`The manifest has no ${type}.`);

  return { key: module.key, type };
}

import Resolver from '@forge/resolver';

import type { Contract, Operation, Reply } from '../contract/operation';
import { AppError } from '../usecases/app-error';
import type { Deps } from '../usecases/ports';
import { answerOperation, REFUSALS, type UseCase, type UseCases } from './answer-operation';
import { isIdentified, type UserContext } from './identity';
import { reply } from './reply';

/** Wires what one invocation works with, for the person who asked for it. */
export type DepsFor = (context: UserContext) => Promise<Deps>;

/** Answers every operation of a contract as a Forge resolver; the context it trusts is the platform's. */
export function serve<C extends Contract>(contract: C, useCases: UseCases<C>, depsFor: DepsFor) {
  const resolver = new Resolver();

  for (const [name, operation] of Object.entries(contract)) {
    const useCase: UseCase<Operation> = useCases[name as keyof C];
    resolver.define<unknown, Reply<unknown>>(name, ({ payload, context }) =>
      reply(name, async () => {
        const { accountId, installContext }: Partial<UserContext> = context;
        if (!isIdentified(accountId)) throw new AppError('not-allowed', REFUSALS.view);

        const deps = await depsFor({ accountId, installContext });
        return answerOperation({ operation, useCase, payload }, deps);
      }),
    );
  }

  return resolver.getDefinitions();
}

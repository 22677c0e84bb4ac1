import Resolver from '@forge/resolver';

import type { Contract, Operation, Reply } from '../contract/operation';
import { answerOperation, type UseCase, type UseCases } from './answer-operation';
import { depsForUser } from './deps';
import { reply } from './reply';

/** Answers every operation of a contract as a Forge resolver; the context it trusts is the platform's. */
export function serve<C extends Contract>(contract: C, useCases: UseCases<C>) {
  const resolver = new Resolver();

  for (const [name, operation] of Object.entries(contract)) {
    const useCase: UseCase<Operation> = useCases[name as keyof C];
    resolver.define<unknown, Reply<unknown>>(name, ({ payload, context }) =>
      reply(name, async () =>
        answerOperation({ operation, useCase, payload }, await depsForUser(context)),
      ),
    );
  }

  return resolver.getDefinitions();
}

import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';

import type { OperationName } from '@contract/contract';

import { ask, type Answer, type AskError, type Asked } from './ask';
import { openFlag } from './flag';

/** A question of the contract as a query; its key is the operation and what it is asked with. */
export const question = <Name extends OperationName>(name: Name, input: Asked<Name>) =>
  queryOptions<Answer<Name>, AskError, Answer<Name>, readonly [Name, Asked<Name>]>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
  });

export const useAnswer = <Name extends OperationName>(name: Name, input: Asked<Name>) =>
  useQuery(question(name, input));

/** The operations that are asked with nothing and whose answer a change hands back as it is now. */
type Kept =
  | 'setup.status'
  | 'import.status'
  | 'tree.get'
  | 'standards.library'
  | 'standards.list'
  | 'life-cycles.list'
  | 'scoring.get'
  | 'roles.list';

type ChangeOptions<Name extends OperationName> = {
  /** The question that the change's answer answers anew. */
  readonly answers: Kept;
  /** Questions on the page whose answers the change may alter as well; they are asked again at once. */
  readonly alters?: readonly Kept[];
  /** Said in passing when it is done. */
  readonly done?: string | ((answer: Answer<Name>) => string);
};

/** An operation that changes something. Everything else that was asked before counts as stale afterwards. */
export function useChange<Name extends OperationName>(name: Name, options: ChangeOptions<Name>) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: async (answer) => {
      const { answers, alters = [], done } = options;
      await queryClient.invalidateQueries({ refetchType: 'none' });
      queryClient.setQueryData([answers, {}], answer);
      if (done !== undefined) openFlag({ title: typeof done === 'string' ? done : done(answer) });
      await Promise.all(alters.map((kept) => refresh(queryClient, kept)));
    },
  });
}

type DoneOptions = {
  /** The operations on the page that tell what came of it. */
  readonly asksAgain: readonly OperationName[];
  /** Said in passing when it is done. */
  readonly done: string | null;
};

/** Something done about what the page shows; whether it was done or refused, that is asked for again. */
export function useAct<Name extends OperationName>(name: Name, { asksAgain, done }: DoneOptions) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: () => {
      if (done !== null) openFlag({ title: done });
    },
    onSettled: () =>
      Promise.all(asksAgain.map((asked) => queryClient.invalidateQueries({ queryKey: [asked] }))),
  });
}

/** Asks again now, as after a conflict. */
export function refresh(queryClient: QueryClient, kept: Kept): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [kept] });
}

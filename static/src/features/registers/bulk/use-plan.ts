import { useQuery } from '@tanstack/react-query';

import type { PresentFigures } from '@contract/registers';

import { ask, type AskError } from '../../../shared/ask';
import { useFormats } from '../../../shared/forge-context';
import { type Planned, planChange, type Wish } from './plan-change';

/** What Jira reads in one call. */
const KEYS_A_QUESTION = 100;

/** What some wishes would change, given what stands in Jira when they are asked for. */
export function usePlan(wishes: readonly Wish[], locale: string) {
  const formats = useFormats();
  const keys = wishes.map(({ key }) => key);
  return useQuery<readonly Planned[], AskError>({
    queryKey: ['register.figures', keys],
    gcTime: 0, // a plan is of one moment
    staleTime: Infinity,
    queryFn: async () => {
      const present = new Map<string, PresentFigures>();
      for (let start = 0; start < keys.length; start += KEYS_A_QUESTION) {
        const some = keys.slice(start, start + KEYS_A_QUESTION);
        for (const one of await ask('register.figures', { keys: some })) present.set(one.key, one);
      }
      return wishes.map((wish) => planChange(wish, present.get(wish.key), { locale, formats }));
    },
  });
}

import { useQuery } from '@tanstack/react-query';

type Named<Id extends string> = { readonly id: Id; readonly name: string };

export type NameSource<Id extends string> = {
  readonly queryKey: string;
  readonly mostIdsACall: number;
  readonly read: (ids: readonly Id[]) => Promise<readonly Named<Id>[]>;
};

/** What Jira calls some people or groups today, each asked for once, as many at a time as Jira answers. */
export function useNamesById<Id extends string>(
  ids: readonly Id[],
  { queryKey, mostIdsACall, read }: NameSource<Id>,
) {
  const wanted = [...new Set(ids)].sort();

  return useQuery({
    queryKey: [queryKey, wanted],
    queryFn: async () => {
      const found: Named<Id>[] = [];
      for (let from = 0; from < wanted.length; from += mostIdsACall) {
        found.push(...(await read(wanted.slice(from, from + mostIdsACall))));
      }
      return new Map(found.map(({ id, name }) => [id, name]));
    },
    enabled: wanted.length > 0,
  });
}

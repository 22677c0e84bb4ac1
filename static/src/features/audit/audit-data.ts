import { useInfiniteQuery, useMutation } from '@tanstack/react-query';

import type { AuditVerdict } from '@contract/audit';
import { CHAIN_START } from '@domain/audit/audit-entry';
import type { AuditTopic } from '@domain/audit/audit-action';

import { ask } from '../../shared/ask';
import { downloadText } from '../../shared/download';
import { openFlag } from '../../shared/flag';
import type { Person } from '../../shared/people';
import { useAnswer } from '../../shared/questions';

export type AuditFilter = {
  readonly topic: AuditTopic | null;
  readonly person: Person | null;
  /** As a date field writes it; empty for no bound. */
  readonly from: string;
  readonly to: string;
};

export const NO_FILTER: AuditFilter = { topic: null, person: null, from: '', to: '' };

/** Entries of the trail, latest first, page after page. */
export function useAudit({ topic, person, from, to }: AuditFilter) {
  const question = {
    topic,
    person: person?.id ?? null,
    from: from === '' ? null : from,
    to: to === '' ? null : to,
  };

  return useInfiniteQuery({
    queryKey: ['audit.list', question],
    queryFn: ({ pageParam }) => ask('audit.list', { ...question, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** What governed projects, portfolios and programmes are called today, by their ids. */
export function useTreeNames(): ReadonlyMap<string, string> {
  const { data } = useAnswer('tree.get', {});
  return new Map(
    [...(data?.governed ?? []), ...(data?.nodes ?? [])].map(({ id, name }) => [id, name]),
  );
}

/** Verifies the whole trail: a long one takes several calls, each going on where the last one came to. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: verifyAll });
}

async function verifyAll(): Promise<AuditVerdict> {
  for (let end = CHAIN_START; ;) {
    const from = end.sequence === CHAIN_START.sequence ? null : end;
    const verdict = await ask('audit.verify', { from });
    if (verdict.kind !== 'unfinished') return verdict;
    end = verdict.end;
  }
}

/** Writes the trail to a file, an entry a line. */
export function useExportAudit() {
  return useMutation({
    mutationFn: linesOfAll,
    onSuccess: (lines) => {
      downloadText('mandate-audit.jsonl', lines.join(''), 'application/jsonl');
      openFlag({ title: 'Audit trail exported', description: `${lines.length} entries.` });
    },
  });
}

async function linesOfAll(): Promise<readonly string[]> {
  const all: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof exportAfter>> = await exportAfter(after);
    all.push(...page.lines.map((line) => `${JSON.stringify(line)}\n`));
    after = page.next;
  }
  return all;
}

const exportAfter = (after: number) => ask('audit.export', { after });

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { WorkItemKey } from '@domain/foundation/ids';

import { ask, AskError } from '../../../shared/ask';
import { useFormats } from '../../../shared/forge-context';
import { showWhatWasWritten } from './show-what-was-written';
import type { Change } from './plan-change';

/** What came of writing each: `null` for written, else why not. */
export type Outcomes = ReadonlyMap<WorkItemKey, string | null>;

/** Writes changes one after another, each as the asking user, and keeps what came of each. One that is refused stops none. */
export function useWriting() {
  const queryClient = useQueryClient();
  const formats = useFormats();
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [phase, setPhase] = useState<'before' | 'writing' | 'after'>('before');
  const isStopped = useRef(false);

  const start = async (changes: readonly Change[]) => {
    setPhase('writing');
    const done = new Map<WorkItemKey, string | null>();
    for (const change of changes) {
      if (isStopped.current) break;
      done.set(change.key, await written(change));
      setOutcomes(new Map(done));
    }
    setPhase('after');
    const passed = changes.filter(({ key }) => done.get(key) === null);
    await showWhatWasWritten(passed, { queryClient, formats });
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { outcomes, phase, start, stop };
}

async function written({ key, seen, part }: Change): Promise<string | null> {
  try {
    await ask('artifact.write', { key, seen, part });
    return null;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return error.code === 'conflict' ? `${error.message} Nothing was written over.` : error.message;
  }
}

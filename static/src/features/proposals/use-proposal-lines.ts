import { useRef, useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { AskError } from '../../shared/ask';
import type { ProposalLine } from './proposal-lines';
import { useHandIn, useSetFacts } from './proposals-data';

export type MadeLine = Extract<ProposalLine, { state: 'new' | 'change' }>;
/** What came of a line: the key of its proposal, or why there is none. */
type Outcome = { readonly key: string } | { readonly why: string };

/**
 * Hands in or changes proposals one after another, each as the asking user. One that is refused stops none. Those that came to nothing
 * may be tried again: each line bears the same token then, so that none is made twice.
 */
export function useProposalLines(nodeId: NodeId, lines: readonly MadeLine[]) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [phase, setPhase] = useState<'before' | 'writing' | 'after'>('before');
  const [tokens] = useState(() => new Map(lines.map(({ line }) => [line, crypto.randomUUID()])));
  const isStopped = useRef(false);
  const handIn = useHandIn(nodeId);
  const setFacts = useSetFacts(nodeId);

  const made = async (one: MadeLine): Promise<Outcome> => {
    try {
      if (one.state === 'change') return await setFacts.mutateAsync(one.asked);
      const token = tokens.get(one.line) ?? '';
      return await handIn.mutateAsync({ nodeId, token, ...one.asked });
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      return { why: error.message };
    }
  };
  const left = lines.filter(({ line }) => !isMade(outcomes.get(line)));
  const start = async () => {
    setPhase('writing');
    for (const one of left) {
      if (isStopped.current) break;
      const outcome = await made(one);
      setOutcomes((was) => new Map([...was, [one.line, outcome]]));
    }
    isStopped.current = false;
    setPhase('after');
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { outcomes, left: left.length, phase, start, stop };
}

function isMade(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'key' in outcome;
}

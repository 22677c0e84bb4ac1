import { isMerged } from '@domain/artifacts/lineage';
import type { RegisterPart } from '@domain/artifacts/register-part';
import type { WorkItemKey } from '@domain/foundation/ids';

import { openFlag } from '../../../shared/flag';
import type { PartErrors } from '../../../shared/part/parse-part';
import { useMergeChange, useWritePart } from '../item-data';

/** The input that says into which change a change is merged. */
export const INTO = 'into';

type Typed = {
  readonly before: RegisterPart;
  readonly after: RegisterPart;
  readonly into: WorkItemKey | null;
};

/** What is missing where a change is given the verdict *merged*; `null` for nothing. */
export function wrongInMerger({ before, after, into }: Typed): {
  readonly errors: PartErrors;
  readonly problem: null;
} | null {
  const isWrong = isMerged(after) && !isMerged(before) && into === null;
  return isWrong ? { errors: { [INTO]: 'Say into which change it is merged.' }, problem: null } : null; // prettier-ignore
}

type Writing = {
  readonly itemKey: WorkItemKey;
  readonly present: RegisterPart;
  readonly mergedInto: WorkItemKey | null;
  readonly onDone: () => void;
};

type Write = {
  readonly seen: string;
  readonly part: RegisterPart;
  readonly into: WorkItemKey | null;
};

/** Writes figures, or merges a change where that is what they say. */
export function useWriting({ itemKey: key, present, mergedInto, onDone }: Writing) {
  const write = useWritePart();
  const merge = useMergeChange();
  const done = {
    onSuccess: () => {
      openFlag({ title: `${key} saved` });
      onDone();
    },
  };

  return {
    isPending: write.isPending || merge.isPending,
    error: write.error ?? merge.error,
    write: ({ seen, part, into }: Write) => {
      write.reset();
      merge.reset();
      const isMerger = isMerged(part) && (into !== mergedInto || !isMerged(present));
      if (isMerger && into !== null) merge.mutate({ key, seen, part, into }, done);
      else write.mutate({ key, seen, part }, done);
    },
  };
}

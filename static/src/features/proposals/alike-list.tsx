import { memo, useDeferredValue, useMemo } from 'react';

import type { RatedProposal } from '@domain/foundation/proposal';
import { alikeTo, weighProposals } from '@domain/intake/repeats';

import { useFormats } from '../../shared/forge-context';
import { TitledItem } from '../../shared/titled-item';
import { alikeWords } from './alike-words';
import { named } from './named-proposals';
import styles from './proposals.module.css';

type AlikeListProps = {
  readonly title: string;
  readonly text: string;
  readonly proposals: readonly RatedProposal[];
};

/** What is proposed already and sounds like it; nothing where nothing does. */
export const AlikeList = memo(function AlikeList({ title, text, proposals }: AlikeListProps) {
  const formats = useFormats();
  const typed = useDeferredValue(title);
  const told = useDeferredValue(text);
  const weighed = useMemo(() => weighProposals(proposals.map(named)), [proposals]);
  const alike = useMemo(
    () => alikeTo({ title: typed, text: told }, weighed),
    [typed, told, weighed],
  );
  const byId = new Map<string, RatedProposal>(proposals.map((each) => [each.id, each]));

  return (
    <div role="status" aria-label="Proposals like it">
      {alike.length > 0 && (
        <>
          <p className={styles['note']}>Proposed already, and like it:</p>
          <ul className={styles['alike']}>
            {alike.map(({ id, ...likeness }) => {
              const proposal = byId.get(id);
              return (
                proposal !== undefined && (
                  <li key={id}>
                    <TitledItem itemKey={proposal.key} title={proposal.summary} />
                    <span className={styles['by']}>{alikeWords(likeness, formats)}</span>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
});

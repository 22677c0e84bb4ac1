import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { alikeWords } from './alike-words';
import { CompareDialog } from './compare-dialog';
import type { RepeatedPair } from './named-proposals';
import styles from './proposals.module.css';

const MOST_SHOWN = 20;

type RepeatsSectionProps = {
  readonly view: ProposalsView;
  readonly pairs: readonly RepeatedPair[];
};

/** Proposals that likely ask for the same twice, each pair to be looked at side by side; nothing where there are none. */
export function RepeatsSection({ view, pairs }: RepeatsSectionProps) {
  const formats = useFormats();
  const [open, setOpen] = useState<RepeatedPair | null>(null);
  if (pairs.length === 0) return null;

  return (
    <Section title="Likely the same" lead={leadOf(pairs.length, formats)}>
      <ul className={styles['alike']}>
        {pairs.slice(0, MOST_SHOWN).map((pair) => {
          const { first, second, likeness } = pair;
          return (
            <li key={`${first.id} ${second.id}`} className={styles['repeat']}>
              <span>
                {first.key} {first.summary}; {second.key} {second.summary}
                <span className={styles['by']}>{alikeWords(likeness, formats)}</span>
              </span>
              <Button
                aria-label={`Compare ${first.key} with ${second.key}`}
                onClick={() => setOpen(pair)}
              >
                Compare
              </Button>
            </li>
          );
        })}
      </ul>
      {open !== null && (
        <CompareDialog model={view.model} pair={open} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

function leadOf(pairs: number, { count }: ReturnType<typeof useFormats>): string {
  const shown = pairs > MOST_SHOWN ? ` The ${MOST_SHOWN} most alike are shown.` : '';
  return `${count(pairs, 'pair')} of proposals whose titles or descriptions say much the same.${shown}`;
}

import Button from '@atlaskit/button/new';
import { type ReactNode, useId } from 'react';

import styles from './executive.module.css';

type BlockProps = {
  readonly title: string;
  /** Where its figures are from, and the way there; `null` where there are none. */
  readonly from: { readonly page: string; readonly onOpen: () => void } | null;
  readonly children: ReactNode;
};

/** One of the parts of the paper. */
export function Block({ title, from, children }: BlockProps) {
  const id = useId();
  return (
    <section className={styles['block']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id}>{title}</h3>
        {from !== null && (
          <span className="no-print">
            <Button appearance="subtle" spacing="compact" onClick={from.onOpen}>
              {`From: ${from.page}`}
            </Button>
          </span>
        )}
      </div>
      {children}
    </section>
  );
}

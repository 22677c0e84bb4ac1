import type { ReactNode } from 'react';

import { useForge } from './forge-context';
import styles from './item-link.module.css';
import { openItem } from './navigate';

/** A work item's key as a link to it. A real address, so that it can be copied and opened in other ways. */
export function ItemLink({
  itemKey,
  children,
}: {
  readonly itemKey: string;
  readonly children?: ReactNode;
}) {
  const { siteUrl } = useForge();

  return (
    <a
      className={styles['link']}
      href={`${siteUrl}/browse/${itemKey}`}
      onClick={(event) => {
        event.preventDefault();
        void openItem(itemKey);
      }}
    >
      {children ?? itemKey}
    </a>
  );
}

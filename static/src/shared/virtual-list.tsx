import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

import styles from './virtual-list.module.css';

type VirtualListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly rowHeight?: number;
  readonly maxHeight?: number;
  readonly children: (item: Item) => ReactNode;
};

const BORDERS = 2;

/** A scrolling list that keeps only the rows in view in the page, so that 8,000 projects stay smooth. */
export function VirtualList<Item>({
  label,
  items,
  itemKey,
  rowHeight = 40,
  maxHeight = 420,
  children,
}: VirtualListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the rows are drawn here, and nothing memoises them
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      style={{ maxBlockSize: maxHeight + BORDERS }}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <ul className={styles['list']} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={itemKey(item)}
                className={styles['row']}
                style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
                data-last={index === items.length - 1}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

type RowFocus = {
  /** The one row Tab leads to. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const PAGE = 10;

/**
 * Lets arrow keys, Home, End and the page keys walk the rows of a table, so that one Tab passes it however long it is.
 * A row's button carries `data-row` with its index. `reveal` brings a row into the page that may not be mounted yet.
 */
export function useRowFocus(
  table: RefObject<HTMLElement>,
  count: number,
  reveal: (index: number) => void,
): RowFocus {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const last = Math.max(0, count - 1);

  useEffect(() => {
    if (wanted.current === null) return;
    const button = table.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!button) return;
    wanted.current = null;
    button.focus();
  });

  return {
    active: Math.min(active, last),
    onKeyDown: (event) => {
      const row = rowOf(event.target);
      const next = row === null ? null : nextRow(event.key, row, last);
      if (next === null) return;

      event.preventDefault();
      wanted.current = next;
      setActive(next);
      reveal(next);
    },
  };
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof HTMLElement ? target.dataset['row'] : undefined;
  return row === undefined ? null : Number(row);
}

function nextRow(key: string, row: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + PAGE,
    PageUp: row - PAGE,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}

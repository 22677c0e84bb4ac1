import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width an element has at the moment, in whole pixels. */
export function useWidth<E extends HTMLElement>(before = 640): [RefObject<E>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);

  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;

    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, width];
}

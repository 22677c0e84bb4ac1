import Heading from '@atlaskit/heading';
import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';

import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode;
  readonly width?: 'medium' | 'large';
  /** Asked for by Escape and by a click beside the dialog. */
  readonly onClose: () => void;
};

/**
 * A modal dialog, open while it is rendered. The browser's own: it keeps the focus in and gives it back, and needs no
 * style element, which the content security policy would refuse.
 */
export function Dialog({ title, children, footer, width = 'medium', onClose }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    if (element !== null) placeBeside(element, opener);
    return () => element?.close();
  }, []);

  const closeFromBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-width={width}
      aria-labelledby={titleId}
      onMouseDown={closeFromBackdrop}
      onCancel={(event) => {
        event.preventDefault(); // the owner decides, by no longer rendering it
        onClose();
      }}
    >
      <div className={styles['content']}>
        <Heading size="medium" as="h2" id={titleId}>
          {title}
        </Heading>
        <div className={styles['body']}>{children}</div>
        {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
      </div>
    </dialog>
  );
}

const GAP = 24;

/**
 * Jira gives the app's frame the height of its content, so the middle of the frame may be far from what is seen: the dialog opens at the
 * height of what opened it, and stands in the page rather than before it, so that Jira's own scrolling brings all of it into sight.
 */
function placeBeside(dialog: HTMLDialogElement, opener: Element | null): void {
  const place = opener === document.body ? null : opener?.getBoundingClientRect();
  const about = place == null ? window.innerHeight / 2 : place.top + place.height / 2;
  const lowest = window.innerHeight - dialog.offsetHeight - GAP;
  const top = Math.max(GAP, Math.min(about - dialog.offsetHeight / 2, lowest));
  dialog.style.insetBlockStart = `${window.scrollY + top}px`;
}

import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import styles from './step-frame.module.css';

type StepFrameProps = {
  readonly title: string;
  readonly lead: ReactNode;
  /** The one primary button first, then what else there is. */
  readonly footer: ReactNode;
  readonly children?: ReactNode;
};

/** One step of the setup. */
export function StepFrame({ title, lead, footer, children }: StepFrameProps) {
  const id = useId();
  const heading = useRef<HTMLDivElement>(null);

  // The button that led here is gone, and the focus with it. A page just opened is left alone.
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) heading.current?.focus();
  }, []);

  return (
    <section className={styles['frame']} aria-labelledby={id}>
      <div className={styles['header']}>
        <div ref={heading} className={styles['heading']} tabIndex={-1}>
          <Heading size="medium" as="h2" id={id}>
            {title}
          </Heading>
        </div>
        <p className={styles['lead']}>{lead}</p>
      </div>
      {children !== undefined && <div className={styles['body']}>{children}</div>}
      <div className={styles['footer']}>{footer}</div>
    </section>
  );
}

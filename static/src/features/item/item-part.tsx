import Heading from '@atlaskit/heading';
import { type ReactNode, useId } from 'react';

import styles from './item-page.module.css';

type ItemPartProps = { readonly title: string; readonly children: ReactNode };

export function ItemPart({ title, children }: ItemPartProps) {
  const id = useId();

  return (
    <section className={styles['part']} aria-labelledby={id}>
      <Heading size="xsmall" as="h2" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

import { ItemLink } from './item-link';
import styles from './item-link.module.css';

type TitledItemProps = { readonly itemKey: string; readonly title: string | undefined };

/** A work item's key as a link, with its title where Jira tells it. */
export function TitledItem({ itemKey, title }: TitledItemProps) {
  return (
    <span className={styles['titled']}>
      <ItemLink itemKey={itemKey} /> {title}
    </span>
  );
}

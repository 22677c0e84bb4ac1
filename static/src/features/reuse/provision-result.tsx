import type { PreviewedItem } from '@contract/reuse';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { ProgressMeter } from '../../shared/progress-meter';
import { Notice } from '../../shared/states';
import styles from './reuse.module.css';
import type { Progress } from './use-provisioning';

/** How far provisioning is. */
export function ProvisionProgress({ made, refused, left }: Progress) {
  const done = made.length + refused.length;
  const total = done + left;
  return (
    <div role="status">
      <ProgressMeter
        ratio={total === 0 ? 0 : done / total}
        text={total === 0 ? 'Creating…' : `${done} of ${total}`}
      />
    </div>
  );
}

type ResultProps = { readonly progress: Progress; readonly lines: readonly PreviewedItem[] };

/** What was made, with links, and what Jira refused, in its words. */
export function ProvisionResult({ progress: { made, refused }, lines }: ResultProps) {
  const { count } = useFormats();
  const titleOf = (item: string) => lines.find(({ id }) => id === item)?.summary ?? item;

  return (
    <div role="status" className={styles['result']}>
      <Notice
        appearance={refused.length > 0 ? 'warning' : 'success'}
        title={
          made.length === 0
            ? 'Nothing was created'
            : `${count(made.length, 'artifact')} created in your name`
        }
      >
        {made.length === 0 && refused.length === 0 && (
          <p>Everything that can be created is there already.</p>
        )}
        <ul className={styles['list']}>
          {made.map(({ item, key }) => (
            <li key={item}>
              <ItemLink itemKey={key} /> {titleOf(item)}
            </li>
          ))}
          {refused.map(({ item, reason }) => (
            <li key={item}>
              {titleOf(item)} was refused by Jira: {reason}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

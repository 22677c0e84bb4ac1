import { IconButton } from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';

import { openFlag } from '../../shared/flag';
import styles from './certificates.module.css';

const SHOWN_DIGITS = 12;

/** The first digits of a seal; all of them can be copied. */
export function Seal({ hash }: { readonly hash: string }) {
  const digits = hash.slice(0, SHOWN_DIGITS);

  return (
    <span className={styles['seal']}>
      <code title={hash}>{digits}</code>
      <IconButton
        icon={CopyIcon}
        label={`Copy the seal ${digits}`}
        appearance="subtle"
        spacing="compact"
        onClick={() => void copy(hash)}
      />
    </span>
  );
}

/** A browser may refuse; the seal is then told, to be copied by hand. */
async function copy(hash: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(hash);
    openFlag({ title: 'Seal copied' });
  } catch {
    openFlag({ title: 'The browser did not let it be copied', description: hash, type: 'warning' });
  }
}

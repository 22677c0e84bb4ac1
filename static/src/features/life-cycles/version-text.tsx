import type { ShownVersion } from '@contract/life-cycles';

import { toJson } from '../../shared/document-text';
import styles from './life-cycles.module.css';

/** A version as it was saved, to be read. */
export function VersionText({ version }: { readonly version: ShownVersion }) {
  return (
    <section aria-label={`Version ${version.version} as it was saved`}>
      <h3 className={styles['heading']}>Version {version.version} as it was saved</h3>
      <textarea
        aria-label={`Version ${version.version} as JSON`}
        className={styles['code']}
        rows={20}
        readOnly
        spellCheck={false}
        value={toJson(version.document)}
      />
    </section>
  );
}

import type { PreviewedItem } from '@contract/reuse';

import { capitalised, kindWord } from '../../shared/artifact-words';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import styles from './reuse.module.css';
import { standingWords } from './standing-words';

/** Every artifact of a blueprint, and what provisioning would do about it. */
export function PreviewTable({ lines }: { readonly lines: readonly PreviewedItem[] }) {
  const { day } = useFormats();
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Preview">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Artifact</th>
            <th scope="col">Kind</th>
            <th scope="col" className={styles['number']}>
              Due
            </th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.summary}</th>
              <td>{capitalised(kindWord(line.kind))}</td>
              <td className={styles['number']}>{line.due === null ? '' : day(line.due)}</td>
              <td data-refused={line.refusal !== null}>
                {standingWords(line)}
                {line.key !== null && (
                  <>
                    : <ItemLink itemKey={line.key} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

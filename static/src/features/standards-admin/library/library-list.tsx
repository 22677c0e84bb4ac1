import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';

import type { Library, LibraryVersion } from '@contract/standards';

import { useFormats } from '../../../shared/forge-context';
import { ImportDocument } from '../../../shared/import-document';
import { Section } from '../../../shared/section';
import type { Draft } from './draft-editor';
import styles from './library.module.css';
import { stateLook } from './library-words';
import { newDocument } from './new-document';

type LibraryListProps = {
  readonly library: Library;
  readonly onOpen: (version: LibraryVersion) => void;
  readonly onDraft: (draft: Draft) => void;
};

/** The versions of all standards: those that ship, then the PMO's own. */
export function LibraryList({ library, onOpen, onDraft }: LibraryListProps) {
  return (
    <Section
      title="Library of standards"
      lead="Standards that come with Mandate can be read and copied. Your own go from draft to review, are published for a day, and are retired."
      actions={
        <>
          <ImportDocument label="File of a standard" onRead={opening(onDraft)} />
          <Button
            appearance="primary"
            onClick={() => onDraft({ document: newDocument(library), revision: 0 })}
          >
            New standard
          </Button>
        </>
      }
    >
      <div className={styles['scroll']}>
        <table className={styles['versions']}>
          <thead>
            <tr>
              <th scope="col">Standard</th>
              <th scope="col">Version</th>
              <th scope="col">State</th>
              <th scope="col">In force from</th>
              <th scope="col" className={styles['number']}>
                Rules
              </th>
              <th scope="col" className={styles['number']}>
                Projects held
              </th>
            </tr>
          </thead>
          <tbody>
            {library.versions.map((version) => (
              <VersionRow
                key={`${version.standardId} ${version.version}`}
                version={version}
                library={library}
                onOpen={() => onOpen(version)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type VersionRowProps = {
  readonly version: LibraryVersion;
  readonly library: Library;
  readonly onOpen: () => void;
};

function VersionRow({ version, library, onOpen }: VersionRowProps) {
  const { day } = useFormats();
  const { words, appearance } = stateLook(version, library);
  const isDated = version.state === 'published' || version.state === 'retired';

  return (
    <tr>
      <th scope="row">
        <Button appearance="subtle" spacing="compact" onClick={onOpen}>
          {version.name}
        </Button>
        {version.isShipped && <span className={styles['small']}>comes with Mandate</span>}
      </th>
      <td>{version.version}</td>
      <td>
        <Lozenge appearance={appearance}>{words}</Lozenge>
      </td>
      <td>{isDated ? day(version.effectiveFrom) : '–'}</td>
      <td className={styles['number']}>{version.rules}</td>
      <td className={styles['number']}>
        {version.isInForce ? (library.held[version.standardId] ?? 0) : '–'}
      </td>
    </tr>
  );
}

const opening = (onDraft: (draft: Draft) => void) => (document: unknown) =>
  onDraft({ document, revision: 0 });

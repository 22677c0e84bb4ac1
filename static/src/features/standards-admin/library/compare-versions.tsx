import { useState } from 'react';

import type { LibraryVersion } from '@contract/standards';
import { compareVersions } from '@domain/standards/life/version-number';
import type { StandardDocument } from '@domain/standards/document/standard-document';

import { Choice } from '../../../shared/choice';
import { FormField } from '../../../shared/form-field';
import { Section } from '../../../shared/section';
import { Loading, Problem } from '../../../shared/states';
import { useVersion } from './library-data';
import styles from './library.module.css';
import { StandardDiff } from './standard-diff';
import type { VersionViewProps } from './version-view-props';

type CompareVersionsProps = VersionViewProps & { readonly document: StandardDocument };

/** What became different from another version of the same standard; nothing where there is no other. */
export function CompareVersions({ version, library, document }: CompareVersionsProps) {
  const others = library.versions
    .filter((one) => one.standardId === version.standardId && one.version !== version.version)
    .toSorted((one, other) => compareVersions(other.version, one.version));
  const before = others.find((one) => compareVersions(one.version, version.version) < 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const compared = chosen ?? before?.version ?? others[0]?.version;
  if (compared === undefined) return null;

  return (
    <Section title="Versions" lead="What is different in this version from another one.">
      <div className={styles['measure']}>
        <FormField label="Compared with">
          {(control) => (
            <Choice
              control={control}
              options={others.map(({ version: number }) => ({
                value: number,
                label: `Version ${number}`,
              }))}
              value={compared}
              onChange={setChosen}
            />
          )}
        </FormField>
      </div>
      <Compared from={{ ...version, version: compared }} document={document} />
    </Section>
  );
}

type ComparedProps = {
  readonly from: Pick<LibraryVersion, 'standardId' | 'version'>;
  readonly document: StandardDocument;
};

function Compared({ from, document }: ComparedProps) {
  const before = useVersion(from.standardId, from.version);

  if (before.isPending) return <Loading what="the other version" rows={2} />;
  if (before.isError) {
    return <Problem error={before.error} onRetry={() => void before.refetch()} />;
  }
  return <StandardDiff before={before.data} after={document} />;
}

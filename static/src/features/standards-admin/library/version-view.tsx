import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';

import type { LibraryVersion } from '@contract/standards';
import type { StandardDocument } from '@domain/standards/document/standard-document';

import { useFormats } from '../../../shared/forge-context';
import { useNames } from '../../../shared/people';
import { Section } from '../../../shared/section';
import { Loading, Notice, Problem } from '../../../shared/states';
import { RuleList } from '../rule-list';
import { CompareVersions } from './compare-versions';
import styles from './library.module.css';
import { useVersion } from './library-data';
import { stateLook } from './library-words';
import { VersionButtons } from './version-buttons';
import type { VersionViewProps } from './version-view-props';

/** One version of a standard: what it says, what can be done with it, and how it differs from others. */
export function VersionView(props: VersionViewProps) {
  const { version, onClose } = props;
  const document = useVersion(version.standardId, version.version);

  if (document.isPending) return <Loading what="the standard" />;
  if (document.isError) {
    return (
      <Problem
        title="The standard could not be loaded"
        error={document.error}
        onRetry={() => void document.refetch()}
      />
    );
  }
  return (
    <div className={styles['stack']}>
      <Section
        title={`${version.name} ${version.version}`}
        lead={document.data.summary}
        actions={
          <Button appearance="subtle" onClick={onClose}>
            Back to the library
          </Button>
        }
      >
        <Facts {...props} document={document.data} />
        {version.note !== '' && <Notice title="What was said last">{version.note}</Notice>}
        <VersionButtons {...props} document={document.data} />
      </Section>
      <Section title="Its rules" lead="In the order of the standard. Open one to read all of it.">
        <RuleList standard={document.data} isInOrder />
      </Section>
      <CompareVersions {...props} document={document.data} />
    </div>
  );
}

type FactsProps = VersionViewProps & { readonly document: StandardDocument };

function Facts({ version, library, document }: FactsProps) {
  const { day, count } = useFormats();
  const people = [version.author, version.reviewer].filter((id) => id !== null);
  const names = useNames(people);
  const { words, appearance } = stateLook(version, library);
  const isDated = version.state === 'published' || version.state === 'retired';
  const nameOf = (id: LibraryVersion['author']) =>
    id === null ? null : (names.data?.get(id) ?? id);

  return (
    <dl className={styles['facts']}>
      <Fact term="State">
        <Lozenge appearance={appearance}>{words}</Lozenge>
      </Fact>
      {isDated && <Fact term="In force from">{day(version.effectiveFrom)}</Fact>}
      {version.retiredFrom !== null && <Fact term="Retired on">{day(version.retiredFrom)}</Fact>}
      <Fact term="Rules">{count(version.rules, 'rule')}</Fact>
      {document.extends !== null && <Fact term="Adds to">{document.extends.standardId}</Fact>}
      {version.author !== null && <Fact term="Saved by">{nameOf(version.author)}</Fact>}
      {version.reviewer !== null && <Fact term="Approved by">{nameOf(version.reviewer)}</Fact>}
      <Fact term="Source">{document.source}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

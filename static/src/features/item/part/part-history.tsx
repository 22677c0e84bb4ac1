import Button from '@atlaskit/button/new';

import type { ShownVersion } from '@contract/part-history';
import type { ShownPart } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { useNamesOf } from '../../../shared/people';
import { Loading, Problem } from '../../../shared/states';
import { usePartHistory } from '../item-data';
import styles from './part-history.module.css';
import { PartVersion } from './part-version';

type PartHistoryProps = { readonly itemKey: WorkItemKey; readonly part: ShownPart };

/** What stood there before, latest first, each version with the way back to it. */
export function PartHistory({ itemKey, part }: PartHistoryProps) {
  const history = usePartHistory(itemKey);
  const versions = (history.data?.pages ?? []).flatMap((page) => page.versions);
  const nameOf = useNamesOf(versions.flatMap(writerOf));

  if (history.isPending) return <Loading what={`earlier versions of ${itemKey}`} rows={2} />;
  if (history.isError) {
    return (
      <Problem
        title="The history could not be read"
        error={history.error}
        onRetry={() => void history.refetch()}
      />
    );
  }

  return (
    <>
      <ol className={styles['versions']} aria-label="Versions, latest first">
        {versions.map((version) => (
          <PartVersion
            key={nameIn(version)}
            itemKey={itemKey}
            version={version}
            present={part}
            nameOf={nameOf}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <div>
          <Button
            spacing="compact"
            isLoading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            Show earlier versions
          </Button>
        </div>
      )}
    </>
  );
}

function writerOf(version: ShownVersion) {
  return version.kind === 'written' && version.by.kind === 'person' ? [version.by.accountId] : [];
}

/** By what a version is told from the others of its history. */
function nameIn(version: ShownVersion): string {
  if (version.kind === 'written' || version.kind === 'untold') return String(version.sequence);
  return `${version.kind} ${version.foundBy?.sequence ?? 'now'}`;
}

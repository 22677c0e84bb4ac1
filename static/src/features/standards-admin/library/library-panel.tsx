import { useState } from 'react';

import type { Library, LibraryVersion } from '@contract/standards';

import { Loading, Problem } from '../../../shared/states';
import { DraftEditor, type Draft } from './draft-editor';
import { useLibrary } from './library-data';
import { LibraryList } from './library-list';
import { VersionView } from './version-view';

type Open =
  | { readonly kind: 'list' }
  | { readonly kind: 'version'; readonly standardId: string; readonly version: string }
  | { readonly kind: 'draft'; readonly draft: Draft };

/** Every version of every standard, to read, to write and to take from draft to force and out of it. */
export function LibraryPanel() {
  const library = useLibrary();
  const [open, setOpen] = useState<Open>({ kind: 'list' });

  if (library.isPending) return <Loading what="the library" />;
  if (library.isError) {
    return (
      <Problem
        title="The library could not be loaded"
        error={library.error}
        onRetry={() => void library.refetch()}
      />
    );
  }
  const toList = () => setOpen({ kind: 'list' });
  const toVersion = ({ standardId, version }: Named) =>
    setOpen({ kind: 'version', standardId, version });
  const toDraft = (draft: Draft) => setOpen({ kind: 'draft', draft });

  if (open.kind === 'draft') {
    return <DraftEditor draft={open.draft} onSaved={toVersion} onClose={toList} />;
  }
  const version = open.kind === 'version' ? found(library.data, open) : undefined;
  return version === undefined ? (
    <LibraryList library={library.data} onOpen={toVersion} onDraft={toDraft} />
  ) : (
    <VersionView
      key={`${version.standardId} ${version.version}`}
      version={version}
      library={library.data}
      onOpen={toVersion}
      onDraft={toDraft}
      onClose={toList}
    />
  );
}

type Named = { readonly standardId: string; readonly version: string };

function found({ versions }: Library, { standardId, version }: Named): LibraryVersion | undefined {
  return versions.find((one) => one.standardId === standardId && one.version === version);
}

import type { Library, LibraryVersion } from '@contract/standards';

import type { Draft } from './draft-editor';

export type VersionViewProps = {
  readonly version: LibraryVersion;
  readonly library: Library;
  readonly onOpen: (version: LibraryVersion) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
};

export const KINDS_OF_ID = ['own', 'foreign', 'private', 'unknown'] as const;
export type KindOfId = (typeof KINDS_OF_ID)[number];

/** How one thing is called in every kind of id that an operation takes. */
type Ids = {
  readonly projectId: string;
  readonly governedId: string;
  readonly nodeId: string;
  readonly key: string;
  readonly proposal: string;
  readonly proposalId: string;
};

const idsOf = (number: string, nodeId: string): Ids => ({
  projectId: number,
  governedId: `project:${number}`,
  nodeId,
  key: `P${number}-7`,
  proposal: `P${number}-${number}8`,
  proposalId: `${number}8`,
});

/** A project the asker works in, one they may only browse, one that is hidden from them, and one that is none. */
export const IDS: Readonly<Record<KindOfId, Ids>> = {
  own: idsOf('1', 'own'),
  foreign: idsOf('2', 'foreign'),
  private: idsOf('3', 'private'),
  unknown: idsOf('404', 'nowhere'),
};

export type Question =
  | { readonly takesIds: false; readonly payload: object }
  | { readonly takesIds: true; readonly payload: (ids: Ids) => object };

export const without = (payload: object = {}): Question => ({ takesIds: false, payload });
export const about = (payload: (ids: Ids) => object): Question => ({ takesIds: true, payload });

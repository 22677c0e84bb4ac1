import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type ReadStatus = {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: string };
};

export type ReadLink = {
  readonly id: string;
  readonly type: { readonly name: string };
  readonly inwardIssue?: { readonly key: string };
  readonly outwardIssue?: { readonly key: string };
};

export type ReadIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly project: { readonly key: string };
    readonly issuetype: {
      readonly id: string;
      readonly name: string;
      readonly hierarchyLevel: number;
    };
    readonly status: ReadStatus;
    readonly priority: { readonly id: string };
    readonly resolution: { readonly id: string } | null;
    readonly resolutiondate: string | null;
    readonly created: string;
    readonly updated: string;
    readonly duedate: string | null;
    readonly assignee: { readonly accountId: string } | null;
    readonly parent?: { readonly key: string };
    readonly subtasks: readonly { readonly key: string }[];
    readonly issuelinks: readonly ReadLink[];
    readonly customfield_10016?: number;
    readonly customfield_10020?: readonly { readonly id: number }[];
    readonly customfield_10021?: readonly unknown[];
    readonly customfield_10031?: number;
  };
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly changelog: {
    readonly total: number;
    readonly histories: readonly {
      readonly id: string;
      readonly created: string;
      readonly items: readonly {
        readonly field: string;
        readonly from: string | null;
        readonly to: string | null;
        readonly toString: string | null;
        readonly fromString: string | null;
      }[];
    }[];
  };
};

/** All issues of a generated site, by project. Reads what was written, so nothing is taken on trust. */
export async function readIssues(
  directory: string,
): Promise<ReadonlyMap<string, readonly ReadIssue[]>> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.jsonl.gz'));
  const projects = await Promise.all(
    names.map(async (name) => {
      const lines = gunzipSync(await readFile(join(directory, name)))
        .toString('utf8')
        .trim()
        .split('\n');
      return [
        name.replace('.jsonl.gz', ''),
        lines.map((line) => JSON.parse(line) as ReadIssue),
      ] as const;
    }),
  );
  return new Map(projects);
}

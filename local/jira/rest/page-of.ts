import type { JsonObject } from '../json';
import type { ModelledRequest, SiteView } from './operation';
import { numberParameter } from './parameters';

export type Page<Entry> = {
  readonly shown: readonly Entry[];
  /** All of Jira's answer but its `values`. */
  readonly about: JsonObject;
};

type Paging = {
  readonly query: ModelledRequest['query'];
  readonly view: Pick<SiteView, 'baseUrl'>;
  /** `/group/member` */
  readonly path: string;
  readonly otherwise: number;
  readonly most: number;
};

/** The page that `startAt` and `maxResults` ask for. */
export function pageOf<Entry>(all: readonly Entry[], paging: Paging): Page<Entry> {
  const { query, view, path, ...bounds } = paging;
  const startAt = numberParameter(query, 'startAt', {
    otherwise: 0,
    most: Number.MAX_SAFE_INTEGER,
  });
  const maxResults = numberParameter(query, 'maxResults', bounds);
  const shown = all.slice(startAt, startAt + maxResults);
  const end = startAt + shown.length;
  const isLast = end >= all.length;

  const urlAt = (start: number) => {
    const asked = new URLSearchParams(query);
    asked.set('startAt', String(start));
    asked.set('maxResults', String(maxResults));
    return `${view.baseUrl}/rest/api/3${path}?${asked.toString()}`;
  };
  return {
    shown,
    about: {
      self: urlAt(startAt),
      ...(isLast ? {} : { nextPage: urlAt(end) }),
      maxResults,
      startAt,
      total: all.length,
      isLast,
    },
  };
}

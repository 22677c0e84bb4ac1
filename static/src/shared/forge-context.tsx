import { createContext, useContext, useMemo, type ReactNode } from 'react';

import { makeFormats, type Formats } from './format';

/** Where the page stands: who looks at it, in which module, of which site. */
export type Forge = {
  readonly accountId: string | null;
  readonly moduleKey: string;
  /** What the module's place adds: `project` on a project page, `issue` on a work item. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly locale: string;
  readonly timezone: string;
  readonly siteUrl: string;
};

type Place = { readonly forge: Forge; readonly formats: Formats };

const PlaceContext = createContext<Place | null>(null);

export function ForgeProvider({
  forge,
  children,
}: {
  readonly forge: Forge;
  readonly children: ReactNode;
}) {
  const place = useMemo(
    () => ({ forge, formats: makeFormats(forge.locale, forge.timezone) }),
    [forge],
  );
  return <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>;
}

export function useForge(): Forge {
  return usePlace().forge;
}

/** Formats in the user's locale and time zone. */
export function useFormats(): Formats {
  return usePlace().formats;
}

function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('ForgeProvider is missing around this component');
  return place;
}

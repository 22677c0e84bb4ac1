import { view } from '@forge/bridge';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What the host gives of a page's own part of the address; version 4 of the package `history`. */
export type PageHistory = {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly push: (to: { readonly pathname: string; readonly search: string }) => void;
  readonly listen: (heard: (location: { readonly search: string }) => void) => () => void;
};

type Address = {
  readonly parameters: URLSearchParams;
  /** Writes some parameters; `null` takes one away. */
  readonly set: (values: Readonly<Record<string, string | null>>) => void;
};

const AddressContext = createContext<Address | null>(null);

/** The page's own part of the address; `null` where the host gives none, as inside a dialog. */
export async function openHistory(): Promise<PageHistory | null> {
  try {
    return await view.createHistory();
  } catch {
    return null;
  }
}

type AddressProviderProps = {
  readonly history: PageHistory | null;
  readonly children: ReactNode;
};

/** Keeps what is looked at in the address, so that it can be shared and gone back from; without one, in memory. */
export function AddressProvider({ history, children }: AddressProviderProps) {
  const [search, setSearch] = useState(history?.location.search ?? '');
  useEffect(() => history?.listen((location) => setSearch(location.search)), [history]);

  const address = useMemo<Address>(() => {
    const parameters = new URLSearchParams(search);
    return {
      parameters,
      set: (values) => {
        const next = searchWith(parameters, values);
        if (history === null) setSearch(next);
        else history.push({ pathname: history.location.pathname, search: next });
      },
    };
  }, [history, search]);
  return <AddressContext.Provider value={address}>{children}</AddressContext.Provider>;
}

function searchWith(
  parameters: URLSearchParams,
  values: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size === 0 ? '' : `?${next.toString()}`;
}

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (address === null) throw new Error('AddressProvider is missing around this component');
  return address;
}

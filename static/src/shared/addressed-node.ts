import { nodeId, type NodeId } from '@domain/foundation/ids';

import { useAddress } from './address';

const PARAMETER = 'portfolio';
const NODE_ID = /^[a-z0-9-]{1,40}$/;

/** The portfolio that is looked at, from the address; `null` for all projects. */
export function useAddressedNode(): readonly [NodeId | null, (id: NodeId | null) => void] {
  const { parameters, set } = useAddress();
  const text = parameters.get(PARAMETER) ?? '';
  return [NODE_ID.test(text) ? nodeId(text) : null, (id) => set({ [PARAMETER]: id })];
}

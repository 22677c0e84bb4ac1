import { Socket } from 'node:dgram';
import { Socket as StreamSocket } from 'node:net';

const REFUSAL =
  'The app may not reach the network: it declares no permissions.external, and so runs on Atlassian.';

/** Cuts the app off from the network. The channel to the host is a pipe that is open already. */
export function denyEgress(): void {
  globalThis.fetch = () => Promise.reject(new Error(REFUSAL));
  StreamSocket.prototype.connect = refuse;
  Socket.prototype.connect = refuse;
  Socket.prototype.send = refuse;
}

function refuse(): never {
  throw new Error(REFUSAL);
}

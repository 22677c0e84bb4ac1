/** How a bridge command is answered for one frame. The payload is as the app gave it. */
export type Command = (payload: Payload, frame: BridgeFrame) => unknown;
export type Payload = Readonly<Record<string, unknown>>;

export type FrameWindow = Window & typeof globalThis;

/** A Custom UI on this page, as its bridge knows it. */
export type BridgeFrame = {
  readonly id: string;
  readonly window: FrameWindow;
  readonly token: string;
  readonly basePath: string | null;
  readonly context: Readonly<Record<string, unknown>>;
  isThemed: boolean;
  /** Set for the frame of a modal. */
  readonly close: ((payload: unknown) => void) | null;
  readonly onClose: (() => void)[];
  readonly whenReady: () => void;
};

/** What the platform refuses to carry is refused here: functions, nodes, class instances lose their class. */
export function copied<T>(value: T): T {
  return structuredClone(value);
}

export function asFunction(value: unknown): ((...values: readonly unknown[]) => void) | null {
  return typeof value === 'function' ? (value as (...values: readonly unknown[]) => void) : null;
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

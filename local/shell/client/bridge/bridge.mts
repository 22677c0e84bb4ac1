import type { FrameData } from '../../protocol';
import type { BridgeFrame, FrameWindow } from './commands.mjs';

export type FrameEvents = {
  readonly whenReady: () => void;
  /** Set for the frame of a modal. */
  readonly close?: BridgeFrame['close'];
};

export type Bridge = {
  /** From now on the app in this window is answered. */
  add(window: FrameWindow, data: FrameData, events: FrameEvents): BridgeFrame;
  remove(window: FrameWindow): void;
  /** Tells all frames something that Jira itself announces. */
  announce(event: string, payload: unknown): void;
  /** What the form of a workflow rule on this page wants to be kept. */
  askRuleForm(): Promise<unknown>;
};

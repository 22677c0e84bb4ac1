// @forge/bridge looks for its host when it is imported, so one has to be there before any test is.
Object.assign(globalThis, {
  __bridge: {
    callBridge: (command: string) => Promise.reject(new Error(`No answer was planned for ${command}`)),
  },
});

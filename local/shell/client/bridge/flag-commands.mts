import { closeFlag, showFlag, type FlagAction } from '../flags.mjs';
import { asFunction, asText, type Command } from './commands.mjs';

export const flagCommands: Readonly<Record<string, Command>> = {
  showFlag(options) {
    showFlag({
      id: String(options['id']),
      title: asText(options['title']),
      description: asText(options['description']),
      type: asText(options['type']) ?? asText(options['appearance']),
      actions: actionsOf(options['actions']),
      isAutoDismiss: options['isAutoDismiss'] === true,
    });
    return true;
  },
  closeFlag: ({ id }) => closeFlag(String(id)),
};

function actionsOf(actions: unknown): readonly FlagAction[] {
  if (!Array.isArray(actions)) return [];
  return (actions as readonly Readonly<Record<string, unknown>>[]).map(({ text, onClick }) => {
    const run = asFunction(onClick);
    return { text: asText(text) ?? '', onClick: run === null ? undefined : () => run() };
  });
}

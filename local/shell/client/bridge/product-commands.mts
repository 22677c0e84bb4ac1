import { ask, askProduct } from '../server.mjs';
import { asText, copied, type Command } from './commands.mjs';

/** The app's own functions, and Jira as the person who looks. */
export const productCommands: Readonly<Record<string, Command>> = {
  async invoke(payload, { token }) {
    const { functionKey, payload: given, metadata, invokeType } = copied(payload);
    if (invokeType !== undefined) {
      throw new Error('The local shell does not model remotes and containers.');
    }
    const body = await ask('invoke', { token, functionKey, payload: given });
    return metadata === undefined ? body : { body, metadata: {} };
  },

  async fetchProduct(payload, { token }) {
    const { product, restPath, fetchRequestInit, isMultipartFormData } = copied(payload);
    if (product !== 'jira')
      throw new Error(
        `The local shell does not model the product ${asText(product) ?? 'that is none'}.`,
      );
    if (isMultipartFormData === true)
      throw new Error('The local shell does not model uploads to Jira.');

    const init = (fetchRequestInit ?? {}) as Readonly<Record<string, unknown>>;
    const { status, headers, body } = await askProduct({
      token,
      method: asText(init['method']) ?? 'GET',
      path: asText(restPath) ?? '',
      body: asText(init['body']) ?? null,
    });
    return { body, headers, status, statusText: '', isAttachment: false };
  },
};
